//! A draft as it will be kept for good, and back again.
//!
//! Notices are stored as canonical JSON: keys sorted, no spaces. The same catalogue and words always give the same bytes, so a hash
//! proves what a person was shown. This module stores nothing.

use serde::Serialize;
use serde_json::Value;
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;

use super::parse::Publishable;
use crate::domain::{
    catalogue::Catalogue,
    ids::PurposeId,
    language::Language,
    notice::{Notice, NoticeVersion, Texts},
    time::Millis,
};

/// The stored form of a notice version.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Snapshot {
    pub structure: Part,
    pub texts: BTreeMap<Language, Part>,
    /// Over the structure and all texts, in lower-case hexadecimal.
    pub sha256: String,
}

/// One piece of canonical JSON with its SHA-256 in lower-case hexadecimal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    pub json: String,
    pub sha256: String,
}

/// A stored notice that is not what was published.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Damaged {
    /// The JSON cannot be read.
    Unreadable(String),
    /// It reads well, and is not what the hash was made over.
    Altered,
}

pub fn snapshot(draft: &Publishable) -> Snapshot {
    freeze(&draft.catalogue, &draft.texts)
}

/// Whether publishing `draft` would make a new version. Who the brand is (`brand.toml`) and what it says beside
/// its notice ([`Beside`](super::Beside)) are no part of it.
pub fn differs(draft: &Publishable, notice: &Notice) -> bool {
    snapshot(draft).sha256 != notice.sha256
}

/// The notice behind stored JSON.
///
/// # Errors
/// [`Damaged`] when the JSON cannot be read, or `sha256` is not the hash of what was read.
pub fn restore(
    version: NoticeVersion,
    published_at: Millis,
    structure: &str,
    texts: &BTreeMap<Language, String>,
    material: BTreeMap<PurposeId, NoticeVersion>,
    sha256: &str,
) -> Result<Notice, Damaged> {
    let unreadable = |error: serde_json::Error| Damaged::Unreadable(error.to_string());
    let catalogue: Catalogue = serde_json::from_str(structure).map_err(unreadable)?;
    let texts = texts
        .iter()
        .map(|(language, json)| serde_json::from_str(json).map(|texts| (*language, texts)).map_err(unreadable))
        .collect::<Result<BTreeMap<Language, Texts>, Damaged>>()?;
    // Hashed from what was read, not from the bytes: a database may keep JSON its own way.
    if freeze(&catalogue, &texts).sha256 != sha256 {
        return Err(Damaged::Altered);
    }
    Ok(Notice { version, published_at, catalogue, texts, material, sha256: sha256.to_owned() })
}

impl std::fmt::Display for Damaged {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Unreadable(why) => write!(f, "a stored notice cannot be read: {why}"),
            Self::Altered => f.write_str("a stored notice does not match its hash"),
        }
    }
}
impl std::error::Error for Damaged {}

fn freeze(catalogue: &Catalogue, texts: &BTreeMap<Language, Texts>) -> Snapshot {
    let structure = Part::of(catalogue);
    let texts: BTreeMap<Language, Part> = texts.iter().map(|(language, texts)| (*language, Part::of(texts))).collect();
    // By tag, so that the order in which languages were added to the portal never matters.
    let by_tag: BTreeMap<&str, &Part> = texts.iter().map(|(language, part)| (language.tag(), part)).collect();
    let mut whole = Sha256::new();
    whole.update(format!("structure {}\n", structure.sha256));
    for (tag, part) in by_tag {
        whole.update(format!("{tag} {}\n", part.sha256));
    }
    Snapshot { structure, texts, sha256: hex::encode(whole.finalize()) }
}

impl Part {
    fn of(value: &impl Serialize) -> Self {
        // Our own types have string keys and no floats, so this cannot fail; `null` would only hash differently.
        let json = canonical(serde_json::to_value(value).unwrap_or(Value::Null)).to_string();
        let sha256 = hex::encode(Sha256::digest(json.as_bytes()));
        Self { json, sha256 }
    }
}

