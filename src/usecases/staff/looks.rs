//! A look at a case by somebody whose role does not work on cases: the privacy officers are told of each, and a duty names the case.

use super::{letters::write, member::open, ways_in::officers};
use crate::{
    domain::{actor::Actor, item::ItemKind, request::Request, retention::day, staff::Deed},
    store::{Tx, event::Event},
    usecases::{
        error::Error,
        jobs::for_staff::{ForStaff, LookedAt},
        portal::Portal,
        raised::{Raised, due_on, open_about},
    },
};

/// Letters go out whatever each officer has chosen, and name nothing of the case. Whoever looked decides the duty only where nobody else may.
pub(in crate::usecases) async fn tell_of_look(portal: &Portal, tx: &mut Tx, actor: Actor, case: &Request) -> Result<Option<Event>, Error> {
    let Actor::Staff(staff, role) = actor else { return Ok(None) };
    if role.may(Deed::Reveal) {
        return Ok(None);
    }
    let looker = tx.staff(staff).await?.ok_or(Error::NotFound)?;
    let by = open(portal, &looker)?.name;
    for row in officers(tx).await? {
        write(portal, tx, &row, ForStaff::Look(LookedAt { by: by.clone(), role })).await?;
    }
    let today = day(tx.at, &portal.brand.time_zone);
    let raised = Raised { kind: ItemKind::Look, about: case.reference.clone(), due_on: due_on(today), opening: String::new() };
    open_about(portal, tx, &raised, Some(staff)).await
}
