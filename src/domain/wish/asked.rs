//! A wish as one form of choices asks for it.

use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

use crate::domain::{
    boundaries::Frequency,
    catalogue::Channel,
    ids::{LevelId, PurposeId, TopicId},
    quiet::Quiet,
    time::Millis,
};

/// The choices of one page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Wish {
    Level(LevelId),
    /// Those named; the others stay as they are.
    Purposes(BTreeMap<PurposeId, Turn>),
    Contact {
        channels: BTreeMap<Channel, Frequency>,
        quiet: Option<Quiet>,
    },
    /// Until then; `None` ends it.
    Pause(Option<Millis>),
    Boundaries {
        avoid: BTreeSet<TopicId>,
        no_pressure: bool,
    },
    /// The browser asks not to share (Global Privacy Control).
    Signal,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Turn {
    On,
    /// By a person who is shown that their browser asks us not to share.
    OnDespiteSignal,
    Off,
}
