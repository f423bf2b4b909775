//! Requests that repeat data of a kind that is deleted: what a correction says the record said, which values are blacked out in a copy,
//! and what staff found elsewhere.

use crate::{
    domain::{
        actor::Actor,
        ids::{CategoryId, CustomerId},
        request::{Extent, Kind, OwnPart, Request, State, Task},
        time::Millis,
    },
    store::{
        Tx,
        event::{Action, Event, Subject, Unaudited},
    },
    usecases::{
        change::change,
        error::Error,
        portal::Portal,
        records::withdraw_copies::made_again,
        requests::{
            asked::{read_asked, write_asked},
            finish::finish_if_settled,
            held::HeldCase,
            kept::{Asked, What},
        },
    },
};

/// More than anybody has.
const ALL: i64 = 10_000;

async fn requests(portal: &Portal, person: CustomerId, kind: Kind, until: Millis) -> Result<Vec<Request>, Error> {
    let all = portal.store.read_one().await?.requests_of(person.into(), ALL).await?;
    Ok(all.into_iter().filter(|row| row.kind == kind && row.received_at <= until).collect())
}

/// Corrections keep which field of which record was meant, and lose what it said, what it should say, and the words about it. Copies
/// forget which values of such records are blacked out.
pub(super) async fn corrections(portal: &Portal, person: CustomerId, scope: &Extent, until: Millis) -> Result<(), Error> {
    let mut rows = requests(portal, person, Kind::Correct, until).await?;
    rows.extend(requests(portal, person, Kind::Copy, until).await?);
    for row in &rows {
        empty(portal, row, scope.clone()).await?;
    }
    Ok(())
}

/// Those that others asked for about somebody.
pub(super) async fn corrections_for_them(portal: &Portal, others: &[Request], scope: &Extent, until: Millis) -> Result<(), Error> {
    for row in others.iter().filter(|row| matches!(row.kind, Kind::Correct | Kind::Copy) && row.received_at <= until) {
        empty(portal, row, scope.clone()).await?;
    }
    Ok(())
}

/// Copies about somebody who is erased that others got or wait for: they are deleted here.
pub(super) async fn no_copies_for_them(portal: &Portal, others: &[Request]) -> Result<(), Error> {
    for row in others.iter().filter(|row| row.kind == Kind::Copy) {
        let (request, owner) = (row.id, row.person.id);
        change(portal, Actor::House, move |_, mut tx| {
            Box::pin(async move {
                let case = HeldCase::hold(&mut tx, request, owner).await?;
                if !is_out(&mut tx, &case).await? {
                    return Ok(tx.commit_unaudited(Unaudited::NothingChanged, ()).await?);
                }
                tx.withdraw_copy(&case.lock).await?;
                Ok(tx.commit(withdrawn(&case), ()).await?)
            })
        })
        .await?;
    }
    Ok(())
}

/// Whether the copy can be fetched, or is being made.
async fn is_out(tx: &mut Tx, case: &Request) -> Result<bool, Error> {
    let now = tx.at;
    let ended = matches!(case.state, State::Declined | State::Withdrawn | State::Ended);
    Ok(!ended && tx.copy(case.id).await?.is_some_and(|copy| !copy.is_gone(now)))
}

const fn withdrawn(case: &Request) -> Event {
    Event::of(Action::CopyWithdrawn, Subject::Request(case.id)).about(1)
}

async fn empty(portal: &Portal, row: &Request, scope: Extent) -> Result<(), Error> {
    let (request, owner) = (row.id, row.person.id);
    change(portal, Actor::House, move |portal, mut tx| {
        Box::pin(async move {
            let mut case = HeldCase::hold(&mut tx, request, owner).await?;
            let asked = read_asked(&portal, &mut tx, &case).await?;
            let Some(emptied) = asked.and_then(|asked| emptied(asked, &scope)) else {
                return Ok(tx.commit_unaudited(Unaudited::RecordsForgotten, ()).await?);
            };
            write_asked(&portal, &mut tx, &mut case, &emptied).await?;
            let done = nothing_left(&portal, &mut tx, &mut case).await?;
            case.save(&mut tx).await?;
            match done {
                Some(done) => Ok(tx.commit(done, ()).await?),
                None => Ok(tx.commit_unaudited(Unaudited::RecordsForgotten, ()).await?),
            }
        })
    })
    .await
}

