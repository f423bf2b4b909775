//! Staff decide: they grant what was asked. `decline`, `extend` and `hold` have files of their own.

pub use super::{
    decline::{check_decline, may_be_why, tells_too_much},
    extend::{Longer, check_extend, extend},
    granted::Granted,
    hold::{Holding, check_hold, check_resume, hold, keep, resume},
};

use super::{
    change::{Seen, Taking, act, event_of, look},
    granted,
};
use crate::{
    domain::{
        actor::Actor,
        circumstances::Erasure,
        request::{Extent, Grant, Refusal, State, Verb},
        staff::Deed,
    },
    store::{
        Tx,
        event::{Action, Event, Subject},
    },
    usecases::{
        customers::{circumstances, their_language::TheirLanguage},
        error::{Error, Field, Flaw},
        ledger,
        portal::Portal,
        requests::{
            asked::{read_asked, write_asked},
            begin::begin_work,
            correct::{Setting, apply, fits, go_on_elsewhere},
            finish::close,
            held::HeldCase,
            kept::{Asked, Stop, What},
            meant::tell_meant,
            open::ask_systems,
            stop::object_for,
            story::{Happened, tell},
        },
        second::pass::By,
    },
};

/// Grants a correction or a restriction, or begins what a guest asked for. `Invalid` for a value that cannot be taken over.
pub(super) async fn approve(portal: &Portal, by: By, seen: Seen<'_>, granted: Granted<'_>) -> Result<(), Error> {
    let actor = by.decider();
    let granted = granted.parse()?;
    let let_out = granted::let_out(portal, by.hand(), &seen, granted.looked).await?;
    act(portal, by, Deed::Approve, Verb::Approve, seen, move |portal, tx, case, Taking { facts, .. }| {
        Box::pin(async move {
            let mut asked = read_asked(portal, tx, case).await?.ok_or(Error::NotFound)?;
            // Before anything is done about somebody for whom another person asks.
            let told = tell_meant(portal, tx, case, &asked).await?;
            let events = match facts.grant.ok_or(Refusal::NothingToGrant)? {
                Grant::Correct => {
                    let about = Subject::Customer(case.meant()?.id());
                    let after = granted.after(&asked)?;
                    let setting = Setting { record: granted.record, after: &after };
                    let withdrawn = apply(portal, tx, case, &asked, setting).await?.map_err(|_| does_not_fit())?;
                    tell(portal, tx, case, actor, Happened::Corrected, granted.words.as_deref()).await?;
                    let moved = go_on_elsewhere(portal, tx, case, &asked).await?;
                    event_of(case, moved).and(Event::of(Action::RecordCorrected, about)).and_also(withdrawn)
                }
                Grant::Restrict => {
                    let about = Subject::Customer(case.meant()?.id());
                    circumstances::change(tx, case.meant()?, |facts| facts.restricted = true).await?;
                    tx.remember_no(ledger::restricted(portal, case.meant()?.id()));
                    tell(portal, tx, case, actor, Happened::Restricted, None).await?;
                    close(portal, tx, case, State::Done).await?;
                    event_of(case, Action::RequestDone).and(Event::of(Action::RestrictionGranted, about))
                }
                Grant::Object => {
                    let What::Stop { how: Stop::Object(purpose) } = &asked.what else { return Err(Error::NotFound) };
                    let language = TheirLanguage::of_customer(portal, tx, case.meant()?.id()).await?.get();
                    let saved = object_for(portal, tx, case.meant()?, actor, purpose, language).await?;
                    tell(portal, tx, case, actor, Happened::Objected, None).await?;
                    close(portal, tx, case, State::Done).await?;
                    event_of(case, Action::RequestDone).and_also(saved)
                }
                Grant::Copy => {
                    if let (Some(let_out), Some(look)) = (let_out, asked.look_mut()) {
                        look.let_out = Some(let_out);
                        write_asked(portal, tx, case, &asked).await?;
                    }
                    tell(portal, tx, case, actor, Happened::Granted, None).await?;
                    ask_if_nobody_was(portal, tx, case, &asked).await?;
                    begin_work(portal, tx, case).await?;
                    event_of(case, Action::RequestMoved)
                }
                Grant::Delete => {
                    tell(portal, tx, case, actor, Happened::Erasing, None).await?;
                    ask_if_nobody_was(portal, tx, case, &asked).await?;
                    begin_work(portal, tx, case).await?;
                    let begun = Event::of(Action::ErasureBegun, deleting(tx, case, &asked).await?);
                    event_of(case, Action::RequestMoved).and(begun)
                }
            };
            Ok(events.and_also(told))
        })
    })
    .await
}

/// The subject of a deletion that begins. Decisions know of one of everything from its first moment on.
async fn deleting(tx: &mut Tx, case: &HeldCase, asked: &Asked) -> Result<Subject, Error> {
    match case.meant() {
        Ok(customer) if asked.scope() == Some(&Extent::Everything) => {
            circumstances::change(tx, customer, |facts| facts.erasure = Erasure::Running).await?;
            Ok(Subject::Customer(customer.id()))
        }
        // A guest has no decisions, and neither has somebody who is gone.
        _ => Ok(Subject::Request(case.id)),
    }
}

/// Systems are asked for somebody else only once their account was named.
async fn ask_if_nobody_was(portal: &Portal, tx: &mut Tx, case: &HeldCase, asked: &Asked) -> Result<(), Error> {
    if tx.request_tasks(case.id).await?.is_empty() { ask_systems(portal, tx, case, asked).await } else { Ok(()) }
}

/// Whether it would go through as the case stands: said before anybody looks it over.
pub async fn check_approve(portal: &Portal, actor: Actor, seen: Seen<'_>, granted: Granted<'_>) -> Result<(), Error> {
    let granted = granted.parse()?;
    let row = look(portal, actor, Deed::Approve, Verb::Approve, &seen).await?;
    let asked = read_asked(portal, &mut portal.store.read().await?, &row).await?.ok_or(Error::NotFound)?;
    if matches!(asked.what, What::Correct { .. }) {
        let after = granted.after(&asked)?;
        let setting = Setting { record: granted.record, after: &after };
        fits(portal, asked.about(row.person).customer().ok_or(Error::NotFound)?, &asked, setting).await?.map_err(|_| does_not_fit())?;
    }
    Ok(())
}

fn does_not_fit() -> Error {
    Error::invalid(Field::Value, Flaw::Malformed)
}
