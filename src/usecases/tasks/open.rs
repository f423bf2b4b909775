//! The open tasks of a system that does its part by itself, as its program reads them: the oldest first, page by page.

use jiff::civil::Date;

use super::correction::{Correction, correction};
use crate::{
    domain::{
        actor::Actor,
        catalogue::{Identifier, System, SystemKind},
        days::Days,
        ids::CategoryId,
        request::{Kind, Request, TaskState},
    },
    store::Conn,
    usecases::{
        authorise,
        error::{Error, Field, Flaw},
        portal::Portal,
        requests::{
            asked::{days_of, read_asked},
            found_by::{found_by, known, reference_in},
            kept::What,
        },
    },
};

/// A task as the program of its system reads it.
#[derive(Debug, Clone)]
pub struct OpenTask {
    /// The number of the request.
    pub request: String,
    pub kind: Kind,
    /// The kinds of data that are meant, of those the system holds.
    pub categories: Vec<CategoryId>,
    /// From when to when a copy is asked for.
    pub days: Days,
    pub correction: Option<Correction>,
    pub due: Date,
    /// The brand's own reference of the person; none for somebody without one.
    pub customer: Option<String>,
    pub found_by: Vec<(Identifier, String)>,
}

/// The system that calls with this key. `Unknown` for a key that names none with tasks of its own.
pub(super) fn own(portal: &Portal, actor: Actor) -> Result<System, Error> {
    authorise::brand(actor)?;
    let Actor::System(key) = actor else { return Err(Error::Forbidden) };
    let unknown = || Error::invalid(Field::What, Flaw::Unknown);
    let id = portal.keyring.system_of(key, portal.clock.now()).ok_or_else(unknown)?;
    let shelf = portal.shelf()?;
    let system = shelf.notice.catalogue.system(&id).filter(|system| system.kind == SystemKind::Webhook);
    system.cloned().ok_or_else(unknown)
}

/// The tasks after that of the request `after`, `most` at a time. `Unknown` for an `after` that is no request of this system.
pub async fn open(portal: &Portal, actor: Actor, after: Option<&str>, most: i64) -> Result<Vec<OpenTask>, Error> {
    let system = own(portal, actor)?;
    let mut conn = portal.store.read().await?;
    let after = match after {
        None => None,
        Some(reference) => {
            let unknown = || Error::invalid(Field::After, Flaw::Unknown);
            let row = conn.request(reference).await?.ok_or_else(unknown)?;
            let own = conn.request_tasks(row.id).await?.iter().any(|task| task.part.system() == Some(&system.id));
            Some(own.then_some((row.received_at, row.id)).ok_or_else(unknown)?)
        }
    };
    let mut tasks = Vec::new();
    for request in conn.errands_of(system.id.as_str(), after, most).await? {
        let Some(row) = conn.request_by_id(request).await?.filter(|row| row.state.is_open()) else { continue };
        tasks.push(read(portal, &mut conn, &row, &system).await?);
    }
    Ok(tasks)
}

/// A task as it stands now.
pub(in crate::usecases) async fn read(portal: &Portal, conn: &mut Conn, row: &Request, system: &System) -> Result<OpenTask, Error> {
    let asked = read_asked(portal, conn, row).await?;
    let correction = correction(portal, conn, row, asked.as_ref()).await?;
    let meant = |category: &&CategoryId| match asked.as_ref().map(|asked| &asked.what) {
        Some(What::Correct { category: one, .. }) => one == *category,
        _ => asked.as_ref().and_then(|asked| asked.scope()).is_none_or(|scope| scope.covers(category)),
    };
    Ok(OpenTask {
        request: row.reference.clone(),
        kind: row.kind,
        categories: system.categories.iter().filter(meant).cloned().collect(),
        days: days_of(asked.as_ref()),
        correction,
        due: row.due_on,
        customer: reference_in(&known(portal, conn, row).await?).map(str::to_owned),
        found_by: found_by(portal, conn, row, system.id.as_str()).await?,
    })
}

/// Whether there is still something to do there.
pub(in crate::usecases) async fn is_open(conn: &mut Conn, row: &Request, system: &System) -> Result<bool, Error> {
    let tasks = conn.request_tasks(row.id).await?;
    let own = tasks.iter().find(|task| task.part.system() == Some(&system.id));
    Ok(row.state.is_open() && own.is_some_and(|task| !TaskState::is_settled(task.state)))
}
