//! The next step of a case for whoever looks at it, in lists and on its page: where a decision or a finding waits for a second, and where one
//! got a no.

use crate::{
    domain::{
        catalogue::SystemKind,
        ids::StaffId,
        request::{Bar, Happened, NextStep, Part, Request, TaskState, said_no},
    },
    store::Conn,
    usecases::{
        error::Error,
        portal::Portal,
        requests::{disputes::bar, kept::Asked},
        second::{
            kept::{Pasted, counts},
            wanted::may_agree,
        },
    },
};

/// `next` is the step by the facts of the case alone, `second` the one who asked for a yes that waits.
pub(super) async fn next_step(
    portal: &Portal,
    conn: &mut Conn,
    row: &Request,
    asked: Option<&Asked>,
    (next, second): (NextStep, Option<StaffId>),
    staff: StaffId,
) -> Result<NextStep, Error> {
    let barred = bar(portal, conn, row, asked, staff).await? == Bar::Another;
    if next.is_before_a_second() || (barred && second.is_none()) {
        return Ok(if barred { next.for_somebody_barred() } else { next });
    }
    if let Some(asked_by) = second {
        let may_agree = may_agree(portal, conn, row, asked, [asked_by, staff]).await?;
        return Ok(next.while_second(asked_by, may_agree));
    }
    match refused(conn, row, staff).await? {
        Some(by) => Ok(next.after_no(by)),
        None => {
            let next = while_found(portal, conn, row, asked, next, staff).await?;
            after_failure(portal, conn, row, next).await
        }
    }
}

/// A system that a program or the portal itself answers for is tried again.
async fn after_failure(portal: &Portal, conn: &mut Conn, row: &Request, next: NextStep) -> Result<NextStep, Error> {
    if !matches!(next, NextStep::Systems(_)) {
        return Ok(next);
    }
    let shelf = portal.shelf()?;
    let by_people = |part: &Part| {
        let system = part.system().and_then(|id| shelf.notice.catalogue.system(id.as_str()));
        system.is_some_and(|system| system.kind == SystemKind::Manual)
    };
    let failed = conn.request_tasks(row.id).await?.into_iter().filter(|task| task.state == TaskState::Failed).map(|task| task.part);
    Ok(next.after_failure(&failed.filter(by_people).collect::<Vec<_>>()))
}

/// The colleague who said no to what the reader, or whoever has the case, asked for, and who is another than the reader.
async fn refused(conn: &mut Conn, row: &Request, staff: StaffId) -> Result<Option<StaffId>, Error> {
    let Some(assignee) = row.assignee else { return Ok(None) };
    let deeds = conn.request_deeds(row.id).await?;
    let story: Vec<(Option<StaffId>, Happened)> = deeds.into_iter().filter_map(|(by, kind)| Some((by, kind.parse().ok()?))).collect();
    let of = |asker: StaffId| said_no(asker, story.iter().copied());
    Ok(of(staff).or_else(|| of(assignee)).filter(|by| *by != staff))
}

/// Systems in which something was found wait no longer for those who look after them.
async fn while_found(
    portal: &Portal,
    conn: &mut Conn,
    row: &Request,
    asked: Option<&Asked>,
    next: NextStep,
    staff: StaffId,
) -> Result<NextStep, Error> {
    if !matches!(next, NextStep::Systems(_)) {
        return Ok(next);
    }
    let mut found = Vec::new();
    for waits in conn.findings_waiting(row.id).await? {
        let Some(system) = waits.system else { continue };
        let Ok(part) = system.parse::<Part>() else { continue };
        if counts(portal, conn, row, Pasted { system: &system, by: waits.asked_by, stood: &waits.stood }).await? {
            let may = may_agree(portal, conn, row, asked, [waits.asked_by, staff]).await?;
            found.push((part, waits.asked_by, may));
        }
    }
    Ok(next.while_found(&found))
}
