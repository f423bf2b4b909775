//! The forms of the tasks of a system.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

use super::{
    check::{CHECK, checking},
    draft::{Reporting, shown},
    page::{PAGE, address},
};
use crate::{
    usecases::{
        desk::task::LARGEST,
        error::{Error, Field},
        tasks::{
            check::{Checked, check},
            pasted::pasted,
            report::{Reported, of_theirs, report},
        },
    },
    web::{
        door::{Form, through, typed},
        flash::{Flash, Next, Told},
        limits::{Limited, Limits},
        two_steps::Proposal,
        upload::sent,
    },
};

/// A finding may be pasted: up to a megabyte, three times as long when every byte is escaped. Or it comes as a file.
impl Limited for StaffCheckReportTasks {
    const LIMITS: Limits = Limits {
        body: 3 * LARGEST + Limits::USUAL.body,
        kept: 2 * LARGEST + Limits::USUAL.kept,
        part: Some(3 * LARGEST + Limits::USUAL.body),
        file: Some(LARGEST),
        ..Limits::USUAL
    };
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
    shown: Option<String>,
    alone: Option<String>,
}

/// Reads what came of tasks, and shows it once more: data for a copy as the person will get it. Nothing is recorded yet.
#[server(prefix = "/ui", endpoint = "staff/report-tasks-check")]
pub async fn staff_check_report_tasks(form: TasksForm) -> Result<(), ServerFnError> {
    let page = address(form.system.as_deref().unwrap_or_default(), form.after.as_deref());
    let picked = Some(form.picked.join(","));
    let typed = typed([("picked", &picked), ("outcome", &form.outcome), ("words", &form.words)]);
    let here = Form { page: PAGE, path: page.clone().into(), typed };
    through(form.locale.clone(), here, async |visit| {
        let mut written = Reporting {
            system: form.system.clone().unwrap_or_default(),
            after: form.after.clone().unwrap_or_default(),
            picked: form.picked.clone(),
            outcome: form.outcome.clone().unwrap_or_default(),
            words: String::new(),
        };
        of_theirs(visit.portal(), visit.actor, &written.system).await?;
        // The page of the list holds newer words than those that wait.
        Proposal::<Reporting>::forget(visit, &written.system).await?;
        Reporting::forget(visit, &written.system).await?;
        written.words = pasted(form.words.as_deref(), sent("form[file]"))?;
        let Checked { changed, taken, .. } = check(visit.portal(), visit.actor, written.report(None)).await?;
        if !changed.is_empty() || !taken.is_empty() {
            let told = Told::Reported { settled: 0, waiting: 0, changed, taken };
            return Ok(Next::page(format!("{page}#saved")).giving_back(PAGE, Flash { told, typed: written.typed() }));
        }
        Proposal::leave(visit, &written.system, &written).await?;
        written.keep(visit).await?;
        Ok(Next::page(checking(&written.system)))
    })
    .await
}

/// Says what came of tasks, once it was looked over.
#[server(prefix = "/ui", endpoint = "staff/report-tasks")]
pub async fn staff_report_tasks(form: TasksForm) -> Result<(), ServerFnError> {
    let system = form.system.clone().unwrap_or_default();
    let why = typed([("alone", &form.alone)]);
    let here = Form { page: PAGE, path: address(&system, None).into(), typed: BTreeMap::new() };
    through(form.locale.clone(), here, async |visit| {
        of_theirs(visit.portal(), visit.actor, &system).await?;
        let Some(proposal) = Proposal::<Reporting>::waiting(visit, &system).await? else {
            let came = Proposal::<Reporting>::came_before(visit, &system, form.shown.as_deref()).await?;
            let told: Told = serde_json::from_str(&came).map_err(Error::internal)?;
            return Ok(Next::page(format!("{}#saved", address(&system, None))).saying(PAGE, told));
        };
        let checked = check(visit.portal(), visit.actor, proposal.draft().report(None)).await?;
        let Some(written) = proposal.agreed(form.shown.as_deref(), &shown(&checked))? else {
            let told = Flash { told: Told::ShownAgain, typed: why };
            return Ok(Next::page(checking(&system)).giving_back(CHECK, told));
        };
        let Reported { settled, waiting, changed, taken } =
            match report(visit.portal(), visit.actor, written.report(form.alone.as_deref())).await {
                Err(Error::Invalid(faults)) if faults.iter().any(|fault| fault.field == Field::Alone) => {
                    let told = Flash { told: Told::Faults(faults), typed: why };
                    return Ok(Next::page(checking(&system)).giving_back(CHECK, told));
                }
                done => done?,
            };
        let count = |many: usize| u64::try_from(many).unwrap_or(0);
        // A result that could not be saved is given back.
        let typed = if changed.is_empty() && taken.is_empty() { BTreeMap::new() } else { written.result() };
        let told = Told::Reported { settled: count(settled), waiting: count(waiting), changed, taken };
        let came = serde_json::to_string(&told).map_err(Error::internal)?;
        Proposal::<Reporting>::done(visit, &system, form.shown.as_deref(), &came).await?;
        Reporting::forget(visit, &system).await?;
        Ok(Next::page(format!("{}#saved", written.list())).giving_back(PAGE, Flash { told, typed }))
    })
    .await
}
