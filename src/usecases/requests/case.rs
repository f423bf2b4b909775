//! One request, as the person who asked sees it.

use jiff::civil::Date;

use super::{
    about_gone,
    asked::read_asked,
    facts,
    kept::{Asked, Receipt, receipt_place},
    story::{Entry, Happened, also_planned, read},
};
use crate::{
    domain::{
        actor::Actor,
        ids::RequestId,
        language::Language,
        request::{CopyFile, Extent, Facts, Request, Task},
        retention::day,
    },
    store::Conn,
    usecases::{authorise, error::Error, keys::of_rule, people::is_there, portal::Portal},
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
    /// The account it is about is deleted, and not because this asked for it.
    pub about_gone: bool,
    /// The last day before the next other deletion that is planned.
    pub also_planned: Option<Date>,
}

impl Case {
    /// The day on which it came, where staff wrote it down: nobody knows the hour.
    pub fn came(&self) -> Option<Date> {
        self.story.iter().find_map(|entry| entry.came)
    }

    /// The language in which it was most likely asked.
    pub fn asked_in(&self) -> Option<Language> {
        let asked = self.story.iter().find(|entry| entry.happened == Happened::Received);
        asked.and_then(|entry| entry.language).or(self.row.last_language)
    }
}

/// The row, when it is theirs. `NotFound` for someone else's, and for what is no request.
pub async fn own(portal: &Portal, actor: Actor, reference: &str) -> Result<Request, Error> {
    let person = authorise::person(actor)?;
    let row = portal.store.read().await?.request(reference).await?;
    row.filter(|row| row.person.id == person.id).ok_or(Error::NotFound)
}

/// Which part of their data a request of theirs is about; `None` for one that names none.
pub async fn scope_of(portal: &Portal, actor: Actor, row: &Request) -> Result<Option<Extent>, Error> {
    let person = authorise::person(actor)?;
    if row.person.id != person.id {
        return Err(Error::NotFound);
    }
    let asked = read_asked(portal, &mut portal.store.read().await?, row).await?;
    Ok(asked.and_then(|asked| asked.scope().cloned()))
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

/// A request whose person is gone: for anybody who has its number, as a letter gave it. `None` for one of somebody who is
/// there, and for no request at all: whoever wants to know more signs in.
pub async fn gone(portal: &Portal, reference: &str) -> Result<Option<Request>, Error> {
    let mut conn = portal.store.read().await?;
    let Some(row) = conn.request(reference).await? else { return Ok(None) };
    let there = is_there(&mut conn, row.person).await?;
    Ok((!there).then_some(row))
}

/// Whether something is left to do in a request for anybody.
pub async fn is_open(portal: &Portal, reference: &str) -> Result<bool, Error> {
    Ok(portal.store.read().await?.request(reference).await?.is_some_and(|row| row.state.is_open()))
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
    let overdue = row.is_overdue(day(portal.clock.now(), &portal.brand.time_zone));
    let facts = facts::with_asker(portal, &mut conn, &row, facts::of(portal, &row, asked.as_ref(), &tasks, false)).await?;
    let about_gone = about_gone::is_told(&mut conn, &row, asked.as_ref()).await?;
    let also_planned = also_planned(&mut conn, &row).await?.first().and_then(|other| other.undo_until);
    Ok(Case { row, facts, asked, story, tasks, copy, receipt, receipt_over, overdue, about_gone, also_planned })
}

async fn receipt(portal: &Portal, conn: &mut Conn, row: &Request) -> Result<Option<Receipt>, Error> {
    let (Some(sealed), Some(key)) = (&row.receipt, row.receipt_key) else { return Ok(None) };
    let keys = of_rule(portal, conn, row.person.id, super::kept::RECEIPT_RULE).await?;
    match keys.get(&key) {
        Some(key) => Ok(Some(key.open_json(&receipt_place(row.person.id, row.id), sealed)?)),
        None => Ok(None),
    }
}
