//! Removes what has lived its time: sessions, codes, kept forms.

use std::time::Duration;

use crate::usecases::{housekeeping::purge, portal::Portal};

const EVERY: Duration = Duration::from_secs(10 * 60);

/// Runs until it is dropped.
pub async fn run(portal: Portal) {
    loop {
        if let Err(error) = purge(&portal).await {
            tracing::error!(?error, "cannot remove what is outdated");
        }
        tokio::time::sleep(EVERY).await;
    }
}
