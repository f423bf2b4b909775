//! Every version there was: when it came, what it said about itself, and whose consent it ended.

use std::collections::BTreeMap;

use crate::{
    domain::{
        ids::PurposeId,
        language::Language,
        notice::{NoticeVersion, Weight},
        time::Millis,
    },
    store::Error as StoreError,
    usecases::{error::Error, portal::Portal},
};

#[derive(Debug, Clone)]
pub struct Published {
    pub version: NoticeVersion,
    pub at: Millis,
    /// In plain words; empty for the first.
    pub summaries: BTreeMap<Language, String>,
    pub purposes: Vec<(PurposeId, Weight)>,
}

/// Newest first.
pub async fn list(portal: &Portal) -> Result<Vec<Published>, Error> {
    let mut conn = portal.store.read().await?;
    let mut changes: BTreeMap<NoticeVersion, Vec<(PurposeId, Weight)>> = BTreeMap::new();
    for change in conn.notice_changes().await? {
        let purpose = change.purpose.parse().map_err(|_| StoreError::Damaged("a notice's purpose"))?;
        let weight = if change.material { Weight::Material } else { Weight::Editorial };
        changes.entry(change.version).or_default().push((purpose, weight));
    }
    let versions = conn.notice_versions().await?.into_iter().map(|version| Published {
        version: version.version,
        at: version.published_at,
        summaries: version.summaries,
        purposes: changes.remove(&version.version).unwrap_or_default(),
    });
    let mut versions: Vec<_> = versions.collect();
    versions.reverse();
    Ok(versions)
}
