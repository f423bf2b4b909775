//! The systems a member of staff looks after: an administrator says which.

use crate::{
    domain::{
        ids::StaffId,
        staff::{Deed, Role},
    },
    store::event::{Action, Event, Subject},
    usecases::{
        authorise::{self, Hand},
        change::change,
        error::{Clash, Error},
        portal::Portal,
    },
};

/// Every system there is, and whether it is theirs; none for anybody who is no task holder.
pub async fn systems(portal: &Portal, id: StaffId) -> Result<Vec<(String, bool)>, Error> {
    let mut conn = portal.store.read().await?;
    let holder = conn.staff(id).await?.is_some_and(|row| row.ended_at.is_none() && row.role == Role::TaskHolder);
    if !holder {
        return Ok(Vec::new());
    }
    let own = conn.systems_of_staff(id).await?;
    let shelf = portal.shelf()?;
    let all = shelf.notice.catalogue.with_tasks().map(|system| system.id.to_string());
    Ok(all.map(|name| (name.clone(), own.contains(&name))).collect())
}

/// `NotFound` for a system there is not, and for anybody who is no task holder.
pub async fn choose(portal: &Portal, hand: Hand, id: StaffId, chosen: &[String]) -> Result<(), Error> {
    let actor = authorise::of_the_house(portal, hand, Deed::ChangePeople)?;
    let known = systems(portal, id).await?;
    if known.is_empty() || chosen.iter().any(|name| known.iter().all(|(other, _)| other != name)) {
        return Err(Error::NotFound);
    }
    let mut chosen = chosen.to_vec();
    chosen.sort();
    chosen.dedup();
    let before: Vec<String> = known.into_iter().filter(|(_, own)| *own).map(|(name, _)| name).collect();
    if before == chosen {
        return Err(Error::Conflict(Clash::NothingChanged));
    }
    change(portal, actor, move |_, mut tx| {
        Box::pin(async move {
            let member = tx.lock_staff(id).await?;
            if tx.staff_to_change(&member).await?.role != Role::TaskHolder {
                return Err(Error::NotFound);
            }
            tx.give_systems(&member, &chosen).await?;
            Ok(tx.commit(Event::of(Action::StaffSystemsChosen, Subject::Staff(id)), ()).await?)
        })
    })
    .await
}
