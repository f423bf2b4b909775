//! The form for a customer's opinion on an explanation.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

use super::page::PAGE;
use crate::{
    domain::ids::ExplanationId,
    usecases::explanations::opine,
    web::{
        door::{Form, through},
        flash::{Done, Next, Told},
    },
};

#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct OpinionForm {
    locale: Option<String>,
    explanation: Option<String>,
    opinion: Option<String>,
}

/// Helpful, odd or too much.
#[server(prefix = "/ui", endpoint = "why/opinion")]
pub async fn give_opinion(form: OpinionForm) -> Result<(), ServerFnError> {
    let id = form.explanation.unwrap_or_default();
    // An address is made of what reads as an id, and of nothing else that came in.
    let path = id.parse::<ExplanationId>().map_or_else(|_| "/recent".to_owned(), |id| format!("/why/{id}"));
    let typed = form.opinion.clone().map(|opinion| ("opinion".to_owned(), opinion));
    let here = Form { page: PAGE, path: path.clone().into(), typed: BTreeMap::from_iter(typed) };
    through(form.locale, here, async |visit| {
        opine(visit.portal(), visit.actor, &id, form.opinion.as_deref()).await?;
        Ok(Next::page(format!("{path}#saved")).saying(PAGE, Told::Done(Done::OpinionGiven)))
    })
    .await
}
