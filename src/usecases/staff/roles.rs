//! A member of staff gets another role: it counts from their next request on.

use super::{
    ends::{Back, HandedBack, hand_back},
    member::{address, open},
    ways_in::{self, Way, of_member},
};
use crate::{
    domain::{
        actor::Actor,
        ids::StaffId,
        staff::{Deed, Entrance, Role},
        time::Millis,
    },
    store::event::{Action, Event, Events, Subject},
    usecases::{
        authorise::{self, Hand},
        change::change,
        error::{Clash, Error, Field, Flaw},
        ledger,
        portal::Portal,
    },
};

/// `NothingChanged` for the role they have; `Oneself` and `LastAdministrator` as in `ends`. Links that would let them in with the role
/// they had lead nowhere any more; open cases and duties that the new one may not work on are everybody's again.
pub async fn change_role(portal: &Portal, hand: Hand, id: StaffId, role: Option<&str>) -> Result<HandedBack, Error> {
    let actor = authorise::of_the_house(portal, hand, Deed::ChangePeople)?;
    let role = role.and_then(|text| text.parse::<Role>().ok()).ok_or(Error::invalid(Field::Role, Flaw::Missing))?;
    give(portal, actor, (id, role), None).await
}

/// The role that they got at a moment and that a restored backup forgot.
pub(in crate::usecases) async fn change_role_again(portal: &Portal, id: StaffId, role: Role, then: Millis) -> Result<HandedBack, Error> {
    give(portal, Actor::House, (id, role), Some(then)).await
}

async fn give(portal: &Portal, actor: Actor, (id, role): (StaffId, Role), then: Option<Millis>) -> Result<HandedBack, Error> {
    let row = portal.store.read().await?.staff(id).await?.filter(|row| row.ended_at.is_none()).ok_or(Error::NotFound)?;
    let index = address(portal, &open(portal, &row)?.email);
    change(portal, actor, move |portal, mut tx| {
        Box::pin(async move {
            if let Some(then) = then {
                tx.say_as_of(then);
            }
            let address = tx.hold_address(&index).await?;
            let Back { member, row, handed, events } = hand_back(&mut tx, actor, id, Some(role)).await?;
            if row.role == role {
                return Err(Error::Conflict(Clash::NothingChanged));
            }
            tx.change_role(&member, role, ledger::role(&portal, id, role)).await?;
            tx.void_invitations(&address).await?;
            let way = Way { how: Entrance::NewRole, role, member: Some(&row), about: of_member(role, id) };
            let opened = ways_in::tell(&portal, &mut tx, actor, way).await?;
            let changed = Event::of(Action::StaffRoleChanged, Subject::Staff(id)).saying(role.as_str());
            Ok(tx.commit(Events::from(changed).and_also(events).and_also(opened), handed).await?)
        })
    })
    .await
}
