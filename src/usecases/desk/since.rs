//! Requests that were added since the list was read before.

use std::time::Duration;

use super::{filter::Understood, views::View};
use crate::{
    domain::{figures::amount::amount, time::Millis},
    store::{Conn, request_queue::Wanted},
    usecases::error::Error,
};

/// A list that was read longer ago is not read anew: nobody meant it.
const LONGEST: Duration = Duration::from_secs(365 * 24 * 60 * 60);

/// The moment of the list before, and how many of this one were added since: a letter that is typed in now came on an earlier day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Since {
    pub at: Millis,
    pub count: u64,
}

/// Nothing where the address names no moment, and of those that have ended, which are not counted; a moment that nobody meant is passed over.
pub(super) async fn since(conn: &mut Conn, understood: &mut Understood, moment: Option<&str>, now: Millis) -> Result<Option<Since>, Error> {
    let Some(moment) = moment.map(str::trim).filter(|moment| !moment.is_empty()) else { return Ok(None) };
    let meant = moment.parse().ok().map(Millis).filter(|at| (now.minus(LONGEST)..=now).contains(at));
    let Some(at) = meant else {
        understood.passed_over.push("since");
        return Ok(None);
    };
    if understood.view == View::Closed {
        return Ok(None);
    }
    let added = Wanted { entered_from: Some(at), ..understood.wanted.clone() };
    Ok(Some(Since { at, count: amount(conn.requests_count(&added).await?) }))
}
