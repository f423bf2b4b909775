//! What is asked and what is answered.

use crate::domain::{
    catalogue::Channel,
    decide::Reason,
    ids::{LevelId, TopicId},
    notice::NoticeVersion,
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
    /// `None` for a customer nobody knows.
    pub level: Option<LevelId>,
    pub boundaries: Boundaries,
    pub notice: NoticeVersion,
    pub as_of: Seq,
}

/// What whoever acts on an answer has to respect.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Boundaries {
    /// No countdowns, scarcity or impulse nudges. On until the person says otherwise.
    pub no_pressure: bool,
    pub avoid_topics: Vec<TopicId>,
}

impl Default for Boundaries {
    fn default() -> Self {
        Self { no_pressure: true, avoid_topics: Vec::new() }
    }
}

/// A mistake of the caller: the published catalogue has no such thing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mistake {
    Purpose,
    Touchpoint,
    Topic,
}

impl Answer {
    pub const fn allows(&self) -> bool {
        self.reason.allows()
    }
}
