//! The structure of what a brand declares: levels, touchpoints, data categories, purposes, recipients, topics.
//!
//! A value of [`Catalogue`] has been through the lint (`catalog::check`): every id it names exists.

use serde::{Deserialize, Serialize};

use super::{
    field::Field,
    ids::{CategoryId, LevelId, PurposeId, RecipientId, SystemId, TopicId, TouchpointId},
    period::Period,
    reach::Reach,
    special::Ground,
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

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Category {
    pub id: CategoryId,
    pub origin: Origin,
    pub touchpoints: Vec<TouchpointId>,
    /// A special category of personal data (GDPR Article 9).
    #[serde(default)]
    pub sensitive: bool,
    /// Whether the right to portability covers it (GDPR Article 20).
    #[serde(default)]
    pub portable: bool,
    pub retention: Retention,
    pub must_keep: Option<MustKeep>,
    #[serde(default)]
    pub recipients: Vec<RecipientId>,
    /// A term of the W3C Data Privacy Vocabulary.
    pub term: String,
    /// How its records read. Left out of what is hashed while there are none, so that older notices stay what they were.
    #[serde(rename = "field", default, skip_serializing_if = "Vec::is_empty")]
    pub fields: Vec<Field>,
    #[serde(default, skip_serializing_if = "Correction::is_by_staff")]
    pub correct: Correction,
}

/// Whether staff check a correction before it is made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Correction {
    /// The person's correction is taken over at once.
    Automatic,
    #[default]
    ByStaff,
}

impl Correction {
    fn is_by_staff(&self) -> bool {
        *self == Self::ByStaff
    }
}

/// A system of the brand that holds data the portal cannot reach: a person does there what a request asks for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct System {
    pub id: SystemId,
    pub kind: SystemKind,
    /// The kinds of data it holds.
    pub categories: Vec<CategoryId>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum SystemKind {
    /// A task for staff, who paste what they found or say that it is done.
    Manual,
}

/// How the brand gets the data.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Origin {
    Given,
    Observed,
    Inferred,
    Received,
}

impl Origin {
    pub const ALL: [Self; 4] = [Self::Given, Self::Observed, Self::Inferred, Self::Received];
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Given => "given",
            Self::Observed => "observed",
            Self::Inferred => "inferred",
            Self::Received => "received",
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Retention {
    pub keep: Period,
    pub from: RetentionStart,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum RetentionStart {
    Collected,
    LastActivity,
    AccountClosed,
}

/// A legal duty to keep data beyond erasure; the person is told.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MustKeep {
    pub keep: Period,
    pub because: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Purpose {
    pub id: PurposeId,
    pub basis: Basis,
    /// The ground that allows it to use something sensitive without a yes. Left out of what is hashed while there is none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub article_9: Option<Ground>,
    pub categories: Vec<CategoryId>,
    pub touchpoints: Vec<TouchpointId>,
    /// The lowest level it belongs to, or that it belongs to none.
    pub level: Option<Reach>,
    /// Changes what the person sees.
    #[serde(default)]
    pub personalizes: bool,
    /// GDPR Article 4(4); brings the right to human review (Article 22).
    #[serde(default)]
    pub profiling: bool,
    /// Passes data on so that Global Privacy Control opts out of it.
    #[serde(default)]
    pub sharing: bool,
    /// The channels it writes or calls on.
    #[serde(default)]
    pub contacts: Vec<Channel>,
    /// The recipients for this purpose, among those that get its kinds of data; `None` is all of them, and then left out of what is
    /// hashed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub recipients: Option<Vec<RecipientId>>,
    pub review_every: Period,
    /// A term of the W3C Data Privacy Vocabulary.
    pub term: String,
}

/// The legal basis of a purpose (GDPR Article 6).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Basis {
    Consent,
    Contract,
    LegalObligation,
    LegitimateInterest,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Channel {
    Email,
    Sms,
    Push,
    Post,
    Phone,
}

impl Channel {
    pub const ALL: [Self; 5] = [Self::Email, Self::Sms, Self::Push, Self::Post, Self::Phone];

    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Email => "email",
            Self::Sms => "sms",
            Self::Push => "push",
            Self::Post => "post",
            Self::Phone => "phone",
        }
    }
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Recipient {
    pub id: RecipientId,
    /// ISO 3166-1 alpha-2.
    pub country: String,
    pub safeguard: Safeguard,
}

/// The safeguard for data that goes to another country (GDPR Chapter V).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Safeguard {
    WithinEea,
    Adequacy,
    StandardClauses,
}

/// A topic a person may ask to hear nothing about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Topic {
    pub id: TopicId,
    #[serde(default)]
    pub sensitive: bool,
}

impl Purpose {
    /// Whether a person can switch it.
    pub const fn switchable(&self) -> bool {
        matches!(self.basis, Basis::Consent | Basis::LegitimateInterest)
    }
    /// Whether it runs for everybody until somebody objects.
    pub const fn runs_until_objection(&self) -> bool {
        matches!(self.basis, Basis::LegitimateInterest) && self.level.is_none()
    }
    /// Whether it runs at every level, and whatever else is chosen.
    pub const fn is_needed(&self) -> bool {
        !self.switchable()
    }
    /// Whether it writes or calls, and a person can switch it.
    pub const fn writes_by_choice(&self) -> bool {
        self.switchable() && !self.contacts.is_empty()
    }
    /// Whether the notice says that it is done there.
    pub fn is_at(&self, touchpoint: &str) -> bool {
        self.touchpoints.iter().any(|named| named.as_str() == touchpoint)
    }
    /// Whether it does any of the four things that must be off at the lowest level.
    pub fn reaches_the_person(&self) -> bool {
        self.personalizes || self.profiling || self.sharing || !self.contacts.is_empty()
    }
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
