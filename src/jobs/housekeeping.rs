//! Removes what has lived its time: sessions, codes, kept forms; and records, by the catalogue's rules.

use std::time::Duration;

use crate::{
    domain::actor::Actor,
    usecases::{
        housekeeping::purge,
        portal::Portal,
        records::{self, purge::Run},
        requests::scheduled,
    },
};

const EVERY: Duration = Duration::from_secs(10 * 60);

/// Runs until it is dropped.
pub async fn run(portal: Portal) {
    loop {
        if let Err(error) = purge(&portal).await {
            tracing::error!(?error, "cannot remove what is outdated");
        }
        match records::purge::purge(&portal, Actor::House, Run::Real).await {
            Ok(sums) => sums.iter().for_each(|(category, count)| tracing::info!(%category, count, "records were over their time")),
            Err(error) => tracing::error!(?error, "cannot delete records that are over their time"),
        }
        if let Err(error) = scheduled::look(&portal).await {
            tracing::error!(?error, "cannot look after deletions that are due");
        }
        tokio::time::sleep(EVERY).await;
    }
}
