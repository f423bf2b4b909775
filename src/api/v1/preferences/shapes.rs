//! One customer's preferences, as JSON.

use serde::Serialize;
use std::collections::BTreeMap;
use utoipa::ToSchema;

use crate::{
    domain::{
        boundaries::{self, Frequency},
        catalogue::Channel,
        decide::Reason,
        ids::{LevelId, TopicId},
        quiet::Quiet,
    },
    i18n::dates,
    usecases::choices::by_system::Preferences as Described,
};

/// One customer's preferences.
#[derive(Debug, Serialize, ToSchema)]
pub struct Preferences {
    #[schema(value_type = Option<String>, example = "basic")]
    level: Option<LevelId>,
    /// How many purposes stand otherwise than the level alone would have them.
    single_changes: usize,
    /// Every purpose of the published catalogue, by its id.
    #[schema(value_type = std::collections::HashMap<String, Purpose>)]
    purposes: BTreeMap<String, Purpose>,
    /// How often at most, by channel: `needed`, `monthly`, `weekly` or `any`. Service messages do not count.
    #[schema(value_type = std::collections::HashMap<String, String>)]
    channels: BTreeMap<Channel, Frequency>,
    boundaries: Boundaries,
    /// Personalization and contact rest until then (RFC 3339).
    paused_until: Option<String>,
    /// The newest change the answer takes into account.
    as_of: i64,
}

#[derive(Debug, Serialize, ToSchema)]
#[schema(as = PreferredPurpose)]
struct Purpose {
    allowed: bool,
    /// As a decision would give it.
    #[schema(value_type = String)]
    reason: Reason,
    /// When the person last said something about it (RFC 3339); `null` for what cannot be switched, and before any choice.
    since: Option<String>,
}

/// The customer's limits.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = ChosenBoundaries)]
pub struct Boundaries {
    pub no_pressure: bool,
    #[schema(value_type = Vec<String>)]
    pub avoid_topics: Vec<TopicId>,
    pub quiet_hours: Option<QuietHours>,
}

/// By the clock on the person's wall.
#[derive(Debug, Serialize, ToSchema)]
pub struct QuietHours {
    /// `22:00`
    pub from: String,
    /// `07:00`
    pub to: String,
    /// IANA name.
    pub time_zone: String,
}

impl From<Described> for Preferences {
    fn from(described: Described) -> Self {
        let purposes = described.purposes.into_iter().map(|state| {
            let purpose = Purpose { allowed: state.reason.allows(), reason: state.reason, since: state.since.map(dates::machine) };
            (state.purpose.to_string(), purpose)
        });
        Self {
            level: described.level,
            single_changes: described.single_changes,
            purposes: purposes.collect(),
            channels: channels(&described.boundaries),
            boundaries: Boundaries::from(&described.boundaries),
            paused_until: described.paused_until.map(dates::machine),
            as_of: described.as_of,
        }
    }
}

/// Every channel, also those nobody chose about.
pub fn channels(boundaries: &boundaries::Boundaries) -> BTreeMap<Channel, Frequency> {
    Channel::ALL.into_iter().map(|channel| (channel, boundaries.frequency(channel))).collect()
}

impl From<&boundaries::Boundaries> for Boundaries {
    fn from(boundaries: &boundaries::Boundaries) -> Self {
        let quiet =
            |quiet: &Quiet| QuietHours { from: quiet.from.to_string(), to: quiet.to.to_string(), time_zone: quiet.zone.name().to_owned() };
        Self {
            no_pressure: boundaries.no_pressure,
            avoid_topics: boundaries.avoid.iter().cloned().collect(),
            quiet_hours: boundaries.quiet.as_ref().map(quiet),
        }
    }
}
