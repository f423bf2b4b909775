//! A task in a system the portal cannot reach: staff say what came of it.

use super::change::{Seen, act, event_of, look};
use crate::{
    domain::{
        actor::Actor,
        ids::StaffId,
        request::{Hindrance, Kind, Part, Request, Task, TaskState, Verb, Why},
        staff::Deed,
    },
    store::{
        Conn, Tx,
        event::{Action, Event, Events, Subject},
    },
    usecases::{
        error::{Clash, Error, Field, Flaw},
        jobs::{enqueue::enqueue_work, post::Work},
        portal::Portal,
        requests::{
            finish::finish_if_settled,
            found_by::found_by,
            held::HeldCase,
            kept::seal_failure,
            sealing::{CaseKeys, Text},
            story::{Happened, tell},
        },
        second::{
            kept::{Pasted, counts, forget_finding, older_counts, older_finding},
            pass::By,
        },
    },
};

/// Bytes of what was found.
pub const LARGEST: usize = 1024 * 1024;

/// Done, with what was found where something was; or the person is not there; or it did not work, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// JSON or plain text, up to 1 MB; empty for nothing found.
    Done(String),
    /// They cannot be found there. What was tried may be said.
    NotFound(String),
    Failed(Why),
}

impl Outcome {
    /// As the form sends it.
    pub fn parse(outcome: Option<&str>, text: Option<&str>) -> Result<Self, Error> {
        let text = text.map(str::trim).unwrap_or_default().to_owned();
        if text.len() > LARGEST {
            return Err(Error::invalid(Field::Answer, Flaw::TooLong));
        }
        match outcome {
            Some("done") => Ok(Self::Done(text)),
            Some("not-found") => Ok(Self::NotFound(text)),
            Some("failed") if text.is_empty() => Err(Error::invalid(Field::Answer, Flaw::Missing)),
            Some("failed") => Ok(Self::Failed(Why::Said(text))),
            _ => Err(Error::invalid(Field::State, Flaw::Missing)),
        }
    }
}

impl Outcome {
    /// Whether it puts something into somebody's copy.
    pub fn is_finding(&self, kind: Kind) -> bool {
        kind == Kind::Copy && matches!(self, Self::Done(text) if !text.is_empty())
    }

    /// The words of staff about where they looked for somebody in vain.
    fn tried(&self) -> Option<&str> {
        match self {
            Self::NotFound(text) if !text.is_empty() => Some(text),
            _ => None,
        }
    }
}

/// Whether something can be said of this task as the case stands: found out before anybody looks it over. Fails as `settle_task` does.
pub async fn check_settle(portal: &Portal, actor: Actor, seen: &Seen<'_>, (system, outcome): (&str, &Outcome)) -> Result<(), Error> {
    let row = look(portal, actor, Deed::Answer, Verb::Settle, seen).await?;
    let mut conn = portal.store.read().await?;
    let waits = |task: &Task| task.part != Part::Portal && task.part.as_str() == system && !task.state.is_settled();
    if !conn.request_tasks(row.id).await?.iter().any(waits) {
        return Err(Error::NotFound);
    }
    could_look(portal, &mut conn, &row, system, (Deed::Answer, outcome)).await
}

/// By a deed: whoever looks after a system need not read the case. `NotFound` for a system that has nothing to do in it; the portal's own
/// part is nobody's to settle. A finding that the brand wants looked over by two gets in by no single hand: `tasks::settle` asks for them.
pub async fn settle_task(
    portal: &Portal,
    by: impl Into<By>,
    deed: Deed,
    seen: Seen<'_>,
    system: Option<&str>,
    outcome: Outcome,
) -> Result<(), Error> {
    let by = by.into();
    let (actor, one) = (by.decider(), matches!(by, By::One(_)));
    let system: Part = system.and_then(|system| system.parse().ok()).filter(|part| *part != Part::Portal).ok_or(Error::NotFound)?;
    act(portal, by, deed, Verb::Settle, seen, move |portal, tx, case, _| {
        Box::pin(async move {
            let Actor::Staff(staff, _) = actor else { return Err(Error::Forbidden) };
            if one && portal.brand.second_look_at_findings && outcome.is_finding(case.kind) {
                return Err(Error::internal("a finding was put into a copy by one"));
            }
            not_anothers_finding(portal, tx, case, system.as_str(), staff).await?;
            // A finding says itself that it was found: whoever it comes from was asked before it waited.
            if !outcome.is_finding(case.kind) {
                could_look(portal, tx, case, system.as_str(), (deed, &outcome)).await?;
            }
            put(portal, tx, case, actor, &system, outcome).await
        })
    })
    .await
}

