//! The log as it grew since its reader was here before.

use jiff::civil::Date;

use super::read::LastVerified;
use crate::{
    domain::{actor::Actor, days::begins, retention::day, staff::Deed, time::Millis},
    usecases::{authorise, error::Error, portal::Portal},
};

/// The newest entries of the log, by what was done.
#[derive(Debug, Clone)]
pub struct LogNews {
    /// The last day before today on which they signed in; without one, the day on which they came. The log has the same filter.
    pub since: Date,
    /// How often each act was done from that day on, the most frequent first.
    pub acts: Vec<(String, u64)>,
    /// There is more since then than was counted.
    pub cut: bool,
    pub verified: Option<LastVerified>,
}

/// For those who read all of the log.
pub async fn news(portal: &Portal, actor: Actor) -> Result<LogNews, Error> {
    let (staff, _) = authorise::staff(portal, actor, Deed::ReadWholeLog)?;
    let zone = &portal.brand.time_zone;
    let today = day(portal.clock.now(), zone);
    let mut conn = portal.store.read().await?;
    let came = conn.staff(staff).await?.ok_or(Error::NotSignedIn)?.created_at;
    let before = conn.last_sign_in_before(staff, begins(today, zone)).await?.unwrap_or(Millis(came));
    let since = day(before, zone);
    let counted = conn.acts_since(begins(since, zone)).await?;
    let mut acts: Vec<(String, u64)> = counted.acts.into_iter().map(|(action, count)| (action, count.unsigned_abs())).collect();
    acts.sort_by(|one, other| other.1.cmp(&one.1).then_with(|| one.0.cmp(&other.0)));
    let verified = conn.last_verified().await?.map(LastVerified::from);
    Ok(LogNews { since, acts, cut: counted.cut, verified })
}
