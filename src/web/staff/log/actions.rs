//! The form that verifies the log.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

use super::page::PAGE;
use crate::{
    usecases::log::verify::verify,
    web::{
        door::{Form, through},
        flash::{Done, Next, Told},
    },
};

#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct VerifyForm {
    locale: Option<String>,
}

/// Verifies the whole log.
#[server(prefix = "/ui", endpoint = "staff/verify-log")]
pub async fn staff_verify_log(form: VerifyForm) -> Result<(), ServerFnError> {
    let here = Form { page: PAGE, path: "/staff/log".into(), typed: BTreeMap::new() };
    through(form.locale, here, async |visit| {
        let done = if verify(visit.portal(), visit.actor).await? { Done::LogWhole } else { Done::LogBroken };
        Ok(Next::page("/staff/log#saved").saying(PAGE, Told::Done(done)))
    })
    .await
}
