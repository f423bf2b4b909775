//! The open tasks of a system, the oldest first. Each look is in the story of the request, where its person reads it.

use std::time::Duration;

use super::found_by::found_by;
use crate::{
    domain::{
        actor::Actor,
        catalogue::Identifier,
        ids::StaffId,
        request::{Happened, Request},
        staff::Deed,
    },
    store::{
        errands::OpenTask as Row,
        event::{Action, Event, Subject},
        request_story,
    },
    usecases::{
        authorise,
        change::change,
        error::Error,
        portal::Portal,
        requests::{held::HeldCase, story::tell},
        staff::looks_after::seen_by,
    },
};

/// So many open tasks are read at once.
const MOST: i64 = 500;
/// So many of a system are shown.
const SHOWN: usize = 50;
/// A look is written down once in so long.
const LOOK: Duration = Duration::from_secs(8 * 60 * 60);

/// A task as whoever looks after the system sees it.
#[derive(Debug, Clone)]
pub struct Errand {
    pub row: Request,
    pub found_by: Vec<(Identifier, String)>,
    /// The result waits for somebody of the desk to look it over.
    pub waits: bool,
}

/// The tasks of one system, and how many each of the reader's systems has.
#[derive(Debug, Clone)]
pub struct Errands {
    pub systems: Vec<(String, usize)>,
    pub chosen: Option<String>,
    pub tasks: Vec<Errand>,
}

/// Of the systems the reader may see: their own, or all of them for whoever answers requests. The first where none, or an unknown one, is named.
pub async fn list(portal: &Portal, actor: Actor, system: Option<&str>) -> Result<Errands, Error> {
    let (staff, role) = authorise::desk(portal, actor, Deed::Tasks).await?;
    let mut conn = portal.store.read().await?;
    let open = conn.errands(MOST).await?;
    let names = seen_by(portal, &mut conn, staff, role).await?;
    let count = |name: &String| open.iter().filter(|row| row.system == *name).count();
    let systems: Vec<(String, usize)> = names.iter().map(|name| (name.clone(), count(name))).collect();
    let chosen = systems.iter().find(|(name, _)| Some(name.as_str()) == system).or(systems.first()).map(|(name, _)| name.clone());
    let mut tasks = Vec::new();
    let mut new = Vec::new();
    for Row { request_id, system } in open.into_iter().filter(|row| Some(&row.system) == chosen.as_ref()).take(SHOWN) {
        let Some(row) = conn.request_by_id(request_id).await?.filter(|row| row.state.is_open()) else { continue };
        let found_by = found_by(portal, &mut conn, &row, &system).await?;
        if !has_looked(portal, &conn.request_entries(row.id).await?, staff) {
            new.push(row.clone());
        }
        let waits = conn.second_look(row.id).await?.is_some();
        tasks.push(Errand { row, found_by, waits });
    }
    drop(conn);
    for row in new {
        note_look(portal, actor, &row).await?;
    }
    Ok(Errands { systems, chosen, tasks })
}

fn has_looked(portal: &Portal, entries: &[request_story::Row], staff: StaffId) -> bool {
    let since = portal.clock.now().minus(LOOK);
    let own = |entry: &&request_story::Row| entry.staff_id.as_deref() == Some(staff.as_bytes().as_slice()) && since < entry.at;
    let looks = [Happened::LookedFor.as_str(), Happened::Revealed.as_str()];
    entries.iter().filter(own).any(|entry| looks.contains(&entry.kind.as_str()))
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
