//! Practices, which are reviewed again and again: each purpose, each rule that keeps data longer, each recipient.

use std::fmt;

use super::Catalogue;
use crate::domain::{
    ids::{CategoryId, PurposeId, RecipientId},
    period::Period,
};

/// One of them, written `purpose/newsletter`.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Practice {
    Purpose(PurposeId),
    /// By the kind of data that the rule keeps.
    MustKeep(CategoryId),
    Recipient(RecipientId),
}

/// The time between two reviews where a brand says nothing else.
pub const fn a_year() -> Period {
    Period { years: 1, months: 0, days: 0 }
}

impl fmt::Display for Practice {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Purpose(id) => write!(f, "purpose/{id}"),
            Self::MustKeep(id) => write!(f, "must-keep/{id}"),
            Self::Recipient(id) => write!(f, "recipient/{id}"),
        }
    }
}

impl Practice {
    /// `None` for a text of another form.
    pub fn parse(text: &str) -> Option<Self> {
        let (kind, id) = text.split_once('/')?;
        match kind {
            "purpose" => id.parse().ok().map(Self::Purpose),
            "must-keep" => id.parse().ok().map(Self::MustKeep),
            "recipient" => id.parse().ok().map(Self::Recipient),
            _ => None,
        }
    }
}

impl Catalogue {
    /// Everything to review, and how often.
    pub fn practices(&self) -> Vec<(Practice, Period)> {
        let purposes = self.purposes.iter().map(|purpose| (Practice::Purpose(purpose.id.clone()), purpose.review_every));
        let rules = self.categories.iter().filter_map(|category| {
            let every = category.must_keep.as_ref()?.review_every.unwrap_or_else(a_year);
            Some((Practice::MustKeep(category.id.clone()), every))
        });
        let every = |every: Option<Period>| every.unwrap_or_else(a_year);
        let recipients = self.recipients.iter().map(|recipient| (Practice::Recipient(recipient.id.clone()), every(recipient.review_every)));
        purposes.chain(rules).chain(recipients).collect()
    }

    /// Whether it is still done.
    pub fn has(&self, practice: &Practice) -> bool {
        match practice {
            Practice::Purpose(id) => self.purpose(id.as_str()).is_some(),
            Practice::MustKeep(id) => self.category(id.as_str()).is_some_and(|category| category.must_keep.is_some()),
            Practice::Recipient(id) => self.recipient(id.as_str()).is_some(),
        }
    }

    /// The kinds of data it is about.
    pub fn categories_of(&self, practice: &Practice) -> Vec<CategoryId> {
        match practice {
            Practice::Purpose(id) => self.purpose(id.as_str()).map(|purpose| purpose.categories.clone()).unwrap_or_default(),
            Practice::MustKeep(id) => vec![id.clone()],
            Practice::Recipient(id) => {
                let gets = self.categories.iter().filter(|category| category.recipients.contains(id));
                gets.map(|category| category.id.clone()).collect()
            }
        }
    }

    /// The purposes it is about: itself, those that use what the rule keeps, or those the recipient works for.
    pub fn purposes_of(&self, practice: &Practice) -> Vec<PurposeId> {
        let is_about = |purpose: &&super::Purpose| match practice {
            Practice::Purpose(id) => &purpose.id == id,
            Practice::MustKeep(id) => purpose.categories.contains(id),
            Practice::Recipient(id) => self.recipients_of(purpose).iter().any(|recipient| &recipient.id == id),
        };
        self.purposes.iter().filter(is_about).map(|purpose| purpose.id.clone()).collect()
    }
}
