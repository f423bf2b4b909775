//! The report on tasks that waits to be looked over: one for each system.

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

use super::page::address;
use crate::{
    domain::staff::Deed,
    usecases::{
        error::Error,
        kept_forms::about_cases::{About, forget, keep, kept},
        tasks::{
            check::Checked,
            list::{Errands, GivenBack},
            report::Report,
        },
    },
    web::{two_steps::Drafted, visit::Visit},
};

#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Reporting {
    pub(super) system: String,
    /// The request behind which the page of tasks began.
    pub(super) after: String,
    pub(super) picked: Vec<String>,
    pub(super) outcome: String,
    pub(super) words: String,
}

impl Drafted for Reporting {
    const OF: &'static str = "tasks";
}

/// Beside the session, which may end before it was looked over.
const fn about(system: &str) -> About<'_> {
    About { deed: Deed::Tasks, of: "tasks", thing: system }
}

impl Reporting {
    /// Keeps it for whoever is signed out before they have looked it over.
    pub(super) async fn keep(&self, visit: &Visit) -> Result<(), Error> {
        let cases: Vec<&str> = self.picked.iter().filter_map(|one| one.split_once('/')).map(|(number, _)| number).collect();
        keep(visit.portal(), visit.actor, about(&self.system), &cases, self).await
    }

    /// The one that was kept about this system.
    pub(super) async fn kept(visit: &Visit, system: &str) -> Result<Option<Self>, Error> {
        kept(visit.portal(), visit.actor, about(system)).await
    }

    /// Their own finding that a colleague said no to.
    pub(super) fn given_back(system: &str, errands: &Errands) -> Option<Self> {
        let GivenBack { reference, revision, text } = errands.given_back.as_ref()?;
        Some(Self {
            system: system.to_owned(),
            after: errands.after.clone().unwrap_or_default(),
            picked: vec![format!("{reference}/{revision}")],
            outcome: "done".to_owned(),
            words: text.clone(),
        })
    }

    pub(super) async fn forget(visit: &Visit, system: &str) -> Result<(), Error> {
        forget(visit.portal(), visit.actor, about(system)).await
    }

    /// `alone` says why what was found does not wait for a colleague.
    pub(super) fn report<'a>(&'a self, alone: Option<&'a str>) -> Report<'a> {
        Report { system: Some(&self.system), picked: &self.picked, outcome: Some(&self.outcome), words: Some(&self.words), alone }
    }

    /// The page it was written on, after the language.
    pub(super) fn list(&self) -> String {
        address(&self.system, Some(&self.after))
    }

    /// The result as the fields of that page.
    pub(super) fn result(&self) -> BTreeMap<String, String> {
        [("outcome", &self.outcome), ("words", &self.words)].map(|(field, text)| (field.to_owned(), text.clone())).into()
    }

    /// The same with the tasks that were ticked.
    pub(super) fn typed(&self) -> BTreeMap<String, String> {
        self.result().into_iter().chain([("picked".to_owned(), self.picked.join(","))]).collect()
    }
}

/// Everything besides the draft that its page shows: the tasks as they stand, and those that fit no more.
pub(super) fn shown(checked: &Checked) -> (Vec<(&str, i64)>, &[String], &[String]) {
    let tasks = checked.tasks.iter().map(|task| (task.row.reference.as_str(), task.row.revision)).collect();
    (tasks, checked.changed.as_slice(), checked.taken.as_slice())
}
