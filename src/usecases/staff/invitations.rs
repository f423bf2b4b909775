//! Invitations that were not used yet: the list of them, and how one is withdrawn, so that its link leads nowhere.

use super::{
    invite::{Invited, place},
    member::address,
};
use crate::{
    domain::{
        actor::Actor,
        customer::Email,
        staff::{Deed, Role},
        time::Millis,
    },
    store::{
        event::{Action, Event, Subject},
        invitations::Invitation,
    },
    usecases::{
        authorise::{self, Hand},
        change::change,
        error::{Clash, Error},
        portal::Portal,
    },
    vault::keys::HouseUse,
};

/// An invitation whose link still lets somebody in.
#[derive(Debug, Clone)]
pub struct Waiting {
    /// The hash of the link, by which the form names it: it lets nobody in.
    pub name: String,
    pub email: Email,
    pub role: Role,
    pub until: Millis,
}

fn email(portal: &Portal, row: &Invitation) -> Result<Email, Error> {
    let invited: Invited = portal.vault.house_key(HouseUse::Staff)?.open_json(&place(row.hash()?), &row.sealed)?;
    Ok(invited.email)
}

/// Those that wait for somebody to join, the next to run out first.
pub async fn waiting(portal: &Portal, actor: Actor) -> Result<Vec<Waiting>, Error> {
    authorise::staff(portal, actor, Deed::SeePeople)?;
    let rows = portal.store.read_one().await?.open_invitations(portal.clock.now()).await?;
    let waiting = |row: &Invitation| {
        let name = hex::encode(row.hash()?);
        Ok(Waiting { name, email: email(portal, row)?, role: row.role, until: row.expires_at })
    };
    rows.iter().map(waiting).collect()
}

/// Withdraws one, by its name. `InvitationOver` for one that was used, replaced or withdrawn before.
pub async fn withdraw(portal: &Portal, hand: Hand, name: Option<&str>) -> Result<(), Error> {
    let actor = authorise::of_the_house(portal, hand, Deed::ChangePeople)?;
    let over = || Error::Conflict(Clash::InvitationOver);
    let hash: Option<[u8; 32]> = name.and_then(|text| hex::decode(text).ok()).and_then(|bytes| bytes.try_into().ok());
    let hash = hash.ok_or_else(over)?;
    let row = portal.store.read_one().await?.invitation(&hash).await?.ok_or_else(over)?;
    let (index, role) = (address(portal, &email(portal, &row)?), row.role);
    change(portal, actor, move |_, mut tx| {
        Box::pin(async move {
            let address = tx.hold_address(&index).await?;
            if !tx.withdraw_invitation(&address, &hash).await? {
                return Err(over());
            }
            let subject = tx.staff_by_email(&index).await?.map_or(Subject::Nobody, |row| Subject::Staff(row.id));
            Ok(tx.commit(Event::of(Action::StaffInvitationWithdrawn, subject).saying(role.as_str()), ()).await?)
        })
    })
    .await
}
