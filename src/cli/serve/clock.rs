//! The server's own look at its clock and the database's, once a minute: it says when they differ, and takes no work by a wrong one.

use std::time::Duration;
use tokio::sync::watch;

use crate::usecases::portal::Portal;

const LOOKS_EVERY: Duration = Duration::from_secs(60);

/// Looks until the server stops.
pub async fn watch(portal: Portal, mut stopping: watch::Receiver<bool>) {
    loop {
        tokio::select! {
            _ = stopping.wait_for(|stopping| *stopping) => break,
            () = tokio::time::sleep(LOOKS_EVERY) => {}
        }
        look(&portal).await;
    }
}

/// One look. A database that does not answer is said elsewhere.
pub async fn look(portal: &Portal) {
    let before = portal.clocks.ahead();
    let Ok(now) = portal.clocks.compare(&portal.store, &*portal.clock).await else { return };
    let (seconds, ahead) = (now.apart().as_secs(), now.0 > 0);
    if now.is_too_far() {
        tracing::error!(seconds, ahead, "this machine's clock differs from the database's: this server takes no work until it is set");
    } else if before.is_too_far() {
        tracing::info!("this machine's clock fits the database's again: this server takes work");
    } else if now.is_worth_a_word() {
        tracing::warn!(seconds, ahead, "this machine's clock differs from the database's: from 20 seconds on this server takes no work");
    }
}
