//! The menu above every page: for customers, for visitors, and for staff by what their role may do.

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
    /// Only for those who may do this, though more see the page.
    by: Option<Deed>,
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
    Item { page, name, within, by: None, only: None, counted: None }
}

impl Item {
    const fn by(mut self, deed: Deed) -> Self {
        self.by = Some(deed);
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
    // Of those who oversee the house, the officer finds its people there.
    item(
        Page::StaffOversight,
        Texts::oversight_title,
        &["/staff/oversight", "/staff/concerns", "/staff/holds", "/staff/retention", "/staff/notices", "/staff/people"],
    )
    .counted(|all| all.duties, open),
    item(Page::StaffFairness, Texts::fairness_staff_title, &["/staff/fairness"]),
    item(Page::StaffListening, Texts::listening_title, &["/staff/listening", "/staff/surveys", "/staff/panel"])
        .counted(|all| all.voices, waiting),
    item(Page::StaffPeople, Texts::people_title, &["/staff/people"]).by(Deed::ChangePeople),
    item(Page::StaffKeys, Texts::keys_title, &[]),
    item(Page::StaffLog, Texts::log_heading, &["/staff/log"]),
    item(Page::StaffJobs, Texts::systems_title, &["/staff/systems"]).counted(|all| all.stuck, waiting),
    item(Page::StaffTemplates, Texts::templates_title, &[]),
    // The training is part of what staff learn from.
    item(Page::StaffGuidance, Texts::guidance_title, &["/staff/guidance", "/staff/training"]),
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
        Actor::Staff(_, role) => STAFF.iter().filter(|item| may(role, item.page) && item.by.is_none_or(|deed| role.may(deed))).collect(),
        Actor::Customer(_) => CUSTOMERS.iter().collect(),
        _ => CUSTOMERS.iter().filter(|item| item.page.reader() != Reader::Customer).collect(),
    }
}

/// The entries for the visitor, the current one marked: none where the page is none of the portal's.
pub fn entries(visit: &Visit, place: Place) -> AnyView {
    let there = |item: &&Item| item.only.is_none_or(|only| only(visit));
    let entries = items(visit.actor).into_iter().filter(there).map(|item| {
        let path = item.page.path();
        let within = |root: &&'static str| visit.path.strip_prefix(root).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'));
        let current = if visit.path == path { Some("page") } else { item.within.iter().any(within).then_some("true") };
        let current = current.filter(|_| place == Place::InPortal);
        let name = (item.name)(visit.texts());
        let inside = match figure(visit, item) {
            Some(figure) => apart(name, figure).into_any(),
            None => name.into_any(),
        };
        view! { <li><a href=visit.to(path) aria-current=current>{inside}</a></li> }
    });
    view! { <ul class="links links--nav">{entries.collect_view()}</ul> }.into_any()
}

/// Seen as a number alone, and read out with what it counts. Nothing where nothing waits.
fn figure(visit: &Visit, item: &Item) -> Option<AnyView> {
    let counted = item.counted.as_ref()?;
    let count = (counted.of)(&visit.figures);
    let text = (count > 0).then(|| numbers::count(visit.language, count))?;
    let said = (counted.said)(visit.texts(), &text);
    let both = apart(view! { <span aria-hidden="true">{text}</span> }, view! { <span class="vh">{said}</span> });
    Some(view! { <span class="menu__figure">{both}</span> }.into_any())
}
