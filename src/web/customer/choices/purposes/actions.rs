//! Forms that switch purposes.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

use crate::{
    usecases::choices::wishes,
    web::customer::choices::{fields::Sent, sent},
};

#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct PurposesForm {
    sent: Sent,
    /// Which were on the screen: a box that is not ticked says nothing by itself.
    offered: Vec<String>,
    on: Vec<String>,
}

#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct PurposeForm {
    sent: Sent,
    purpose: Option<String>,
    turn: Option<String>,
}

/// Saves all boxes at once; when something would start, shows it first.
#[server(prefix = "/ui", endpoint = "choices/purposes")]
pub async fn save_purposes(form: PurposesForm) -> Result<(), ServerFnError> {
    let typed = BTreeMap::from([("on".to_owned(), form.on.join(" "))]);
    sent::wish(form.sent, typed, async |visit, shelf, current| {
        wishes::purposes(&shelf.notice, &current.choices, visit.portal().clock.now(), &form.offered, &form.on)
    })
    .await
}

/// Turns one purpose on or off.
#[server(prefix = "/ui", endpoint = "choices/purpose")]
pub async fn turn_purpose(form: PurposeForm) -> Result<(), ServerFnError> {
    sent::wish(form.sent, BTreeMap::new(), async |_, shelf, current| {
        wishes::purpose(&shelf.notice, &current.choices, form.purpose.as_deref(), form.turn.as_deref())
    })
    .await
}
