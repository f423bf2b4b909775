//! An answer to several, in words: its faults, and the cases that were left out.

use leptos::prelude::*;

use crate::{
    i18n::{lists, messages as m, numbers},
    usecases::{
        desk::several::{LeftOut, MOST},
        error::{Fault, Field, Flaw},
    },
    web::{shown::held::plural, visit::Visit},
};

/// A number of requests, for the plural and in digits.
pub(super) fn count(visit: &Visit, many: usize) -> (u32, String) {
    let many = u64::try_from(many).unwrap_or(0);
    (plural(many), numbers::count(visit.language, many))
}

pub(super) fn fault(visit: &Visit, found: &Fault) -> String {
    let words = visit.texts();
    match (found.field, found.flaw) {
        (Field::Picked, Flaw::TooMany) => words.several_error_many(m::SeveralErrorMany { count_text: &count(visit, MOST).1 }),
        (Field::Picked, _) => words.several_error_none(),
        (_, Flaw::TooLong) => words.several_error_long(),
        _ => words.several_error_words(),
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
