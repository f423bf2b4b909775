//! A record's id, by what came under it before.

use super::{
    content::{Content, corrections_place, place, rule},
    correction::Corrections,
    exclude::excluded_since,
    keys_of::keys_of,
    person::Person,
    refusal::Refusal,
    take_in::TakenIn,
};
use crate::{
    domain::{catalogue::Category, gone::WhyGone, time::Millis},
    store::{
        self, Tx,
        gone::{Kept, Under},
    },
    usecases::{error::Error, portal::Portal},
};

/// Whether it had come before, as it is.
#[derive(PartialEq)]
pub(super) enum Repeat {
    No,
    Yes,
}

/// The record under which it is stored, or why it is not.
pub(super) type Taken = Result<(TakenIn, Repeat), Refusal>;

/// The consequence for a record that comes in.
pub(super) enum Standing {
    /// It is stored already, or does not get in.
    Settled(Taken),
    /// It gets in: as a later state of a record, or as a new one. The person's corrections hold in both, and their word on its use.
    Open { before: Option<Kept>, corrections: Corrections, excluded_at: Option<Millis> },
}

pub(super) async fn standing(
    portal: &Portal,
    tx: &mut Tx,
    person: &Person,
    category: &Category,
    key_index: &[u8; 32],
    content_index: &[u8; 32],
    revision: i64,
) -> Result<Standing, Error> {
    let refused = |refusal| Ok(Standing::Settled(Err(refusal)));
    let now = tx.at;
    match tx.under_key(key_index, now).await? {
        None => {
            let excluded_at = excluded_since(portal, tx, person.id, category, key_index, None).await?;
            Ok(Standing::Open { before: None, corrections: Corrections::default(), excluded_at })
        }
        Some(Under::Gone(gone)) if gone.reason == WhyGone::Erased => refused(Refusal::Erased),
        Some(Under::Gone(gone)) if revision <= gone.revision => refused(Refusal::Superseded),
        Some(Under::Gone(gone)) => {
            let theirs = gone.customer == person.id;
            let sealed = gone.corrections.filter(|_| theirs);
            let opened = sealed.map(|sealed| person.key.open_json(&corrections_place(person.id, key_index), &sealed)).transpose()?;
            let then = gone.excluded_at.filter(|_| theirs);
            let excluded_at = excluded_since(portal, tx, person.id, category, key_index, then).await?;
            Ok(Standing::Open { before: None, corrections: opened.unwrap_or_default(), excluded_at })
        }
        Some(Under::Kept(kept)) if kept.customer != person.id || kept.category != category.id.as_str() => refused(Refusal::Conflict),
        Some(Under::Kept(kept)) if revision < kept.revision => refused(Refusal::Superseded),
        Some(Under::Kept(kept)) if revision == kept.revision => {
            let same = kept.content_index == content_index;
            let taken = TakenIn { id: kept.id, excluded: kept.excluded_at.is_some() };
            Ok(Standing::Settled(if same { Ok((taken, Repeat::Yes)) } else { Err(Refusal::Conflict) }))
        }
        Some(Under::Kept(kept)) => {
            let place = place(person.id, kept.id);
            let keys = keys_of(portal, tx, person.id, rule(category)).await?;
            let content: Content = keys.get(&kept.key).ok_or(store::Error::Gone("a record's key"))?.open_json(&place, &kept.sealed)?;
            let excluded_at = kept.excluded_at;
            Ok(Standing::Open { before: Some(kept), corrections: content.into_corrections(), excluded_at })
        }
    }
}
