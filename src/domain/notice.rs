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

/// Whether a change makes people choose again.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Weight {
    Material,
    Editorial,
}
