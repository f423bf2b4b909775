//! Shows a stranger that the log of one checkpoint begins with the log of an older one: nothing before it was edited, taken out or put in.

use base64::{Engine, engine::general_purpose::STANDARD};
use serde::{Deserialize, Serialize};
use url::Url;

use super::{
    checkpoint::sign,
    kept::{of_now, way},
};
use crate::{
    domain::log_tree::{proof::Head, verdict::Verdict},
    usecases::{error::Error, portal::Portal},
};

/// The proof, with what has to be computed for it anew (RFC 6962, 2.1.2).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Continuation {
    pub older_size: u64,
    /// Base64.
    pub older_root: String,
    /// The sibling hashes, from the leaf up. Base64.
    pub path: Vec<String>,
    /// The newer head, signed (C2SP tlog-checkpoint).
    pub checkpoint: String,
}

/// That the log as it is now goes on from an older head. The verdict when it does not: cut off, or written anew.
///
/// # Errors
/// Those of the store.
pub async fn continuation(portal: &Portal, address: &Url, older: Head) -> Result<Result<Continuation, Verdict>, Error> {
    let mut conn = portal.store.read().await?;
    let newest = of_now(&mut conn).await?;
    if let Err(verdict) = way(&mut conn, newest, older).await? {
        return Ok(Err(verdict));
    }
    drop(conn);
    let signed = match sign(portal, address).await? {
        Ok(signed) => signed,
        Err(verdict) => return Ok(Err(verdict)),
    };
    let path = way(&mut portal.store.read().await?, signed.head, older).await?;
    Ok(path.map(|path| Continuation {
        older_size: older.size,
        older_root: STANDARD.encode(older.root),
        path: path.iter().map(|hash| STANDARD.encode(hash)).collect(),
        checkpoint: signed.note,
    }))
}
