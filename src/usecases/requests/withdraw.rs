//! A person takes a request back: also how a deletion is called off while there is time.

use super::{case::own, finish::close, open::read_asked, talk::changed};
use crate::{
    domain::{
        actor::Actor,
        decide::Erasure,
        request::{Kind, State, Step},
    },
    store::{
        self, Tx,
        event::{Action, Event, Subject},
        requests::Row,
    },
    usecases::{
        customers::put::make_known,
        erasure::circumstances,
        error::{Clash, Error},
        portal::Portal,
        requests::kept::Scope,
    },
};

/// `TooLate` for a deletion that is running, `RequestClosed` for what has ended.
pub async fn withdraw(portal: &Portal, actor: Actor, reference: &str) -> Result<(), Error> {
    let row = own(portal, actor, reference).await?;
    let person = row.person_id;
    let inside = portal.clone();
    let write = portal.store.write(actor, move |tx| Box::pin(take_back(inside, tx, row)));
    if write.await.map_err(Error::settled)?.value {
        make_known(portal, person).await?;
    }
    portal.new_jobs.notify_one();
    Ok(())
}

/// Whether decisions hang on it.
async fn take_back(portal: Portal, mut tx: Tx, row: Row) -> Result<store::Committed<bool>, Error> {
    let mut row = tx.request_by_id(row.id).await?.ok_or(Error::NotFound)?;
    if !row.state.is_open() {
        return Err(Error::Conflict(Clash::RequestClosed));
    }
    if row.state.after(row.kind, Step::Withdraw).is_none() {
        return Err(Error::Conflict(Clash::TooLate));
    }
    let asked = read_asked(&portal, &mut tx, &row).await?;
    let everything = asked.is_some_and(|asked| asked.scope() == Some(&Scope::Everything));
    let scheduled = row.kind == Kind::Delete && row.state == State::Scheduled && everything;
    if scheduled {
        circumstances::change(&mut tx, row.person_id, |facts| facts.erasure = Erasure::None).await?;
    }
    tx.delete_copy_parts(row.id).await?;
    close(&portal, &mut tx, &mut row, State::Withdrawn).await?;
    tx.update_request(&row).await.map_err(changed)?;
    let subject = if scheduled { Subject::Customer(row.person_id) } else { Subject::Request(row.id) };
    Ok(tx.commit(Event::of(Action::RequestWithdrawn, subject), scheduled).await?)
}
