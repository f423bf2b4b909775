//! Signed heads of the log: served to whoever asks, and written beside the erasure ledger.

use url::Url;

use super::tree::grow;
use crate::{
    domain::log_tree::{
        notes::Notes,
        proof::{Head, head},
        tiles::Place,
    },
    store::checkpoints::Checkpoints,
    usecases::{error::Error, portal::Portal},
    vault::log_key::{LogKey, read},
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

/// Every checkpoint that was written out.
pub async fn written_out(portal: &Portal) -> Result<Notes, Error> {
    Ok(file(portal).read().await?)
}

/// The file beside the erasure ledger.
fn file(portal: &Portal) -> Checkpoints {
    Checkpoints::at(portal.ledger.path().with_file_name(Checkpoints::NAME))
}

/// Writes a checkpoint out when the log has grown since the last one.
pub async fn write_out(portal: &Portal, address: &Url) -> Result<(), Error> {
    grow(portal).await?;
    let newest = newest(portal).await?;
    let last = file(portal).read().await?.whole.last().and_then(|note| read(&portal.vault.log_public_key(), note).ok());
    if newest.size > last.map_or(0, |last| last.size) {
        file(portal).append(vec![key(portal, address).sign(newest)?]).await?;
    }
    Ok(())
}

/// The first hashes of a tile, so many. `NotFound` where the tree has not grown so far.
pub async fn tile(portal: &Portal, place: Place, width: usize) -> Result<Vec<u8>, Error> {
    let hashes = portal.store.read().await?.log_tiles(&[place].into()).await?.remove(&place).ok_or(Error::NotFound)?;
    Ok(hashes.get(..width * 32).ok_or(Error::NotFound)?.to_vec())
}
