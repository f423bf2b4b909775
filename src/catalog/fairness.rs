//! Declarations of a brand so that treatment can be compared: bands of outcomes, and questions about people's background.
//!
//! People agree to neither by a notice, so that both stand in `brand.toml`: bands may change without a new notice.

use serde::Deserialize;

use crate::domain::ids::{AnswerId, BandId, QuestionId, TouchpointId};

/// The bands of one touchpoint, the best first. A measure without bands is not reported there.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OutcomeBands {
    pub touchpoint: TouchpointId,
    /// Of prices and offers.
    #[serde(default)]
    pub offered: Vec<BandId>,
    /// Of waiting.
    #[serde(default)]
    pub waited: Vec<BandId>,
}

/// A question that people may answer about themselves.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Background {
    pub id: QuestionId,
    pub answers: Vec<AnswerId>,
}
