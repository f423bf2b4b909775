//! Items in words.

use jiff::civil::Date;
use leptos::prelude::*;

use crate::{
    domain::item::{Item, ItemKind, ItemOutcome, OF_KEY, Question},
    i18n::{dates, messages as m, role, texts::Texts},
    usecases::{
        error::{Clash, Fault, Field, Flaw},
        oversight::item::Duty,
    },
    web::{
        shown::{catalogue::Thing, fairness::flag},
        visit::Visit,
    },
};

/// So many letters of a concern are its name.
const NAME: usize = 80;

/// The name of an item: its kind and what it is about.
pub fn title(visit: &Visit, duty: &Duty) -> String {
    title_of(visit, &duty.item, &duty.words.opening)
}

/// The same without its other words. Only a concern is called by how it opens.
pub fn title_of(visit: &Visit, item: &Item, opening: &str) -> String {
    let words = visit.texts();
    let about = item.about.as_str();
    match item.kind {
        ItemKind::Review => words.item_review(m::ItemReview { name: &named(visit, about) }),
        ItemKind::Fairness => words.item_fairness(m::ItemFairness { name: &flag(visit, about) }),
        ItemKind::Concern => words.item_concern(m::ItemConcern { name: &first_line(opening) }),
        ItemKind::Hold => words.item_hold(m::ItemHold { reference: about }),
        ItemKind::DecidedAlone => words.item_decided_alone(m::ItemDecidedAlone { reference: about }),
        ItemKind::NoSecond => words.item_no_second(m::ItemNoSecond { reference: about }),
        ItemKind::Disobedience => words.item_disobedience(m::ItemDisobedience { name: about }),
        ItemKind::Behind => words.item_behind(m::ItemBehind { name: &system(visit, about) }),
        ItemKind::Unanswered => words.item_unanswered(m::ItemUnanswered { name: &system(visit, about) }),
        ItemKind::Log => words.item_log(),
        ItemKind::Database => words.item_database(),
        ItemKind::WayIn => words.item_way_in(m::ItemWayIn { role: &role_of(words, about) }),
        ItemKind::Look => words.item_look(m::ItemLook { reference: about }),
    }
}

/// The role at the beginning of what a new way in is about; or that it is a key.
fn role_of(words: &Texts, about: &str) -> String {
    if about.starts_with(OF_KEY) {
        return words.item_key();
    }
    about.split('/').next().and_then(|text| text.parse().ok()).map_or_else(|| about.to_owned(), |found| role::name(words, found))
}

/// The brand's name of a system; its id where the notice in force has none.
fn system(visit: &Visit, about: &str) -> String {
    let known = visit.shelf().ok().filter(|shelf| shelf.notice.catalogue.systems.iter().any(|one| one.id.as_str() == about));
    known.map_or_else(|| about.to_owned(), |shelf| visit.notice(&shelf).system(about).name())
}

/// The brand's name of a thing of its catalogue, written `purpose/newsletter`; the text itself where there is no such thing.
pub fn named(visit: &Visit, about: &str) -> String {
    let Ok(shelf) = visit.shelf() else { return about.to_owned() };
    let Some((kind, id)) = about.split_once('/') else { return about.to_owned() };
    let catalogue = &shelf.notice.catalogue;
    match kind {
        "purpose" if catalogue.purpose(id).is_some() => Thing::Purpose.name(visit, &shelf, id),
        "must-keep" if catalogue.category(id).is_some() => {
            visit.texts().review_must_keep(m::ReviewMustKeep { name: &Thing::Category.name(visit, &shelf, id) })
        }
        "recipient" if catalogue.recipient(id).is_some() => visit.notice(&shelf).recipient(id).name(),
        "category" if catalogue.category(id).is_some() => Thing::Category.name(visit, &shelf, id),
        _ => id.to_owned(),
    }
}

fn first_line(text: &str) -> String {
    text.lines().next().unwrap_or_default().chars().take(NAME).collect()
}

pub fn outcome(words: &Texts, outcome: ItemOutcome) -> (String, String) {
    match outcome {
        ItemOutcome::Keep => (words.outcome_keep(), words.outcome_keep_hint()),
        ItemOutcome::Change => (words.outcome_change(), words.outcome_change_hint()),
        ItemOutcome::Stop => (words.outcome_stop(), words.outcome_stop_hint()),
    }
}

