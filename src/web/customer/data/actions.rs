//! The forms for a customer's verdict on a guess, and for their word on the use of a record.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

use super::usage;
use crate::{
    domain::ids::{ExplanationId, RecordId},
    usecases::{
        error::Error,
        records::{exclude::choose_use, forget::judge},
    },
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

#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct UseForm {
    locale: Option<String>,
    record: Option<String>,
    /// Not any more, or again.
    said: Option<String>,
}

/// Keeps a record out of use, or lets it be used again.
#[server(prefix = "/ui", endpoint = "data/use")]
pub async fn use_record(form: UseForm) -> Result<(), ServerFnError> {
    let UseForm { locale, record, said } = form;
    let here = Form { page: usage::PAGE, path: "/data".into(), typed: BTreeMap::new() };
    through(locale, here, async |visit| {
        let id = record.unwrap_or_default();
        let (category, understood) = choose_use(visit.portal(), visit.actor, &id, said.as_deref()).await?;
        // An address is made of what reads as an id.
        let page = id.parse::<RecordId>().map_or_else(|_| format!("/data/{category}"), |id| format!("/data/{category}/{id}"));
        Ok(Next::page(format!("{page}#saved")).saying(usage::PAGE, Told::Used(understood)))
    })
    .await
}
