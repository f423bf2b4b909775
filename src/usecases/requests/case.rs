//! One request, as the person who asked sees it.

use jiff::civil::Date;

/// What one system has to do about a request.
pub use crate::store::request_story::Task;

use super::{
    kept::{Asked, Receipt, receipt_place},
    open::read_asked,
    story::{Entry, read},
};
use crate::{
    domain::{
        actor::Actor,
        ids::{CustomerId, KeyId, RequestId},
        retention::day,
    },
    store::{Conn, copies, requests::Row},
    usecases::{authorise, error::Error, keys::of_rule, portal::Portal},
};

#[derive(Debug, Clone)]
pub struct Case {
    pub row: Row,
    /// `None` once it is gone with the person.
    pub asked: Option<Asked>,
    pub story: Vec<Entry>,
    pub tasks: Vec<Task>,
    pub copy: Option<copies::Row>,
    pub receipt: Option<Receipt>,
    pub due: Date,
    /// It should have been answered before today.
    pub overdue: bool,
}

/// The row, when it is theirs. `NotFound` for someone else's, and for what is no request.
pub async fn own(portal: &Portal, actor: Actor, reference: &str) -> Result<Row, Error> {
    let person = authorise::person(actor)?;
    let row = portal.store.read().await?.request(reference).await?;
    row.filter(|row| row.person_id == person.id).ok_or(Error::NotFound)
}

pub async fn case(portal: &Portal, actor: Actor, reference: &str) -> Result<Case, Error> {
    let row = own(portal, actor, reference).await?;
    open_case(portal, row).await
}

/// For whoever pressed "delete now" and has no account any more: their browser still holds the request's id.
pub async fn watched(portal: &Portal, request: RequestId, reference: &str) -> Result<Case, Error> {
    let row = portal.store.read().await?.request(reference).await?.filter(|row| row.id == request).ok_or(Error::NotFound)?;
    open_case(portal, row).await
}

/// The number people quote, of a request whose id is known.
pub async fn reference_of(portal: &Portal, request: RequestId) -> Result<String, Error> {
    let row = portal.store.read().await?.request_by_id(request).await?;
    row.map(|row| row.reference).ok_or(Error::NotFound)
}

/// Opens a case. The caller has checked that it may be seen.
pub async fn open_case(portal: &Portal, row: Row) -> Result<Case, Error> {
    let mut conn = portal.store.read().await?;
    let asked = read_asked(portal, &mut conn, &row).await?;
    let story = read(portal, &mut conn, &row).await?;
    let tasks = conn.request_tasks(row.id).await?;
    let copy = conn.copy(row.id).await?;
    let receipt = receipt(portal, &mut conn, &row).await?;
    let due: Date = row.due_on.parse().map_err(Error::internal)?;
    let overdue = row.state.is_open() && due < day(portal.clock.now(), &portal.brand.time_zone);
    Ok(Case { row, asked, story, tasks, copy, receipt, due, overdue })
}

async fn receipt(portal: &Portal, conn: &mut Conn, row: &Row) -> Result<Option<Receipt>, Error> {
    let (Some(sealed), Some(key)) = (&row.receipt, &row.receipt_key) else { return Ok(None) };
    let Ok(id) = KeyId::try_from(key.as_slice()) else { return Ok(None) };
    let keys = of_rule(portal, conn, row.person_id, super::kept::RECEIPT_RULE).await?;
    let person: CustomerId = row.person_id;
    match keys.get(&id) {
        Some(key) => Ok(Some(key.open_json(&receipt_place(person, row.id), sealed)?)),
        None => Ok(None),
    }
}
