//! The one thing that goes to each of several cases, and whether it fits one of them.

use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

use super::pick::Picked;
use crate::{
    domain::{
        actor::Actor,
        regime::{FIRST, Regime},
        request::{Decline, LastAnswer, Verb},
        staff::Deed,
    },
    usecases::{
        authorise,
        desk::{
            answer,
            ask::{self, Question},
            change::Seen,
            decline::{may_be_why, tells_too_much},
            second::Decision,
        },
        error::{Clash, Error, Field, Flaw},
        portal::Portal,
        requests::{asked::read_asked, facts::facts, kept::What, talk::to_person},
    },
};

/// A message, a question with a day to look again, or the last answer with its outcome and the reason that some outcomes want.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "what", rename_all = "kebab-case")]
pub enum Sends {
    #[default]
    Message,
    Question {
        by: String,
    },
    Last {
        came: String,
        reason: String,
    },
}

/// The text that the person of one case gets: a template is in their language. The file is the one that waits in this case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Letter {
    pub of: Picked,
    pub words: String,
    pub file: String,
}

/// Whether one of the cases can get it, as it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fits {
    Yes,
    /// It is another than when it was picked.
    Changed,
    /// Its state does not allow that now.
    NotNow,
    /// The reason is none for its kind or its law.
    NotFor,
}

/// The acts and outcomes that at least one of the cases can get from this role.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Offered {
    pub question: bool,
    pub came: Vec<LastAnswer>,
    /// Those that a chosen outcome wants.
    pub reasons: Vec<Decline>,
    /// One of them is a complaint, or a disagreement.
    pub complaint: bool,
}

impl Sends {
    /// As a form sends it: `what` it is, the day of a question, the outcome of an answer and its reason.
    pub fn parse(what: &str, by: &str, came: &str, reason: &str) -> Result<Self, Error> {
        Ok(match what {
            "question" => Self::Question { by: by.trim().to_owned() },
            "answer" => {
                let came: LastAnswer = came.parse().map_err(|_| Error::invalid(Field::State, Flaw::Missing))?;
                let chosen = if came.wants_reason() { reason } else { came.reason().map_or("", Decline::as_str) };
                if came.wants_reason() && chosen.is_empty() {
                    return Err(Error::invalid(Field::Reason, Flaw::Missing));
                }
                Self::Last { came: came.as_str().to_owned(), reason: chosen.to_owned() }
            }
            _ => Self::Message,
        })
    }

    /// The deed of whoever sends it.
    pub(super) fn deed(&self) -> Deed {
        match self {
            Self::Last { reason, .. } if reason == Decline::Other.as_str() => Deed::DeclineOther,
            Self::Last { came, .. } if came.parse().is_ok_and(|came: LastAnswer| came.verb() == Verb::Decline) => Deed::Decline,
            Self::Last { reason, .. } if !reason.is_empty() => Deed::Decline,
            Self::Last { .. } | Self::Message | Self::Question { .. } => Deed::Answer,
        }
    }

    /// The same as a decision about one of the cases; `None` for what decides nothing.
    pub fn decision(&self, letter: &Letter) -> Option<Decision> {
        let Self::Last { came, reason } = self else { return None };
        let (words, file, reason) = (letter.words.clone(), letter.file.clone(), reason.clone());
        let declines = came.parse().is_ok_and(|came: LastAnswer| came.verb() == Verb::Decline);
        Some(if declines { Decision::Decline { reason, words, file } } else { Decision::Finish { words, partly: reason, file } })
    }

    /// Whether it can go to anybody at all, before it is looked at case by case. A question without a day gets the usual one.
    pub async fn check(&self, portal: &Portal, actor: Actor, words: &str) -> Result<Self, Error> {
        authorise::desk(portal, actor, self.deed()).await?;
        if !words.is_empty() {
            to_person(Some(words))?;
        }
        match self {
            Self::Question { by } => Ok(Self::Question { by: ask::day_of(portal, Some(by))?.to_string() }),
            Self::Last { reason, .. } if !reason.is_empty() => {
                reason.parse::<Decline>().map_err(|_| Error::invalid(Field::Reason, Flaw::Unknown))?;
                Ok(self.clone())
            }
            Self::Message | Self::Last { .. } => Ok(self.clone()),
        }
    }

    /// Whether one of the cases can get it.
    pub async fn fits(&self, portal: &Portal, actor: Actor, letter: &Letter) -> Result<Fits, Error> {
        let revision = letter.of.revision.to_string();
        let seen = Seen { reference: &letter.of.reference, revision: Some(&revision) };
        let checked = match (self, self.decision(letter)) {
            (_, Some(decision)) => decision.check(portal, actor, seen).await,
            (Self::Question { by }, None) => {
                let question = Question { words: Some(&letter.words), by: Some(by), ..Question::default() };
                ask::check_ask(portal, actor, seen, question).await.map(|_| ())
            }
            (Self::Message | Self::Last { .. }, None) => answer::check_write(portal, actor, seen, Some(&letter.words)).await,
        };
        match checked {
            Ok(()) => Ok(Fits::Yes),
            Err(Error::NotFound | Error::Conflict(Clash::ChangedElsewhere | Clash::RequestClosed)) => Ok(Fits::Changed),
            Err(Error::Conflict(_)) => Ok(Fits::NotNow),
            Err(Error::Invalid(faults)) if faults.iter().all(|fault| matches!(fault.field, Field::Reason | Field::Partly)) => {
                Ok(Fits::NotFor)
            }
            Err(other) => Err(other),
        }
    }
}

/// For the page where it is written.
pub async fn offered(portal: &Portal, actor: Actor, picked: &[Picked]) -> Result<Offered, Error> {
    let (staff, role) = authorise::desk(portal, actor, Deed::Answer).await?;
    let mut conn = portal.store.read().await?;
    let (mut question, mut complaint, mut came, mut reasons) = (false, false, BTreeSet::new(), BTreeSet::new());
    for one in picked {
        let Some(row) = conn.request(&one.reference).await? else { continue };
        let facts = facts(portal, &mut conn, &row, Some(staff)).await?;
        let law = Regime::find(&row.regime).unwrap_or(&FIRST);
        question |= facts.offers(Verb::AskBack);
        let asked = read_asked(portal, &mut conn, &row).await?;
        let sayable = |reason: &Decline| !tells_too_much(*reason, asked.as_ref());
        complaint |= asked.as_ref().is_some_and(|asked| matches!(asked.what, What::Question { complaint: true }));
        let deed = |came: &LastAnswer| if came.verb() == Verb::Finish { Deed::Answer } else { Deed::Decline };
        let fitting = |came: &LastAnswer| {
            role.may(deed(came)) && came.may_end(&facts) && came.reason().is_none_or(|reason| may_be_why(portal, reason, &row))
        };
        came.extend(LastAnswer::ALL.iter().copied().filter(fitting));
        let may = |reason: &Decline| role.may(if *reason == Decline::Other { Deed::DeclineOther } else { Deed::Decline });
        // Those that are outcomes of their own stand with these.
        let own = |reason: &Decline| LastAnswer::ALL.iter().any(|came| came.reason() == Some(*reason));
        reasons.extend(
            Decline::ALL
                .iter()
                .copied()
                .filter(|reason| law.may_decline(row.kind, *reason) && may(reason) && !own(reason) && sayable(reason)),
        );
    }
    let came = LastAnswer::ALL.iter().copied().filter(|one| came.contains(one)).collect();
    let reasons = Decline::ALL.iter().copied().filter(|one| reasons.contains(one)).collect();
    Ok(Offered { question, came, reasons, complaint })
}
