//! A text that was written, as use cases take it: the parts of each act, and the decision that it is.

use super::{holding::UNTOLD, written::Written};
use crate::{
    domain::{ids::StaffId, request::Kind},
    usecases::{
        desk::{
            Seen,
            answer::Answered,
            ask::Question,
            decide::{Granted, Holding, Longer},
            second::{Decision, decide},
            several::{Letter, Sends},
            task::Outcome,
        },
        error::Error,
    },
    web::visit::Visit,
};

impl Written {
    pub(super) fn granted(&self) -> Granted<'_> {
        Granted { value: Some(&self.value), record: Some(&self.record), words: Some(&self.words), looked: Some(&self.looked) }
    }

    pub(super) fn answered(&self) -> Answered<'_> {
        Answered { words: Some(&self.words), refused: Some(&self.partly), file: Some(&self.file) }
    }

    pub(super) fn asked(&self) -> Question<'_> {
        Question { words: Some(&self.words), need: Some(&self.need), by: Some(&self.by), file: Some(&self.file) }
    }

    pub(super) fn longer(&self) -> Longer<'_> {
        Longer { ground: Some(&self.ground), words: Some(&self.words) }
    }

    pub(super) fn holding(&self) -> Holding<'_> {
        Holding { kind: Some(&self.kind), until: Some(&self.look_on), untold: self.is_untold(), words: Some(&self.words) }
    }

    /// Whether it is a hold that the person may not know of.
    pub(super) fn is_untold(&self) -> bool {
        self.form == "hold" && self.told == UNTOLD
    }

    /// The same as a decision; `None` for an act that decides nothing.
    pub(super) fn decision(&self) -> Option<Decision> {
        let (words, reason) = (self.words.clone(), self.reason.clone());
        Some(match self.form.as_str() {
            "approve" => {
                let (value, record, looked) = (self.value.clone(), self.record.clone(), self.looked.clone());
                Decision::Approve { value, record, words, looked }
            }
            "finish" => Decision::Finish { words, partly: self.partly.clone(), file: self.file.clone() },
            "decline" => Decision::Decline { reason, words, file: self.file.clone() },
            _ => return None,
        })
    }

    /// The outcome of a task, as its form says it.
    pub(super) fn settles(&self) -> Result<Outcome, Error> {
        Outcome::parse(Some(&self.outcome), Some(&self.words))
    }

    /// The same where it puts something into a copy.
    pub(super) fn finding(&self, kind: Kind) -> Option<Decision> {
        let outcome = self.settles().ok().filter(|_| self.form == "task")?;
        Decision::of_finding(kind, &self.system, &outcome)
    }

    pub(in crate::web::staff) fn words(&self) -> &str {
        &self.words
    }

    /// One of the texts to several as the page to check shows it.
    pub(in crate::web::staff) fn to_several(sends: &Sends, letter: &Letter, author: StaffId) -> Self {
        let (words, file) = (letter.words.clone(), letter.file.clone());
        let (form, by) = match (sends, sends.decision(letter)) {
            (_, Some(decision)) => return Self::from_decision(decision, author),
            (Sends::Question { by }, None) => ("ask-back".to_owned(), by.clone()),
            (Sends::Message | Sends::Last { .. }, None) => ("write".to_owned(), String::new()),
        };
        Self { form, words, by, file, author: Some(author), ..Self::default() }
    }

    /// A decision of a colleague as the page to check shows it.
    pub(in crate::web::staff) fn from_decision(decision: Decision, author: StaffId) -> Self {
        let written = match decision {
            Decision::Approve { value, record, words, looked } => {
                Self { form: "approve".to_owned(), value, record, words, looked, ..Self::default() }
            }
            Decision::Finish { words, partly, file } => Self { form: "finish".to_owned(), words, partly, file, ..Self::default() },
            Decision::Found { system, text: words } => {
                Self { form: "task".to_owned(), outcome: "done".to_owned(), system, words, ..Self::default() }
            }
            Decision::Decline { reason, words, file } => Self { form: "decline".to_owned(), reason, words, file, ..Self::default() },
        };
        Self { author: Some(author), ..written }
    }

    /// Decides so, or leaves it to a second.
    pub(super) async fn decide(&self, visit: &Visit, seen: Seen<'_>) -> Result<(), Error> {
        let decision = self.decision().ok_or(Error::NotFound)?;
        decide(visit.portal(), visit.actor, seen, &decision, Some(&self.alone)).await.map(|_| ())
    }
}
