//! Ways in that others took the place of come back with a restored backup, and are of no use: the newer ones are lost, so that a member of
//! staff sets theirs up anew. The ledger has it from the moment at which they were replaced: no newer backup loses its own by it.

use super::join::hash;
use crate::{
    domain::{actor::Actor, ids::StaffId, time::Millis},
    store::event::{Action, Event, Subject},
    usecases::{change::change, error::Error, ledger, portal::Portal},
    vault::password::Password,
};

/// Only a new link lets them in, or a passkey.
pub(in crate::usecases) async fn void_password(portal: &Portal, staff: StaffId, then: Millis) -> Result<(), Error> {
    let mut unknown = [0; 32];
    portal.entropy.fill(&mut unknown);
    let hash = hash(portal, Password::typed(&hex::encode(unknown))).await?;
    change(portal, Actor::House, move |portal, mut tx| {
        Box::pin(async move {
            tx.say_as_of(then);
            let member = tx.lock_staff(staff).await?;
            tx.remember_ended(ledger::password(&portal, staff));
            tx.void_password(&member, &hash).await?;
            tx.delete_sessions_of_staff(&member).await?;
            Ok(tx.commit(Event::of(Action::StaffWayInEnded, Subject::Staff(staff)), ()).await?)
        })
    })
    .await
}

/// They make new ones on the page of their account.
pub(in crate::usecases) async fn void_codes(portal: &Portal, staff: StaffId, then: Millis) -> Result<(), Error> {
    change(portal, Actor::House, move |portal, mut tx| {
        Box::pin(async move {
            tx.say_as_of(then);
            let member = tx.lock_staff(staff).await?;
            tx.replace_recovery_codes(&member, &[], ledger::codes(&portal, staff)).await?;
            Ok(tx.commit(Event::of(Action::StaffWayInEnded, Subject::Staff(staff)), ()).await?)
        })
    })
    .await
}
