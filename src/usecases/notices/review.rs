//! The changes that publishing the brand's folder would make, and the obstacles.

use std::collections::BTreeMap;

use crate::{
    catalog::{Publishable, diff::Diff},
    domain::{
        catalogue::Basis,
        choices::Verb,
        ids::PurposeId,
        notice::{Notice, NoticeVersion},
    },
    store::Conn,
    usecases::{error::Error, portal::Portal, published, snapshot::load},
};

const STRIDE: i64 = 10_000;

#[derive(Debug, Clone)]
pub struct Review {
    pub since: NoticeVersion,
    pub diff: Diff,
    /// Purposes people have agreed to that would be gone, or would stand on another basis, and how many people.
    pub orphans: BTreeMap<PurposeId, u64>,
    /// Kinds of data that would be gone while records are held, and how many.
    pub held: BTreeMap<String, u64>,
    /// Connected systems that would be told of nothing any more, neither of changes nor of tasks.
    pub dropped: Vec<String>,
}

/// `None` before the first publishing, and when the folder says what is published.
pub async fn review(portal: &Portal, draft: &Publishable) -> Result<Option<Review>, Error> {
    let mut conn = portal.store.read().await?;
    let Some(notice) = published::newest(&mut conn).await? else { return Ok(None) };
    if !crate::catalog::notice::differs(draft, &notice) {
        return Ok(None);
    }
    let gone = gone(&notice, draft);
    let orphans = if gone.is_empty() { BTreeMap::new() } else { agreed_to(&mut conn, &gone).await? };
    let held = conn.held_categories().await?.into_iter().filter(|(id, _)| draft.catalogue.category(id).is_none());
    let held = held.map(|(id, count)| (id, u64::try_from(count).unwrap_or(0))).collect();
    let dropped = dropped(&mut conn, draft).await?;
    Ok(Some(Review { since: notice.version, diff: Diff::between(&notice, draft), orphans, held, dropped }))
}

/// Systems that are connected, and that the folder does not name as told of changes or of tasks.
async fn dropped(conn: &mut Conn, draft: &Publishable) -> Result<Vec<String>, Error> {
    let connected = conn.receivers().await?.into_iter().filter(|receiver| receiver.gone_at.is_none()).map(|receiver| receiver.system);
    Ok(connected.filter(|system| !draft.catalogue.system(system).is_some_and(|named| named.kind.is_connected())).collect())
}

/// Purposes on consent that would be none.
fn gone(notice: &Notice, draft: &Publishable) -> Vec<PurposeId> {
    let on_consent = notice.catalogue.purposes.iter().filter(|purpose| purpose.basis == Basis::Consent);
    let stays = |id: &PurposeId| draft.catalogue.purpose(id.as_str()).is_some_and(|purpose| purpose.basis == Basis::Consent);
    on_consent.map(|purpose| purpose.id.clone()).filter(|id| !stays(id)).collect()
}

async fn agreed_to(conn: &mut Conn, purposes: &[PurposeId]) -> Result<BTreeMap<PurposeId, u64>, Error> {
    let (mut counts, mut last) = (BTreeMap::new(), None);
    loop {
        let rows = conn.choices_after(last, STRIDE).await?;
        let Some(newest) = rows.last() else { return Ok(counts) };
        last = Some(newest.customer_id);
        for row in &rows {
            // A row that cannot be read is skipped: nothing is done for that customer.
            let Ok((_, choices)) = load::open(row) else { continue };
            for purpose in purposes {
                if choices.purposes.get(purpose).is_some_and(|standing| standing.verb == Verb::Given) {
                    *counts.entry(purpose.clone()).or_default() += 1;
                }
            }
        }
    }
}
