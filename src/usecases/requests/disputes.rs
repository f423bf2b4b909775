//! A disagreement with an answer, or with that none came: another request about it, which somebody else decides.

use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

use super::{
    asked::read_asked,
    kept::{Asked, What},
    story::Happened,
};
use crate::{
    domain::{
        ids::{RequestId, StaffId, as_text, as_text_or_none},
        person::Person,
        regime::Matter,
        request::{Author, Bar, Kind, Request, State},
        retention::day,
        staff::Deed,
    },
    store::{Conn, request_story},
    usecases::{error::Error, lock::hindered, portal::Portal},
};

/// The request somebody disagrees with, and the member of staff it is about, if they named one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Disputes {
    #[serde(with = "as_text")]
    pub request: RequestId,
    /// The number people quote.
    pub reference: String,
    #[serde(default, skip_serializing_if = "Option::is_none", with = "as_text_or_none")]
    pub about: Option<StaffId>,
}

/// A request that can be disagreed with, and the members of staff whom its person has seen at work in it.
#[derive(Debug, Clone)]
pub struct Disputed {
    pub row: Request,
    pub staff: Vec<StaffId>,
}

/// No more answers than these are about each other.
const LONGEST: usize = 10;

/// Whether somebody can disagree: it is answered, or it should have been.
pub fn can_be_disputed(portal: &Portal, row: &Request) -> bool {
    matches!(row.state, State::Done | State::Declined) || row.is_overdue(day(portal.clock.now(), &portal.brand.time_zone))
}

/// `NotFound` for someone else's, and for one that waits for its answer.
pub async fn find(portal: &Portal, person: Person, reference: &str) -> Result<Disputed, Error> {
    let mut conn = portal.store.read().await?;
    let row = conn.request(reference).await?.filter(|row| row.person.id == person.id && can_be_disputed(portal, row));
    let row = row.ok_or(Error::NotFound)?;
    let mut staff = Vec::new();
    for entry in conn.request_entries(row.id).await? {
        let seen = entry.kind.parse::<Happened>().is_ok_and(Happened::is_for_everyone);
        if let Some(id) = author(&entry).filter(|id| seen && !staff.contains(id)) {
            staff.push(id);
        }
    }
    Ok(Disputed { row, staff })
}

/// The thing that is due.
pub fn matter(kind: Kind, asked: Option<&Asked>) -> Matter {
    match asked.map(|asked| (&asked.disputes, &asked.what)) {
        Some((Some(_), _)) => Matter::Dispute,
        Some((None, What::Question { complaint: true })) => Matter::Complaint,
        _ => kind.into(),
    }
}

/// Whether a member of staff may decide it.
pub async fn bar(portal: &Portal, conn: &mut Conn, row: &Request, asked: Option<&Asked>, reader: StaffId) -> Result<Bar, Error> {
    let Some(disputes) = asked.and_then(|asked| asked.disputes.clone()) else { return Ok(Bar::No) };
    let barred = barred(portal, conn, disputes).await?;
    let stands_in = |entry: &request_story::Row| entry.kind == Happened::DecidesAlone.as_str() && author(entry) == Some(reader);
    if !barred.contains(&reader) || conn.request_entries(row.id).await?.iter().any(stands_in) {
        return Ok(Bar::No);
    }
    for member in conn.all_staff().await?.iter().filter(|member| !barred.contains(&member.id)) {
        if hindered(portal, conn, member, Deed::Decline).await?.is_none() {
            return Ok(Bar::Another);
        }
    }
    Ok(Bar::Alone)
}

/// Everybody who decided what is disagreed with, or what that disagreed with, or whom it is about.
async fn barred(portal: &Portal, conn: &mut Conn, disputes: Disputes) -> Result<BTreeSet<StaffId>, Error> {
    let mut barred = BTreeSet::new();
    let mut next = Some(disputes);
    for _ in 0..LONGEST {
        let Some(Disputes { request, about, .. }) = next.take() else { break };
        barred.extend(about);
        let Some(before) = conn.request_by_id(request).await? else { break };
        barred.extend(deciders(&conn.request_entries(request).await?, &before));
        next = read_asked(portal, conn, &before).await?.and_then(|asked| asked.disputes);
    }
    Ok(barred)
}

/// The members of staff by whose acts it was decided. The last message before its end is its answer, where an answer ends it.
fn deciders(entries: &[request_story::Row], row: &Request) -> BTreeSet<StaffId> {
    let kind = |entry: &request_story::Row| entry.kind.parse::<Happened>().ok();
    let decided = entries.iter().filter(|entry| kind(entry).is_some_and(Happened::decides));
    let said = |entry: &&request_story::Row| kind(entry) == Some(Happened::Message) && entry.author == Author::Staff;
    let answered = row.state == State::Done && !matches!(row.kind, Kind::Copy | Kind::Delete);
    let answer = entries.iter().rev().find(said).filter(|_| answered);
    // A copy from before grants were noted was granted by the member of staff who began it.
    let granted = entries.iter().any(|entry| kind(entry) == Some(Happened::Granted));
    let begun = entries.iter().filter(|entry| !granted && row.kind == Kind::Copy && kind(entry) == Some(Happened::Started));
    decided.chain(answer).chain(begun).filter_map(author).collect()
}

fn author(entry: &request_story::Row) -> Option<StaffId> {
    entry.staff_id.as_deref().and_then(|id| id.try_into().ok())
}

/// The requests of whoever asked that disagree with this one, the oldest first.
pub async fn about(portal: &Portal, conn: &mut Conn, row: &Request) -> Result<Vec<Request>, Error> {
    let mut found = Vec::new();
    for other in conn.requests_of(row.person.id, 200).await?.into_iter().rev().filter(|other| other.kind == Kind::Question) {
        let disputes = read_asked(portal, conn, &other).await?.and_then(|asked| asked.disputes);
        if disputes.is_some_and(|disputes| disputes.request == row.id) {
            found.push(other);
        }
    }
    Ok(found)
}
