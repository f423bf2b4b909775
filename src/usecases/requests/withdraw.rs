//! A person takes a request back: also how a deletion is called off while there is time.

use super::{asked::asks_for_everything, case::own, facts::facts, finish::close, held::HeldCase};
use crate::{
    domain::{
        actor::Actor,
        circumstances::Erasure,
        request::{Kind, Request, State, Verb},
    },
    store::{
        self, Tx,
        event::{Action, Event, Events, Subject},
    },
    usecases::{change::change, customers::circumstances, error::Error, portal::Portal},
};

/// Refused for a deletion that is running; `RequestClosed` for what has ended.
pub async fn withdraw(portal: &Portal, actor: Actor, reference: &str) -> Result<(), Error> {
    let row = own(portal, actor, reference).await?;
    change(portal, actor, move |portal, tx| Box::pin(take_back(portal, tx, row))).await
}

async fn take_back(portal: Portal, mut tx: Tx, row: Request) -> Result<store::Committed<()>, Error> {
    let mut case = HeldCase::hold(&mut tx, row.id, row.person.id).await?;
    facts(&portal, &mut tx, &case, None).await?.after(Verb::Withdraw)?;
    let called_off = call_off(&portal, &mut tx, &case).await?;
    close(&portal, &mut tx, &mut case, State::Withdrawn).await?;
    case.save(&mut tx).await?;
    let events = Events::from(Event::of(Action::RequestWithdrawn, Subject::Request(case.id))).and_also(called_off);
    Ok(tx.commit(events, ()).await?)
}

/// Decisions forget a deletion of everything that was planned. The event of it, when there was one.
pub async fn call_off(portal: &Portal, tx: &mut Tx, case: &HeldCase) -> Result<Option<Event>, Error> {
    if case.kind != Kind::Delete || case.state != State::Scheduled || !asks_for_everything(portal, tx, case).await? {
        return Ok(None);
    }
    circumstances::change(tx, case.customer()?, |facts| {
        // Another one of everything may run by now.
        if facts.erasure == Erasure::Scheduled {
            facts.erasure = Erasure::None;
        }
    })
    .await?;
    Ok(Some(Event::of(Action::ErasureCalledOff, Subject::from(case.person))))
}