/// Sorts keys whatever map `serde_json` was built with.
pub fn canonical(value: Value) -> Value {
    match value {
        Value::Object(map) => {
            let sorted: BTreeMap<String, Value> = map.into_iter().map(|(key, value)| (key, canonical(value))).collect();
            Value::Object(sorted.into_iter().collect())
        }
        Value::Array(items) => Value::Array(items.into_iter().map(canonical).collect()),
        plain => plain,
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may fail")]
mod tests {
    use super::*;
    use crate::catalog::{Source, arbitrary::arbitrary_catalogue, check};
    use proptest::prelude::*;

    fn bring_back(snapshot: &Snapshot) -> Result<Notice, Damaged> {
        let texts = snapshot.texts.iter().map(|(language, part)| (*language, part.json.clone())).collect();
        restore(NoticeVersion(1), Millis(0), &snapshot.structure.json, &texts, BTreeMap::new(), &snapshot.sha256)
    }

    #[test]
    fn a_notice_comes_back_as_it_was_published() {
        let draft = check(&Source::Demo).unwrap();
        let notice = bring_back(&snapshot(&draft)).unwrap();
        assert_eq!((&notice.catalogue, &notice.texts), (&draft.catalogue, &draft.texts));
        assert!(!differs(&draft, &notice));
    }

    #[test]
    fn one_changed_word_makes_another_notice() {
        let draft = check(&Source::Demo).unwrap();
        let notice = bring_back(&snapshot(&draft)).unwrap();
        let mut changed = draft.clone();
        changed.texts.get_mut(&Language::De).unwrap().insert("about-off".into(), "Anders.".into());
        assert!(differs(&changed, &notice));
        let (before, after) = (snapshot(&draft), snapshot(&changed));
        assert_eq!(before.structure, after.structure);
        assert_eq!(before.texts.get(&Language::En), after.texts.get(&Language::En));
        assert_ne!(before.texts.get(&Language::De), after.texts.get(&Language::De));
    }

    #[test]
    fn a_notice_changed_behind_our_back_is_not_restored() {
        let mut snapshot = snapshot(&check(&Source::Demo).unwrap());
        snapshot.structure.json = snapshot.structure.json.replace("\"P13M\"", "\"P14M\"");
        assert_eq!(bring_back(&snapshot).err(), Some(Damaged::Altered));
    }

    #[test]
    fn what_came_later_to_purposes_leaves_older_notices_what_they_were() {
        let draft = check(&Source::Demo).unwrap();
        let stored: Value = serde_json::from_str(&snapshot(&draft).structure.json).unwrap();
        let purposes = stored["purpose"].as_array().unwrap();
        let of = |id: &str| purposes.iter().find(|purpose| purpose["id"] == id).unwrap();
        assert_eq!((&of("recommendations")["level"], &of("account")["level"]), (&Value::from("full"), &Value::Null));
        assert!(purposes.iter().all(|purpose| purpose.get("article_9").is_none()));
        let mut alone = draft.clone();
        let purpose = alone.catalogue.purposes.iter_mut().find(|purpose| purpose.id.as_str() == "recommendations").unwrap();
        purpose.level = Some(crate::domain::reach::Reach::Alone);
        let frozen = snapshot(&alone);
        assert!(frozen.structure.json.contains("\"level\":\"alone\""));
        assert_eq!(bring_back(&frozen).unwrap().catalogue, alone.catalogue);
    }

    proptest! {
        #[test]
        fn any_catalogue_survives_being_stored(catalogue in arbitrary_catalogue()) {
            let frozen = freeze(&catalogue, &BTreeMap::new());
            let notice = bring_back(&frozen);
            prop_assert_eq!(notice.map(|notice| notice.catalogue), Ok(catalogue));
        }
    }
}
