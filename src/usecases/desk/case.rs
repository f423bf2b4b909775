//! A case as staff see it: masked, until they said why they need to see more.

use std::{collections::BTreeMap, time::Duration};

use crate::{
    domain::{
        actor::Actor,
        ids::StaffId,
        staff::{Deed, Role},
        time::Millis,
    },
    usecases::{
        authorise,
        error::Error,
        people::Contact,
        portal::Portal,
        requests::{
            case::{Case, open_case},
            kept,
            story::Happened,
        },
    },
};

/// How long a reveal counts: as long as a session of staff may last.
const REVEALED_FOR: Duration = Duration::from_secs(8 * 60 * 60);

#[derive(Debug, Clone)]
pub struct Desk {
    pub case: Case,
    /// The person's contact: only for staff who revealed it.
    pub contact: Option<Contact>,
    /// Why tasks failed, in the words of staff, by the system: only for staff who revealed it.
    pub failures: BTreeMap<String, String>,
    pub revealed: bool,
    pub staff: StaffId,
    pub role: Role,
}

pub async fn case(portal: &Portal, actor: Actor, reference: &str) -> Result<Desk, Error> {
    let (staff, role) = authorise::staff(portal, actor, Deed::SeeCases)?;
    let row = portal.store.read().await?.request(reference).await?.ok_or(Error::NotFound)?;
    let mut case = open_case(portal, row).await?;
    let since: Millis = portal.clock.now().minus(REVEALED_FOR);
    let revealed = case.story.iter().any(|entry| entry.happened == Happened::Revealed && entry.staff == Some(staff) && since < entry.at);
    let failures = if revealed { failures(portal, &case).await? } else { BTreeMap::new() };
    let contact = if revealed { kept::contact(portal, &mut portal.store.read().await?, &case.row).await? } else { None };
    if !revealed {
        // Notes are the staff's own; they are asked to keep names out of them.
        case.asked = None;
        for entry in &mut case.story {
            if !matches!(entry.happened, Happened::Note | Happened::Revealed) {
                entry.text = entry.text.take().map(|_| String::new());
            }
        }
    }
    Ok(Desk { case, contact, failures, revealed, staff, role })
}

async fn failures(portal: &Portal, case: &Case) -> Result<BTreeMap<String, String>, Error> {
    let mut conn = portal.store.read().await?;
    let mut failures = BTreeMap::new();
    for task in &case.tasks {
        if let Some(sealed) = &task.failure
            && let Some(words) = kept::failure(portal, &mut conn, case.row.id, sealed).await?
        {
            failures.insert(task.part.to_string(), words);
        }
    }
    Ok(failures)
}
