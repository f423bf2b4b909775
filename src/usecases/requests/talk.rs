//! A person writes in a request of theirs.

use super::{
    case::own,
    story::{Happened, tell},
};
use crate::{
    domain::{
        actor::Actor,
        request::{State, Step},
    },
    store::{
        self, Tx,
        event::{Action, Event, Subject},
        requests::Row,
    },
    usecases::{
        error::{Clash, Error, Field, Flaw},
        portal::Portal,
    },
};

const MOST: usize = 5_000;

/// A text for a message: something, and not too much of it.
pub fn message(text: Option<&str>) -> Result<String, Error> {
    let text = text.map(str::trim).filter(|text| !text.is_empty()).ok_or(Error::invalid(Field::Words, Flaw::Missing))?;
    if text.chars().count() > MOST {
        return Err(Error::invalid(Field::Words, Flaw::TooLong));
    }
    Ok(text.replace("\r\n", "\n"))
}

/// `RequestClosed` when it has ended. An answer to a question of ours moves it on.
pub async fn write(portal: &Portal, actor: Actor, reference: &str, text: Option<&str>) -> Result<(), Error> {
    let row = own(portal, actor, reference).await?;
    let text = message(text)?;
    let inside = portal.clone();
    let write = portal.store.write(actor, move |tx| Box::pin(say(inside, tx, actor, row, text)));
    write.await.map_err(Error::settled)?;
    Ok(())
}

async fn say(portal: Portal, mut tx: Tx, actor: Actor, row: Row, text: String) -> Result<store::Committed<()>, Error> {
    let mut row = tx.request_by_id(row.id).await?.ok_or(Error::NotFound)?;
    if !row.state.is_open() {
        return Err(Error::Conflict(Clash::RequestClosed));
    }
    tell(&portal, &mut tx, (row.id, row.person_id), actor, Happened::Message, Some(&text)).await?;
    if row.state == State::Waiting {
        row.state = row.state.after(row.kind, Step::Reply).unwrap_or(row.state);
    }
    tx.update_request(&row).await.map_err(changed)?;
    Ok(tx.commit(Event::of(Action::RequestMessage, Subject::Request(row.id)), ()).await?)
}

/// Somebody else changed it a moment ago.
pub fn changed(error: store::Error) -> Error {
    match error {
        store::Error::Gone(_) => Error::Conflict(Clash::ChangedElsewhere),
        other => other.into(),
    }
}
