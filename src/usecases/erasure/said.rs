//! Requests that repeat data of a kind that is deleted: what a correction says the record said, which values are blacked out in a copy,
//! and what staff found elsewhere.

use crate::{
    domain::{
        actor::Actor,
        ids::{CategoryId, CustomerId},
        request::{Extent, Kind, Request, Task},
        time::Millis,
    },
    store::event::Unaudited,
    usecases::{
        change::change,
        error::Error,
        portal::Portal,
        requests::{
            asked::read_asked,
            held::HeldCase,
            kept::{Asked, What},
            sealing::{CaseKeys, Text},
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
    for row in rows {
        let scope = scope.clone();
        change(portal, Actor::House, move |portal, mut tx| {
            Box::pin(async move {
                let mut case = HeldCase::hold(&mut tx, row.id, person.into()).await?;
                let asked = read_asked(&portal, &mut tx, &case).await?;
                if let Some(emptied) = asked.and_then(|asked| emptied(asked, &scope)) {
                    let plain = serde_json::to_vec(&emptied).map_err(Error::internal)?;
                    case.asked = Some(CaseKeys::of(&portal, &mut tx, &case).await?.seal(&portal, Text::Asked, &plain)?);
                    case.save(&mut tx).await?;
                }
                Ok(tx.commit_unaudited(Unaudited::RecordsForgotten, ()).await?)
            })
        })
        .await?;
    }
    Ok(())
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
    for row in requests(portal, person, Kind::Copy, until).await? {
        let scope = scope.clone();
        change(portal, Actor::House, move |portal, mut tx| {
            Box::pin(async move {
                let case = HeldCase::hold(&mut tx, row.id, person.into()).await?;
                for mut task in tx.request_tasks(case.id).await? {
                    if !is_about(&portal, &task, &scope, case.state.is_open())? {
                        continue;
                    }
                    tx.forget_finding(&case.lock, task.part.as_str()).await?;
                    if task.answer.take().is_some() {
                        tx.update_request_task(&case.lock, &task).await?;
                    }
                }
                Ok(tx.commit_unaudited(Unaudited::RecordsForgotten, ()).await?)
            })
        })
        .await?;
    }
    Ok(())
}

fn is_about(portal: &Portal, task: &Task, scope: &Extent, open: bool) -> Result<bool, Error> {
    let shelf = portal.shelf()?;
    let system = task.part.system().and_then(|id| shelf.notice.catalogue.systems.iter().find(|system| system.id == *id));
    let meant = |category: &CategoryId| scope.covers(category);
    Ok(system.is_some_and(|system| if open { system.categories.iter().all(meant) } else { system.categories.iter().any(meant) }))
}
