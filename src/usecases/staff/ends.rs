//! The work of a member of staff ends here, or only their sessions do.

use super::member::{address, open};
use crate::{
    domain::{
        actor::Actor,
        ids::StaffId,
        staff::{Deed, Role},
        time::Millis,
    },
    store::{
        Locked, Tx,
        event::{Action, Event, Events, Subject},
        staff::Row,
    },
    usecases::{
        authorise::{self, Hand},
        change::change,
        error::{Clash, Error},
        ledger,
        portal::Portal,
        requests::held::HeldCase,
    },
};

/// The cases and duties that went back to everybody.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct HandedBack {
    pub cases: u64,
    pub items: u64,
}

/// A member of staff, held, who has nothing any more that their new role may not do.
pub(super) struct Back {
    pub(super) member: Locked<StaffId>,
    /// As they were.
    pub(super) row: Row,
    pub(super) handed: HandedBack,
    pub(super) events: Vec<Event>,
}

/// Their open cases and duties are everybody's again, as far as they may not do that work as `stays`; `None` for one who leaves.
/// `NotFound` for somebody who left before.
pub(super) async fn hand_back(tx: &mut Tx, actor: Actor, id: StaffId, stays: Option<Role>) -> Result<Back, Error> {
    let may = |deed| stays.is_some_and(|role| role.may(deed));
    let mut events = Vec::new();
    // Cases are held before members of staff are.
    let theirs = if may(Deed::Answer) { Vec::new() } else { tx.cases_of_staff(id).await? };
    for (request, person, _) in theirs {
        let mut case = HeldCase::hold(tx, request, person).await?;
        if case.assignee == Some(id) {
            case.row.assignee = None;
            case.save(tx).await?;
            events.push(Event::of(Action::RequestAssigned, Subject::Request(request)));
        }
    }
    another(tx, actor, id, stays).await?;
    let member = tx.lock_staff(id).await?;
    let row = tx.staff_to_change(&member).await?;
    if row.ended_at.is_some() {
        return Err(Error::NotFound);
    }
    // A case that came to them before they were held is among the next ones.
    if !may(Deed::Answer) && !tx.cases_of_staff(id).await?.is_empty() {
        return Err(Error::Conflict(Clash::ChangedElsewhere));
    }
    let cases = events.len();
    let duties = if may(Deed::DecideItems) { Vec::new() } else { tx.items_of_staff(id).await? };
    for item in duties {
        let held = tx.lock_item(item).await?;
        tx.own_item(&held, None).await?;
        events.push(Event::of(Action::ItemTaken, Subject::Item(item)));
    }
    let (cases, items) = (cases.try_into().unwrap_or(0), (events.len() - cases).try_into().unwrap_or(0));
    Ok(Back { member, row, handed: HandedBack { cases, items }, events })
}

/// A change of another, not of oneself; and the house keeps an administrator. The operator of the machine may let the last one go: they can
/// invite another.
async fn another(tx: &mut Tx, actor: Actor, id: StaffId, stays: Option<Role>) -> Result<(), Error> {
    let Actor::Staff(own, _) = actor else { return Ok(()) };
    if own == id {
        return Err(Error::Conflict(Clash::Oneself));
    }
    let administrators = tx.lock_administrators().await?;
    // The actor may have ceased to be one a moment ago.
    if !administrators.contains(&own) {
        return Err(Error::Forbidden);
    }
    if stays != Some(Role::Administrator) && administrators == [id] {
        return Err(Error::Conflict(Clash::LastAdministrator));
    }
    Ok(())
}

/// Their sessions end at once, and every invitation that is still open; their open cases and duties are everybody's again.
/// `NotFound` for nobody, and for somebody who left before.
pub async fn end(portal: &Portal, hand: impl Into<Hand>, id: StaffId) -> Result<HandedBack, Error> {
    let actor = authorise::of_the_house(portal, hand.into(), Deed::ChangePeople)?;
    leave(portal, actor, id, None).await
}

/// The same of somebody whose work ended at a moment, and who came back with a restored backup.
pub(in crate::usecases) async fn end_again(portal: &Portal, id: StaffId, then: Millis) -> Result<HandedBack, Error> {
    leave(portal, Actor::House, id, Some(then)).await
}

async fn leave(portal: &Portal, actor: Actor, id: StaffId, then: Option<Millis>) -> Result<HandedBack, Error> {
    let row = portal.store.read().await?.staff(id).await?.filter(|row| row.ended_at.is_none()).ok_or(Error::NotFound)?;
    let index = address(portal, &open(portal, &row)?.email);
    change(portal, actor, move |portal, mut tx| {
        Box::pin(async move {
            if let Some(then) = then {
                tx.say_as_of(then);
            }
            let address = tx.hold_address(&index).await?;
            let Back { member, handed, events, .. } = hand_back(&mut tx, actor, id, None).await?;
            tx.end_staff(&member, ledger::staff(&portal, id)).await?;
            tx.void_invitations(&address).await?;
            tx.delete_sessions_of_staff(&member).await?;
            let ended = Event::of(Action::StaffEnded, Subject::Staff(id)).about(i64::try_from(handed.cases).unwrap_or(i64::MAX));
            Ok(tx.commit(Events::from(ended).and_also(events), handed).await?)
        })
    })
    .await
}

/// Holds somebody who gets a case, so that nobody ends their work meanwhile. `Forbidden` for one who has left, or whose role answers none.
pub(in crate::usecases) async fn hold_working(tx: &mut Tx, staff: StaffId) -> Result<(), Error> {
    let member = tx.lock_staff(staff).await?;
    let row = tx.staff_to_change(&member).await?;
    if row.ended_at.is_none() && row.role.may(Deed::Answer) { Ok(()) } else { Err(Error::Forbidden) }
}

/// Every session of a member of staff ends at once; they may sign in again. `NotFound` for nobody.
pub async fn end_sessions(portal: &Portal, hand: Hand, id: StaffId) -> Result<(), Error> {
    let actor = authorise::of_the_house(portal, hand, Deed::ChangePeople)?;
    portal.store.read().await?.staff(id).await?.ok_or(Error::NotFound)?;
    change(portal, actor, move |_, mut tx| {
        Box::pin(async move {
            let member = tx.lock_staff(id).await?;
            tx.delete_sessions_of_staff(&member).await?;
            Ok(tx.commit(Event::of(Action::SessionsEnded, Subject::Staff(id)), ()).await?)
        })
    })
    .await
}
