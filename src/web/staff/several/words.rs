//! A text to several, in words: its faults, and the cases that were left out.

use leptos::prelude::*;

use crate::{
    domain::request::Kind,
    i18n::{lists, messages as m, numbers, texts::Texts},
    usecases::{
        desk::several::{LARGEST_FOR_ALL, LeftOut, MOST, Sends},
        error::{Fault, Field, Flaw},
    },
    web::{
        shown::{
            files::megabytes,
            held::plural,
            request::{day, decline},
        },
        staff::words::{fault as staff_fault, outcome_of_several},
        visit::Visit,
    },
};

/// A number of requests, for the plural and in digits.
pub(super) fn count(visit: &Visit, many: usize) -> Count {
    let many = u64::try_from(many).unwrap_or(0);
    (plural(many), numbers::count(visit.language, many))
}

/// Where a fault stands in the form.
pub(super) fn field(found: &Fault) -> &'static str {
    match found.field {
        Field::Picked => "picked",
        Field::Until => "by",
        Field::State => "came",
        Field::Reason | Field::Partly => "reason",
        Field::File => "file",
        Field::Template => "template",
        _ => "words",
    }
}

pub(super) fn fault(visit: &Visit, found: &Fault) -> String {
    let words = visit.texts();
    match (found.field, found.flaw) {
        (Field::Picked, Flaw::TooMany) => words.several_error_many(m::SeveralErrorMany { count_text: &count(visit, MOST).1 }),
        (Field::Picked, _) => words.several_error_none(),
        (Field::File, Flaw::TooLong) => words.several_error_file(m::SeveralErrorFile { size: &megabytes(visit, LARGEST_FOR_ALL) }),
        (Field::File | Field::Until | Field::State | Field::Reason | Field::Partly | Field::Template, _) => {
            staff_fault(words, "write", found)
        }
        (_, Flaw::TooShort) => words.compose_error_opening(),
        (_, Flaw::TooLong) => words.several_error_long(),
        _ => words.several_error_words(),
    }
}

/// A number, for the plural and in digits.
pub(super) type Count = (u32, String);

/// The sentence that says how many get it, and whether they stay open.
pub(super) fn lede(words: &Texts, sends: &Sends, (count, text): &Count) -> String {
    let (count, count_text) = (*count, text.as_str());
    match sends {
        Sends::Message => words.several_check_message(m::SeveralCheckMessage { count, count_text }),
        Sends::Question { .. } => words.several_check_question(m::SeveralCheckQuestion { count, count_text }),
        Sends::Last { .. } => words.several_check_lede(m::SeveralCheckLede { count, count_text }),
    }
}

/// The button that sends it.
pub(super) fn go(words: &Texts, sends: &Sends, (count, text): &Count) -> String {
    let (count, count_text) = (*count, text.as_str());
    match sends {
        Sends::Message => words.several_go_message(m::SeveralGoMessage { count, count_text }),
        Sends::Question { .. } => words.several_go_question(m::SeveralGoQuestion { count, count_text }),
        Sends::Last { .. } => words.several_go(m::SeveralGo { count, count_text }),
    }
}

pub(super) fn effect(visit: &Visit, sends: &Sends) -> String {
    let words = visit.texts();
    match sends {
        Sends::Message => words.effect_write(),
        Sends::Question { by } => {
            let when = by.parse().map(|by| day(visit, by)).unwrap_or_default();
            words.effect_ask(m::EffectAsk { when: &when })
        }
        Sends::Last { .. } => words.staff_check_final(),
    }
}

/// The rows that hold for all of them: its kind, the day of a question, the outcome of an answer and its reason. One of them may be a
/// `complaint`.
pub(super) fn rows(visit: &Visit, (kind, complaint): (Option<Kind>, bool), sends: &Sends) -> Vec<(String, AnyView)> {
    let words = visit.texts();
    let what = |name: String| (words.compose_what(), name.into_any());
    match sends {
        Sends::Message => vec![what(words.compose_message())],
        Sends::Question { by } => {
            let when = by.parse().map(|by| day(visit, by)).unwrap_or_default();
            vec![what(words.compose_question()), (words.compose_by(), when.into_any())]
        }
        Sends::Last { came, reason } => {
            let outcome = came.parse().ok().map(|came| (words.compose_came(), outcome_of_several(words, came, kind, complaint).into_any()));
            let reason = reason.parse().ok().map(|reason| (words.staff_decline_reason(), decline(words, reason).into_any()));
            std::iter::once(what(words.compose_answer())).chain(outcome).chain(reason).collect()
        }
    }
}

/// The numbers that are left out, by the reason; nothing while there are none.
pub(super) fn left_out(visit: &Visit, left: &[(String, LeftOut)]) -> Option<AnyView> {
    let words = visit.texts();
    let lines = [LeftOut::Unread, LeftOut::Waits, LeftOut::NotNow].into_iter().filter_map(|why| {
        let numbers: Vec<String> = left.iter().filter(|(_, of)| *of == why).map(|(number, _)| number.clone()).collect();
        let names = lists::of_names(visit.language, &numbers);
        let said = match why {
            LeftOut::Unread => words.several_left_unread(m::SeveralLeftUnread { names: &names }),
            LeftOut::Waits => words.several_left_waits(m::SeveralLeftWaits { names: &names }),
            LeftOut::NotNow => words.several_left_not_now(m::SeveralLeftNotNow { names: &names }),
        };
        (!numbers.is_empty()).then(|| view! { <p>{said}</p> })
    });
    let lines: Vec<_> = lines.collect();
    (!lines.is_empty()).then(|| view! { <div class="notice">{lines}</div> }.into_any())
}
