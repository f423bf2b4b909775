//! The whole of it: every list, and what is found by an id or follows from several lists.

use serde::{Deserialize, Serialize};

use super::{Basis, Category, Purpose, Recipient};
use crate::domain::{
    ids::{CategoryId, LevelId, SystemId, TopicId, TouchpointId},
    reach::Reach,
    words::words,
};

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Catalogue {
    #[serde(rename = "level")]
    pub levels: Vec<Level>,
    #[serde(rename = "touchpoint")]
    pub touchpoints: Vec<Touchpoint>,
    #[serde(rename = "category")]
    pub categories: Vec<Category>,
    #[serde(rename = "purpose")]
    pub purposes: Vec<Purpose>,
    #[serde(rename = "recipient", default)]
    pub recipients: Vec<Recipient>,
    #[serde(rename = "topic", default)]
    pub topics: Vec<Topic>,
    /// Besides the portal itself. Left out of what is hashed while there are none, so that older notices stay what they were.
    #[serde(rename = "system", default, skip_serializing_if = "Vec::is_empty")]
    pub systems: Vec<System>,
}

/// Ordered personalization levels, least data first; the first is the default.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Level {
    pub id: LevelId,
    #[serde(default)]
    pub default: bool,
}

/// How far a level goes: its place in the list, 0 for the one that uses least.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Rank(pub u8);

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Touchpoint {
    pub id: TouchpointId,
}

/// A system of the brand besides the portal that holds data: a person does there what a request asks for, or its database is reached.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct System {
    pub id: SystemId,
    pub kind: SystemKind,
    /// The kinds of data it holds.
    pub categories: Vec<CategoryId>,
    /// The identifiers it keeps people by: its tasks name these, and no others. Left out of what is hashed while there are none.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub keyed_by: Vec<Identifier>,
    /// The fate of what was made there from data that is deleted. Left out of what is hashed while nothing is said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub derived: Option<Derived>,
}

words! {
    /// The fate of what was made from people's data: models, look-alike audiences, exports.
    Derived {
        /// Nothing is made.
        Nothing => "nothing",
        /// It is deleted too, or made anew without the person.
        Deleted => "deleted",
        Kept => "kept",
    }
}

impl System {
    /// Whether people are told what becomes of what was made from their data there.
    pub fn tells_of_derived(&self) -> bool {
        matches!(self.derived, Some(Derived::Deleted | Derived::Kept))
    }
}

words! {
    /// An identifier of a person.
    Identifier {
        Phone => "phone",
        Email => "email",
        /// The brand's own number of a customer.
        Reference => "reference",
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum SystemKind {
    /// A task for staff, who paste what they found or say that it is done.
    Manual,
    /// Its tasks are done in its own database, by the mapping of the brand's folder.
    Sql,
    /// It is told of every change and acts by itself, deletions included. It has no task.
    Told,
    /// It is told of its tasks by a webhook, or asks for them, and says by the API what came of each.
    Webhook,
}

impl SystemKind {
    /// Whether a program of the brand's is reached there: by a webhook, or by a key of its own.
    pub const fn is_connected(self) -> bool {
        matches!(self, Self::Told | Self::Webhook)
    }
}

/// A topic a person may ask to hear nothing about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Topic {
    pub id: TopicId,
    #[serde(default)]
    pub sensitive: bool,
}

impl Catalogue {
    /// How far `level` goes; `None` for a level this catalogue does not know.
    pub fn rank(&self, level: &LevelId) -> Option<Rank> {
        self.levels.iter().position(|known| &known.id == level).and_then(|at| u8::try_from(at).ok()).map(Rank)
    }
    /// How far a level has to go to reach `purpose`; `None` where no level does.
    pub fn rank_of(&self, purpose: &Purpose) -> Option<Rank> {
        purpose.level.as_ref().and_then(Reach::level).and_then(|level| self.rank(level))
    }
    /// The systems that do their part of a request by a task.
    pub fn with_tasks(&self) -> impl Iterator<Item = &System> {
        self.systems.iter().filter(|system| match system.kind {
            SystemKind::Manual | SystemKind::Sql | SystemKind::Webhook => true,
            SystemKind::Told => false,
        })
    }
    /// The systems that are told of changes.
    pub fn told(&self) -> impl Iterator<Item = &System> {
        self.systems.iter().filter(|system| system.kind == SystemKind::Told)
    }
    pub fn system(&self, id: &str) -> Option<&System> {
        self.systems.iter().find(|system| system.id.as_str() == id)
    }
    /// The level before any choice: the one that uses least.
    pub fn lowest(&self) -> Option<&Level> {
        self.levels.first()
    }
    pub fn level(&self, id: &str) -> Option<&Level> {
        self.levels.iter().find(|level| level.id.as_str() == id)
    }
    pub fn touchpoint(&self, id: &str) -> Option<&Touchpoint> {
        self.touchpoints.iter().find(|touchpoint| touchpoint.id.as_str() == id)
    }
    pub fn category(&self, id: &str) -> Option<&Category> {
        self.categories.iter().find(|category| category.id.as_str() == id)
    }
    pub fn purpose(&self, id: &str) -> Option<&Purpose> {
        self.purposes.iter().find(|purpose| purpose.id.as_str() == id)
    }
    pub fn recipient(&self, id: &str) -> Option<&Recipient> {
        self.recipients.iter().find(|recipient| recipient.id.as_str() == id)
    }
    /// Whether it uses something of a special category (GDPR Article 9).
    pub fn uses_sensitive(&self, purpose: &Purpose) -> bool {
        purpose.categories.iter().any(|id| self.category(id.as_str()).is_some_and(|category| category.sensitive))
    }
    /// Whether a yes to it is never part of a yes to something else, such as a level: consent to a use of something sensitive, to passing
    /// data on, or outside the levels (GDPR Article 7(2), recital 43).
    pub fn asked_by_itself(&self, purpose: &Purpose) -> bool {
        let alone = purpose.level == Some(Reach::Alone);
        purpose.basis == Basis::Consent && (purpose.sharing || alone || self.uses_sensitive(purpose))
    }
    /// The recipients that get data for this purpose.
    pub fn recipients_of(&self, purpose: &Purpose) -> Vec<&Recipient> {
        let uses = |category: &&Category| purpose.categories.contains(&category.id);
        let gets = |recipient: &&Recipient| match &purpose.recipients {
            Some(named) => named.contains(&recipient.id),
            None => self.categories.iter().filter(uses).any(|category| category.recipients.contains(&recipient.id)),
        };
        self.recipients.iter().filter(gets).collect()
    }
    pub fn topic(&self, id: &str) -> Option<&Topic> {
        self.topics.iter().find(|topic| topic.id.as_str() == id)
    }
}
