//! Notice versions: immutable snapshots of the whole catalogue with its texts.

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

use super::{catalogue::Catalogue, ids::PurposeId, language::Language, time::Millis};

/// 1, 2, 3 … in the order of publishing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct NoticeVersion(pub u32);

/// Every customer-facing word of a catalogue in one language: message key (`purpose-recommendations.off`) → words.
pub type Texts = BTreeMap<String, String>;

/// One published version.
#[derive(Debug, Clone)]
pub struct Notice {
    pub version: NoticeVersion,
    pub published_at: Millis,
    pub catalogue: Catalogue,
    pub texts: BTreeMap<Language, Texts>,
    /// Per purpose, the newest version that changed it materially. Consent given on an older one has no effect.
    pub material: BTreeMap<PurposeId, NoticeVersion>,
    /// SHA-256 over the structure and all texts, in lower-case hexadecimal.
    pub sha256: String,
}

impl Notice {
    /// One of its words in this language; `None` where there is none, or an empty one.
    pub fn text(&self, language: Language, key: &str) -> Option<&str> {
        let text = self.texts.get(&language)?.get(key)?;
        (!text.is_empty()).then_some(text)
    }

    /// The same, or else in the brand's own language, or in any there is: an older notice may lack a language that was offered later.
    pub fn text_or_stand_in(&self, language: Language, default: Language, key: &str) -> Option<&str> {
        let others = std::iter::once(default).chain(self.texts.keys().copied());
        self.text(language, key).or_else(|| others.filter_map(|language| self.text(language, key)).next())
    }
}

/// Whether a change makes people choose again.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Weight {
    Material,
    Editorial,
}
