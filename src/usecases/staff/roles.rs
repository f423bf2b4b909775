//! A member of staff gets another role: it counts from their next request on.

use super::{
    ends::another,
    member::{address, open},
};
use crate::{
    domain::{
        ids::StaffId,
        staff::{Deed, Role},
    },
    store::event::{Action, Event, Subject},
    usecases::{
        authorise::{self, Hand},
        change::change,
        error::{Clash, Error, Field, Flaw},
        portal::Portal,
    },
};

/// `NothingChanged` for the role they have; `Oneself` and `LastAdministrator` as in `ends`. Links that would let them in with the role
/// they had lead nowhere any more.
pub async fn change_role(portal: &Portal, hand: Hand, id: StaffId, role: Option<&str>) -> Result<(), Error> {
    let actor = authorise::of_the_house(portal, hand, Deed::ChangePeople)?;
    let role = role.and_then(|text| text.parse::<Role>().ok()).ok_or(Error::invalid(Field::Role, Flaw::Missing))?;
    let row = portal.store.read().await?.staff(id).await?.filter(|row| row.ended_at.is_none()).ok_or(Error::NotFound)?;
    let index = address(portal, &open(portal, &row)?.email);
    change(portal, actor, move |_, mut tx| {
        Box::pin(async move {
            let address = tx.hold_address(&index).await?;
            another(&mut tx, actor, id, Some(role)).await?;
            let member = tx.lock_staff(id).await?;
            let row = tx.staff_to_change(&member).await?;
            if row.ended_at.is_some() {
                return Err(Error::NotFound);
            }
            if row.role == role {
                return Err(Error::Conflict(Clash::NothingChanged));
            }
            tx.change_role(&member, role).await?;
            tx.void_invitations(&address).await?;
            Ok(tx.commit(Event::of(Action::StaffRoleChanged, Subject::Staff(id)).saying(role.as_str()), ()).await?)
        })
    })
    .await
}
