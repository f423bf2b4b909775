//! Rung when there is work here, so that nobody waits for the next look.

use std::sync::Arc;
use tokio::sync::Notify;

use crate::domain::lane::{Lane, Lanes};

/// One bell for each lane.
#[derive(Clone, Default)]
pub struct Bells(Arc<[Notify; Lane::ALL.len()]>);

impl Bells {
    pub fn ring(&self, lanes: Lanes) {
        for (bell, lane) in self.0.iter().zip(Lane::ALL) {
            if lanes.has(lane) {
                bell.notify_one();
            }
        }
    }

    /// Resolves when something was queued for this lane.
    pub async fn rung(&self, lane: Lane) {
        match self.0.iter().zip(Lane::ALL).find(|(_, of)| *of == lane) {
            Some((bell, _)) => bell.notified().await,
            None => std::future::pending().await,
        }
    }
}
