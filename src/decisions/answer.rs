//! Questions and answers of the decision engine.

use crate::domain::{
    boundaries::{Boundaries, Frequency},
    catalogue::Channel,
    decide::Reason,
    ids::{CustomerId, LevelId, TopicId},
    notice::NoticeVersion,
    time::Millis,
};

/// The number of the newest change an answer takes into account.
pub type Seq = i64;

/// One question, with the customer already turned into the blind index of their reference.
#[derive(Debug, Clone)]
pub struct Question<'a> {
    pub customer: ReferenceKey,
    pub purpose: &'a str,
    pub touchpoint: Option<&'a str>,
    pub channel: Option<Channel>,
    pub topic: Option<&'a str>,
}

/// The blind index of a brand's reference (HMAC-SHA-256).
pub type ReferenceKey = [u8; 32];

/// One answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    pub reason: Reason,
    /// `None` for a customer who is not known.
    pub level: Option<LevelId>,
    pub limits: Limits,
    pub notice: NoticeVersion,
    pub as_of: Seq,
    /// Set where the answer is yes only once a slot is reserved.
    pub slot: Option<Slot>,
}

/// The limits a system that acts on an answer has to respect.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Limits {
    /// No countdowns, scarcity or impulse nudges. On until the person says otherwise.
    pub no_pressure: bool,
    pub avoid_topics: Vec<TopicId>,
    /// No message or call before then.
    pub quiet_until: Option<Millis>,
    /// How often at most on the channel that was asked about.
    pub frequency: Option<Frequency>,
}

/// Allowed only if the contact is among the few the person wants: the caller has to count and reserve it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Slot {
    pub customer: CustomerId,
    pub channel: Channel,
    /// One contact in so many days.
    pub days: u64,
}

impl Limits {
    pub fn of(boundaries: &Boundaries, channel: Option<Channel>, now: Millis) -> Self {
        Self {
            no_pressure: boundaries.no_pressure,
            avoid_topics: boundaries.avoid.iter().cloned().collect(),
            quiet_until: boundaries.quiet_until(now),
            frequency: channel.map(|channel| boundaries.frequency(channel)),
        }
    }
}

/// A mistake of the caller: the published catalogue has no such thing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mistake {
    Purpose,
    Touchpoint,
    /// There is such a touchpoint, and the purpose does not name it.
    NotThere,
    /// The purpose writes or calls on others, but not on this one.
    Channel,
    Topic,
}

impl Answer {
    pub const fn allows(&self) -> bool {
        self.reason.allows()
    }
}
