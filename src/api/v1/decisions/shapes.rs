//! The shapes of questions and answers, and the way from one to the other.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::{
    api::problem::{Kind, Problem},
    decisions::{
        answer::{Limits, Mistake, Question},
        snapshot::NoAnswer,
    },
    domain::{
        actor::Actor,
        boundaries::Frequency,
        catalogue::Channel,
        customer::Reference,
        decide::Reason,
        ids::{LevelId, TopicId},
    },
    i18n::dates,
    usecases::{
        contacts::decide::{Decision, customer_of, decide},
        error::Flaw,
        portal::Portal,
    },
};

/// May this be done for this customer, now?
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = Question, example = json!({"customer": "c-1042", "purpose": "recommendations", "touchpoint": "browse"}))]
pub struct QuestionAsked {
    /// Your reference for the customer.
    #[schema(value_type = String, max_length = 200)]
    pub customer: Reference,
    /// A purpose of the published catalogue.
    pub purpose: String,
    /// Where you are about to do it: one of the purpose's touchpoints.
    pub touchpoint: Option<String>,
    #[schema(value_type = Option<String>, example = "email")]
    pub channel: Option<Channel>,
    pub topic: Option<String>,
    /// Waits up to 300 ms until the answer takes this change into account, then gives 503; and so at once for a change that a restored backup undid.
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
    pub boundaries: Boundaries,
    /// The notice version the answer rests on.
    pub notice: u32,
    /// The newest change the answer takes into account.
    pub as_of: i64,
    /// The slot this contact took, for ten minutes: say with `POST /contacts` what became of it. `null` where nothing is counted.
    pub reservation: Option<String>,
}

/// Limits on an allowed act.
#[derive(Debug, Serialize, ToSchema)]
pub struct Boundaries {
    /// No countdowns, scarcity or impulse nudges.
    pub no_pressure: bool,
    #[schema(value_type = Vec<String>)]
    pub avoid_topics: Vec<TopicId>,
    /// The earliest time to write or call (RFC 3339).
    pub quiet_until: Option<String>,
    /// How often at most on the channel that was asked about: `needed`, `monthly`, `weekly` or `any`.
    #[schema(value_type = Option<String>)]
    pub frequency: Option<Frequency>,
}

impl QuestionAsked {
    pub fn question(&self, portal: &Portal) -> Question<'_> {
        Question {
            customer: customer_of(portal, self.customer.as_str()),
            purpose: &self.purpose,
            touchpoint: self.touchpoint.as_deref(),
            channel: self.channel,
            topic: self.topic.as_deref(),
        }
    }
}

/// The answers, in the order of the questions; a slot is reserved where the person counts contacts.
pub async fn decided(
    portal: &Portal,
    actor: Actor,
    asked: impl IntoIterator<Item = &QuestionAsked>,
) -> Result<Vec<Result<Decided, Problem>>, Problem> {
    let questions: Vec<_> = asked.into_iter().map(|asked| asked.question(portal)).collect();
    let decisions = decide(portal, actor, &questions).await?;
    Ok(decisions.into_iter().map(|decision| decision.map(Decided::from).map_err(problem)).collect())
}

fn problem(none: NoAnswer) -> Problem {
    match none {
        NoAnswer::NotReady => Problem::new(Kind::NotReady, "The decisions are not loaded, or no longer follow the store."),
        NoAnswer::Mistake(Mistake::Purpose) => {
            Problem::new(Kind::UnknownPurpose, "No published purpose has this id.").at("/purpose", Flaw::Unknown)
        }
        NoAnswer::Mistake(Mistake::Touchpoint) => {
            Problem::new(Kind::UnknownTouchpoint, "No published touchpoint has this id.").at("/touchpoint", Flaw::Unknown)
        }
        NoAnswer::Mistake(Mistake::NotThere) => {
            Problem::new(Kind::NotAtTouchpoint, "The purpose does not name this touchpoint.").at("/touchpoint", "not-used-there")
        }
        NoAnswer::Mistake(Mistake::Channel) => {
            Problem::new(Kind::UnknownChannel, "The purpose does not write or call on this channel.").at("/channel", Flaw::Unknown)
        }
        NoAnswer::Mistake(Mistake::Topic) => {
            Problem::new(Kind::UnknownTopic, "No published topic has this id.").at("/topic", Flaw::Unknown)
        }
    }
}

impl From<Limits> for Boundaries {
    fn from(limits: Limits) -> Self {
        Self {
            no_pressure: limits.no_pressure,
            avoid_topics: limits.avoid_topics,
            quiet_until: limits.quiet_until.map(dates::machine),
            frequency: limits.frequency,
        }
    }
}

impl From<Decision> for Decided {
    fn from(Decision { answer, reservation }: Decision) -> Self {
        Self {
            allow: answer.allows(),
            reason: answer.reason,
            level: answer.level,
            boundaries: Boundaries::from(answer.limits),
            notice: answer.notice.0,
            as_of: answer.as_of,
            reservation: reservation.map(|id| id.to_string()),
        }
    }
}
