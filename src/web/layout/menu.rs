//! The menu above every page: for customers, for visitors, and for staff by what their role may do. Of staff, an entry may gather others below
//! it, for those who have it: they are a second menu on its pages.

use leptos::prelude::*;

use crate::{
    domain::{
        actor::Actor,
        staff::{Deed, Role},
    },
    i18n::{messages as m, numbers, texts::Texts},
    usecases::desk::figures::Figures,
    web::{
        components::filled::apart,
        pages::{Page, Reader},
        visit::Visit,
    },
};

/// An entry: its page, its words, and the addresses of other pages that belong to it. An entry shows to those who see its page.
struct Item {
    page: Page,
    name: fn(&Texts) -> String,
    /// The page itself and these, with everything below them.
    within: &'static [&'static str],
    /// The entry that gathers it; whoever lacks that one has this in its place.
    below: Option<Page>,
    /// Only where there is something of its kind.
    only: Option<fn(&Visit) -> bool>,
    counted: Option<Counted>,
}

/// The figure beside an entry, and how it is read out.
struct Counted {
    of: fn(&Figures) -> u64,
    said: fn(&Texts, &str) -> String,
}

/// Whether a page is one of the portal's table: a failure is none, and the demo's own pages are none.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    InPortal,
    Nowhere,
}

const fn item(page: Page, name: fn(&Texts) -> String, within: &'static [&'static str]) -> Item {
    Item { page, name, within, below: None, only: None, counted: None }
}

impl Item {
    const fn below(mut self, over: Page) -> Self {
        self.below = Some(over);
        self
    }

    const fn only(mut self, there: fn(&Visit) -> bool) -> Self {
        self.only = Some(there);
        self
    }

    const fn counted(mut self, of: fn(&Figures) -> u64, said: fn(&Texts, &str) -> String) -> Self {
        self.counted = Some(Counted { of, said });
        self
    }
}

/// Systems do their part of requests by tasks here; or the visitor's whole work is tasks.
fn has_tasks(visit: &Visit) -> bool {
    let holds = matches!(visit.actor, Actor::Staff(_, role) if !role.may(Deed::SeeCases));
    holds || visit.shelf().is_ok_and(|shelf| shelf.notice.catalogue.with_tasks().next().is_some())
}

fn waiting(words: &Texts, count: &str) -> String {
    words.figure_waiting(m::FigureWaiting { count })
}

fn open(words: &Texts, count: &str) -> String {
    words.figure_open(m::FigureOpen { count })
}

const STAFF: &[Item] = &[
    item(Page::StaffToday, Texts::today_title, &[]).counted(|all| all.today, waiting),
    item(Page::StaffQueue, Texts::queue_title, &["/staff/requests"]).counted(|all| all.requests, open),
    item(Page::StaffTasks, Texts::tasks_title, &["/staff/tasks"]).only(has_tasks).counted(|all| all.tasks, open),
    item(Page::StaffCustomers, Texts::customers_title, &["/staff/customers"]),
    item(Page::StaffOversight, Texts::oversight_title, &["/staff/oversight", "/staff/concerns"]).counted(|all| all.duties, open),
    item(Page::StaffReport, Texts::report_title, &["/staff/oversight/report"]).below(Page::StaffOversight),
    item(Page::StaffHolds, Texts::holds_title, &[]).below(Page::StaffOversight),
    item(Page::StaffRetention, Texts::retention_title, &[]).below(Page::StaffOversight),
    item(Page::StaffNotices, Texts::publish_title, &["/staff/notices"]).below(Page::StaffOversight),
    item(Page::StaffFairness, Texts::fairness_staff_title, &["/staff/fairness"]).below(Page::StaffOversight),
    item(Page::StaffListening, Texts::listening_title, &["/staff/listening", "/staff/surveys", "/staff/panel"])
        .below(Page::StaffOversight)
        .counted(|all| all.voices, waiting),
    item(Page::StaffLog, Texts::log_heading, &["/staff/log"]),
    item(Page::StaffHouse, Texts::house_title, &[]),
    item(Page::StaffPeople, Texts::people_title, &["/staff/people"]).below(Page::StaffHouse),
    item(Page::StaffKeys, Texts::keys_title, &[]).below(Page::StaffHouse),
    item(Page::StaffJobs, Texts::systems_title, &["/staff/systems"]).below(Page::StaffHouse).counted(|all| all.stuck, waiting),
    item(Page::StaffTemplates, Texts::templates_title, &[]).below(Page::StaffHouse),
    // The training is part of what staff learn from.
    item(Page::StaffGuidance, Texts::guidance_title, &["/staff/guidance", "/staff/training"]).below(Page::StaffHouse),
];

const CUSTOMERS: &[Item] = &[
    item(Page::Home, Texts::nav_overview, &[]),
    item(Page::Journey, Texts::nav_journey, &["/journey", "/purposes", "/ranking"]),
    item(Page::Kinds, Texts::data_title, &["/data"]),
    item(Page::Recipients, Texts::recipients_title, &[]),
    // The privacy check goes through every choice.
    item(Page::Choices, Texts::nav_choices, &["/choices", "/check"]),
    // Recent explanations and questions of systems are part of the history, and so are receipts.
    item(Page::History, Texts::nav_history, &["/history", "/receipts", "/why", "/recent", "/asked"]),
    item(Page::Requests, Texts::nav_requests, &["/requests"]),
];

