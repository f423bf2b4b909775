//! Staff decide: they grant what was asked, decline it for a listed reason, take longer, or put it on hold.

use super::change::{Done, Seen, change, look, take_up};
use crate::{
    domain::{
        actor::Actor,
        request::{Decline, Kind, State, Step},
        retention::day,
        staff::Deed,
    },
    store::event::Action,
    usecases::{
        authorise,
        erasure::circumstances,
        error::{Clash, Error, Field, Flaw},
        jobs::{
            enqueue::enqueue_work,
            post::{News, Work},
        },
        portal::Portal,
        records::correct::apply,
        requests::{
            finish::close,
            kept::{Stop, What},
            open::read_asked,
            story::{Happened, tell, write_to},
            talk::message,
        },
    },
};

/// Grants a correction or a restriction, or begins what a guest asked for. `NotReady` for what cannot be taken over as it
/// stands: then it is done by hand and answered.
pub async fn approve(portal: &Portal, actor: Actor, seen: Seen<'_>) -> Result<(), Error> {
    change(portal, actor, Deed::Approve, seen, move |portal, tx, row, _| {
        Box::pin(async move {
            let asked = read_asked(portal, tx, row).await?.ok_or(Error::NotFound)?;
            let whose = (row.id, row.person_id);
            let own = asked.behalf.is_none() && row.person == "customer";
            match &asked.what {
                What::Correct { .. } if own => {
                    apply(portal, tx, row, &asked).await?.map_err(|_| Error::Conflict(Clash::NotReady))?;
                    tell(portal, tx, whose, actor, Happened::Corrected, None).await?;
                    row.state = State::InProgress;
                    close(portal, tx, row, State::Done).await?;
                    Ok(Done::of(Action::RecordCorrected))
                }
                What::Stop { how: Stop::Restrict } if own => {
                    circumstances::change(tx, row.person_id, |facts| facts.restricted = true).await?;
                    tell(portal, tx, whose, actor, Happened::Restricted, None).await?;
                    row.state = State::InProgress;
                    close(portal, tx, row, State::Done).await?;
                    Ok(Done { action: Action::RestrictionGranted, decisions: true })
                }
                // For somebody else it is done by hand: these would copy or delete what belongs to whoever asks.
                What::Copy { .. } | What::Delete { .. }
                    if asked.behalf.is_none() && matches!(row.state, State::Received | State::Verifying) =>
                {
                    take_up(portal, tx, row, actor).await?;
                    let work = if row.kind == Kind::Copy { Work::Copy { request: row.id } } else { Work::Erase { request: row.id } };
                    enqueue_work(portal, tx, &work).await?;
                    Ok(Done::of(Action::RequestMoved))
                }
                _ => Err(Error::Conflict(Clash::NotReady)),
            }
        })
    })
    .await
}

/// `Other` is the privacy officer's, in their own words.
pub async fn decline(portal: &Portal, actor: Actor, seen: Seen<'_>, reason: Option<&str>, text: Option<&str>) -> Result<(), Error> {
    let Refusal { reason, deed, text } = Refusal::parse(actor, reason, text)?;
    change(portal, actor, deed, seen, move |portal, tx, row, _| {
        Box::pin(async move {
            row.state.after(row.kind, Step::Decline).ok_or(Error::Conflict(Clash::TooLate))?;
            let asked = read_asked(portal, tx, row).await?;
            let everything = asked.is_some_and(|asked| asked.scope() == Some(&crate::usecases::requests::kept::Scope::Everything));
            let scheduled = row.kind == Kind::Delete && row.state == State::Scheduled && everything && row.person == "customer";
            if scheduled {
                circumstances::change(tx, row.person_id, |facts| facts.erasure = crate::domain::decide::Erasure::None).await?;
            }
            row.decline = Some(reason.as_str().to_owned());
            tell(portal, tx, (row.id, row.person_id), actor, Happened::Declined, text.as_deref()).await?;
            close(portal, tx, row, State::Declined).await?;
            Ok(Done { action: Action::RequestDeclined, decisions: scheduled })
        })
    })
    .await
}

