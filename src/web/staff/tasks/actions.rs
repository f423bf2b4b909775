//! The form of the tasks of a system.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use super::page::PAGE;
use crate::{
    usecases::tasks::report::{Report, report},
    web::{
        door::{Form, through, typed},
        flash::{Next, Told},
        limits::{Limited, Limits},
    },
};

/// A finding may be pasted: up to a megabyte, three times as long when every byte is escaped.
impl Limited for StaffReportTasks {
    const LIMITS: Limits =
        Limits { body: 3 * 1024 * 1024 + Limits::USUAL.body, kept: 2 * 1024 * 1024 + Limits::USUAL.kept, ..Limits::USUAL };
}

#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct TasksForm {
    locale: Option<String>,
    system: Option<String>,
    picked: Vec<String>,
    outcome: Option<String>,
    words: Option<String>,
}

/// Says what came of tasks.
#[server(prefix = "/ui", endpoint = "staff/report-tasks")]
pub async fn staff_report_tasks(form: TasksForm) -> Result<(), ServerFnError> {
    let page = format!("/staff/tasks?system={}", form.system.as_deref().unwrap_or_default());
    let picked = Some(form.picked.join(","));
    let typed = typed([("picked", &picked), ("outcome", &form.outcome), ("words", &form.words)]);
    let here = Form { page: PAGE, path: page.clone().into(), typed };
    through(form.locale.clone(), here, async |visit| {
        let sent =
            Report { system: form.system.as_deref(), picked: &form.picked, outcome: form.outcome.as_deref(), words: form.words.as_deref() };
        let came = report(visit.portal(), visit.actor, sent).await?;
        let count = |many: usize| u64::try_from(many).unwrap_or(0);
        let told = Told::Reported { settled: count(came.settled), waiting: count(came.waiting), changed: came.changed };
        Ok(Next::page(format!("{page}#saved")).saying(PAGE, told))
    })
    .await
}
