//! Requests that became late, and systems and jobs that fail, are told at once: each trouble once for as long as it lasts.

use jiff::civil::Date;
use std::collections::BTreeMap;

use crate::{
    domain::{
        actor::Actor,
        ids::StaffId,
        staff::{Deed, Role},
        trouble::Trouble,
    },
    store::{Tx, event::Unaudited, staff::Row, told_troubles::Untold},
    usecases::{
        change::change, desk::queue::Days, error::Error, jobs::for_staff::ForStaff, portal::Portal, staff::letters::write, telling::behind,
    },
};

/// Queues a letter to each member of staff whom a new trouble concerns.
pub async fn look(portal: &Portal) -> Result<(), Error> {
    let today = Days::now(portal).today;
    let behind: Vec<Untold> = behind::unwell(portal).await?.into_iter().map(|one| Untold::behind(one.id, one.system)).collect();
    change(portal, Actor::House, move |portal, mut tx| {
        Box::pin(async move {
            tx.forget_troubles_over(today).await?;
            tx.forget_systems_well(&behind).await?;
            let here = here(&mut tx, today).await?;
            let mut fresh = Vec::new();
            // A trouble that concerns only people who are away is told when one of them is back.
            for trouble in tx.untold_troubles(today).await?.into_iter().chain(behind) {
                let is_heard = here.iter().any(|row| concerns(&trouble, row.id, row.role, &here));
                if is_heard && tx.tell_trouble(&trouble).await? {
                    fresh.push(trouble);
                }
            }
            if fresh.is_empty() {
                return Ok(tx.commit_unaudited(Unaudited::NothingChanged, ()).await?);
            }
            tell(&portal, &mut tx, &fresh, &here).await?;
            Ok(tx.commit_unaudited(Unaudited::ReminderSent, ()).await?)
        })
    })
    .await
}

async fn here(tx: &mut Tx, today: Date) -> Result<Vec<Row>, Error> {
    Ok(tx.all_staff().await?.into_iter().filter(|row| row.is_here(today)).collect())
}

async fn tell(portal: &Portal, tx: &mut Tx, fresh: &[Untold], here: &[Row]) -> Result<(), Error> {
    for row in here {
        let mut counts: BTreeMap<Trouble, u64> = BTreeMap::new();
        for trouble in fresh.iter().filter(|trouble| concerns(trouble, row.id, row.role, here)) {
            *counts.entry(trouble.what).or_default() += 1;
        }
        if !counts.is_empty() {
            write(portal, tx, row, ForStaff::AtOnce(counts.into_iter().collect())).await?;
        }
    }
    Ok(())
}

/// A case concerns whoever has it, and one that nobody has, or somebody who is away, all who answer; a job, or a system
/// that is told of changes, those who look after jobs.
fn concerns(trouble: &Untold, staff: StaffId, role: Role, here: &[Row]) -> bool {
    match trouble.what {
        Trouble::Jobs | Trouble::Behind => role.may(Deed::Jobs),
        Trouble::Late | Trouble::Tasks => {
            let answers = |row: &&Row| row.role.may(Deed::SeeCases);
            let whose = trouble.assignee().filter(|whose| here.iter().filter(answers).any(|row| row.id == *whose));
            role.may(Deed::SeeCases) && whose.is_none_or(|whose| whose == staff)
        }
    }
}
