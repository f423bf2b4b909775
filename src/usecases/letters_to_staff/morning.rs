//! In the morning of a working day each member of staff learns how the day begins; where there is nothing to tell, nothing comes.

use jiff::Timestamp;

use crate::{
    domain::{actor::Actor, ids::StaffId, regime::is_business_day, staff::Role, time::Millis},
    store::event::Unaudited,
    usecases::{
        change::change,
        desk::{queue::Days, today::from_outside},
        error::Error,
        jobs::{enqueue::enqueue, for_staff::ForStaff, post::Post},
        portal::Portal,
        staff::letters::Letters,
    },
};

/// The hours of a morning, in the brand's time zone.
const MORNING: std::ops::Range<i8> = 7..12;

/// Queues the letters that are due: each once a day, however often and by however many servers this is asked. How many could not be.
pub async fn look(portal: &Portal) -> Result<usize, Error> {
    let today = Days::now(portal).today;
    if !MORNING.contains(&hour(portal, portal.clock.now())) || !is_business_day(today, &portal.brand.holidays) {
        return Ok(0);
    }
    let mut failed = 0;
    for row in portal.store.read().await?.all_staff().await?.into_iter().filter(|row| row.is_here(today)) {
        if let Err(error) = of(portal, row.id, row.role).await {
            tracing::error!(?error, "somebody's morning letter could not be made");
            failed += 1;
        }
    }
    Ok(failed)
}

fn hour(portal: &Portal, now: Millis) -> i8 {
    let now = Timestamp::from_millisecond(now.0).unwrap_or(Timestamp::MIN);
    now.to_zoned_datetime(portal.brand.time_zone.clone()).hour()
}

async fn of(portal: &Portal, staff: StaffId, role: Role) -> Result<(), Error> {
    let on = Days::now(portal).today;
    let row = portal.store.read().await?.staff_letters(staff).await?;
    if !Letters::from(&row).daily || row.looked_on.as_deref() == Some(on.to_string().as_str()) {
        return Ok(());
    }
    let figures = from_outside(portal, staff, role).await?.figures();
    change(portal, Actor::House, move |portal, mut tx| {
        Box::pin(async move {
            let member = tx.lock_staff(staff).await?;
            let (row, letters) = (tx.staff_to_change(&member).await?, tx.staff_letters(staff).await?);
            let looked = letters.looked_on.as_deref() == Some(on.to_string().as_str());
            if looked || row.ended_at.is_some() || row.role != role {
                return Ok(tx.commit_unaudited(Unaudited::NothingChanged, ()).await?);
            }
            tx.note_morning_of(&member, on).await?;
            if !figures.is_empty() {
                enqueue(&portal, &mut tx, &Post::ToStaff { staff, role, news: ForStaff::Day { on, figures } }).await?;
            }
            Ok(tx.commit_unaudited(Unaudited::ReminderSent, ()).await?)
        })
    })
    .await
}
