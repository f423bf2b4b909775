//! The way of every form of choices: what it wants is saved, or shown first, and the page it came from says so.

use leptos::prelude::*;
use std::collections::BTreeMap;

use super::{
    fields::Sent,
    pending::{CHOICE, Intent, Pending, shown},
};
use crate::{
    decisions::shelf::Shelf,
    domain::wish::Wish,
    usecases::{
        authorise,
        choices::{
            current,
            current::Current,
            save,
            save::{Confirmed, Screen, WishOutcome},
            undo,
            undo::undone_by,
        },
        error::{Clash, Error, Field, Flaw},
    },
    web::{
        door::{Form, through},
        flash::{Next, Told},
        shown::choice_news::PAGE,
        two_steps::Proposal,
        visit::Visit,
    },
};

/// Makes a wish of what was sent, and carries it out.
pub async fn wish(
    sent: Sent,
    typed: BTreeMap<String, String>,
    make: impl AsyncFnOnce(&Visit, &Shelf, &Current) -> Result<Wish, Error>,
) -> Result<(), ServerFnError> {
    let form = Form { page: PAGE, path: sent.page().into(), typed };
    through(sent.locale.clone(), form, async |visit| {
        let current = current(visit.portal(), visit.actor).await?;
        let wish = make(visit, &*visit.shelf()?, &current).await?;
        let outcome = save(visit.portal(), visit.actor, wish.clone(), sent.screen(visit, Confirmed::No)).await?;
        next(visit, outcome, Pending { intent: Intent::Wish(wish), sent }).await
    })
    .await
}

/// The wish that was shown, and said yes to.
pub async fn confirm(sent: Sent, digest: Option<String>, ticked: Vec<String>) -> Result<(), ServerFnError> {
    let form = Form { page: PAGE, path: sent.page().into(), typed: BTreeMap::new() };
    through(sent.locale.clone(), form, async |visit| {
        authorise::customer(visit.actor)?;
        let Some(proposal) = Proposal::<Pending>::waiting(visit, CHOICE).await? else {
            let receipt = Proposal::<Pending>::came_before(visit, CHOICE, digest.as_deref()).await?;
            return Ok(Next::page(format!("{}#saved", sent.next())).saying(PAGE, Told::Saved(receipt)));
        };
        let (current, plan) = proposal.draft().worked_out(visit).await?;
        let Some(pending) = proposal.agreed(digest.as_deref(), &shown(&*visit.shelf()?, &current, &plan))? else {
            // Another tab asked for something else meanwhile, or it would do something else by now.
            return match plan.asks() {
                true => Ok(Next::page("/choices/preview").saying(PAGE, Told::ShownAgain)),
                false => Err(Error::Conflict(Clash::ChangedElsewhere)),
            };
        };
        let outcome = match &pending.intent {
            Intent::Wish(wish) => {
                let screen = Screen { ticked, ..sent.screen(visit, Confirmed::Yes) };
                save(visit.portal(), visit.actor, wish.clone(), screen).await?
            }
            Intent::Undo(receipt) => undo(visit.portal(), visit.actor, Some(receipt), Confirmed::Yes, &ticked, visit.language).await?,
        };
        if let WishOutcome::Saved(saved) = &outcome {
            Proposal::<Pending>::done(visit, CHOICE, digest.as_deref(), &saved.receipt.to_string()).await?;
        }
        next(visit, outcome, pending).await
    })
    .await
}

/// Takes the newest choice back.
pub async fn take_back(sent: Sent, receipt: Option<String>) -> Result<(), ServerFnError> {
    let form = Form { page: PAGE, path: sent.page().into(), typed: BTreeMap::new() };
    through(sent.locale.clone(), form, async |visit| {
        let receipt = receipt.ok_or(Error::invalid(Field::Receipt, Flaw::Missing))?;
        let outcome = undo(visit.portal(), visit.actor, Some(&receipt), Confirmed::No, &[], visit.language).await;
        if matches!(outcome, Err(Error::Conflict(Clash::NothingToUndo)))
            && let Some(undone) = undone_by(visit.portal(), visit.actor, &receipt).await?
        {
            return Ok(Next::page(format!("{}#saved", sent.next())).saying(PAGE, Told::Saved(undone.to_string())));
        }
        next(visit, outcome?, Pending { intent: Intent::Undo(receipt), sent }).await
    })
    .await
}

async fn next(visit: &Visit, outcome: WishOutcome, pending: Pending) -> Result<Next, Error> {
    let page = pending.sent.next();
    Ok(match outcome {
        WishOutcome::Unchanged => Next::page(format!("{page}#saved")).saying(PAGE, Told::Unchanged),
        WishOutcome::Saved(saved) => {
            Proposal::<Pending>::forget(visit, CHOICE).await?;
            Next::page(format!("{page}#saved")).saying(PAGE, Told::Saved(saved.receipt.to_string()))
        }
        WishOutcome::Asks(_) => {
            Proposal::leave(visit, CHOICE, &pending).await?;
            Next::page("/choices/preview")
        }
    })
}
