//! The views of the list of items, in the address: all, mine, each kind, decided.

use leptos::prelude::*;

use super::words::kind;
use crate::{
    domain::{actor::Actor, item::ItemKind},
    i18n::numbers,
    usecases::oversight::{item::Duty, list::Duties},
    web::{components::filled::apart, visit::Visit},
};

/// One of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum View {
    All,
    Mine,
    Kind(ItemKind),
    Decided,
}

impl View {
    /// All of them, where the address names none there is.
    pub fn of(text: Option<&str>) -> Self {
        match text {
            Some("mine") => Self::Mine,
            Some("decided") => Self::Decided,
            Some(text) => text.parse().map_or(Self::All, Self::Kind),
            None => Self::All,
        }
    }

    fn word(self) -> &'static str {
        match self {
            Self::All => "all",
            Self::Mine => "mine",
            Self::Kind(kind) => kind.as_str(),
            Self::Decided => "decided",
        }
    }

    fn every() -> impl Iterator<Item = Self> {
        [Self::All, Self::Mine].into_iter().chain(ItemKind::ALL.iter().copied().map(Self::Kind)).chain([Self::Decided])
    }

    pub fn name(self, visit: &Visit) -> String {
        let words = visit.texts();
        match self {
            Self::All => words.items_all(),
            Self::Mine => words.items_mine(),
            Self::Kind(one) => kind(words, one),
            Self::Decided => words.oversight_decided(),
        }
    }

    pub fn href(self, visit: &Visit) -> String {
        let list = visit.to("/staff/oversight");
        if self == Self::All { list } else { format!("{list}?view={}", self.word()) }
    }

    /// The items it shows.
    pub fn items<'a>(self, visit: &Visit, duties: &'a Duties) -> Vec<&'a Duty> {
        let all = if self == Self::Decided { &duties.decided } else { &duties.open };
        let shows = |duty: &&Duty| match self {
            Self::All | Self::Decided => true,
            Self::Mine => matches!(visit.actor, Actor::Staff(id, _) if duty.item.owner == Some(id)),
            Self::Kind(kind) => duty.item.kind == kind,
        };
        all.iter().filter(shows).collect()
    }
}

/// Links to every view with how many items it shows; the current one marked.
pub fn links(visit: &Visit, duties: &Duties, current: View) -> AnyView {
    let links = View::every().map(|one| {
        let count = numbers::count(visit.language, u64::try_from(one.items(visit, duties).len()).unwrap_or(0));
        let mark = (one == current).then_some("true");
        view! { <li><a href=one.href(visit) aria-current=mark>{apart(one.name(visit), view! { <span class="views__count">{count}</span> })}</a></li> }
    });
    view! { <nav aria-label=visit.texts().items_views()><ul class="views">{links.collect_view()}</ul></nav> }.into_any()
}
