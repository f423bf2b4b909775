//! The log about one request: every entry, and the proof that the log holds it.

use url::Url;

use super::{
    entry::LogEntry,
    prove::{Proof, prove},
};
use crate::{
    domain::ids::RequestId,
    usecases::{error::Error, portal::Portal},
};

/// So many entries of one request are read: far more than one has.
const MOST: i64 = 500;

/// An entry; its proof is missing while the log does not fit what was signed.
#[derive(Debug, Clone)]
pub struct Proven {
    pub entry: LogEntry,
    pub proof: Option<Proof>,
}

/// The oldest first. The caller has made sure that the actor may read the case.
///
/// # Errors
/// Those of the store.
pub async fn of_request(portal: &Portal, address: &Url, request: RequestId) -> Result<Vec<Proven>, Error> {
    let linked = portal.store.read().await?.log_about(request, MOST).await?;
    let mut proven = Vec::with_capacity(linked.len());
    // The newest first: a head over it is one over all of them.
    for linked in linked.into_iter().rev() {
        let entry = LogEntry::from(linked);
        let proof = match prove(portal, address, entry.seq).await {
            Ok(proof) => Some(proof),
            Err(error @ (Error::NotFound | Error::Internal(_))) => {
                tracing::error!(?error, "a case's file shows an entry of the log without its proof");
                None
            }
            Err(error) => return Err(error),
        };
        proven.push(Proven { entry, proof });
    }
    proven.reverse();
    Ok(proven)
}
