//! The things still to be said before a reviewed folder can be published: one list, for the page and for the terminal.

use super::{publish::Changes, review::Review};
use crate::{
    catalog::Publishable,
    domain::{ids::PurposeId, language::Language},
};

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Missing {
    /// Languages without a summary.
    pub untold: Vec<Language>,
    /// Changed purposes without a weight.
    pub unweighed: Vec<PurposeId>,
    /// Purposes that people agreed to, that would be gone or stand on another basis, and that nobody said are meant to; how many people.
    pub orphans: Vec<(PurposeId, u64)>,
    /// Kinds of data that would be gone while records of them are held; how many records. Nothing can be said about these.
    pub held: Vec<(String, u64)>,
}

impl Missing {
    pub fn of(review: &Review, draft: &Publishable, changes: &Changes) -> Self {
        let told = |language: &Language| changes.summaries.get(language).is_some_and(|words| !words.trim().is_empty());
        let orphans = review.orphans.iter().filter(|(purpose, _)| !changes.retire.contains(*purpose));
        Self {
            untold: draft.texts.keys().copied().filter(|language| !told(language)).collect(),
            unweighed: review.diff.to_weigh().filter(|purpose| !changes.weights.contains_key(*purpose)).cloned().collect(),
            orphans: orphans.map(|(purpose, people)| (purpose.clone(), *people)).collect(),
            held: review.held.iter().map(|(category, count)| (category.clone(), *count)).collect(),
        }
    }

    pub const fn is_nothing(&self) -> bool {
        self.untold.is_empty() && self.unweighed.is_empty() && self.orphans.is_empty() && self.held.is_empty()
    }
}
