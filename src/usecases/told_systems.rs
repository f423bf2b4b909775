//! Systems of the catalogue that are told of changes.

use super::{
    error::{Error, Field, Flaw},
    portal::Portal,
    published,
};
use crate::{
    domain::{
        catalogue::SystemKind,
        ids::{ReceiverId, SystemId},
        telling::Acknowledges,
    },
    store::{
        Tx,
        event::{Action, Event, Subject},
    },
};

/// A system of the catalogue in force that is told of changes. `NotOffered` for one that has tasks, `Unknown` for none.
pub(super) async fn told(portal: &Portal, system: &str) -> Result<SystemId, Error> {
    // As published: a command beside the server holds no notice in memory.
    let notice = published::newest(&mut portal.store.read().await?).await?.ok_or(Error::Unavailable)?;
    let found = notice.catalogue.systems.iter().find(|one| one.id.as_str() == system);
    match found {
        Some(one) if one.kind == SystemKind::Told => Ok(one.id.clone()),
        Some(_) => Err(Error::invalid(Field::What, Flaw::NotOffered)),
        None => Err(Error::invalid(Field::What, Flaw::Unknown)),
    }
}

/// A system that reads the feed with a key of its own is told from now on, too. No effect on one that is connected.
pub(super) async fn connect_by_key(portal: &Portal, tx: &mut Tx, system: &SystemId) -> Result<Option<Event>, Error> {
    let id = ReceiverId::new(&*portal.clock, &*portal.entropy);
    let from = tx.last_change().await?;
    let new = tx.insert_receiver(id, system.as_str(), None, Acknowledges::ByCall, from).await?;
    Ok(new.then(|| Event::of(Action::ReceiverConnected, Subject::Receiver(id))))
}
