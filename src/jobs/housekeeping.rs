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
        log::{checkpoint::write_out, tree::grow, verify::verify_daily},
        portal::Portal,
        pulse::{Seldom, Worker},
        refusals,
        report::opened,
    },
};

const EVERY: Duration = Duration::from_secs(60);
/// Of these, one in so many is a round.
const ROUND: u32 = 10;

/// Runs until the server stops: then another server may take over at once.
pub async fn run(portal: Portal, mailer: Arc<dyn Mailer>, address: Arc<Url>, mut stopping: watch::Receiver<bool>) {
    let portal = &portal;
    let lease = Lease::of(portal, "housekeeping");
    let working = async {
        let (mut minutes, mut troubles) = (0_u32, Seldom::default());
        loop {
            match minute(portal, &*mailer, &address, lease, minutes).await {
                Ok(()) => portal.pulse.looked(Worker::Housekeeper),
                Err(error) => {
                    if let Some(unsaid) = troubles.say(portal.pulse.now()) {
                        tracing::error!(?error, unsaid, "cannot keep the house");
                    }
                }
            }
            minutes = minutes.wrapping_add(1);
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
async fn minute(portal: &Portal, mailer: &dyn Mailer, address: &Url, lease: Lease, minutes: u32) -> Result<(), Error> {
    refusals::flush(portal).await;
    opened::flush(portal).await;
    inquiries::flush(portal).await;
    if let Err(error) = mailer.forget_old().await {
        tracing::error!(%error, "letters in the mail folder are older than a day");
    }
    // Also what other servers erased.
    ledger::mirror(portal).await?;
    let keeps = lease.take(portal).await?;
    if keeps {
        grow(portal).await?;
    }
    if keeps && minutes.is_multiple_of(ROUND) {
        let all = async {
            round(portal).await;
            watch_log(portal, address, minutes == 0).await;
        };
        tokio::select! {
            () = all => {}
            () = lost(portal, lease) => tracing::warn!("another server keeps the house by now"),
        }
    }
    Ok(())
}

/// The log is verified, and a signed checkpoint of it written out.
async fn watch_log(portal: &Portal, address: &Url, started: bool) {
    if let Err(error) = verify_daily(portal, started).await {
        tracing::error!(?error, "the log could not be verified");
    }
    if let Err(error) = write_out(portal, address).await {
        tracing::error!(?error, "no checkpoint of the log could be written");
    }
}

/// Renews the lease every third of it. Resolves when another server has it.
async fn lost(portal: &Portal, lease: Lease) {
    loop {
        tokio::time::sleep(lease::LASTS / 3).await;
        match lease.take(portal).await {
            Ok(true) => portal.pulse.looked(Worker::Housekeeper),
            Ok(false) => return,
            Err(error) => tracing::warn!(?error, "the lease of the house could not be renewed"),
        }
    }
}
