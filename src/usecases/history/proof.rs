//! A receipt with the proof that the log holds its entry: what a stranger needs, without asking anybody.

use serde_json::{Value, json};
use url::Url;

use super::{
    document::make::document,
    receipt::Receipt,
    verify::{Held, held, parse},
};
use crate::{
    usecases::{
        error::{Error, Field, Flaw},
        log::prove::{Proof, prove},
        portal::Portal,
    },
    vault::commitment::commit,
};

/// Where the proof stands in the document.
pub(super) const PLACE: &str = "/proof/log";

/// The receipt for machines with its proof: the log is signed for it, unless it was since. While the log does not fit what was signed, or
/// its tree is broken, the receipt goes without: that is a duty of the house, and nothing that the person has to wait for.
///
/// # Errors
/// Those of the store.
pub async fn document_with_proof(portal: &Portal, receipt: &Receipt, address: &Url) -> Result<Value, Error> {
    let mut document = document(receipt, &portal.brand, address);
    match prove(portal, address, receipt.log_entry).await {
        Ok(proof) => {
            if let Some(place) = document.get_mut("proof").and_then(Value::as_object_mut) {
                place.insert("log".to_owned(), json!(proof));
            }
        }
        Err(error @ (Error::NotFound | Error::Internal(_))) => tracing::error!(?error, "a receipt goes without the proof of the log"),
        Err(error) => return Err(error),
    }
    Ok(document)
}

/// The proof for a receipt that somebody holds; none where the log knows nothing of it.
///
/// # Errors
/// `Invalid` at `receipt` when it is none; `NotFound` while nothing can be signed.
pub async fn of_receipt(portal: &Portal, address: &Url, text: &str) -> Result<Option<Proof>, Error> {
    let found = parse(text)?;
    let Held { canonical, record, .. } = held(&found).ok_or(Error::invalid(Field::Receipt, Flaw::Malformed))?;
    let logged = portal.store.read().await?.choice_committed_to(&commit(&record.salt, &canonical)).await?;
    match logged {
        Some(logged) => prove(portal, address, logged.seq).await.map(Some),
        None => Ok(None),
    }
}
