//! Staff put a case on hold, look at the hold again, and end it. A hold never ends without them, and the day the case is due does not move.

use jiff::civil::Date;

pub use super::holding::Holding;
use super::{
    change::{Seen, Taking, act, event_of, look},
    holding::{Again, Read},
};
use crate::{
    domain::{
        actor::Actor,
        ids::StaffId,
        item::{ItemKind, ItemOutcome},
        request::{Hold, HoldNews, OwnPart, Refusal, Request, State, Verb},
        staff::Deed,
    },
    store::{
        Tx,
        event::{Action, Event, Events, Subject},
    },
    usecases::{
        error::{Clash, Error},
        jobs::post::News,
        oversight::item::opened,
        portal::Portal,
        raised::seal,
        requests::{
            begin::{begin_work, without_staff},
            finish::finish_if_settled,
            rests::{event_of_hold, keep_until, settled},
            story::{Happened, post_to, tell, write_to},
        },
    },
};

/// Whether a hold would go through as the case stands: said before anybody looks it over. The day on which staff look again.
pub async fn check_hold(portal: &Portal, actor: Actor, seen: Seen<'_>, holding: Holding<'_>) -> Result<Date, Error> {
    let row = look(portal, actor, holding.deed(), Verb::Hold, &seen).await?;
    let Read { kind, until, untold, .. } = holding.read(portal)?;
    settled(portal, &row, (kind, untold), until)
}

pub async fn hold(portal: &Portal, actor: Actor, seen: Seen<'_>, holding: Holding<'_>) -> Result<(), Error> {
    let Read { kind, until, untold, words } = holding.read(portal)?;
    act(portal, actor, holding.deed(), Verb::Hold, seen, move |portal, tx, case, _| {
        Box::pin(async move {
            let hold = Hold { kind, look_on: settled(portal, case, (kind, untold), until)?, untold };
            case.hold = Some(hold);
            let happened = if untold { Happened::HeldUntold } else { Happened::Held };
            let entry = tell(portal, tx, case, actor, happened, words.as_deref()).await?;
            tx.note_hold(&case.lock, entry, HoldNews::from(hold)).await?;
            if !untold {
                write_to(portal, tx, case, News::Message).await?;
            }
            Ok(Events::from(event_of_hold(case, Action::RequestHeld, kind)))
        })
    })
    .await
}

/// Whether it could end as the case stands: found out before anybody looks over what that brings about.
pub async fn check_resume(portal: &Portal, actor: Actor, seen: Seen<'_>) -> Result<(), Error> {
    let deed = deed_of(portal, seen).await?;
    look(portal, actor, deed, Verb::Resume, &seen).await.map(|_| ())
}

/// Ends it.
pub async fn resume(portal: &Portal, actor: Actor, seen: Seen<'_>) -> Result<(), Error> {
    let deed = deed_of(portal, seen).await?;
    act(portal, actor, deed, Verb::Resume, seen, move |portal, tx, case, Taking { facts, staff }| {
        Box::pin(async move {
            let hold = as_asked(case, deed)?;
            let settled = settle(portal, tx, case, (staff, actor), ItemOutcome::Change, "").await?;
            case.hold = None;
            let happened = if hold.untold { Happened::ResumedUntold } else { Happened::Resumed };
            tell(portal, tx, case, actor, happened, None).await?;
            if !hold.untold {
                post_to(portal, tx, case).await?;
            }
            // Work under way begins anew; its parts know which attempt they belong to.
            if case.state == State::Deleting || facts.work == OwnPart::Running {
                begin_work(portal, tx, case).await?;
            } else if facts.work == OwnPart::Done {
                // Others may have come to nothing meanwhile, and were told of nothing.
                without_staff(portal, tx, case).await?;
            }
            // Others may have nothing left to do since.
            let ends = case.replied_at.is_none() && finish_if_settled(portal, tx, case).await?;
            let done = ends.then(|| Event::of(Action::RequestDone, Subject::Request(case.id)));
            Ok(event_of(case, Action::RequestResumed).and_also(settled).and_also(done))
        })
    })
    .await
}

/// Looked at again: it stays, until another day and for a reason that only staff read.
pub async fn keep(portal: &Portal, actor: Actor, seen: Seen<'_>, until: Option<&str>, reason: Option<&str>) -> Result<(), Error> {
    let Again { until, reason } = Again::read(portal, until, reason)?;
    let deed = deed_of(portal, seen).await?;
    act(portal, actor, deed, Verb::KeepHold, seen, move |portal, tx, case, Taking { staff, .. }| {
        Box::pin(async move {
            let hold = as_asked(case, deed)?;
            let look_on = settled(portal, case, (hold.kind, hold.untold), until)?;
            let kept = keep_until(portal, tx, case, actor, look_on, &reason).await?;
            let settled = settle(portal, tx, case, (staff, actor), ItemOutcome::Keep, &reason).await?;
            Ok(Events::from(kept).and_also(settled))
        })
    })
    .await
}

/// The item about the hold is decided by the look that it asks for, where whoever looks may decide items.
async fn settle(
    portal: &Portal,
    tx: &mut Tx,
    case: &Request,
    (staff, actor): (StaffId, Actor),
    outcome: ItemOutcome,
    reason: &str,
) -> Result<Option<Event>, Error> {
    if !matches!(actor, Actor::Staff(_, role) if role.may(Deed::DecideItems)) {
        return Ok(None);
    }
    let Some(open) = tx.open_item(ItemKind::Hold, &case.reference).await? else { return Ok(None) };
    let id = open.item.id;
    let held = tx.lock_item(id).await?;
    // Decided by another, while this waited for it.
    let Some(open) = tx.item(id).await?.filter(|kept| kept.item.is_open()) else { return Ok(None) };
    let mut words = opened(portal, open)?.words;
    reason.clone_into(&mut words.reasons);
    tx.decide_item(&held, staff, outcome, None, &seal(portal, id, &words)?).await?;
    Ok(Some(Event::of(Action::ItemDecided, Subject::Item(id)).saying(outcome.as_str())))
}

/// The deed of ending or keeping the hold as it is now.
async fn deed_of(portal: &Portal, seen: Seen<'_>) -> Result<Deed, Error> {
    let row = portal.store.read().await?.request(seen.reference).await?;
    Ok(Deed::of_hold(row.is_some_and(|row| row.is_held_untold())))
}

/// The hold, unless it is another than the one that somebody was asked about.
fn as_asked(case: &Request, asked: Deed) -> Result<Hold, Error> {
    let hold = case.hold.ok_or(Refusal::NotHeld)?;
    if Deed::of_hold(hold.untold) == asked { Ok(hold) } else { Err(Error::Conflict(Clash::ChangedElsewhere)) }
}
