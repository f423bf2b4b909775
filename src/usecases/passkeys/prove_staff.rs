//! A passkey says who a member of staff is, and counts for two proofs: they hold it, and it opens to their finger, face or PIN alone.
//! Tries count as those with a password do.

use super::answered::{Answer, wrong};
use crate::{
    domain::{actor::Actor, ids::StaffId, passkey::PasskeyOwner, staff::Deed},
    store::{
        self, LockedOwner,
        event::{Action, Event, Subject},
    },
    usecases::{
        askers::Asker,
        authorise,
        change::change,
        error::Error,
        portal::Portal,
        refusals,
        staff::{
            member::{address, open},
            sign_in::count,
        },
    },
};

/// Finds the member of staff whose passkey it is. `Invalid` for every other answer, whatever is wrong with it; `TooMany` after many.
pub async fn sign_in(portal: &Portal, answer: Answer<'_>, by: &Asker) -> Result<StaffId, Error> {
    prove(portal, Actor::Anonymous, None, answer, by).await
}

/// Steps up the member of staff who is signed in. `Invalid` for another's passkey, too.
pub async fn step_up(portal: &Portal, actor: Actor, answer: Answer<'_>, by: &Asker) -> Result<(), Error> {
    let (staff, _) = authorise::staff(portal, actor, Deed::OwnAccount)?;
    prove(portal, actor, Some(staff), answer, by).await.map(drop)
}

async fn prove(portal: &Portal, actor: Actor, oneself: Option<StaffId>, answer: Answer<'_>, by: &Asker) -> Result<StaffId, Error> {
    let claim = answer.read(portal)?;
    let staff = StaffId::from_bytes(claim.person);
    let about = Subject::Staff(staff);
    let known = claim.known(portal, PasskeyOwner::Staff(staff)).await?.filter(|_| oneself.is_none_or(|own| own == staff));
    let Some(known) = known else {
        refusals::note(portal, Event::of(Action::StaffSignInFailed, Subject::Nobody).saying("passkey"));
        return Err(wrong());
    };
    let row = portal.store.read().await?.staff(staff).await?.filter(|row| row.ended_at.is_none()).ok_or_else(wrong)?;
    let index = address(portal, &open(portal, &row)?.email);
    let mut try_id = [0; 16];
    portal.entropy.fill(&mut try_id);
    if let Some(retry_after) = count(portal, index, by, try_id).await? {
        refusals::note(portal, Event::of(Action::LimitReached, Subject::Nobody).saying("staff-sign-in"));
        return Err(Error::TooMany { retry_after });
    }
    let Ok(proven) = claim.proven(known) else {
        let refused = Event::of(Action::StaffSignInFailed, about).saying("passkey");
        change(portal, actor, move |_, tx| Box::pin(async move { Ok(tx.commit(refused, ()).await?) })).await?;
        return Err(wrong());
    };
    let done = match oneself {
        Some(_) => Event::of(Action::SteppedUp, about),
        None => Event::of(Action::StaffSignedIn, about).saying("passkey"),
    };
    let write = change(portal, actor, move |portal, mut tx| {
        Box::pin(async move {
            let member = tx.lock_staff(staff).await?;
            proven.keep(&portal, &mut tx, LockedOwner::Staff(member)).await?;
            if !tx.staff_is_in(&member, None, None).await? {
                return Err(store::Error::Changed("the staff member").into());
            }
            tx.forgive_tries(&try_id).await?;
            Ok(tx.commit(done, ()).await?)
        })
    });
    write.await?;
    Ok(staff)
}
