//! A decision about a case as its form sends it: it can wait, and is then carried out as it was asked for.

use serde::{Deserialize, Serialize};

use crate::{
    catalog::Brand,
    domain::{
        actor::Actor,
        request::{Asks, Decline, Facts, Grave, Kind, LastAnswer, Verb},
        staff::Deed,
    },
    usecases::{
        desk::{
            answer::{self, Answered},
            change::Seen,
            decide,
            decline::{self, Declined},
            drafts::Typed,
            granted::Granted,
            task::{Outcome, settle_task},
        },
        error::Error,
        portal::Portal,
        second::pass::By,
    },
};

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "act", rename_all = "kebab-case")]
pub enum Decision {
    Approve {
        #[serde(default)]
        value: String,
        #[serde(default)]
        record: String,
        #[serde(default)]
        words: String,
        #[serde(default)]
        looked: String,
    },
    Finish {
        words: String,
        #[serde(default)]
        partly: String,
        /// The file that waits for it.
        #[serde(default)]
        file: String,
    },
    Decline {
        reason: String,
        #[serde(default)]
        words: String,
        #[serde(default)]
        file: String,
    },
    /// Puts into a copy what was found in a system.
    Found { system: String, text: String },
}

impl Decision {
    /// An outcome that puts something into a copy; `None` for any other, which is no decision.
    pub fn of_finding(kind: Kind, system: &str, outcome: &Outcome) -> Option<Self> {
        match outcome {
            Outcome::Done(text) if outcome.is_finding(kind) => Some(Self::Found { system: system.to_owned(), text: text.clone() }),
            Outcome::Done(_) | Outcome::NotFound(_) | Outcome::Failed(_) => None,
        }
    }

    pub const fn verb(&self) -> Verb {
        match self {
            Self::Approve { .. } => Verb::Approve,
            Self::Finish { .. } => Verb::Finish,
            Self::Decline { .. } => Verb::Decline,
            Self::Found { .. } => Verb::Settle,
        }
    }

    /// The system in which something was found: that waits by itself, beside what is asked about the case.
    pub(super) fn system(&self) -> Option<&str> {
        match self {
            Self::Found { system, .. } => Some(system.as_str()),
            Self::Approve { .. } | Self::Finish { .. } | Self::Decline { .. } => None,
        }
    }

    /// The deed of whoever decides so. A form that sends no reason, or one nobody knows, is refused further on.
    pub(super) fn deed(&self) -> Deed {
        match self {
            Self::Approve { .. } => Deed::Approve,
            Self::Finish { .. } => Deed::Answer,
            Self::Decline { reason, .. } if reason == Decline::Other.as_str() => Deed::DeclineOther,
            Self::Decline { .. } => Deed::Decline,
            Self::Found { .. } => Deed::Tasks,
        }
    }

    /// `None` for what one is enough for. Of a finding, the brand says whether that is so.
    pub(super) fn grave(&self, brand: &Brand, facts: &Facts, asks: Asks) -> Option<Grave> {
        if matches!(self, Self::Found { .. }) {
            return brand.second_look_at_findings.then_some(Grave::Found);
        }
        let refuses = matches!(self, Self::Finish { partly, .. } if !partly.is_empty());
        Grave::of(self.verb(), facts, asks, refuses)
    }

    fn granted(&self) -> Granted<'_> {
        match self {
            Self::Approve { value, record, words, looked } => {
                Granted { value: Some(value), record: Some(record), words: Some(words), looked: Some(looked) }
            }
            Self::Finish { .. } | Self::Decline { .. } | Self::Found { .. } => Granted::default(),
        }
    }

    fn answered(&self) -> Answered<'_> {
        match self {
            Self::Finish { words, partly, file } => Answered { words: Some(words), refused: Some(partly), file: Some(file) },
            Self::Approve { .. } | Self::Decline { .. } | Self::Found { .. } => Answered::default(),
        }
    }

    /// The words of it as fields of the page they were written on, for their author. A finding stays with its task.
    pub(super) fn typed(&self) -> Typed {
        let answer = |words: &str, came: LastAnswer, reason: &str| {
            let reason = if came.wants_reason() { reason } else { "" };
            [("write", words), ("what", "answer"), ("came", came.as_str()), ("reason", reason)]
                .map(|(field, text)| (field, text.to_owned()))
        };
        let fields = match self {
            Self::Approve { value, record, words, .. } => {
                vec![("approve", words.clone()), ("value", value.clone()), ("record", record.clone())]
            }
            Self::Finish { words, partly, .. } => {
                let came = if partly.is_empty() { LastAnswer::Granted } else { LastAnswer::InPart };
                answer(words, came, partly).into()
            }
            Self::Decline { reason, words, .. } => answer(words, LastAnswer::declined(reason.parse().ok()), reason).into(),
            Self::Found { .. } => Vec::new(),
        };
        fields.into_iter().filter(|(_, text)| !text.is_empty()).map(|(field, text)| (field.to_owned(), text)).collect()
    }

    /// The file of whoever asked that goes out with it.
    pub(super) fn file(&self) -> Option<&str> {
        match self {
            Self::Finish { file, .. } | Self::Decline { file, .. } => Some(file.as_str()).filter(|file| !file.is_empty()),
            Self::Approve { .. } | Self::Found { .. } => None,
        }
    }

    /// Whether it would go through as the case stands.
    pub async fn check(&self, portal: &Portal, actor: Actor, seen: Seen<'_>) -> Result<(), Error> {
        match self {
            Self::Approve { .. } => decide::check_approve(portal, actor, seen, self.granted()).await,
            Self::Finish { .. } => answer::check_finish(portal, actor, seen, self.answered()).await,
            Self::Decline { reason, words, .. } => decline::check_decline(portal, actor, seen, Some(reason), Some(words)).await,
            // The table of acts has the last word when it is asked for.
            Self::Found { .. } => Ok(()),
        }
    }

    pub(in crate::usecases::desk) async fn carry_out(&self, portal: &Portal, by: By, seen: Seen<'_>) -> Result<(), Error> {
        match self {
            Self::Approve { .. } => decide::approve(portal, by, seen, self.granted()).await,
            Self::Finish { .. } => answer::finish(portal, by, seen, self.answered()).await,
            Self::Decline { reason, words, file } => {
                decline::decline(portal, by, seen, Declined { reason: Some(reason), words: Some(words), file: Some(file) }).await
            }
            Self::Found { system, text } => settle_task(portal, by, Deed::Tasks, seen, Some(system), Outcome::Done(text.clone())).await,
        }
    }
}
