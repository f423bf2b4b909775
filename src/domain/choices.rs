//! A customer's choices as they stand now. The evidence of how they came about is in the consent records.

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

use super::{
    boundaries::Boundaries,
    catalogue::{Catalogue, Rank},
    circumstances::Circumstances,
    ids::{LevelId, PurposeId},
    notice::NoticeVersion,
    time::Millis,
};

/// The newest act of a person on one purpose.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Standing {
    pub verb: Verb,
    /// The notice the person had before them.
    pub notice: NoticeVersion,
    pub at: Millis,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expires_at: Option<Millis>,
    /// The person was shown that their browser asks us not to share, and chose to share all the same.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub despite_gpc: bool,
    /// About this one purpose, and not by choosing a level: a no given so holds at every level.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub by_itself: bool,
}

/// The act recorded for a purpose. The first two belong to consent, the other three to legitimate interest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Verb {
    Given,
    Withdrawn,
    /// GDPR Article 21.
    Objected,
    /// This one purpose was switched on, whatever the level.
    Switched,
    /// Back to whatever the level says.
    Cleared,
}

/// All choices of one customer.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Choices {
    /// `None` before any choice, which counts as the lowest level.
    pub level: Option<LevelId>,
    pub chosen_at: Option<Millis>,
    pub purposes: BTreeMap<PurposeId, Standing>,
    pub circumstances: Circumstances,
    #[serde(skip_serializing_if = "Boundaries::is_default")]
    pub boundaries: Boundaries,
}

impl Standing {
    /// Whether the person turned this one purpose off, whatever the level.
    pub const fn refuses_by_itself(&self) -> bool {
        self.by_itself && matches!(self.verb, Verb::Withdrawn | Verb::Objected)
    }

    /// They were shown their browser's signal and said yes: by consent, or by switching this one purpose on.
    pub fn chose_despite_gpc(&self, first_seen: Millis) -> bool {
        self.despite_gpc && matches!(self.verb, Verb::Given | Verb::Switched) && self.at > first_seen
    }
}

impl Choices {
    /// How far the chosen level goes. No choice, and a level that is no longer offered, both count as the lowest.
    pub fn rank(&self, catalogue: &Catalogue) -> Rank {
        self.level.as_ref().and_then(|level| catalogue.rank(level)).unwrap_or(Rank(0))
    }

    /// When the person last chose a level or a single purpose; `None` before any choice.
    pub fn last_chosen(&self) -> Option<Millis> {
        self.chosen_at.into_iter().chain(self.purposes.values().map(|standing| standing.at)).max()
    }

    /// The level in force.
    pub fn level_in<'a>(&'a self, catalogue: &'a Catalogue) -> Option<&'a LevelId> {
        self.level.as_ref().filter(|level| catalogue.rank(level).is_some()).or_else(|| catalogue.lowest().map(|level| &level.id))
    }
}
