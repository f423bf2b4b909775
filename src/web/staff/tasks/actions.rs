//! The form of the tasks of a system.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

use super::page::{PAGE, address};
use crate::{
    usecases::tasks::report::{Report, Reported, report},
    web::{
        door::{Form, through, typed},
        flash::{Flash, Next, Told},
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
    /// The request behind which the page of tasks began.
    after: Option<String>,
    picked: Vec<String>,
    outcome: Option<String>,
    words: Option<String>,
    alone: Option<String>,
}

/// Says what came of tasks.
#[server(prefix = "/ui", endpoint = "staff/report-tasks")]
pub async fn staff_report_tasks(form: TasksForm) -> Result<(), ServerFnError> {
    let page = address(form.system.as_deref().unwrap_or_default(), form.after.as_deref());
    let picked = Some(form.picked.join(","));
    let result = typed([("outcome", &form.outcome), ("words", &form.words), ("alone", &form.alone)]);
    let typed = typed([("picked", &picked)]).into_iter().chain(result.clone()).collect();
    let here = Form { page: PAGE, path: page.clone().into(), typed };
    through(form.locale.clone(), here, async |visit| {
        let sent = Report {
            system: form.system.as_deref(),
            picked: &form.picked,
            outcome: form.outcome.as_deref(),
            words: form.words.as_deref(),
            alone: form.alone.as_deref(),
        };
        let Reported { settled, waiting, changed, taken } = report(visit.portal(), visit.actor, sent).await?;
        let count = |many: usize| u64::try_from(many).unwrap_or(0);
        // A result that could not be saved is given back.
        let typed = if changed.is_empty() && taken.is_empty() { BTreeMap::new() } else { result };
        let told = Told::Reported { settled: count(settled), waiting: count(waiting), changed, taken };
        Ok(Next::page(format!("{page}#saved")).giving_back(PAGE, Flash { told, typed }))
    })
    .await
}