/// Whether declining would go through as the case stands: said before anybody looks it over.
pub async fn check_decline(portal: &Portal, actor: Actor, seen: Seen<'_>, reason: Option<&str>, text: Option<&str>) -> Result<(), Error> {
    let Refusal { deed, .. } = Refusal::parse(actor, reason, text)?;
    let (row, _) = look(portal, actor, deed, &seen).await?;
    row.state.after(row.kind, Step::Decline).map(|_| ()).ok_or(Error::Conflict(Clash::TooLate))
}

/// Why it is declined, as the form says it, by somebody who may.
struct Refusal {
    reason: Decline,
    deed: Deed,
    text: Option<String>,
}

impl Refusal {
    fn parse(actor: Actor, reason: Option<&str>, text: Option<&str>) -> Result<Self, Error> {
        let reason = reason.filter(|reason| !reason.is_empty()).ok_or(Error::invalid(Field::Reason, Flaw::Missing))?;
        let reason: Decline = reason.parse().map_err(|_| Error::invalid(Field::Reason, Flaw::Unknown))?;
        let deed = if reason == Decline::Other { Deed::DeclineOther } else { Deed::Decline };
        authorise::staff(actor, deed)?;
        let text = match text.map(str::trim).filter(|text| !text.is_empty()) {
            Some(text) => Some(message(Some(text))?),
            None if reason == Decline::Other => return Err(Error::invalid(Field::Words, Flaw::Missing)),
            None => None,
        };
        Ok(Self { reason, deed, text })
    }
}

/// Once, and only before the first day it was due is over: the person is told why.
pub async fn extend(portal: &Portal, actor: Actor, seen: Seen<'_>, text: Option<&str>) -> Result<(), Error> {
    let text = message(text)?;
    change(portal, actor, Deed::Extend, seen, move |portal, tx, row, _| {
        Box::pin(async move {
            let zone = &portal.brand.time_zone;
            let due: jiff::civil::Date = row.due_on.parse().map_err(Error::internal)?;
            if row.extended != 0 || due < day(tx.at, zone) {
                return Err(Error::Conflict(Clash::TooLate));
            }
            let regime = row.regime.parse().ok().and_then(|id| crate::domain::regime::Regime::find(&id));
            let longer = regime.and_then(|law| law.due_extended(row.kind, day(row.received_at, zone), &portal.brand.holidays));
            row.due_on = longer.ok_or(Error::Conflict(Clash::TooLate))?.to_string();
            row.extended = 1;
            tell(portal, tx, (row.id, row.person_id), actor, Happened::Extended, Some(&text)).await?;
            write_to(portal, tx, row, News::Delayed).await?;
            Ok(Done::of(Action::RequestExtended))
        })
    })
    .await
}

/// A hold pauses the work and never ends by itself. The day it is due stays.
pub async fn hold(portal: &Portal, actor: Actor, seen: Seen<'_>, text: Option<&str>) -> Result<(), Error> {
    let text = message(text)?;
    change(portal, actor, Deed::Hold, seen, move |portal, tx, row, _| {
        Box::pin(async move {
            if row.kind == Kind::Delete && row.state == State::InProgress {
                return Err(Error::Conflict(Clash::TooLate));
            }
            row.held = 1;
            tell(portal, tx, (row.id, row.person_id), actor, Happened::Held, Some(&text)).await?;
            write_to(portal, tx, row, News::Message).await?;
            Ok(Done::of(Action::RequestHeld))
        })
    })
    .await
}

pub async fn resume(portal: &Portal, actor: Actor, seen: Seen<'_>) -> Result<(), Error> {
    change(portal, actor, Deed::Hold, seen, move |portal, tx, row, _| {
        Box::pin(async move {
            row.held = 0;
            tell(portal, tx, (row.id, row.person_id), actor, Happened::Resumed, None).await?;
            if row.kind == Kind::Copy && row.state == State::InProgress {
                enqueue_work(portal, tx, &Work::Copy { request: row.id }).await?;
            }
            Ok(Done::of(Action::RequestResumed))
        })
    })
    .await
}
