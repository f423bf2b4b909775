//! Takes the newest choice back. When that starts something again, the person sees it first.

use std::time::Duration;

use super::{
    current::{Current, current},
    evidence::{PastChoice, newest},
    put_on_record::{Decided, put_on_record, words_shown},
    record::Act,
    save::{Confirmed, WishOutcome, with_ticked},
};
use crate::{
    domain::{
        actor::Actor,
        ids::ReceiptId,
        language::Language,
        time::Millis,
        wish::{Plan, plan_return},
    },
    usecases::{
        authorise,
        error::{Clash, Error, Field, Flaw},
        portal::Portal,
    },
};

/// How long a choice can be taken back by one button. Afterwards it is chosen anew, like anything else.
pub const UNDO: Duration = Duration::from_secs(30 * 60);

fn is_in_time(at: Millis, now: Millis) -> bool {
    now < at.plus(UNDO)
}

/// Until when the button takes this choice back; `None` when it does not.
pub async fn undoable_until(portal: &Portal, actor: Actor, entry: &PastChoice) -> Result<Option<Millis>, Error> {
    match preview(portal, actor, &entry.id.to_string()).await {
        Ok(_) => Ok(Some(entry.at.plus(UNDO))),
        Err(Error::Conflict(_)) => Ok(None),
        Err(error) => Err(error),
    }
}

/// The newest choice while the button takes it back, and until when.
pub async fn offered(portal: &Portal, actor: Actor) -> Result<Option<(PastChoice, Millis)>, Error> {
    let entry = newest(portal, authorise::customer(actor)?).await?;
    let Some(entry) = entry.filter(|entry| is_in_time(entry.at, portal.clock.now())) else { return Ok(None) };
    Ok(undoable_until(portal, actor, &entry).await?.map(|until| (entry, until)))
}

/// The newest choice, where it has taken this one back already: the button was pressed in another tab, too.
pub async fn undone_by(portal: &Portal, actor: Actor, receipt: &str) -> Result<Option<ReceiptId>, Error> {
    let receipt: ReceiptId = receipt.parse().map_err(|_| Error::invalid(Field::Receipt, Flaw::Malformed))?;
    let entry = newest(portal, authorise::customer(actor)?).await?;
    Ok(entry.filter(|entry| entry.record.act == Act::Undo { of: receipt }).map(|entry| entry.id))
}

/// The changes that undoing this choice would make now. `TooLate` after half an hour.
pub async fn preview(portal: &Portal, actor: Actor, receipt: &str) -> Result<(Current, Plan), Error> {
    let receipt: ReceiptId = receipt.parse().map_err(|_| Error::invalid(Field::Receipt, Flaw::Malformed))?;
    let current = current(portal, actor).await?;
    let entry = newest(portal, current.customer).await?.filter(|entry| entry.id == receipt);
    let PastChoice { at, record, .. } = entry.ok_or(Error::Conflict(Clash::NothingToUndo))?;
    if record.revision != current.revision {
        return Err(Error::Conflict(Clash::ChangedElsewhere));
    }
    if !is_in_time(at, portal.clock.now()) {
        return Err(Error::Conflict(Clash::TooLate));
    }
    let shelf = portal.shelf()?;
    let plan = plan_return(&shelf.notice, &current.choices, &record.before, portal.clock.now());
    Ok((current, plan.ok_or(Error::Conflict(Clash::NothingToUndo))?))
}

/// `NothingToUndo` unless `receipt` is the newest of this customer.
pub async fn undo(
    portal: &Portal,
    actor: Actor,
    receipt: Option<&str>,
    confirmed: Confirmed,
    ticked: &[String],
    language: Language,
) -> Result<WishOutcome, Error> {
    let receipt = receipt.ok_or(Error::invalid(Field::Receipt, Flaw::Missing))?;
    let (current, plan) = preview(portal, actor, receipt).await?;
    let of = receipt.parse().map_err(|_| Error::invalid(Field::Receipt, Flaw::Malformed))?;
    if plan.asks() && confirmed == Confirmed::No {
        return Ok(WishOutcome::Asks(Box::new(plan)));
    }
    let plan = with_ticked(portal, &current, plan, ticked)?;
    if plan.is_idle() {
        return Ok(WishOutcome::Unchanged);
    }
    let shelf = portal.shelf()?;
    let decided = Decided {
        act: Act::Undo { of },
        notice: shelf.notice.version,
        language,
        words_sha256: words_shown(&shelf.notice, language, &plan),
        against: current.revision,
        asked: None,
        on_behalf: None,
        plan,
    };
    Ok(WishOutcome::Saved(Box::new(put_on_record(portal, actor, current, decided).await?)))
}
