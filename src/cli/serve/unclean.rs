//! Whether the server before this one was stopped cleanly, and the look at the database's file when it was not.

use tokio::task::JoinHandle;

use crate::{
    cli::settings::Settings,
    store::Address,
    usecases::{oversight::damage::look_through, portal::Portal},
};

/// Asked before the database is opened: a clean stop removes the log that SQLite writes ahead.
pub fn was_left_open(settings: &Settings) -> bool {
    let address = settings.database.parse().ok();
    address.and_then(|address: Address| address.written_ahead()).is_some_and(|log| log.exists())
}

/// Looks the file through where it was left open. Whoever stops the server ends it.
pub fn look(portal: &Portal, left_open: bool) -> JoinHandle<()> {
    let portal = portal.clone();
    tokio::spawn(async move {
        if left_open {
            look_through(&portal).await;
        }
    })
}
