//! The form for a customer's verdict on a guess.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

use crate::{
    domain::ids::ExplanationId,
    usecases::{error::Error, records::forget::judge},
    web::{
        door::{Form, through},
        flash::{Flash, Next, Told},
        shown::guess::{PAGE, RECORD},
    },
};

#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct GuessForm {
    locale: Option<String>,
    record: Option<String>,
    verdict: Option<String>,
    /// The explanation beside which it was pressed, if it was.
    explanation: Option<String>,
    /// The page it was pressed on, when that is the one of everything we hold.
    from: Option<String>,
}

/// Deletes a guess, or marks it as wrong or right.
#[server(prefix = "/ui", endpoint = "data/guess")]
pub async fn judge_guess(form: GuessForm) -> Result<(), ServerFnError> {
    // An address is made of what reads as an id, and of nothing else that came in.
    let why = form.explanation.as_deref().and_then(|id| id.parse::<ExplanationId>().ok()).map(|id| format!("/why/{id}"));
    let stays = why.or_else(|| (form.from.as_deref() == Some("/data")).then(|| "/data".to_owned()));
    let here = Form { page: PAGE, path: stays.clone().unwrap_or_else(|| "/data".to_owned()).into(), typed: BTreeMap::new() };
    through(form.locale, here, async |visit| {
        match judge(visit.portal(), visit.actor, form.record.as_deref().unwrap_or_default(), form.verdict.as_deref()).await {
            Ok((category, verdict)) => {
                let page = stays.unwrap_or_else(|| format!("/data/{category}"));
                let typed = form.record.map(|record| (RECORD.to_owned(), record)).into_iter().collect();
                Ok(Next::page(format!("{page}#saved")).giving_back(PAGE, Flash { told: Told::Judged(verdict), typed }))
            }
            // Pressed twice, or in another tab before.
            Err(Error::NotFound) => {
                let page = stays.unwrap_or_else(|| "/data".to_owned());
                Ok(Next::page(format!("{page}#saved")).saying(PAGE, Told::GuessGone))
            }
            Err(error) => Err(error),
        }
    })
    .await
}