/// The day by which it is decided, and whether that day is over.
pub fn due(visit: &Visit, item: &Item, today: Date) -> AnyView {
    let day = dates::day(visit.language, item.due_on);
    match item.is_overdue(today) {
        true => view! { <strong>{visit.texts().request_overdue(m::RequestOverdue { when: &day })}</strong> }.into_any(),
        false => day.into_any(),
    }
}

/// Since when it is open, or from when until when it was.
pub fn since(visit: &Visit, item: &Item) -> String {
    let (words, day) = (visit.texts(), |at| dates::date(visit.language, at, visit.zone()));
    let from = day(item.opened_at);
    match &item.decided {
        Some(decided) => words.item_closed(m::ItemClosed { from: &from, to: &day(decided.at) }),
        None => words.item_since(m::ItemSince { when: &from }),
    }
}

/// The id of the field that a fault belongs to.
pub const fn field_id(field: Field) -> &'static str {
    match field {
        Field::Answer => "outcome",
        Field::When => "again",
        Field::Needed => "needed",
        Field::Least => "least",
        Field::Texts => "texts",
        _ => "reasons",
    }
}

/// The same of an item: of a question of a review, the answer or its words.
pub fn place(found: &Fault) -> &'static str {
    let at = field_id(found.field);
    let asked = Question::ALL.iter().map(|one| ids(*one)).find(|(id, ..)| *id == at);
    asked.filter(|_| found.flaw != Flaw::Missing).map_or(at, |(_, _, own_words, _)| own_words)
}

pub fn fault(words: &Texts, fault: &Fault) -> String {
    match (fault.field, fault.flaw) {
        (Field::Needed | Field::Least | Field::Texts, Flaw::TooShort) => words.error_review_words(),
        (Field::Needed | Field::Least | Field::Texts, Flaw::TooLong) => words.error_review_long(),
        (Field::Needed, _) => words.error_review_needed(),
        (Field::Least, _) => words.error_review_least(),
        (Field::Texts, _) => words.error_review_texts(),
        (Field::Answer, Flaw::Wrong) => words.error_review_outcome(),
        (Field::Answer, _) => words.error_outcome(),
        (Field::When, Flaw::Past) => words.error_again_past(),
        (Field::When, Flaw::TooFar) => words.error_again_far(),
        (Field::When, Flaw::NotOffered) => words.hold_error_by(),
        (Field::When, _) => words.error_again(),
        (_, Flaw::TooLong) => words.error_reasons_long(),
        _ => words.error_reasons(),
    }
}

pub fn clash(words: &Texts, clash: Clash) -> String {
    match clash {
        Clash::ChangedElsewhere => words.item_overtaken(),
        other => crate::web::staff::words::clash(words, other),
    }
}

pub fn kind(words: &Texts, kind: ItemKind) -> String {
    match kind {
        ItemKind::Review => words.items_reviews(),
        ItemKind::Fairness => words.items_fairness(),
        ItemKind::Concern => words.items_concerns(),
        ItemKind::Hold => words.items_holds(),
        ItemKind::DecidedAlone => words.items_decided_alone(),
        ItemKind::NoSecond => words.items_no_second(),
        ItemKind::Disobedience => words.items_disobedience(),
        ItemKind::Behind => words.items_behind(),
        ItemKind::Unanswered => words.items_unanswered(),
        ItemKind::Log => words.items_log(),
        ItemKind::Database => words.items_database(),
        ItemKind::WayIn => words.items_way_in(),
        ItemKind::Look => words.items_look(),
    }
}

pub fn question(words: &Texts, question: Question) -> String {
    match question {
        Question::Needed => words.review_needed(),
        Question::Least => words.review_least(),
        Question::Texts => words.review_texts(),
    }
}

/// Its fields' ids: the answer's and the words'.
pub const fn ids(question: Question) -> (&'static str, &'static str, &'static str, &'static str) {
    match question {
        Question::Needed => ("needed", "form[needed]", "needed-words", "form[needed_words]"),
        Question::Least => ("least", "form[least]", "least-words", "form[least_words]"),
        Question::Texts => ("texts", "form[texts]", "texts-words", "form[texts_words]"),
    }
}
