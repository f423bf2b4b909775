//! Forms of the boundaries page, and "Not this topic" wherever it stands.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

use crate::{
    usecases::choices::wishes,
    web::customer::choices::{fields::Sent, sent},
};

#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct BoundariesForm {
    sent: Sent,
    avoid: Vec<String>,
    /// `fine`, when the person says that pressure is fine with them.
    pressure: Option<String>,
}

#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct TopicForm {
    sent: Sent,
    topic: Option<String>,
}

/// Saves which topics to leave out, and whether pressure is fine.
#[server(prefix = "/ui", endpoint = "choices/boundaries")]
pub async fn save_boundaries(form: BoundariesForm) -> Result<(), ServerFnError> {
    let typed = BTreeMap::from([("topic".to_owned(), form.avoid.join(" "))]);
    sent::wish(form.sent, typed, async |_, _, _| wishes::boundaries(&form.avoid, form.pressure.as_deref() != Some("fine"))).await
}

/// Leaves out one topic more.
#[server(prefix = "/ui", endpoint = "choices/topic")]
pub async fn avoid_topic(form: TopicForm) -> Result<(), ServerFnError> {
    sent::wish(form.sent, BTreeMap::new(), async |_, _, current| wishes::topic(&current.choices, form.topic.as_deref())).await
}
