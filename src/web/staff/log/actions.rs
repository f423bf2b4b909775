//! The forms that verify the log, and find a case that has ended.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

use super::page::PAGE;
use crate::{
    usecases::{desk::find::find_closed, log::verify::verify},
    web::{
        door::{Form, through, typed},
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

#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct FindClosedForm {
    locale: Option<String>,
    search: Option<String>,
}

/// Finds a case that has ended by its number. Its file asks for a reason.
#[server(prefix = "/ui", endpoint = "staff/find-closed")]
pub async fn staff_find_closed(form: FindClosedForm) -> Result<(), ServerFnError> {
    let here = Form { page: PAGE, path: "/staff/log".into(), typed: typed([("search", &form.search)]) };
    through(form.locale, here, async |visit| {
        let reference = find_closed(visit.portal(), visit.actor, form.search.as_deref()).await?;
        Ok(Next::page(format!("/staff/requests/{reference}/file")))
    })
    .await
}
