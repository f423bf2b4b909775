//! Requests of one kind are picked in the list, to be answered together.

use leptos::prelude::*;
use std::collections::BTreeMap;

use crate::{
    domain::request::Request,
    i18n::{messages as m, numbers},
    usecases::{
        desk::{
            queue::{Queue, Waiting},
            several::{LeftOut, MOST, left_out},
            views::{Filter, View},
        },
        error::{Error, Fault, Field, Flaw},
    },
    web::visit::Visit,
};

/// The words for what is wrong.
const WRONG: &str = "picked-error";

/// Those of a list that can be picked.
pub(super) struct Picks {
    /// Why the others cannot, by their numbers; `None` where one kind has to be chosen first.
    left: Option<BTreeMap<String, LeftOut>>,
    /// The first that can.
    first: Option<String>,
}

impl Picks {
    pub(super) async fn of(visit: &Visit, filter: &Filter, queue: &Queue) -> Result<Self, Error> {
        if !offered(filter, queue) {
            return Ok(Self { left: None, first: None });
        }
        let rows: Vec<&Request> = queue.rows.iter().map(|waiting| &waiting.row).collect();
        let left = left_out(visit.portal(), visit.actor, &rows).await?;
        let first = rows.iter().find(|row| !left.contains_key(&row.reference)).map(|row| row.reference.clone());
        Ok(Self { left: Some(left), first })
    }

    pub(super) const fn are_offered(&self) -> bool {
        self.left.is_some()
    }

    /// Where one mends that none is ticked. Where there is nothing to pick, one kind is chosen first.
    pub(super) const fn place(&self) -> &'static str {
        if self.first.is_some() { "picked" } else { "some" }
    }

    /// The box of one of them, or why there is none. The first carries the group's name, so that the error summary can point to it.
    pub(super) fn pick(&self, visit: &Visit, waiting: &Waiting, wrong: bool) -> Option<AnyView> {
        let (words, number) = (visit.texts(), waiting.row.reference.clone());
        if let Some(why) = self.left.as_ref()?.get(&number) {
            let why = match why {
                LeftOut::Unread => words.several_box_unread(),
                LeftOut::Waits => words.several_box_waits(),
                LeftOut::NotNow => words.several_box_not_now(),
            };
            return Some(view! { <span class="soft small">{why}</span> }.into_any());
        }
        let label = words.several_pick(m::SeveralPick { reference: &number });
        let id = if self.first.as_ref() == Some(&number) { "picked".to_owned() } else { format!("picked-{number}") };
        let (described, invalid) = (wrong.then_some(WRONG), wrong.then_some("true"));
        let view = view! {
            <input r#type="checkbox" id=id name="form[picked][]" value=number aria-label=label aria-describedby=described aria-invalid=invalid />
        };
        Some(view.into_any())
    }
}

/// Where one kind is shown, several can get one answer.
fn offered(filter: &Filter, queue: &Queue) -> bool {
    let one_kind = filter.kind.as_deref().is_some_and(|kind| !kind.is_empty()) && !queue.understood.passed_over.contains(&"kind");
    one_kind && !matches!(queue.understood.view, View::ToPost | View::Closed)
}

/// The form around the list; where none can be picked, a word on how they can.
pub(super) fn around(visit: &Visit, picks: &Picks, wrong: Option<String>, here: &str, list: AnyView) -> AnyView {
    let words = visit.texts();
    if picks.first.is_none() {
        let hint = if picks.are_offered() { words.several_hint_unread() } else { words.several_hint() };
        return view! { {list}<p class="soft small">{hint}</p> }.into_any();
    }
    let described = wrong.is_some().then_some(WRONG);
    view! {
        <form method="post" action="/ui/staff/pick" novalidate>
            <input r#type="hidden" name="form[locale]" value=visit.language.tag() />
            <input r#type="hidden" name="form[view]" value=here.to_owned() />
            <div role="group" aria-label=words.several_picked() aria-describedby=described>
                {wrong.map(|text| view! { <p class="error" id=WRONG><span class="vh">{words.error_prefix()}</span>{text}</p> })}
                {list}
            </div>
            <p class="acts"><button class="button button--plain" type="submit">{words.several_pick_go()}</button></p>
        </form>
    }
    .into_any()
}

/// A fault of what was picked; `None` for one of another form of the page.
pub(super) fn fault(visit: &Visit, found: Fault) -> Option<String> {
    let words = visit.texts();
    let most = || numbers::count(visit.language, u64::try_from(MOST).unwrap_or(0));
    match (found.field, found.flaw) {
        (Field::Picked, Flaw::TooMany) => Some(words.several_error_many(m::SeveralErrorMany { count_text: &most() })),
        (Field::Picked, Flaw::Malformed) => Some(words.several_error_kinds()),
        (Field::Picked, _) => Some(words.several_error_none()),
        _ => None,
    }
}
