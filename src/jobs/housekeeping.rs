//! Keeps the house in order: one server at a time for what all of them share, and each for what is its own.

use std::{sync::Arc, time::Duration};
use tokio::sync::watch;
use url::Url;

use crate::{
    outbound::mail::mailer::Mailer,
    usecases::{
        error::Error,
        housekeeping::round,
        inquiries::flush as inquiries,
        lease::{self, Lease},
        ledger,
        log::{
            checkpoint::write_out,
            kept,
            tree::grow,
            verify::{verify_at_the_start, verify_daily},
        },
        portal::Portal,
        pulse::{Seldom, Worker},
        refusals,
        report::opened,
    },
};

const EVERY: Duration = Duration::from_secs(60);
/// Of these, one in so many is a round.
const ROUND: u32 = 10;

/// How many minutes ago the last round was; none while another server keeps the house.
#[derive(Default)]
struct Kept(Option<u32>);

impl Kept {
    /// Whether a round is due: the first as soon as the house is ours.
    fn is_due(&mut self, keeps: bool) -> bool {
        let due = keeps && self.0.is_none_or(|minutes| minutes + 1 >= ROUND);
        self.0 = keeps.then(|| if due { 0 } else { self.0.map_or(0, |minutes| minutes + 1) });
        due
    }
}

/// Runs until the server stops: then another server may take over at once.
pub async fn run(portal: Portal, mailer: Arc<dyn Mailer>, address: Arc<Url>, mut stopping: watch::Receiver<bool>) {
    let portal = &portal;
    let lease = Lease::of(portal, "housekeeping");
    let working = async {
        let (mut kept, mut troubles) = (Kept::default(), Seldom::default());
        loop {
            match minute(portal, &*mailer, &address, lease, &mut kept).await {
                Ok(()) => portal.pulse.looked(Worker::Housekeeper),
                Err(error) => {
                    if let Some(unsaid) = troubles.say(portal.pulse.now()) {
                        tracing::error!(?error, unsaid, "cannot keep the house");
                    }
                }
            }
            tokio::time::sleep(EVERY).await;
        }
    };
    tokio::select! {
        () = working => {}
        _ = stopping.wait_for(|stopping| *stopping) => {}
    }
    if let Err(error) = lease.give_up(portal).await {
        tracing::warn!(?error, "the next server has to wait before it keeps the house");
    }
    refusals::flush(portal).await;
    opened::flush(portal).await;
    inquiries::flush(portal).await;
}

/// This server's own duties; and the housekeeping round for all, when it holds the lease and a round is due.
async fn minute(portal: &Portal, mailer: &dyn Mailer, address: &Url, lease: Lease, kept: &mut Kept) -> Result<(), Error> {
    refusals::flush(portal).await;
    opened::flush(portal).await;
    inquiries::flush(portal).await;
    if let Err(error) = mailer.forget_old().await {
        tracing::error!(%error, "letters in the mail folder are older than a day");
    }
    // Also what other servers erased. A step that fails stops none of the others, and is said in the end.
    let mirrored = ledger::mirror(portal).await;
    let keeps = lease.take(portal).await?;
    let grown = if keeps { grow(portal).await.map(drop) } else { Ok(()) };
    let due = kept.is_due(keeps);
    let all = async {
        if due {
            round(portal).await;
        }
        watch_log(portal, address, due).await;
    };
    tokio::select! {
        () = all => {}
        () = lost(portal, lease, keeps) => tracing::warn!("another server keeps the house by now"),
    }
    mirrored.and(grown)
}

/// Each server verifies the log when it starts, and has the checkpoints of all in its file. In a round the log is verified every day, and a
/// checkpoint of it signed.
async fn watch_log(portal: &Portal, address: &Url, in_a_round: bool) {
    let mut verified = verify_at_the_start(portal).await;
    if in_a_round && verified.is_ok() {
        verified = verify_daily(portal).await;
    }
    if let Err(error) = verified {
        tracing::error!(?error, "the log could not be verified");
    }
    // Also what other servers signed.
    let written = if in_a_round { write_out(portal, address).await } else { kept::mirror(portal).await };
    if let Err(error) = written {
        tracing::error!(?error, "no checkpoint of the log could be written");
    }
}

/// Renews a lease that is ours every third of it. Resolves when another server has it.
async fn lost(portal: &Portal, lease: Lease, ours: bool) {
    loop {
        tokio::time::sleep(lease::LASTS / 3).await;
        if !ours {
            portal.pulse.looked(Worker::Housekeeper);
            continue;
        }
        match lease.take(portal).await {
            Ok(true) => portal.pulse.looked(Worker::Housekeeper),
            Ok(false) => return,
            Err(error) => tracing::warn!(?error, "the lease of the house could not be renewed"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_round_is_due_as_soon_as_the_house_is_ours_and_then_one_in_ten_minutes() {
        let mut kept = Kept::default();
        let mut minutes = |keeps: bool, many: usize| (0..many).filter(|_| kept.is_due(keeps)).count();
        assert_eq!(minutes(false, 3), 0, "the lease of a server that died still runs");
        assert_eq!([minutes(true, 1), minutes(true, 9), minutes(true, 1), minutes(true, 9)], [1, 0, 1, 0]);
        assert_eq!([minutes(false, 1), minutes(true, 1)], [0, 1], "taken over again");
    }
}
