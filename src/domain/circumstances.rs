//! Facts about a person that outrank what they chose.

use serde::{Deserialize, Serialize};

use super::time::Millis;

/// How far an erasure has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Erasure {
    #[default]
    None,
    Scheduled,
    Running,
}

/// Facts about a person that outrank single choices.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Circumstances {
    pub erasure: Erasure,
    /// A restriction of processing was granted (GDPR Article 18).
    pub restricted: bool,
    pub under_age: bool,
    /// When the person stopped being a minor: a yes to profiling given before has no effect.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub of_age_since: Option<Millis>,
    /// The person paused personalization and contact until then.
    pub paused_until: Option<Millis>,
    /// When Global Privacy Control was first seen for this person.
    pub gpc_since: Option<Millis>,
}

impl Circumstances {
    /// Without the states that pass while choices stay: a pause, a restriction, a deletion that can still be called off.
    #[must_use]
    pub const fn lasting(self) -> Self {
        let erasure = if matches!(self.erasure, Erasure::Scheduled) { Erasure::None } else { self.erasure };
        Self { erasure, restricted: false, paused_until: None, ..self }
    }
}
