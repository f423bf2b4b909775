//! One request, as the person who asked sees it.

use super::{
    facts,
    kept::{Asked, Receipt, receipt_place},
    open::read_asked,
    story::{Entry, read},
};
use crate::{
    domain::{
        actor::Actor,
        ids::RequestId,
        request::{CopyFile, Facts, Request, Task},
        retention::day,
    },
    store::Conn,
    usecases::{authorise, error::Error, keys::of_rule, portal::Portal},
};

#[derive(Debug, Clone)]
pub struct Case {
    pub row: Request,
    /// By which the table says what the person can do.
    pub facts: Facts,
    /// `None` once it is gone with the person.
    pub asked: Option<Asked>,
    pub story: Vec<Entry>,
    pub tasks: Vec<Task>,
    pub copy: Option<CopyFile>,
    pub receipt: Option<Receipt>,
    /// There was a receipt, and its time is over.
    pub receipt_over: bool,
    /// It should have been answered before today.
    pub overdue: bool,
}

/// The row, when it is theirs. `NotFound` for someone else's, and for what is no request.
pub async fn own(portal: &Portal, actor: Actor, reference: &str) -> Result<Request, Error> {
    let person = authorise::person(actor)?;
    let row = portal.store.read().await?.request(reference).await?;
    row.filter(|row| row.person.id == person.id).ok_or(Error::NotFound)
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

/// The whole case of a request. The caller has made sure that the actor may see it.
pub async fn open_case(portal: &Portal, row: Request) -> Result<Case, Error> {
    let mut conn = portal.store.read().await?;
    let asked = read_asked(portal, &mut conn, &row).await?;
    let story = read(portal, &mut conn, &row).await?;
    let tasks = conn.request_tasks(row.id).await?;
    let copy = conn.copy(row.id).await?;
    let receipt = receipt(portal, &mut conn, &row).await?;
    let receipt_over = row.receipt.is_some() && receipt.is_none();
    let overdue = row.state.is_open() && row.due_on < day(portal.clock.now(), &portal.brand.time_zone);
    let facts = facts::of(portal, &row, asked.as_ref(), &tasks, false);
    Ok(Case { row, facts, asked, story, tasks, copy, receipt, receipt_over, overdue })
}

async fn receipt(portal: &Portal, conn: &mut Conn, row: &Request) -> Result<Option<Receipt>, Error> {
    let (Some(sealed), Some(key)) = (&row.receipt, row.receipt_key) else { return Ok(None) };
    let keys = of_rule(portal, conn, row.person.id, super::kept::RECEIPT_RULE).await?;
    match keys.get(&key) {
        Some(key) => Ok(Some(key.open_json(&receipt_place(row.person.id, row.id), sealed)?)),
        None => Ok(None),
    }
}
