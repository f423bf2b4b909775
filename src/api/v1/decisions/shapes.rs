//! The shapes of questions and answers, and the way from one to the other.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::{
    api::problem::{Kind, Problem},
    decisions::{
        answer::{Answer, Mistake, Question},
        snapshot::NoAnswer,
    },
    domain::{
        catalogue::Channel,
        customer::Reference,
        decide::Reason,
        ids::{LevelId, TopicId},
    },
    usecases::portal::Portal,
    vault::index::IndexField,
};

/// May this be done for this customer, now?
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = Question, example = json!({"customer": "c-1042", "purpose": "recommendations", "touchpoint": "browse"}))]
pub struct Asked {
    /// Your reference for the customer.
    #[schema(value_type = String, max_length = 200)]
    pub customer: Reference,
    /// A purpose of the published catalogue.
    pub purpose: String,
    pub touchpoint: Option<String>,
    #[schema(value_type = Option<String>, example = "email")]
    pub channel: Option<Channel>,
    pub topic: Option<String>,
    /// Waits up to 300 ms until the answer takes this change into account, then gives 503.
    pub min_seq: Option<i64>,
}

/// The answer. Obey it now and ask again next time; it is not a permission to keep.
#[derive(Debug, Serialize, ToSchema)]
pub struct Decided {
    pub allow: bool,
    /// Why. `necessary`, `consented` and `not-objected` allow, all others refuse.
    #[schema(value_type = String, example = "withdrawn")]
    pub reason: Reason,
    /// The customer's level; absent for a customer nobody knows.
    #[schema(value_type = Option<String>, example = "basic")]
    pub level: Option<LevelId>,
    pub boundaries: Limits,
    /// The notice version the answer rests on.
    pub notice: u32,
    /// The newest change the answer takes into account.
    pub as_of: i64,
    /// Reserved for contact that counts against a limit.
    pub reservation: Option<String>,
}

/// What to respect in whatever is done.
#[derive(Debug, Serialize, ToSchema)]
pub struct Limits {
    /// No countdowns, scarcity or impulse nudges.
    pub no_pressure: bool,
    #[schema(value_type = Vec<String>)]
    pub avoid_topics: Vec<TopicId>,
    pub quiet_until: Option<String>,
}

impl Asked {
    /// The answer of the snapshot as it is.
    pub fn answer(&self, portal: &Portal) -> Result<Decided, Problem> {
        let question = Question {
            customer: portal.vault.blind_index(IndexField::Reference, self.customer.as_str()),
            purpose: &self.purpose,
            touchpoint: self.touchpoint.as_deref(),
            channel: self.channel,
            topic: self.topic.as_deref(),
        };
        let answer = portal.decisions.ask(&question, portal.clock.now()).map_err(Self::problem)?;
        Ok(Decided::from(answer))
    }

    fn problem(none: NoAnswer) -> Problem {
        match none {
            NoAnswer::NotReady => Problem::new(Kind::NotReady, "The decisions are not loaded, or no longer follow the store."),
            NoAnswer::Mistake(Mistake::Purpose) => {
                Problem::new(Kind::UnknownPurpose, "No published purpose has this id.").at("/purpose", "unknown")
            }
            NoAnswer::Mistake(Mistake::Touchpoint) => {
                Problem::new(Kind::UnknownTouchpoint, "No published touchpoint has this id.").at("/touchpoint", "unknown")
            }
            NoAnswer::Mistake(Mistake::Topic) => {
                Problem::new(Kind::UnknownTopic, "No published topic has this id.").at("/topic", "unknown")
            }
        }
    }
}

impl From<Answer> for Decided {
    fn from(answer: Answer) -> Self {
        Self {
            allow: answer.allows(),
            reason: answer.reason,
            level: answer.level,
            boundaries: Limits {
                no_pressure: answer.boundaries.no_pressure,
                avoid_topics: answer.boundaries.avoid_topics,
                quiet_until: None,
            },
            notice: answer.notice.0,
            as_of: answer.as_of,
            reservation: None,
        }
    }
}
