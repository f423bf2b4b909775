//! Whether the database's file was left open, and the look at it then.

use tokio::task::JoinHandle;

use crate::{
    cli::settings::Settings,
    store::Address,
    usecases::{oversight::damage::look_through, portal::Portal},
};

/// Asked before the database is opened: whoever closes it last removes the log that SQLite writes ahead. So it is there also beside another
/// program that has the file open, and after a stop within the look.
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
