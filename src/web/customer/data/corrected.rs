//! The corrections of a record, and what its source says of them.

use leptos::prelude::*;
use serde_json::Value;

use crate::{
    decisions::shelf::Shelf,
    domain::catalogue::Category,
    i18n::{dates, messages as m},
    usecases::records::{
        correction::{Mark, Wish},
        list::Record,
    },
    web::{shown::record::named, visit::Visit},
};

/// `None` for a record without corrections.
pub fn corrected(visit: &Visit, shelf: &Shelf, category: &Category, record: &Record) -> Option<AnyView> {
    let words = visit.texts();
    let reader = visit.values(shelf);
    let said = |field: &str, value: &Value| {
        let one = [(field.to_owned(), value.clone())].into_iter().collect();
        reader.rows(category, &one).into_iter().next().map(|(_, value)| value).unwrap_or_default()
    };
    let source = record.source.as_str();
    let lines: Vec<AnyView> = record
        .content
        .marks()
        .map(|(field, mark)| {
            let what = reader.label(category, field);
            let on = |at| dates::date(visit.language, at, visit.zone());
            let text = match mark {
                Mark::Stands { said: still, at, .. } => {
                    words.correction_stands(m::CorrectionStands { what: &what, when: &on(at), source, said: &said(field, still) })
                }
                Mark::Taken { at, .. } => words.correction_taken(m::CorrectionTaken { what: &what, when: &on(at), source }),
                Mark::Later { corrected_to, at } => words.correction_overtaken(m::CorrectionOvertaken {
                    what: &what,
                    when: &on(at),
                    source,
                    said: &said(field, corrected_to),
                }),
            };
            let how = match mark {
                Mark::Stands { wish, .. } | Mark::Taken { wish, .. } => wish.map(|wish| match wish {
                    Wish::Asked => words.correction_asked(),
                    Wish::Otherwise => words.correction_otherwise(),
                    Wish::ForThem => words.correction_for_you(),
                }),
                Mark::Later { .. } => None,
            };
            view! { <p>{named(&text)}</p>{how.map(|how| view! { <p class="hint">{how}</p> })} }.into_any()
        })
        .collect();
    (!lines.is_empty()).then(|| lines.collect_view().into_any())
}
