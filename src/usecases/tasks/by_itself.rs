//! Tasks of systems whose database the portal reaches: made ready for a job, and settled by what came of it.
//!
//! A deletion notes that the person was found there before anything is erased: a server that dies between the two finds nothing on its
//! next try, and knows that it was done.

use crate::{
    domain::{
        actor::Actor,
        catalogue::{Catalogue, Identifier, System, SystemKind},
        days::Span,
        ids::{PersonId, RequestId, SystemId},
        mapping::erasing::Going,
        request::{Extent, Facts, Kind, Part, Request, Task, TaskState, Verb},
        retention::goes_before,
    },
    store::{Conn, Tx, event::Unaudited},
    usecases::{
        change::change,
        customers::lookup::lookup,
        desk::task::{Outcome, put},
        error::Error,
        jobs::end::{End, Moot},
        people::contact,
        portal::Portal,
        requests::{
            asked::{days_of, read_asked},
            facts::facts,
            found_by::{found_by, known_by},
            held::HeldCase,
            kept::failure,
        },
    },
};

/// A task that can be done now.
#[derive(Debug, Clone)]
pub struct Doing {
    pub system: SystemId,
    pub kind: Kind,
    /// The person is looked for by these, and nobody else is.
    pub known_by: Vec<(Identifier, String)>,
    /// The kinds of data that are meant.
    pub going: Going,
    /// The days a copy is asked for.
    pub within: Span,
    /// The person was found there by an earlier try.
    pub seen: bool,
    request: RequestId,
    person: PersonId,
}

/// Or why there is nothing to do.
pub async fn begin(portal: &Portal, request: RequestId, system: &SystemId) -> Result<Result<Doing, End>, Error> {
    let mut conn = portal.store.read().await?;
    let Some(row) = conn.request_by_id(request).await? else { return Ok(Err(End::Moot(Moot::Gone))) };
    let task = match open_task(portal, &mut conn, &row, system).await? {
        Ok(task) => task,
        Err(end) => return Ok(Err(end)),
    };
    let shelf = portal.shelf()?;
    let declared = shelf.notice.catalogue.systems.iter().find(|one| one.id == *system && one.kind == SystemKind::Sql);
    let Some(declared) = declared else { return Ok(Err(End::Moot(Moot::Gone))) };
    let asked = read_asked(portal, &mut conn, &row).await?;
    // A person whose request cannot be read asked for everything: nothing else makes it unreadable.
    let scope = asked.as_ref().map_or(Some(&Extent::Everything), |asked| asked.scope());
    let Some(scope) = scope else { return Ok(Err(End::Never("another-kind"))) };
    Ok(Ok(Doing {
        system: system.clone(),
        kind: row.kind,
        known_by: found_by(portal, &mut conn, &row, system.as_str()).await?,
        going: going(portal, &shelf.notice.catalogue, declared, scope),
        within: days_of(asked.as_ref()).span(&portal.brand.time_zone),
        seen: task.total > 0,
        request,
        person: row.person.id,
    }))
}

/// The kinds of data that a system holds and a deletion means, each with the moment before which it goes.
fn going(portal: &Portal, catalogue: &Catalogue, system: &System, scope: &Extent) -> Going {
    let now = portal.clock.now();
    let meant = system.categories.iter().filter(|id| scope.covers(id));
    let categories = meant.filter_map(|id| catalogue.category(id.as_str()));
    categories.map(|category| (category.id.clone(), goes_before(category, now, &portal.brand.time_zone))).collect()
}

/// The task, where the case lets it be settled.
async fn open_task(portal: &Portal, conn: &mut Conn, row: &Request, system: &SystemId) -> Result<Result<Task, End>, Error> {
    if !matches!(row.kind, Kind::Copy | Kind::Delete) {
        return Ok(Err(End::Never("another-kind")));
    }
    if let Some(end) = End::before(row, row.kind) {
        return Ok(Err(end));
    }
    let part = Part::System(system.clone());
    let Some(task) = conn.request_tasks(row.id).await?.into_iter().find(|task| task.part == part) else {
        return Ok(Err(End::Moot(Moot::Gone)));
    };
    if task.state.is_settled() {
        return Ok(Err(End::Moot(Moot::Done)));
    }
    let facts = Facts { read: true, ..facts(portal, conn, row, None).await? };
    Ok(if facts.after(Verb::Settle).is_err() { Err(End::Later("not-yet-asked")) } else { Ok(task) })
}

/// Notes that the person was found there, by so many rows, before they are erased.
pub async fn note_seen(portal: &Portal, doing: &Doing, rows: i64) -> Result<Result<(), End>, Error> {
    let Doing { request, person, system, .. } = doing.clone();
    change(portal, Actor::House, move |portal, mut tx| {
        Box::pin(async move {
            let case = HeldCase::hold(&mut tx, request, person).await?;
            let noted = match open_task(&portal, &mut tx, &case, &system).await? {
                Ok(mut task) => {
                    task.total = rows.max(1);
                    if task.state == TaskState::Waiting {
                        task.state = TaskState::Running;
                    }
                    tx.update_request_task(&case.lock, &task).await?;
                    Ok(())
                }
                Err(end) => Err(end),
            };
            Ok(tx.commit_unaudited(Unaudited::TaskMoved, noted).await?)
        })
    })
    .await
}

/// Says what came of it. A member of staff may have been first.
pub async fn settle(portal: &Portal, doing: &Doing, outcome: Outcome) -> Result<Result<(), End>, Error> {
    let Doing { request, person, system, .. } = doing.clone();
    change(portal, Actor::House, move |portal, mut tx| {
        Box::pin(async move {
            let mut case = HeldCase::hold(&mut tx, request, person).await?;
            let task = match open_task(&portal, &mut tx, &case, &system).await? {
                Ok(task) => task,
                Err(end) => return Ok(tx.commit_unaudited(Unaudited::NothingStored, Err(end)).await?),
            };
            if said_before(&portal, &mut tx, request, &task, &outcome).await? {
                return Ok(tx.commit_unaudited(Unaudited::NothingStored, Ok(())).await?);
            }
            let events = put(&portal, &mut tx, &mut case, Actor::House, &task.part, outcome).await?;
            case.save(&mut tx).await?;
            Ok(tx.commit(events, Ok(())).await?)
        })
    })
    .await
}

/// A try that fails as the one before it is no news.
async fn said_before(portal: &Portal, tx: &mut Tx, request: RequestId, task: &Task, outcome: &Outcome) -> Result<bool, Error> {
    let (Outcome::Failed(why), TaskState::Failed, Some(sealed)) = (outcome, task.state, &task.failure) else { return Ok(false) };
    Ok(failure(portal, tx, request, sealed).await?.as_ref() == Some(why))
}

/// By what a connected system would know a customer, and what of theirs a deletion of everything would mean now: for a test beside the
/// server, by the catalogue of the brand's folder. A customer whom the portal does not know has their number alone.
pub async fn tried(
    portal: &Portal,
    actor: Actor,
    catalogue: &Catalogue,
    system: &System,
    customer: &str,
) -> Result<(Vec<(Identifier, String)>, Going), Error> {
    let known = match lookup(portal, actor, customer).await? {
        Some(id) => known_by(&contact(portal, &mut portal.store.read().await?, id.into()).await?),
        None => vec![(Identifier::Reference, customer.to_owned())],
    };
    let known = known.into_iter().filter(|(kind, _)| system.keyed_by.contains(kind)).collect();
    Ok((known, going(portal, catalogue, system, &Extent::Everything)))
}
