//! The corrections of a record, what its source says of them, and which systems were told.

use leptos::prelude::*;
use serde_json::Value;

use crate::{
    decisions::shelf::Shelf,
    domain::catalogue::Category,
    i18n::{dates, messages as m},
    usecases::{
        error::Error,
        records::{
            correction::{Mark, Wish},
            list::Record,
        },
    },
    web::{
        shown::{
            record::named,
            told::{AsTo, told},
        },
        visit::Visit,
    },
};

/// `None` for a record without corrections.
pub async fn corrected(visit: &Visit, shelf: &Shelf, category: &Category, record: &Record) -> Result<Option<AnyView>, Error> {
    let newest = record.content.marks().map(|(_, mark)| mark.at()).max();
    let Some(newest) = newest else { return Ok(None) };
    let told = told(visit, AsTo::Moment(newest)).await?;
    Ok(Some(view! { {lines(visit, shelf, category, record)}{told} }.into_any()))
}

fn lines(visit: &Visit, shelf: &Shelf, category: &Category, record: &Record) -> AnyView {
    let words = visit.texts();
    let reader = visit.values(shelf);
    let said = |field: &str, value: &Value| {
        let one = [(field.to_owned(), value.clone())].into_iter().collect();
        reader.rows(category, &one).into_iter().next().map(|(_, value)| value).unwrap_or_default()
    };
    let source = visit.notice(shelf).sender(&record.source);
    let source = source.as_str();
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
    lines.collect_view().into_any()
}
