//! The open tasks of a system, the oldest first, page by page. Each look of whoever looks after the system is in the story of the request,
//! where its person reads it.

use std::time::Duration;

use super::correction::{Correction, correction};
use crate::{
    domain::{
        actor::Actor,
        catalogue::Identifier,
        days::Days,
        ids::{RequestId, StaffId},
        request::{Happened, Request, State},
        staff::Deed,
    },
    store::{
        Conn,
        event::{Action, Event, Subject},
        request_story,
    },
    usecases::{
        authorise,
        change::change,
        error::Error,
        portal::Portal,
        requests::{
            asked::{days_of, read_asked},
            facts::facts,
            found_by::found_by,
            held::HeldCase,
            story::tell,
        },
        second::kept::{self, Pasted, counts, older_counts, older_finding, why_not},
        staff::looks_after::seen_by,
    },
};

/// So many tasks of a system are on a page.
const SIZE: usize = 50;
/// A look is written down once in so long.
const LOOK: Duration = Duration::from_secs(8 * 60 * 60);

/// How it stands with what was found for a task.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Found {
    /// A colleague at the desk looks it over.
    Waits,
    /// A colleague said no, and why; `None` once the case's key is gone.
    Refused(Option<String>),
    /// The task has changed since: a yes would not count.
    Outdated,
}

/// A task as whoever looks after the system sees it.
#[derive(Debug, Clone)]
pub struct Errand {
    pub row: Request,
    pub found_by: Vec<(Identifier, String)>,
    /// From when to when a copy is asked for.
    pub days: Days,
    pub correction: Option<Correction>,
    pub found: Option<Found>,
    /// The person's page is deleted: all they may still read is a last email, where their address is known.
    pub page_gone: bool,
}

/// A page of the tasks of one system, and how many each of the reader's systems has.
#[derive(Debug, Clone)]
pub struct Errands {
    /// Whether any system of the brand has tasks.
    pub some: bool,
    /// The reader looks after the systems. To whoever answers requests, a page of many tasks does not say whose data they are about.
    pub looks_after: bool,
    pub systems: Vec<(String, i64)>,
    pub chosen: Option<String>,
    pub tasks: Vec<Errand>,
    /// The request behind which the page begins; `None` for the first.
    pub after: Option<String>,
    /// The one behind which the next begins.
    pub next: Option<String>,
    /// Their own finding that a colleague said no to: the first of the page.
    pub given_back: Option<GivenBack>,
}

/// A finding that is its author's again, and the request and revision of its task.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GivenBack {
    pub reference: String,
    pub revision: i64,
    pub text: String,
}

/// Of the systems the reader may see: their own, or all of them for whoever answers requests. The first where none, or an unknown one, is named.
pub async fn list(portal: &Portal, actor: Actor, system: Option<&str>, after: Option<&str>) -> Result<Errands, Error> {
    let (staff, role) = authorise::desk(portal, actor, Deed::Tasks).await?;
    let looks_after = !role.may(Deed::SeeCases);
    let some = portal.shelf()?.notice.catalogue.with_tasks().next().is_some();
    let mut conn = portal.store.read().await?;
    let open = conn.systems_owing().await?;
    let names = seen_by(portal, &mut conn, staff, role).await?;
    let count = |name: &String| open.iter().find(|owing| owing.system == *name).map_or(0, |owing| owing.count);
    let systems: Vec<(String, i64)> = names.iter().map(|name| (name.clone(), count(name))).collect();
    let chosen = systems.iter().find(|(name, _)| Some(name.as_str()) == system).or(systems.first()).map(|(name, _)| name.clone());
    let Some(system) = chosen else {
        return Ok(Errands { some, looks_after, systems, chosen: None, tasks: Vec::new(), after: None, next: None, given_back: None });
    };
    let (mut page, after) = page(&mut conn, &system, after).await?;
    let more = page.len() > SIZE;
    page.truncate(SIZE);
    let mut tasks = Vec::with_capacity(page.len());
    for request in page {
        let Some(row) = conn.request_by_id(request).await?.filter(|row| row.state.is_open()) else { continue };
        tasks.push(errand(portal, &mut conn, row, &system).await?);
    }
    let given_back = given_back(portal, &mut conn, &tasks, (system.as_str(), staff)).await?;
    drop(conn);
    if looks_after {
        note_looks(portal, actor, staff, &tasks).await?;
    }
    let next = tasks.last().filter(|_| more).map(|task| task.row.reference.clone());
    Ok(Errands { some, looks_after, systems, chosen: Some(system), tasks, after, next, given_back })
}

