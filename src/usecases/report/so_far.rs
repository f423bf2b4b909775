//! The running month at a glance: some sums of its report, which cost little however many requests there are.

use jiff::civil::Date;

use crate::{
    domain::{
        actor::Actor,
        days::offsets,
        figures::{amount::amount, counted::Span, month::Month, sums::Sums},
        request::State,
        retention::day,
        staff::Deed,
    },
    usecases::{authorise, error::Error, portal::Portal},
};

/// The reasons of declines are not told apart here.
const ANY: &str = "any";

#[derive(Debug, Clone)]
pub struct SoFar {
    pub month: Month,
    /// Of those that came in and those that ended: an answer that was granted in part is counted as granted, and what is open is left out.
    pub sums: Sums,
    /// How often somebody looked at hidden data, each time of a case.
    pub looks: u64,
}

pub async fn so_far(portal: &Portal, actor: Actor) -> Result<SoFar, Error> {
    authorise::staff(portal, actor, Deed::Oversee)?;
    let zone = &portal.brand.time_zone;
    let span = Span::so_far(portal.clock.now(), zone);
    let (from, to) = (span.from(), span.to());
    let mut conn = portal.store.read().await?;
    let mut sums = Sums { came_in: amount(conn.requests_come_between(from, to).await?), ..Sums::default() };
    let looks = amount(conn.times_looked_between(from, to).await?);
    for alike in conn.requests_ended_between(from, to, &offsets(zone, to)).await? {
        let count = amount(alike.count);
        match alike.state {
            State::Withdrawn => sums.withdrawn += count,
            State::Ended => sums.ended += count,
            state => {
                if state == State::Declined {
                    *sums.declined.entry(ANY.to_owned()).or_default() += count;
                } else {
                    sums.granted += count;
                }
                let due = alike.due_on.parse::<Date>().map_err(Error::internal)?;
                sums.answer(day(alike.closed_at, zone), (day(alike.received_at, zone), due), count);
            }
        }
    }
    Ok(SoFar { month: span.month, sums, looks })
}
