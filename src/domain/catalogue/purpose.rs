//! A purpose: the use of data, and its legal basis.

use serde::{Deserialize, Serialize};

use super::{Category, Parameter, practice::a_year};
use crate::domain::{
    ids::{CategoryId, PurposeId, RecipientId, TouchpointId},
    period::Period,
    reach::Reach,
    special::Ground,
};

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
    /// How often its practice is reviewed.
    #[serde(default = "a_year")]
    pub review_every: Period,
    /// Whether it ranks or picks what a person sees; `None` says nothing about it. Left out of what is hashed while nothing is said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ranks: Option<bool>,
    /// It takes part in setting a price: the sentence that the law of New York asks for stands beside it.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub prices: bool,
    /// A term of the W3C Data Privacy Vocabulary.
    pub term: String,
    /// By what it ranks or picks, the one that counts most first.
    #[serde(rename = "parameter", default, skip_serializing_if = "Vec::is_empty")]
    pub parameters: Vec<Parameter>,
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
    /// The parameter of this name.
    pub fn parameter(&self, id: &str) -> Option<&Parameter> {
        self.parameters.iter().find(|parameter| parameter.id.as_str() == id)
    }
    /// Whether it picks what a person sees by records of this kind: by its parameters, where it has some. An address that it writes to is
    /// where something goes, and picks nothing.
    pub fn picks_by(&self, category: &Category) -> bool {
        let rests = |ids: &[CategoryId]| ids.contains(&category.id);
        let picks = match self.parameters.as_slice() {
            [] => self.personalizes || self.profiling,
            parameters => parameters.iter().any(|parameter| rests(&parameter.categories)),
        };
        let writes_to = !self.contacts.is_empty() && category.has_addresses();
        picks && rests(&self.categories) && !writes_to
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
