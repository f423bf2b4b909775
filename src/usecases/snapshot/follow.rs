//! Follows the list of changes, so that what another process changed is obeyed here within 300 ms.

use std::time::Duration;

use super::load;
use crate::{
    store::changes::Kind,
    usecases::{error::Error, portal::Portal, pulse::Worker, seldom::Seldom},
};

const EVERY: Duration = Duration::from_millis(100);
const STRIDE: i64 = 1_000;

/// Runs until it is dropped. While the store fails, the decisions grow stale and then refuse to answer.
pub async fn follow(portal: Portal) {
    let mut seldom = Seldom::default();
    loop {
        match catch_up(&portal).await {
            Ok(()) => portal.pulse.looked(Worker::Follower),
            Err(error) => {
                if let Some(kept_back) = seldom.may(portal.clock.now()) {
                    tracing::error!(?error, kept_back, "cannot follow the list of changes; decisions stop until it works again");
                }
            }
        }
        let _ = tokio::time::timeout(EVERY, portal.decisions.woken()).await;
    }
}

/// Takes in every change up to now.
pub async fn catch_up(portal: &Portal) -> Result<(), Error> {
    loop {
        let from = portal.decisions.as_of();
        let mut conn = portal.store.read().await?;
        let changes = conn.changes_after(from, STRIDE).await?;
        let Some(newest) = changes.last().map(|change| change.seq) else { break };
        let (mut notice, mut keys) = (false, false);
        for change in &changes {
            // Whatever a row says of somebody, what they chose is read as it stands now.
            if let Some(id) = change.customer {
                match conn.choices_of(id).await? {
                    Some(row) => load::publish(portal, &row).await,
                    None => portal.decisions.forget(id).await,
                }
            }
            match change.kind {
                Some(Kind::Notice) => notice = true,
                Some(Kind::Keys) => keys = true,
                // No decision hangs on the others, nor on what a newer program means by a word of its own.
                _ => {}
            }
        }
        drop(conn);
        if keys {
            portal.keyring.load(&portal.store).await?;
        }
        if notice {
            load::load(portal).await?;
        }
        portal.decisions.followed_to(newest);
    }
    portal.decisions.looked(portal.clock.now());
    Ok(())
}
