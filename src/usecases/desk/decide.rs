//! Staff decide: they grant what was asked, decline it for a listed reason, take longer, or put it on hold.

use super::change::{Seen, act, event_of, look, take_up};
use crate::{
    domain::{
        actor::Actor,
        request::{Decline, Kind, Request, State, Step},
        retention::day,
        staff::Deed,
    },
    store::event::{Action, Event, Events, Subject},
    usecases::{
        authorise,
        customers::circumstances,
        error::{Clash, Error, Field, Flaw},
        jobs::{
            enqueue::enqueue_work,
            post::{News, Work},
        },
        portal::Portal,
        requests::{
            correct::apply,
            finish::close,
            kept::{Stop, What},
            open::read_asked,
            story::{Happened, tell, write_to},
            talk::message,
            withdraw::call_off,
        },
    },
};

/// Grants a correction or a restriction, or begins what a guest asked for. `NotReady` for what cannot be taken over as it
/// stands: then it is done by hand and answered.
pub async fn approve(portal: &Portal, actor: Actor, seen: Seen<'_>) -> Result<(), Error> {
    act(portal, actor, Deed::Approve, seen, move |portal, tx, case, _| {
        Box::pin(async move {
            let asked = read_asked(portal, tx, case).await?.ok_or(Error::NotFound)?;
            let own = asked.needs_no_staff(case.person);
            let about = Subject::from(case.person);
            match &asked.what {
                What::Correct { .. } if own => {
                    let withdrawn = apply(portal, tx, case, &asked).await?.map_err(|_| Error::Conflict(Clash::NotReady))?;
                    tell(portal, tx, case, actor, Happened::Corrected, None).await?;
                    case.state = State::InProgress;
                    close(portal, tx, case, State::Done).await?;
                    Ok(event_of(case, Action::RequestDone).and(Event::of(Action::RecordCorrected, about)).and_also(withdrawn))
                }
                What::Stop { how: Stop::Restrict } if own => {
                    circumstances::change(tx, case.customer()?, |facts| facts.restricted = true).await?;
                    tell(portal, tx, case, actor, Happened::Restricted, None).await?;
                    case.state = State::InProgress;
                    close(portal, tx, case, State::Done).await?;
                    Ok(event_of(case, Action::RequestDone).and(Event::of(Action::RestrictionGranted, about)))
                }
                // For somebody else it is done by hand: these would copy or delete what belongs to whoever asks.
                What::Copy { .. } | What::Delete { .. }
                    if asked.behalf.is_none() && matches!(case.state, State::Received | State::Verifying) =>
                {
                    // Work that is on hold begins when the hold ends.
                    if case.held {
                        return Err(Error::Conflict(Clash::NotReady));
                    }
                    take_up(portal, tx, case, actor).await?;
                    enqueue_work(portal, tx, &begun_work(case)).await?;
                    Ok(event_of(case, Action::RequestMoved))
                }
                _ => Err(Error::Conflict(Clash::NotReady)),
            }
        })
    })
    .await
}

/// The portal's own work for a copy or a deletion.
fn begun_work(row: &Request) -> Work {
    if row.kind == Kind::Copy { Work::Copy { request: row.id } } else { Work::Erase { request: row.id } }
}

/// `Other` is the privacy officer's, in their own words.
pub async fn decline(portal: &Portal, actor: Actor, seen: Seen<'_>, reason: Option<&str>, text: Option<&str>) -> Result<(), Error> {
    let Refusal { reason, deed, text } = Refusal::parse(portal, actor, reason, text)?;
    act(portal, actor, deed, seen, move |portal, tx, case, _| {
        Box::pin(async move {
            case.state.after(case.kind, Step::Decline).ok_or(Error::Conflict(Clash::TooLate))?;
            let called_off = call_off(portal, tx, case).await?;
            case.decline = Some(reason);
            tell(portal, tx, case, actor, Happened::Declined, text.as_deref()).await?;
            close(portal, tx, case, State::Declined).await?;
            let declined = Event::of(Action::RequestDeclined, Subject::Request(case.id)).saying(reason.as_str());
            Ok(Events::from(declined).and_also(called_off))
        })
    })
    .await
}

/// Whether declining would go through as the case stands: said before anybody looks it over.
pub async fn check_decline(portal: &Portal, actor: Actor, seen: Seen<'_>, reason: Option<&str>, text: Option<&str>) -> Result<(), Error> {
    let Refusal { deed, .. } = Refusal::parse(portal, actor, reason, text)?;
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
    fn parse(portal: &Portal, actor: Actor, reason: Option<&str>, text: Option<&str>) -> Result<Self, Error> {
        let reason = reason.filter(|reason| !reason.is_empty()).ok_or(Error::invalid(Field::Reason, Flaw::Missing))?;
        let reason: Decline = reason.parse().map_err(|_| Error::invalid(Field::Reason, Flaw::Unknown))?;
        let deed = if reason == Decline::Other { Deed::DeclineOther } else { Deed::Decline };
        authorise::staff(portal, actor, deed)?;
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
    act(portal, actor, Deed::Extend, seen, move |portal, tx, case, _| {
        Box::pin(async move {
            let zone = &portal.brand.time_zone;
            if case.extended || case.due_on < day(tx.at, zone) {
                return Err(Error::Conflict(Clash::TooLate));
            }
            let regime = crate::domain::regime::Regime::find(&case.regime);
            let longer = regime.and_then(|law| law.due_extended(case.kind, day(case.received_at, zone), &portal.brand.holidays));
            case.due_on = longer.ok_or(Error::Conflict(Clash::TooLate))?;
            case.extended = true;
            tell(portal, tx, case, actor, Happened::Extended, Some(&text)).await?;
            write_to(portal, tx, case, News::Delayed).await?;
            Ok(event_of(case, Action::RequestExtended))
        })
    })
    .await
}

/// A hold pauses the work and never ends by itself. The day it is due stays.
pub async fn hold(portal: &Portal, actor: Actor, seen: Seen<'_>, text: Option<&str>) -> Result<(), Error> {
    let text = message(text)?;
    act(portal, actor, Deed::Hold, seen, move |portal, tx, case, _| {
        Box::pin(async move {
            if case.kind == Kind::Delete && case.state == State::InProgress {
                return Err(Error::Conflict(Clash::TooLate));
            }
            case.held = true;
            tell(portal, tx, case, actor, Happened::Held, Some(&text)).await?;
            write_to(portal, tx, case, News::Message).await?;
            Ok(event_of(case, Action::RequestHeld))
        })
    })
    .await
}

pub async fn resume(portal: &Portal, actor: Actor, seen: Seen<'_>) -> Result<(), Error> {
    act(portal, actor, Deed::Hold, seen, move |portal, tx, case, _| {
        Box::pin(async move {
            if !case.held {
                return Err(Error::Conflict(Clash::NotReady));
            }
            case.held = false;
            tell(portal, tx, case, actor, Happened::Resumed, None).await?;
            // Work under way begins anew; its parts know which attempt they belong to.
            if case.state == State::InProgress && matches!(case.kind, Kind::Copy | Kind::Delete) {
                enqueue_work(portal, tx, &begun_work(case)).await?;
            }
            Ok(event_of(case, Action::RequestResumed))
        })
    })
    .await
}
