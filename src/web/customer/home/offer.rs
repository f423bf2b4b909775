//! A survey that runs, offered where the rule of silence gives leave.

use leptos::prelude::*;

use crate::{
    usecases::{error::Error, listening::survey::offered},
    web::{
        shown::asking::{Asking, Words},
        visit::Visit,
    },
};

/// `None` for most people, most of the time.
pub async fn survey(visit: &Visit) -> Result<Option<AnyView>, Error> {
    let Some((survey, leave)) = offered(visit.portal(), visit.actor).await? else { return Ok(None) };
    let words = visit.texts();
    let texts = Words::of(visit, words.survey_offer());
    let name = survey.lines(visit.language).first().cloned().unwrap_or_default();
    let href = visit.to(&format!("/surveys/{}", survey.id));
    Ok(Some(
        view! {
            <Asking leave=leave words=texts>
                <p>{words.survey_offer_text()}</p>
                <p><a href=href dir="auto">{name}</a></p>
            </Asking>
        }
        .into_any(),
    ))
}
