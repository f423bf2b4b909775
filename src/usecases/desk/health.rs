//! The portal's own health for those who look after it: states of the machine, and nothing about anybody.

use std::time::Duration;

use super::jobs::counted;
use crate::{
    domain::{
        actor::Actor,
        backup::{BACKED_UP_WITHIN, DRILLED_WITHIN, Ended},
        staff::Deed,
        time::Millis,
    },
    store::log_reading::Verified,
    usecases::{
        api_keys::list::{IssuedKey, list},
        authorise,
        error::Error,
        log::read::LastVerified,
        portal::Portal,
        told_systems::{behind_since, takes, with_tasks_alone},
    },
};

/// A key that ends within so long ends soon.
const SOON: Duration = Duration::from_secs(14 * 24 * 60 * 60);

/// The last time something was done, and whether that is as it should be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Last {
    Never,
    Well(Millis),
    /// Too long ago.
    Old(Millis),
    /// It found that a backup does not restore.
    Failed(Millis),
}

impl Last {
    pub const fn is_well(self) -> bool {
        matches!(self, Self::Well(_))
    }
}

#[derive(Debug, Clone)]
pub struct Health {
    /// Jobs that do not go through, letters among them.
    pub stuck: u64,
    /// Letters that do not go out.
    pub letters: u64,
    /// Connected systems that do not take what they are sent, as their own page says it.
    pub failing: Vec<String>,
    pub backup: Last,
    pub drill: Last,
    pub verified: Option<LastVerified>,
    /// Keys that end soon, the first to end first.
    pub ending: Vec<(IssuedKey, Millis)>,
}

pub async fn health(portal: &Portal, actor: Actor) -> Result<Health, Error> {
    authorise::staff(portal, actor, Deed::Keys)?;
    let now = portal.clock.now();
    let keys = list(portal, actor).await?.into_iter().filter(|key| key.is_in_force(now));
    let ends = keys.filter_map(|key| key.ends_at.filter(|at| *at <= now.plus(SOON)).map(|at| (key, at)));
    let mut ending: Vec<(IssuedKey, Millis)> = ends.collect();
    ending.sort_by_key(|(_, at)| *at);
    let mut conn = portal.store.read().await?;
    let (stuck, letters) = counted(&mut conn).await?;
    let (unconcerned, mut failing) = (with_tasks_alone(&mut conn).await?, Vec::new());
    for receiver in conn.receivers().await? {
        let tasks_alone = unconcerned.contains(&receiver.system);
        let behind_since = behind_since(&mut conn, &receiver, tasks_alone).await?;
        if !takes(&receiver, tasks_alone, behind_since, now) {
            failing.push(receiver.system);
        }
    }
    let backup = last(conn.last_backup().await?, BACKED_UP_WITHIN, now);
    let drill = match conn.last_drill_done().await? {
        Some(drill) if drill.detail.as_deref() != Some(Ended::Passed.as_str()) => Last::Failed(drill.at),
        drill => last(drill, DRILLED_WITHIN, now),
    };
    let verified = conn.last_verified().await?.map(LastVerified::from);
    Ok(Health { stuck, letters, failing, backup, drill, verified, ending })
}

fn last(done: Option<Verified>, within: Duration, now: Millis) -> Last {
    match done {
        None => Last::Never,
        Some(done) if done.at.until(now) > within => Last::Old(done.at),
        Some(done) => Last::Well(done.at),
    }
}
