//! Signed heads of the log: served to whoever asks, and kept for all servers.

use url::Url;

use super::{
    kept::{mirror, of_now, way},
    tree::grow,
};
use crate::{
    domain::{
        actor::Actor,
        log_tree::{proof::Head, tiles::Place, verdict::Verdict},
    },
    store::{Conn, event::Unaudited, log_checkpoints::New},
    usecases::{change::change, error::Error, oversight::raise, portal::Portal},
    vault::log_key::{LogKey, read},
};

/// The name of a portal's log: where the portal is found, without the scheme.
pub fn origin(address: &Url) -> String {
    let port = address.port().map(|port| format!(":{port}")).unwrap_or_default();
    format!("{}{port}{}log", address.host_str().unwrap_or("localhost"), address.path())
}

/// The name that the log was signed by last.
///
/// # Errors
/// Those of the store.
pub async fn last_origin(portal: &Portal) -> Result<Option<String>, Error> {
    let newest = portal.store.read_one().await?.newest_log_checkpoint().await?;
    Ok(newest.and_then(|newest| newest.note.lines().next().map(str::to_owned)))
}

pub fn key(portal: &Portal, address: &Url) -> LogKey {
    portal.vault.log_key(&origin(address))
}

/// A head that was signed and kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signed {
    pub head: Head,
    pub note: String,
}

/// The newest checkpoint. The first of a log is signed here.
///
/// # Errors
/// Those of the store.
pub async fn checkpoint(portal: &Portal, address: &Url) -> Result<String, Error> {
    let newest = portal.store.read_one().await?.newest_log_checkpoint().await?;
    match newest {
        Some(newest) => Ok(newest.note),
        None => Ok(sign(portal, address).await?.map_err(|_| Error::Unavailable)?.note),
    }
}

/// Takes new entries into the tree, and signs its head.
pub async fn write_out(portal: &Portal, address: &Url) -> Result<(), Error> {
    grow(portal).await?;
    sign(portal, address).await.map(|_| ())
}

/// The head of now, signed and kept. Where it does not go on from the last one that was signed, nothing is signed: it is a duty of the house.
///
/// # Errors
/// Those of the store.
pub async fn sign(portal: &Portal, address: &Url) -> Result<Result<Signed, Verdict>, Error> {
    // A head that only this server's file knows is one to go on from as well.
    mirror(portal).await?;
    let (key, public_key) = (key(portal, address), portal.vault.log_public_key());
    let write = change(portal, Actor::House, move |_, mut tx| {
        Box::pin(async move {
            tx.lock_log_checkpoints().await?;
            let head = of_now(&mut tx).await?;
            let signed = match last_of(&mut tx, &public_key, head).await? {
                Ok(Some(note)) => Ok(Signed { head, note }),
                Ok(None) => {
                    let note = key.sign(head)?;
                    if head.size > 0 {
                        let new = New { size: head.size, note: note.clone(), from_file: false, apart: false };
                        tx.keep_log_checkpoints(&[new]).await?;
                    }
                    Ok(Signed { head, note })
                }
                Err(verdict) => Err(verdict),
            };
            Ok(tx.commit_unaudited(Unaudited::CheckpointKept, signed).await?)
        })
    });
    let signed = write.await?;
    match &signed {
        Ok(_) => mirror(portal).await?,
        Err(verdict) => raise::log(portal, *verdict).await?,
    }
    Ok(signed)
}

/// The last checkpoint where it is over this very head; none where the head goes on from it. The verdict where it does not.
async fn last_of(conn: &mut Conn, public_key: &[u8; 32], head: Head) -> Result<Result<Option<String>, Verdict>, Error> {
    let Some(last) = conn.newest_log_checkpoint().await? else { return Ok(Ok(None)) };
    let Ok(signed) = read(public_key, &last.note) else { return Ok(Err(Verdict::Forged { number: last.seq })) };
    if signed == head {
        return Ok(Ok(Some(last.note)));
    }
    Ok(way(conn, head, signed).await?.map(|_| None))
}

/// The first hashes of a tile, so many. `NotFound` where the tree has not grown so far.
pub async fn tile(portal: &Portal, place: Place, width: usize) -> Result<Vec<u8>, Error> {
    let hashes = portal.store.read().await?.log_tiles(&[place].into()).await?.remove(&place).ok_or(Error::NotFound)?;
    Ok(hashes.get(..width * 32).ok_or(Error::NotFound)?.to_vec())
}
