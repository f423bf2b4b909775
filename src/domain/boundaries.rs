//! Limits a customer sets on being contacted: how often on each channel, quiet hours, topics to avoid, no pressure.
//!
//! They restrict only what consent or interest allows. Service messages are never held back.

use serde::{Deserialize, Serialize};
use std::{
    collections::{BTreeMap, BTreeSet},
    time::Duration,
};

use super::{catalogue::Channel, decide::Reason, ids::TopicId, quiet::Quiet, time::Millis};

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Boundaries {
    /// The frequencies chosen; channels not listed stand at [`Frequency::default`].
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub channels: BTreeMap<Channel, Frequency>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub quiet: Option<Quiet>,
    #[serde(skip_serializing_if = "BTreeSet::is_empty")]
    pub avoid: BTreeSet<TopicId>,
    /// No countdowns, scarcity or impulse nudges. On until the person says otherwise.
    pub no_pressure: bool,
}

/// How often one may write on a channel, the least first. Service messages do not count.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Frequency {
    /// Only what is needed: nothing but service messages.
    Needed,
    Monthly,
    /// The default until the person chooses: too quiet is the better mistake.
    #[default]
    Weekly,
    Any,
}

/// How long a reserved slot waits for the report of its outcome.
pub const RESERVED_FOR: Duration = Duration::from_secs(10 * 60);

/// A contact that counts, or did: a reserved slot and its outcome.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Contact {
    pub channel: Channel,
    /// When its slot was reserved. It counts from then, whenever it went out.
    pub at: Millis,
    pub state: ContactState,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ContactState {
    /// Reserved, outcome not reported yet. Lapses after [`RESERVED_FOR`].
    Reserved,
    Sent,
    Released,
}

impl Default for Boundaries {
    fn default() -> Self {
        Self { channels: BTreeMap::new(), quiet: None, avoid: BTreeSet::new(), no_pressure: true }
    }
}

impl Frequency {
    pub const ALL: [Self; 4] = [Self::Needed, Self::Monthly, Self::Weekly, Self::Any];

    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Needed => "needed",
            Self::Monthly => "monthly",
            Self::Weekly => "weekly",
            Self::Any => "any",
        }
    }

    /// The days in which one contact is allowed; `None` where contacts are not counted.
    ///
    /// A month is 31 days here, so that two contacts never fall in one month.
    pub const fn days(self) -> Option<u64> {
        match self {
            Self::Monthly => Some(31),
            Self::Weekly => Some(7),
            Self::Needed | Self::Any => None,
        }
    }
}

impl Contact {
    fn counts(&self, now: Millis) -> bool {
        match self.state {
            ContactState::Sent => true,
            ContactState::Reserved => now < self.at.plus(RESERVED_FOR),
            ContactState::Released => false,
        }
    }
}

impl Boundaries {
    pub fn is_default(&self) -> bool {
        *self == Self::default()
    }

    pub fn frequency(&self, channel: Channel) -> Frequency {
        self.channels.get(&channel).copied().unwrap_or_default()
    }

    /// Whether a use that writes on these channels is silent: each takes only what is needed, so it is on and nothing of it comes.
    pub fn silences(&self, channels: &[Channel]) -> bool {
        !channels.is_empty() && channels.iter().all(|channel| self.frequency(*channel) == Frequency::Needed)
    }

    /// Why something that is allowed is held back all the same: topic before channel before quiet hours.
    ///
    /// It does not say whether a limit is used up; the store counts the contacts.
    pub fn hold_back(&self, topic: Option<&str>, channel: Option<Channel>, now: Millis) -> Option<Reason> {
        if topic.is_some_and(|topic| self.avoid.contains(topic)) {
            return Some(Reason::Topic);
        }
        let channel = channel?;
        if self.frequency(channel) == Frequency::Needed {
            return Some(Reason::Channel);
        }
        self.quiet_until(now).map(|_| Reason::Quiet)
    }

    /// Whether the person heard from the brand on this channel as often as they want to.
    ///
    /// The store counts the same way in SQL (`store::contacts`); a test holds the two together.
    pub fn is_used_up(&self, channel: Channel, contacts: &[Contact], now: Millis) -> bool {
        let frequency = self.frequency(channel);
        let Some(days) = frequency.days() else { return frequency == Frequency::Needed };
        let since = now.minus(Duration::from_secs(days * 24 * 3600));
        contacts.iter().filter(|contact| contact.channel == channel).any(|contact| contact.at > since && contact.counts(now))
    }

    pub fn quiet_until(&self, now: Millis) -> Option<Millis> {
        self.quiet.as_ref().and_then(|quiet| quiet.until(now))
    }
}
