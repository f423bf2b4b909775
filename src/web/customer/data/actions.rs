//! The form for a customer's verdict on a guess.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

use crate::{
    usecases::{error::Error, records::forget::judge},
    web::{
        door::{Form, through},
        flash::{Next, Told},
    },
};

/// The name under which the form leaves word for the pages about data.
pub const PAGE: &str = "data";

#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct GuessForm {
    locale: Option<String>,
    record: Option<String>,
    verdict: Option<String>,
}

/// Deletes a guess, or marks it as wrong or right.
#[server(prefix = "/ui", endpoint = "data/guess")]
pub async fn judge_guess(form: GuessForm) -> Result<(), ServerFnError> {
    let here = Form { page: PAGE, path: "/data".into(), typed: BTreeMap::new() };
    through(form.locale, here, async |visit| {
        match judge(visit.portal(), visit.actor, form.record.as_deref().unwrap_or_default(), form.verdict.as_deref()).await {
            Ok((category, verdict)) => Ok(Next::page(format!("/data/{category}#saved")).saying(PAGE, Told::Judged(verdict))),
            // Pressed twice, or in another tab before.
            Err(Error::NotFound) => Ok(Next::page("/data#saved").saying(PAGE, Told::GuessGone)),
            Err(error) => Err(error),
        }
    })
    .await
}
