//! The act that waits, sealed under the key of its case, and how the case stood.

use serde::{Serialize, de::DeserializeOwned};
use sha2::{Digest, Sha256};

use crate::{
    domain::request::{Happened, Request},
    store::{Conn, second_looks},
    usecases::{
        error::Error,
        portal::Portal,
        requests::sealing::{CaseKeys, Text},
    },
};

pub async fn seal(portal: &Portal, conn: &mut Conn, row: &Request, decision: &impl Serialize) -> Result<Vec<u8>, Error> {
    let plain = serde_json::to_vec(decision).map_err(Error::internal)?;
    CaseKeys::of(portal, conn, row).await?.seal(portal, Text::SecondLook, &plain)
}

/// `None` once the case's key is gone.
pub async fn open<T: DeserializeOwned>(
    portal: &Portal,
    conn: &mut Conn,
    row: &Request,
    look: &second_looks::Row,
) -> Result<Option<T>, Error> {
    CaseKeys::of(portal, conn, row).await?.open_json(Text::SecondLook, &look.sealed)
}

/// Everything that a yes relies on: the state, the words of the request, the parts of systems, and what was said to the person or by them.
/// Looking, noting and taking change none of it.
pub async fn stands(conn: &mut Conn, row: &Request) -> Result<[u8; 32], Error> {
    let mut hash = Sha256::new();
    for part in [row.state.as_str(), if row.held { "held" } else { "" }, &row.due_on.to_string()] {
        hash.update(part);
        hash.update([0]);
    }
    hash.update(row.asked.as_deref().unwrap_or_default());
    for task in conn.request_tasks(row.id).await? {
        hash.update(task.part.as_str());
        hash.update(task.state.as_str());
    }
    for entry in conn.request_entries(row.id).await? {
        let counts = entry
            .kind
            .parse::<Happened>()
            .is_ok_and(|what| what.is_for_everyone() && !matches!(what, Happened::Revealed | Happened::LookedFor));
        if counts {
            hash.update(entry.id.as_bytes());
        }
    }
    Ok(hash.finalize().into())
}
