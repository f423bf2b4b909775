//! The form that starts a job again.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

use super::page::PAGE;
use crate::{
    usecases::desk::jobs::restart,
    web::{
        door::{Form, through},
        flash::{Done, Next, Told},
    },
};

#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct JobForm {
    locale: Option<String>,
    job: Option<String>,
}

/// Starts a job again.
#[server(prefix = "/ui", endpoint = "staff/restart-job")]
pub async fn staff_restart_job(form: JobForm) -> Result<(), ServerFnError> {
    let here = Form { page: PAGE, path: "/staff/systems".into(), typed: BTreeMap::new() };
    through(form.locale, here, async |visit| {
        restart(visit.portal(), visit.actor, form.job.as_deref()).await?;
        Ok(Next::page("/staff/systems#saved").saying(PAGE, Told::Done(Done::JobRestarted)))
    })
    .await
}