async fn given_back(portal: &Portal, conn: &mut Conn, tasks: &[Errand], of: (&str, StaffId)) -> Result<Option<GivenBack>, Error> {
    for Errand { row, .. } in tasks.iter().filter(|task| matches!(task.found, Some(Found::Refused(_)))) {
        if let Some(text) = kept::given_back(portal, conn, row, of).await? {
            return Ok(Some(GivenBack { reference: row.reference.clone(), revision: row.revision, text }));
        }
    }
    Ok(None)
}

/// The open task of a system in a request.
pub(super) async fn errand(portal: &Portal, conn: &mut Conn, row: Request, system: &str) -> Result<Errand, Error> {
    let found_by = found_by(portal, conn, &row, system).await?;
    let found = found(portal, conn, &row, system).await?;
    let asked = read_asked(portal, conn, &row).await?;
    let correction = correction(portal, conn, &row, asked.as_ref()).await?;
    let page_gone = row.state == State::Deleting && facts(portal, conn, &row, None).await?.page_gone;
    Ok(Errand { row, found_by, days: days_of(asked.as_ref()), correction, found, page_gone })
}

/// The requests of a page and one more, and where it begins: at the start, where nothing is open behind that request.
async fn page(conn: &mut Conn, system: &str, after: Option<&str>) -> Result<(Vec<RequestId>, Option<String>), Error> {
    let most = i64::try_from(SIZE).unwrap_or(i64::MAX).saturating_add(1);
    if let Some(reference) = after.filter(|after| !after.is_empty())
        && let Some(row) = conn.request(reference).await?
    {
        let behind = conn.errands_of(system, Some((row.received_at, row.id)), most).await?;
        if !behind.is_empty() {
            return Ok((behind, Some(row.reference)));
        }
    }
    Ok((conn.errands_of(system, None, most).await?, None))
}

async fn found(portal: &Portal, conn: &mut Conn, row: &Request, system: &str) -> Result<Option<Found>, Error> {
    let stands = |counts: bool| if counts { Found::Waits } else { Found::Outdated };
    let Some(finding) = conn.finding(row.id, system).await? else {
        let Some(older) = older_finding(portal, conn, row, system).await? else { return Ok(None) };
        return Ok(Some(stands(older_counts(portal, conn, row, &older).await?)));
    };
    if let Some(sealed) = &finding.refused {
        return Ok(Some(Found::Refused(why_not(portal, conn, row, finding.id, sealed).await?)));
    }
    let counts = counts(portal, conn, row, Pasted { system, by: finding.asked_by, stood: &finding.stood }).await?;
    Ok(Some(stands(counts)))
}

fn has_looked(portal: &Portal, entries: &[request_story::Row], staff: StaffId) -> bool {
    let since = portal.clock.now().minus(LOOK);
    let own = |entry: &&request_story::Row| entry.staff_id.as_deref() == Some(staff.as_bytes().as_slice()) && since < entry.at;
    let looks = [Happened::LookedFor.as_str(), Happened::Revealed.as_str()];
    entries.iter().filter(own).any(|entry| looks.contains(&entry.kind.as_str()))
}

/// Writes down that somebody saw them, in each where they did not for a while. Where nothing is known of the person, there was nothing to see.
pub(super) async fn note_looks(portal: &Portal, actor: Actor, staff: StaffId, tasks: &[Errand]) -> Result<(), Error> {
    for task in tasks.iter().filter(|task| !task.found_by.is_empty()) {
        let entries = portal.store.read().await?.request_entries(task.row.id).await?;
        if !has_looked(portal, &entries, staff) {
            note_look(portal, actor, &task.row).await?;
        }
    }
    Ok(())
}

async fn note_look(portal: &Portal, actor: Actor, row: &Request) -> Result<(), Error> {
    let (id, person) = (row.id, row.person.id);
    change(portal, actor, move |portal, mut tx| {
        Box::pin(async move {
            let case = HeldCase::hold(&mut tx, id, person).await?;
            tell(&portal, &mut tx, &case, actor, Happened::LookedFor, None).await?;
            Ok(tx.commit(Event::of(Action::TaskSeen, Subject::Request(id)), ()).await?)
        })
    })
    .await
}
