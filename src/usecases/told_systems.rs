//! Systems of the catalogue that are told: of changes, or of their tasks.

use super::{
    change::change,
    error::{Error, Field, Flaw},
    portal::Portal,
    published,
};
use crate::{
    domain::{
        actor::Actor,
        catalogue::{System, SystemKind},
        ids::{ReceiverId, SystemId},
        telling::Acknowledges,
        time::Millis,
    },
    store::{
        Conn, Tx,
        event::{Action, Event, Subject, Unaudited},
        receivers::Receiver,
    },
};
use std::time::Duration;

/// A change may be on its way for so long.
const ON_ITS_WAY: Duration = Duration::from_secs(60);

/// A system of the catalogue in force that a program of the brand's stands for. `NotOffered` for one whose tasks staff do, `Unknown` for none.
pub(super) async fn told(portal: &Portal, system: &str) -> Result<System, Error> {
    // As published: a command beside the server holds no notice in memory.
    let notice = published::newest(&mut portal.store.read().await?).await?.ok_or(Error::Unavailable)?;
    match notice.catalogue.system(system) {
        Some(one) if one.kind.is_connected() => Ok(one.clone()),
        Some(_) => Err(Error::invalid(Field::What, Flaw::NotOffered)),
        None => Err(Error::invalid(Field::What, Flaw::Unknown)),
    }
}

/// Systems that are told of tasks, and of no change: by the notice in force.
pub(super) async fn with_tasks_alone(conn: &mut Conn) -> Result<Vec<String>, Error> {
    let Some(notice) = published::newest(conn).await? else { return Ok(Vec::new()) };
    let alone = notice.catalogue.systems.into_iter().filter(|system| system.kind == SystemKind::Webhook);
    Ok(alone.map(|system| system.id.to_string()).collect())
}

/// Since when the first change waits for a system. One that is told of tasks alone is behind with no change.
pub(super) async fn behind_since(conn: &mut Conn, receiver: &Receiver, tasks_alone: bool) -> Result<Option<Millis>, Error> {
    if tasks_alone { Ok(None) } else { Ok(conn.first_change_waiting(receiver.cursor.told, receiver.requests).await?) }
}

/// Whether a system takes what it is sent, and counts as told: every page says so by this.
pub(super) fn takes(receiver: &Receiver, tasks_alone: bool, behind_since: Option<Millis>, now: Millis) -> bool {
    let is_reached = receiver.gone_at.is_none() && receiver.failing_since.is_none();
    let in_step = behind_since.is_none_or(|since| now <= since.plus(ON_ITS_WAY));
    is_reached && in_step && (tasks_alone || receiver.knows_everybody())
}

/// A system that reads the feed with a key of its own is told from now on, too. No effect on one that is connected.
pub(super) async fn connect_by_key(portal: &Portal, tx: &mut Tx, system: &SystemId) -> Result<Option<Event>, Error> {
    let id = ReceiverId::new(&*portal.clock, &*portal.entropy);
    let from = tx.last_change().await?;
    let new = tx.insert_receiver(id, system.as_str(), None, Acknowledges::ByCall, from).await?;
    Ok(new.then(|| Event::of(Action::ReceiverConnected, Subject::Receiver(id))))
}

/// A system read about everybody as of the change `seq`: by a snapshot, or by the list of changes from its beginning. From then on it knows whom
/// an erasure names. No effect for a system that is not connected.
pub(super) async fn read_everybody(portal: &Portal, actor: Actor, seq: i64) -> Result<(), Error> {
    let Actor::System(key) = actor else { return Ok(()) };
    let Some(system) = portal.keyring.system_of(key, portal.clock.now()) else { return Ok(()) };
    let known = portal.store.read().await?.receivers().await?.into_iter().find(|one| one.system == *system);
    // Most have known everybody for long, and nothing is written.
    if known.is_none_or(|one| one.knows_from.is_some()) {
        return Ok(());
    }
    change(portal, actor, move |_, mut tx| {
        Box::pin(async move {
            if let Some(receiver) = tx.hold_receiver(&system).await? {
                tx.receiver_knows_from(receiver.id, seq).await?;
            }
            Ok(tx.commit_unaudited(Unaudited::TakenIn, ()).await?)
        })
    })
    .await
}
