//! Shows a stranger that an entry is in the log: its bytes, its place, the way to the root, and the signed head.

use base64::{Engine, engine::general_purpose::STANDARD};
use serde::{Deserialize, Serialize};
use url::Url;

use super::{
    checkpoint::{Signed, sign},
    tree::grow,
};
use crate::{
    domain::log_tree::proof::{Path, includes, inclusion},
    store::{Conn, audit::written},
    usecases::{error::Error, portal::Portal},
    vault::log_key::read,
};

/// A proof, as a receipt carries it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Proof {
    /// The entry's bytes: numbers big-endian, each field by its name and with its length. Base64.
    pub entry: String,
    /// Its place in the tree, counted from 0.
    pub index: u64,
    /// The sibling hashes from the leaf to the root (RFC 6962, 2.1.1). Base64.
    pub path: Vec<String>,
    /// The signed head (C2SP tlog-checkpoint).
    pub checkpoint: String,
}

/// The proof of the entry `seq`. `NotFound` for none.
pub async fn prove(portal: &Portal, address: &Url, seq: i64) -> Result<Proof, Error> {
    let index = u64::try_from(seq).ok().and_then(|seq| seq.checked_sub(1)).ok_or(Error::NotFound)?;
    let Signed { head, note } = signed_over(portal, address, index).await?;
    let mut conn = portal.store.read().await?;
    let linked = conn.entries_after(index, 1).await?.pop().filter(|linked| linked.entry.seq == seq).ok_or(Error::NotFound)?;
    let path = conn.ask_log_tree(|tree| inclusion(head.size, index, tree)).await?;
    drop(conn);
    let entry = written(&linked.entry);
    if !includes(head, index, &entry, &path) {
        return Err(Error::internal("the log's tree does not hold what its entries say: `candor audit verify` tells more"));
    }
    Ok(Proof { entry: STANDARD.encode(entry), index, path: path.iter().map(|hash| STANDARD.encode(hash)).collect(), checkpoint: note })
}

/// A signed head over the entry `index`: one that was kept; or that of now, signed for it. `NotFound` where there is none.
async fn signed_over(portal: &Portal, address: &Url, index: u64) -> Result<Signed, Error> {
    let newest = portal.store.read_one().await?.newest_log_checkpoint().await?;
    let kept = newest.and_then(|row| Some(Signed { head: read(&portal.vault.log_public_key(), &row.note).ok()?, note: row.note }));
    if let Some(kept) = kept.filter(|kept| kept.head.size > index) {
        return Ok(kept);
    }
    if u64::try_from(portal.store.read_one().await?.last_seq().await?).is_ok_and(|last| last <= index) {
        return Err(Error::NotFound);
    }
    grow(portal).await?;
    // Nothing is signed while the log does not go on from what was signed before.
    sign(portal, address).await?.ok().filter(|signed| signed.head.size > index).ok_or(Error::NotFound)
}

/// Whether a proof holds under the key of this portal's log, and its entry commits to `commitment`.
pub async fn holds(conn: &mut Conn, proof: &Proof, commitment: &[u8; 32]) -> Result<bool, Error> {
    let Some(key) = conn.log_public_key().await? else { return Ok(false) };
    let decoded = || {
        let entry = STANDARD.decode(&proof.entry).ok()?;
        let path: Option<Path> = proof.path.iter().map(|hash| STANDARD.decode(hash).ok()?.try_into().ok()).collect();
        Some((entry, path?, read(&key, &proof.checkpoint).ok()?))
    };
    Ok(decoded().is_some_and(|(entry, path, head)| commits_to(&entry, commitment) && includes(head, proof.index, &entry, &path)))
}

/// The field that commits, with its name and its length.
fn commits_to(entry: &[u8], commitment: &[u8; 32]) -> bool {
    let name = b"commitment";
    let field: Vec<u8> = [&(name.len() as u64).to_be_bytes(), name.as_slice(), &32_u64.to_be_bytes(), commitment].concat();
    entry.windows(field.len()).any(|window| window == field)
}
