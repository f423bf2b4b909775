//! Signed heads of the log: served to whoever asks, and kept for all servers.

use url::Url;

use super::{
    kept::{keep, mirror},
    tree::grow,
};
use crate::{
    domain::log_tree::{
        proof::{Head, head},
        tiles::Place,
    },
    store::log_checkpoints::New,
    usecases::{error::Error, portal::Portal},
    vault::log_key::LogKey,
};

/// The key of a portal's log. `address` is where the portal is found: without its scheme it names the log.
pub fn key(portal: &Portal, address: &Url) -> LogKey {
    let port = address.port().map(|port| format!(":{port}")).unwrap_or_default();
    portal.vault.log_key(&format!("{}{port}{}log", address.host_str().unwrap_or("localhost"), address.path()))
}

/// The newest checkpoint.
pub async fn checkpoint(portal: &Portal, address: &Url) -> Result<String, Error> {
    let newest = newest(portal).await?;
    Ok(key(portal, address).sign(newest)?)
}

/// The head of everything that the tree has taken in so far.
pub(super) async fn newest(portal: &Portal) -> Result<Head, Error> {
    let mut conn = portal.store.read().await?;
    let size = conn.log_tree_size().await?;
    Ok(conn.ask_log_tree(|tree| head(size, tree)).await?)
}

/// Signs the head of now and keeps it, when the log has grown since the last one.
pub async fn write_out(portal: &Portal, address: &Url) -> Result<(), Error> {
    grow(portal).await?;
    mirror(portal).await?;
    let newest = newest(portal).await?;
    let last = portal.store.read_one().await?.newest_log_checkpoint().await?;
    if newest.size > last.map_or(0, |last| last.size.unsigned_abs()) {
        keep(portal, vec![New { size: newest.size, note: key(portal, address).sign(newest)?, from_file: false, apart: false }]).await?;
        mirror(portal).await?;
    }
    Ok(())
}

/// The first hashes of a tile, so many. `NotFound` where the tree has not grown so far.
pub async fn tile(portal: &Portal, place: Place, width: usize) -> Result<Vec<u8>, Error> {
    let hashes = portal.store.read().await?.log_tiles(&[place].into()).await?.remove(&place).ok_or(Error::NotFound)?;
    Ok(hashes.get(..width * 32).ok_or(Error::NotFound)?.to_vec())
}