/// A correction that was made here is not to be made anywhere any more: it ends, once nothing holds it back.
async fn nothing_left(portal: &Portal, tx: &mut Tx, case: &mut HeldCase) -> Result<Option<Event>, Error> {
    let made = OwnPart::of(&tx.request_tasks(case.id).await?) == OwnPart::Done;
    if case.kind != Kind::Correct || !case.state.is_open() || !made {
        return Ok(None);
    }
    tx.forget_open_tasks(&case.lock).await?;
    let about = Subject::Request(case.id);
    Ok(finish_if_settled(portal, tx, case).await?.then(|| Event::of(Action::RequestDone, about)))
}

/// `None` for one about another kind of data, or that is empty already.
fn emptied(mut asked: Asked, scope: &Extent) -> Option<Asked> {
    let (category, before, after, set) = match &mut asked.what {
        What::Correct { category, before, after, set, .. } => (category, before, after, set),
        What::Copy { look, .. } => return look.forget(scope).then_some(asked),
        _ => return None,
    };
    if !scope.covers(category) || (before.is_empty() && after.is_empty()) {
        return None;
    }
    before.clear();
    after.clear();
    *set = None;
    asked.words.clear();
    Some(asked)
}

/// Findings of systems that hold nothing besides these kinds; in requests that are closed, of those that hold any of them.
pub(super) async fn findings(portal: &Portal, person: CustomerId, scope: &Extent, until: Millis) -> Result<(), Error> {
    for row in &requests(portal, person, Kind::Copy, until).await? {
        forget_found(portal, row, scope.clone(), (until, false)).await?;
    }
    Ok(())
}

/// The same of copies that others asked for about somebody. Each is made again, as it may hold records that went, by an earlier try as well.
pub(super) async fn copies_for_them(portal: &Portal, others: &[Request], scope: &Extent, until: Millis) -> Result<(), Error> {
    for row in others.iter().filter(|row| row.kind == Kind::Copy) {
        forget_found(portal, row, scope.clone(), (until, true)).await?;
    }
    Ok(())
}

/// Findings of until then are forgotten. A copy that holds it, or is outdated anyway, is made again.
async fn forget_found(portal: &Portal, row: &Request, scope: Extent, (until, outdated): (Millis, bool)) -> Result<(), Error> {
    let (request, owner) = (row.id, row.person.id);
    change(portal, Actor::House, move |portal, mut tx| {
        Box::pin(async move {
            let case = HeldCase::hold(&mut tx, request, owner).await?;
            let mut outdated = outdated;
            for mut task in tx.request_tasks(case.id).await? {
                if until < case.received_at || !is_about(&portal, &task, &scope, case.state.is_open())? {
                    continue;
                }
                tx.forget_finding(&case.lock, task.part.as_str()).await?;
                if task.answer.take().is_some() {
                    tx.update_request_task(&case.lock, &task).await?;
                    outdated = true;
                }
            }
            if outdated && is_out(&mut tx, &case).await? {
                made_again(&portal, &mut tx, &case.lock).await?;
                return Ok(tx.commit(withdrawn(&case), ()).await?);
            }
            Ok(tx.commit_unaudited(Unaudited::RecordsForgotten, ()).await?)
        })
    })
    .await
}

fn is_about(portal: &Portal, task: &Task, scope: &Extent, open: bool) -> Result<bool, Error> {
    let shelf = portal.shelf()?;
    let system = task.part.system().and_then(|id| shelf.notice.catalogue.systems.iter().find(|system| system.id == *id));
    let meant = |category: &CategoryId| scope.covers(category);
    Ok(system.is_some_and(|system| if open { system.categories.iter().all(meant) } else { system.categories.iter().any(meant) }))
}