/// Of somebody of whom nothing is known that the system keeps people by: `NotOffered` for "done" and "nothing found" of whoever sees no more
/// than that, since they cannot have looked. Staff who read the case may have asked the person: their "done" says how they were found there,
/// or, for a copy, what was found.
pub(in crate::usecases) async fn could_look(
    portal: &Portal,
    conn: &mut Conn,
    row: &Request,
    system: &str,
    (deed, outcome): (Deed, &Outcome),
) -> Result<(), Error> {
    let (field, flaw) = match outcome {
        Outcome::Done(_) | Outcome::NotFound(_) if deed == Deed::Tasks => (Field::State, Flaw::NotOffered),
        Outcome::Done(how) if how.is_empty() && row.kind == Kind::Copy => (Field::State, Flaw::NotOffered),
        Outcome::Done(how) if how.is_empty() => (Field::Answer, Flaw::Missing),
        _ => return Ok(()),
    };
    if found_by(portal, conn, row, system).await?.is_empty() { Err(Error::invalid(field, flaw)) } else { Ok(()) }
}

/// For an open task: `WaitsAlready` where another's finding waits, and a yes to it would count.
pub(in crate::usecases) async fn not_anothers_finding(
    portal: &Portal,
    conn: &mut Conn,
    row: &Request,
    system: &str,
    staff: StaffId,
) -> Result<(), Error> {
    let open = |task: &Task| task.part.system().is_some_and(|id| id.as_str() == system) && !task.state.is_settled();
    if !conn.request_tasks(row.id).await?.iter().any(open) {
        return Err(Error::NotFound);
    }
    let waits = match conn.finding(row.id, system).await? {
        Some(found) if found.refused.is_some() || found.asked_by == staff => false,
        Some(found) => counts(portal, conn, row, Pasted { system, by: found.asked_by, stood: &found.stood }).await?,
        None => match older_finding(portal, conn, row, system).await?.filter(|older| older.asked_by != staff) {
            Some(older) => older_counts(portal, conn, row, &older).await?,
            None => false,
        },
    };
    if waits { Err(Error::Conflict(Clash::WaitsAlready)) } else { Ok(()) }
}

/// The outcome of an open task, and whatever follows from it, put into a case that is held. `NotFound` for a system that has nothing to do.
pub(in crate::usecases) async fn put(
    portal: &Portal,
    tx: &mut Tx,
    case: &mut HeldCase,
    actor: Actor,
    system: &Part,
    outcome: Outcome,
) -> Result<Events, Error> {
    let mut tasks = tx.request_tasks(case.id).await?;
    let task = tasks.iter_mut().find(|task| task.part == *system && !task.state.is_settled()).ok_or(Error::NotFound)?;
    let tried = outcome.tried().map(str::to_owned);
    let came = note(portal, tx, case, task, outcome).await?;
    // A finding is of the task as it was.
    forget_finding(portal, tx, case, system.as_str()).await?;
    // They read that nobody could look for them there.
    let nameless = came == Happened::TaskNotFound && found_by(portal, tx, case, system.as_str()).await?.is_empty();
    let told = if nameless { Happened::TaskUnsearched } else { came };
    tell(portal, tx, case, actor, told, nameless.then_some(Hindrance::NothingKnown.as_str())).await?;
    if tried.is_some() {
        tell(portal, tx, case, actor, Happened::Note, tried.as_deref()).await?;
    }
    let others = tasks.iter().filter(|task| task.part != Part::Portal);
    if case.kind == Kind::Copy && came != Happened::TaskFailed && others.clone().all(|task| task.state.is_settled()) {
        // The data the system found belongs into the copy.
        for mut own in tasks.into_iter().filter(|task| task.part == Part::Portal) {
            own.state = TaskState::Running;
            tx.update_request_task(&case.lock, &own).await?;
        }
        enqueue_work(portal, tx, &Work::Copy { request: case.id }).await?;
    }
    let about = Subject::Request(case.id);
    let done = finish_if_settled(portal, tx, case).await?.then(|| Event::of(Action::RequestDone, about));
    Ok(event_of(case, Action::TaskSettled).and_also(done))
}

async fn note(portal: &Portal, tx: &mut Tx, case: &HeldCase, task: &mut Task, outcome: Outcome) -> Result<Happened, Error> {
    let happened = match outcome {
        Outcome::Done(text) => {
            if !text.is_empty() {
                task.answer = Some(CaseKeys::of(portal, tx, case).await?.seal(portal, Text::Answer, text.as_bytes())?);
            }
            (task.state, task.failure, task.settled_at) = (TaskState::Done, None, Some(tx.at));
            Happened::TaskDone
        }
        // A note holds what was tried: the person reads that they could not be found, and where.
        Outcome::NotFound(_) => {
            (task.state, task.failure, task.settled_at) = (TaskState::NotFound, None, Some(tx.at));
            Happened::TaskNotFound
        }
        Outcome::Failed(why) => {
            (task.state, task.failure) = (TaskState::Failed, seal_failure(portal, tx, case.id, &why).await?);
            Happened::TaskFailed
        }
    };
    tx.update_request_task(&case.lock, task).await?;
    Ok(happened)
}
