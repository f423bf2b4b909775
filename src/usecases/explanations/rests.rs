//! The records that reasons rest on, found by the brand's own ids.

use super::{content::Content, fits::DraftReason};
use crate::{
    domain::ids::CustomerId,
    store::{Tx, gone::Under},
    usecases::{
        error::{Error, Fault, Flaw, Pointer},
        portal::Portal,
    },
    vault::index::IndexField,
};

/// Names them in the content; the faults are those that the person has no such record of.
pub(super) async fn find(
    portal: &Portal,
    tx: &mut Tx,
    whose: CustomerId,
    drafts: &[DraftReason],
    content: &mut Content,
) -> Result<Vec<Fault<Pointer>>, Error> {
    let (mut faults, now) = (Vec::new(), tx.at);
    for (number, (draft, reason)) in drafts.iter().zip(&mut content.reasons).enumerate() {
        let Some(id) = &draft.record else { continue };
        match tx.under_key(&portal.vault.blind_index(IndexField::RecordKey, id), now).await? {
            Some(Under::Kept(kept)) if kept.customer == whose && kept.category == reason.category.as_str() => reason.record = Some(kept.id),
            _ => faults.push(Fault { field: Pointer(format!("/reasons/{number}/record")), flaw: Flaw::Unknown }),
        }
    }
    Ok(faults)
}
