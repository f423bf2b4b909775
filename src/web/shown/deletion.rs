//! The effect of a deletion: what goes, what stays until when and why, which systems delete too, and which open requests end with it.

use leptos::prelude::*;

use super::{catalogue::Thing, held::plural, request::numbered};
use crate::{
    decisions::shelf::Shelf,
    domain::{
        catalogue::{Derived, SystemKind},
        ids::{CategoryId, SystemId},
        request::{Extent, Request},
    },
    i18n::{dates, messages as m, numbers},
    usecases::{
        records::divided::Staying,
        requests::plan::{Line, Plan},
    },
    web::{components::rows::Rows, visit::Visit},
};

/// The person whose data it is, or a member of staff, who reads about somebody else.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reader {
    Person,
    Staff,
}

/// "Orders: 12 records".
pub fn records(visit: &Visit, shelf: &Shelf, category: &CategoryId, count: u64) -> String {
    let words = visit.texts();
    let records = words.held_records(m::HeldRecords { count: plural(count), count_text: &numbers::count(visit.language, count) });
    words.said_of(m::SaidOf { thing: &Thing::Category.name(visit, shelf, category.as_str()), said: &records })
}

/// The records that a deletion deletes, those that stay until when and why, and the systems that have to delete too.
pub fn goes_and_stays(visit: &Visit, shelf: &Shelf, plan: &Plan, heading: String, reader: Reader) -> AnyView {
    let words = visit.texts();
    let whole = plan.scope == Extent::Everything;
    let goes: Vec<_> = plan.lines.iter().filter(|line| line.divided.goes > 0).collect();
    let nothing = goes.is_empty();
    let goes: Vec<_> =
        goes.into_iter().map(|line| view! { <li>{records(visit, shelf, &line.category, line.divided.goes)}</li> }.into_any()).collect();
    let (account, rest) = match (reader, whole) {
        (Reader::Person, true) => (words.delete_goes_account(), words.delete_stays_proof()),
        (Reader::Person, false) => (words.delete_goes_account(), words.delete_stays_rest()),
        (Reader::Staff, true) => (words.staff_goes_account(), words.staff_stays_proof()),
        (Reader::Staff, false) => (words.staff_goes_account(), words.staff_stays_rest()),
    };
    let account = whole.then(|| view! { <li>{account}</li> });
    let empty = plan.empty.iter().map(|category| {
        let name = Thing::Category.name(visit, shelf, category.as_str());
        view! { <li>{words.said_of(m::SaidOf { thing: &name, said: &words.delete_goes_none() })}</li> }
    });
    let listed = whole || !nothing || !plan.empty.is_empty();
    let goes = listed.then(|| view! { <ul>{goes}{empty.collect_view()}{account}</ul> });
    let nothing = match (nothing, whole) {
        (true, true) => Some(words.delete_goes_nothing()),
        (true, false) => Some(words.delete_goes_nothing_of_these()),
        (false, _) => None,
    };
    let stays: Vec<_> = plan.lines.iter().filter_map(|line| Some(stays(visit, shelf, line, line.divided.stays?))).collect();
    let systems = plan.systems.iter();
    let systems = systems.map(|system| view! { <li>{visit.notice(shelf).system(system.as_str()).name()}</li> }).collect_view();
    let others = !plan.systems.is_empty();
    let manual = |id: &SystemId| shelf.notice.catalogue.system(id.as_str()).is_some_and(|system| system.kind == SystemKind::Manual);
    let by_hand = plan.systems.iter().all(manual);
    let told = match (reader, whole) {
        (Reader::Staff, _) => words.staff_systems_delete(),
        (Reader::Person, true) if by_hand => words.delete_systems_text(),
        (Reader::Person, false) if by_hand => words.delete_systems_some(),
        (Reader::Person, true) => words.delete_systems_each(),
        (Reader::Person, false) => words.delete_systems_each_some(),
    };
    view! {
        <section aria-labelledby="goes">
            <h2 id="goes">{heading}</h2>
            {goes}
            {nothing.map(|text| view! { <p>{text}</p> })}
        </section>
        {(!stays.is_empty()).then(|| view! {
            <section aria-labelledby="stays">
                <h2 id="stays">{words.delete_stays()}</h2>
                <ul>{stays}</ul>
            </section>
        })}
        <p>{rest}</p>
        {others.then(|| view! {
            <section aria-labelledby="others">
                <h2 id="others">{words.delete_systems()}</h2>
                <ul>{systems}</ul>
                <p>{told}</p>
            </section>
        })}
        {derived(visit, shelf, &plan.derived)}
    }
    .into_any()
}

/// The brand's words on models, look-alike audiences and exports that were made from the data; `None` where no system makes any.
pub fn derived(visit: &Visit, shelf: &Shelf, systems: &[(SystemId, Derived)]) -> Option<AnyView> {
    let said = |(system, _): &(SystemId, Derived)| {
        let system = visit.notice(shelf).system(system);
        Some((system.name(), system.derived()?.into_any()))
    };
    let rows: Vec<_> = systems.iter().filter_map(said).collect();
    (!rows.is_empty()).then(|| {
        view! {
            <section aria-labelledby="derived">
                <h2 id="derived">{visit.texts().delete_derived()}</h2>
                <Rows rows=rows />
            </section>
        }
        .into_any()
    })
}

/// The part of a kind that a law keeps: how much, until when, and why.
fn stays(visit: &Visit, shelf: &Shelf, line: &Line, Staying { count, until }: Staying) -> AnyView {
    let why = visit.notice(shelf).category(&line.category).must_keep().map(|why| view! { <div class="hint">{why}</div> });
    let until = visit.texts().stays_until(m::StaysUntil { when: &dates::day(visit.language, until) });
    view! { <li><div>{records(visit, shelf, &line.category, count)}</div><div>{until}</div>{why}</li> }.into_any()
}

/// Open requests that end without an answer, by kind and number; `None` where there is none.
pub fn ends(visit: &Visit, rows: &[Request], reader: Reader) -> Option<AnyView> {
    let words = visit.texts();
    let lines: Vec<_> = rows.iter().map(|row| view! { <li>{numbered(words, row)}</li> }).collect();
    let text = match reader {
        Reader::Person => words.delete_ends_text(),
        Reader::Staff => words.staff_ends_text(),
    };
    (!lines.is_empty()).then(|| {
        view! {
            <section aria-labelledby="ends">
                <h2 id="ends">{words.delete_ends()}</h2>
                <ul>{lines}</ul>
                <p>{text}</p>
            </section>
        }
        .into_any()
    })
}
