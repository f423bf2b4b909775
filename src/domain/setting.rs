//! Settings a choice changed besides purposes, one at a time, for receipts and the history.

use serde::{Deserialize, Serialize};

use super::{boundaries::Frequency, catalogue::Channel, choices::Choices, ids::TopicId, quiet::Quiet, time::Millis};

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "setting")]
pub enum Setting {
    Channel {
        channel: Channel,
        from: Frequency,
        to: Frequency,
    },
    /// `None` for no quiet hours any more.
    Quiet {
        to: Option<Quiet>,
    },
    /// `until` is `None` when a pause ended.
    Pause {
        from: Option<Millis>,
        until: Option<Millis>,
    },
    Topic {
        topic: TopicId,
        avoid: bool,
    },
    Pressure {
        refused: bool,
    },
    /// The browser was seen to ask not to share.
    Signal,
}

impl Setting {
    /// Whether the brand may do more than before.
    pub fn widens(&self) -> bool {
        match self {
            Self::Channel { from, to, .. } => to > from,
            // Other hours can be fewer or more; asking once too often is the safer error.
            Self::Quiet { .. } => true,
            Self::Pause { from, until } => until < from,
            Self::Topic { avoid, .. } => !avoid,
            Self::Pressure { refused } => !refused,
            Self::Signal => false,
        }
    }
}

/// All settings that differ.
pub fn settings(before: &Choices, after: &Choices) -> Vec<Setting> {
    let (was, is) = (&before.boundaries, &after.boundaries);
    let mut all = Vec::new();
    for channel in Channel::ALL {
        let (from, to) = (was.frequency(channel), is.frequency(channel));
        if from != to {
            all.push(Setting::Channel { channel, from, to });
        }
    }
    if was.quiet != is.quiet {
        all.push(Setting::Quiet { to: is.quiet.clone() });
    }
    let (from, until) = (before.circumstances.paused_until, after.circumstances.paused_until);
    if from != until {
        all.push(Setting::Pause { from, until });
    }
    all.extend(is.avoid.difference(&was.avoid).map(|topic| Setting::Topic { topic: topic.clone(), avoid: true }));
    all.extend(was.avoid.difference(&is.avoid).map(|topic| Setting::Topic { topic: topic.clone(), avoid: false }));
    if was.no_pressure != is.no_pressure {
        all.push(Setting::Pressure { refused: is.no_pressure });
    }
    if before.circumstances.gpc_since.is_none() && after.circumstances.gpc_since.is_some() {
        all.push(Setting::Signal);
    }
    all
}
