//! The report on tasks that waits to be looked over: one for each system.

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

use super::page::address;
use crate::{
    usecases::tasks::{check::Checked, report::Report},
    web::two_steps::Drafted,
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

impl Reporting {
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
