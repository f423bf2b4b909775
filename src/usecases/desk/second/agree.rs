//! The second says yes or no; whoever asked takes it back.

use super::{decision::Decision, look::is_outdated};
use crate::{
    domain::{
        actor::Actor,
        ids::SecondLookId,
        request::{Request, Verb},
        staff::Deed,
    },
    store::{
        Tx,
        event::{Action, Event, Subject},
        second_looks::Row,
    },
    usecases::{
        authorise,
        desk::{
            change::{Seen, act},
            drafts,
        },
        error::{Clash, Error},
        portal::Portal,
        requests::{
            held::HeldCase,
            story::{Happened, tell},
            talk::message,
        },
        second::{kept, pass::By},
    },
};

/// The one that the page showed, which waits still.
async fn shown(portal: &Portal, reference: &str, look: Option<&str>) -> Result<(Request, Row), Error> {
    let mut conn = portal.store.read().await?;
    let row = conn.request(reference).await?.ok_or(Error::NotFound)?;
    if !row.state.is_open() {
        return Err(Error::Conflict(Clash::RequestClosed));
    }
    let look: Option<SecondLookId> = look.and_then(|look| look.parse().ok());
    let waits = kept::waiting(&mut conn, row.id, look).await?;
    waits.map(|waits| (row, waits)).ok_or(Error::Conflict(Clash::ChangedElsewhere))
}

/// The act is done as it was asked for. Refused to whoever asked, and once the case is another.
pub async fn say_yes(portal: &Portal, actor: Actor, seen: Seen<'_>, look: Option<&str>) -> Result<(), Error> {
    let (staff, _) = authorise::desk(portal, actor, Deed::Agree).await?;
    let (row, waits) = shown(portal, seen.reference, look).await?;
    if waits.asked_by == staff {
        return Err(Error::Conflict(Clash::OwnWish));
    }
    let mut conn = portal.store.read().await?;
    let decision: Decision = kept::open(portal, &mut conn, &row, &waits).await?.ok_or(Error::Conflict(Clash::StoodOtherwise))?;
    if is_outdated(portal, &mut conn, &row, &waits, Some(&decision)).await? {
        return Err(Error::Conflict(Clash::StoodOtherwise));
    }
    // The asker is still one who may.
    let asker = conn.staff(waits.asked_by).await?.filter(|asker| asker.ended_at.is_none() && asker.role.may(decision.deed()));
    let asked = asker.map(|asker| Actor::Staff(asker.id, asker.role)).ok_or(Error::Conflict(Clash::StoodOtherwise))?;
    drop(conn);
    decision.carry_out(portal, By::Two { asked, yes: actor, look: waits.id }, seen).await
}

/// Nothing is done, and the words say why to whoever asked.
pub async fn say_no(portal: &Portal, actor: Actor, seen: Seen<'_>, look: Option<&str>, words: Option<&str>) -> Result<(), Error> {
    let (staff, _) = authorise::desk(portal, actor, Deed::Agree).await?;
    let words = message(words)?;
    if shown(portal, seen.reference, look).await?.1.asked_by == staff {
        return Err(Error::Conflict(Clash::OwnWish));
    }
    end(portal, actor, seen, look, (Happened::SecondNo, Action::SecondRefused), Some(words)).await
}

/// By whoever asked.
pub async fn take_back(portal: &Portal, actor: Actor, seen: Seen<'_>, look: Option<&str>) -> Result<(), Error> {
    let (staff, _) = authorise::desk(portal, actor, Deed::Agree).await?;
    if shown(portal, seen.reference, look).await?.1.asked_by != staff {
        return Err(Error::Conflict(Clash::ChangedElsewhere));
    }
    end(portal, actor, seen, look, (Happened::SecondTakenBack, Action::SecondTakenBack), None).await
}

/// The words of what waited are their author's drafts again: nothing was done with them.
pub(super) async fn back_to_its_author(portal: &Portal, tx: &mut Tx, case: &HeldCase, waits: &Row) -> Result<(), Error> {
    let decision: Option<Decision> = kept::open(portal, tx, case, waits).await?;
    match decision {
        Some(decision) => drafts::give_back(portal, tx, case, waits.asked_by, decision.typed()).await,
        None => Ok(()),
    }
}

async fn end(
    portal: &Portal,
    actor: Actor,
    seen: Seen<'_>,
    look: Option<&str>,
    (happened, action): (Happened, Action),
    words: Option<String>,
) -> Result<(), Error> {
    let look: Option<SecondLookId> = look.and_then(|look| look.parse().ok());
    act(portal, actor, Deed::Agree, Verb::SecondLook, seen, move |portal, tx, case, _| {
        Box::pin(async move {
            let waits = kept::waiting(tx, case.id, look).await?.ok_or(Error::Conflict(Clash::ChangedElsewhere))?;
            back_to_its_author(portal, tx, case, &waits).await?;
            match &words {
                Some(words) => kept::refuse(portal, tx, case, &waits, words).await?,
                None => kept::forget(tx, case, &waits).await?,
            }
            tell(portal, tx, case, actor, happened, words.as_deref()).await?;
            Ok(Event::of(action, Subject::Request(case.id)).saying(waits.kind.as_str()).into())
        })
    })
    .await
}
