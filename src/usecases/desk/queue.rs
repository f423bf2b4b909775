//! The queue: open requests, what is due first comes first.

use jiff::civil::Date;

use crate::{
    domain::{actor::Actor, request::Request, retention::day, staff::Deed},
    store::requests::Wanted,
    usecases::{authorise, error::Error, portal::Portal, requests::asked::read_asked},
};

const SIZE: usize = 50;

/// The filter as the form sent it.
#[derive(Debug, Clone, Default)]
pub struct Filter {
    pub kind: Option<String>,
    pub state: Option<String>,
    /// `mine`, or empty for everyone's.
    pub assignee: Option<String>,
    /// `overdue`, or empty for whatever is due.
    pub due: Option<String>,
}

/// One case of the queue.
#[derive(Debug, Clone)]
pub struct Waiting {
    pub row: Request,
    /// Whether it is about somebody else than the one who asks. Who that is, the case says.
    pub another: bool,
}

#[derive(Debug, Clone)]
pub struct Queue {
    pub rows: Vec<Waiting>,
    /// Where the next page begins.
    pub next: Option<String>,
    /// Today, in the brand's time zone.
    pub today: Date,
}

/// The queue under a filter; unknown values of the filter are ignored.
pub async fn queue(portal: &Portal, actor: Actor, filter: &Filter, after: Option<&str>) -> Result<Queue, Error> {
    let (staff, _) = authorise::desk(portal, actor, Deed::SeeCases).await?;
    let today = day(portal.clock.now(), &portal.brand.time_zone);
    let wanted = Wanted {
        kind: filter.kind.as_deref().and_then(|kind| kind.parse().ok()),
        state: filter.state.as_deref().and_then(|state| state.parse().ok()),
        assignee: (filter.assignee.as_deref() == Some("mine")).then_some(staff),
        due_before: (filter.due.as_deref() == Some("overdue")).then_some(today),
    };
    let mut conn = portal.store.read().await?;
    let after = match after {
        Some(reference) => conn.request(reference).await?.map(|row| (row.due_on, row.id)),
        None => None,
    };
    let mut rows = conn.requests_wanted(&wanted, after, i64::try_from(SIZE).unwrap_or(50) + 1).await?;
    let more = rows.len() > SIZE;
    rows.truncate(SIZE);
    let next = rows.last().filter(|_| more).map(|row| row.reference.clone());
    let mut waiting = Vec::with_capacity(rows.len());
    for row in rows {
        let another = read_asked(portal, &mut conn, &row).await?.is_some_and(|asked| asked.is_for_another());
        waiting.push(Waiting { row, another });
    }
    Ok(Queue { rows: waiting, next, today })
}
