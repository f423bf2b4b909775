//! Published notices, restored and checked against their hashes.

use std::collections::BTreeMap;

use crate::{
    catalog::notice::restore,
    domain::{ids::PurposeId, notice::Notice, notice::NoticeVersion},
    store::{Conn, Error as StoreError, notices::Stored},
    usecases::{error::Error, portal::Portal},
};

pub async fn newest(conn: &mut Conn) -> Result<Option<Notice>, Error> {
    let stored = conn.newest_notice().await?;
    open(conn, stored).await
}

pub async fn version(conn: &mut Conn, version: NoticeVersion) -> Result<Option<Notice>, Error> {
    let stored = conn.notice(version).await?;
    open(conn, stored).await
}

/// `NotFound` for a version there never was.
pub async fn notice(portal: &Portal, asked: NoticeVersion) -> Result<Notice, Error> {
    version(&mut portal.store.read().await?, asked).await?.ok_or(Error::NotFound)
}

async fn open(conn: &mut Conn, stored: Option<Stored>) -> Result<Option<Notice>, Error> {
    let Some(stored) = stored else { return Ok(None) };
    let mut material: BTreeMap<PurposeId, NoticeVersion> = BTreeMap::new();
    for change in conn.notice_changes().await? {
        if change.material && change.version <= stored.version {
            let purpose = change.purpose.parse().map_err(|_| StoreError::Damaged("a notice's purpose"))?;
            material.insert(purpose, change.version);
        }
    }
    let texts = stored.texts.into_iter().map(|texts| (texts.language, texts.texts)).collect();
    restore(stored.version, stored.published_at, &stored.structure, &texts, material, &stored.sha256).map(Some).map_err(Error::internal)
}