/// The page that is the actor's first: of staff the first in their menu, of others the overview.
pub fn first_page(actor: Actor) -> &'static str {
    items(actor).first().map_or(Page::Home, |item| item.page).path()
}

fn may(role: Role, page: Page) -> bool {
    matches!(page.reader(), Reader::Staff(deed) if role.may(deed))
}

fn items(actor: Actor) -> Vec<&'static Item> {
    match actor {
        Actor::Staff(_, role) => {
            let own = |item: &&Item| may(role, item.page) && item.below.is_none_or(|over| !may(role, over));
            STAFF.iter().filter(own).collect()
        }
        Actor::Customer(_) => CUSTOMERS.iter().collect(),
        _ => CUSTOMERS.iter().filter(|item| item.page.reader() != Reader::Customer).collect(),
    }
}

/// The entries that another gathers, as far as the visitor may see their pages.
fn gathered(visit: &Visit, over: Page) -> impl Iterator<Item = &'static Item> {
    let role = if let Actor::Staff(_, role) = visit.actor { Some(role) } else { None };
    STAFF.iter().filter(move |item| item.below == Some(over) && role.is_some_and(|role| may(role, over) && may(role, item.page)))
}

/// How much of the address an entry names; `None` for a page that is not its own.
fn depth(visit: &Visit, item: &Item) -> Option<usize> {
    let within = |root: &&str| visit.path.strip_prefix(*root).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'));
    let path = item.page.path();
    let named = item.within.iter().copied().filter(within).chain((visit.path == path).then_some(path));
    named.map(str::len).max()
}

/// Whether the page is of an entry, or of one that it gathers.
fn leads_here(visit: &Visit, item: &Item) -> bool {
    depth(visit, item).is_some() || gathered(visit, item.page).any(|below| depth(visit, below).is_some())
}

/// The entries for the visitor, the current one marked: none where the page is none of the portal's.
pub fn entries(visit: &Visit, place: Place) -> AnyView {
    let there = |item: &&Item| item.only.is_none_or(|only| only(visit));
    let entries = items(visit.actor)
        .into_iter()
        .filter(there)
        .map(|item| link(visit, item, sum(visit, item), leads_here(visit, item) && place == Place::InPortal));
    view! { <ul class="links links--nav">{entries.collect_view()}</ul> }.into_any()
}

/// The second menu: the entry whose page this is, and those that it gathers. `None` where it gathers nothing.
pub fn area(visit: &Visit, place: Place) -> Option<AnyView> {
    let here = items(visit.actor).into_iter().find(|item| leads_here(visit, item));
    let over = here.filter(|_| place == Place::InPortal)?;
    let below: Vec<&Item> = gathered(visit, over.page).collect();
    if below.is_empty() {
        return None;
    }
    let all: Vec<&Item> = std::iter::once(over).chain(below).collect();
    let deepest = all.iter().filter_map(|item| depth(visit, item)).max();
    let links = all.into_iter().map(|item| {
        let count = item.counted.as_ref().map_or(0, |counted| (counted.of)(&visit.figures));
        link(visit, item, count, deepest.is_some() && depth(visit, item) == deepest)
    });
    let (links, name) = (links.collect_view(), (over.name)(visit.texts()));
    Some(view! { <nav class="wrap area screen-only" aria-label=name><ul class="views views--area">{links}</ul></nav> }.into_any())
}

/// A page that an entry gathers, for the index of these.
pub struct Below {
    pub page: Page,
    pub name: AnyView,
}

pub fn below(visit: &Visit, over: Page) -> Vec<Below> {
    let below = |item: &'static Item| Below { page: item.page, name: named(visit, item, sum(visit, item)) };
    gathered(visit, over).map(below).collect()
}

/// How much waits behind an entry and those that it gathers.
fn sum(visit: &Visit, item: &'static Item) -> u64 {
    let all = std::iter::once(item).chain(gathered(visit, item.page));
    all.filter_map(|item| item.counted.as_ref()).map(|counted| (counted.of)(&visit.figures)).sum()
}

fn link(visit: &Visit, item: &Item, count: u64, is_current: bool) -> AnyView {
    let path = item.page.path();
    let current = is_current.then_some(if visit.path == path { "page" } else { "true" });
    view! { <li><a href=visit.to(path) aria-current=current>{named(visit, item, count)}</a></li> }.into_any()
}

/// Its name and its figure, seen as a number alone, and read out with what it counts. No figure where nothing waits.
fn named(visit: &Visit, item: &Item, count: u64) -> AnyView {
    let name = (item.name)(visit.texts());
    if count == 0 {
        return name.into_any();
    }
    let text = numbers::count(visit.language, count);
    let said = item.counted.as_ref().map_or(waiting as fn(&Texts, &str) -> String, |counted| counted.said)(visit.texts(), &text);
    let both = apart(view! { <span aria-hidden="true">{text}</span> }, view! { <span class="vh">{said}</span> });
    apart(name, view! { <span class="menu__figure">{both}</span> }).into_any()
}
