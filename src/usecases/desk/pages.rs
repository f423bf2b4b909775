//! The pages of a view: forward and back, each found by the request beside it.

use super::filter::Understood;
use crate::{
    domain::request::Request,
    store::{
        Conn,
        request_queue::{After, Wanted},
    },
    usecases::error::Error,
};

/// So many on a page.
const SIZE: usize = 25;

/// The page of a view, by the number of a request: the one before it, or the one behind it. Neither is the first page.
#[derive(Debug, Clone, Copy, Default)]
pub struct At<'a> {
    pub after: Option<&'a str>,
    pub before: Option<&'a str>,
    /// The moment of which the same list was read before, in milliseconds.
    pub since: Option<&'a str>,
}

/// A request that the address names as the place of a page. A number of none is passed over.
pub(super) async fn named(
    conn: &mut Conn,
    understood: &mut Understood,
    name: &'static str,
    reference: Option<&str>,
) -> Result<Option<Request>, Error> {
    let Some(reference) = reference.filter(|reference| !reference.is_empty()) else { return Ok(None) };
    let found = conn.request(reference).await?;
    if found.is_none() {
        understood.passed_over.push(name);
    }
    Ok(found)
}

/// A page of a view, and whether there is more before it and behind it.
pub(super) struct Page {
    pub rows: Vec<Request>,
    pub more_before: bool,
    pub more_behind: bool,
}

pub(super) async fn page_at(
    conn: &mut Conn,
    understood: &Understood,
    after: Option<&Request>,
    before: Option<&Request>,
) -> Result<Page, Error> {
    if let Some(before) = before {
        let mut rows = page(conn, &understood.wanted, understood.order.before(before), SIZE + 1).await?;
        // With less than a page before it, the list is shown from its start.
        if rows.len() >= SIZE {
            let more_before = rows.len() > SIZE;
            rows.truncate(SIZE);
            rows.reverse();
            return Ok(Page { rows, more_before, more_behind: true });
        }
    }
    let last = after.filter(|_| before.is_none());
    let mut rows = page(conn, &understood.wanted, understood.order.after(last), SIZE + 1).await?;
    let more_behind = rows.len() > SIZE;
    rows.truncate(SIZE);
    Ok(Page { rows, more_before: last.is_some(), more_behind })
}

/// So many of those wanted at most, from a place of their order on.
pub(super) async fn page(conn: &mut Conn, wanted: &Wanted, after: After<'_>, size: usize) -> Result<Vec<Request>, Error> {
    Ok(conn.requests_wanted(wanted, after, i64::try_from(size).unwrap_or(i64::MAX)).await?)
}
