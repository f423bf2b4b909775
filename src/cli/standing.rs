//! The servers that a rotation waits for, and how long nothing was left for it to do. Measured by this command's own clock, since those of
//! servers differ and are put right.

use anyhow::Result;
use std::{
    collections::HashMap,
    time::{Duration, Instant},
};

use crate::{store::Store, usecases::servers::SILENT};

/// A change that a server began under the older key before it took up the new one has ended after so long.
const UNDER_WAY: Duration = Duration::from_secs(10);

/// How long a rotation waits for what.
#[derive(Debug, Clone, Copy)]
pub struct Patience {
    /// Until a server that says nothing counts as gone, and until nothing more comes under the old key.
    pub silent: Duration,
    /// After a server took up the new key.
    pub under_way: Duration,
}

impl Default for Patience {
    fn default() -> Self {
        Self { silent: SILENT, under_way: UNDER_WAY }
    }
}

/// One server, by its last words.
#[derive(Debug)]
struct Seen {
    known_key: i64,
    active_key: i64,
    active_since: Instant,
    beat: i64,
    beat_at: Instant,
}

#[derive(Debug, Default)]
pub struct Standing {
    patience: Patience,
    servers: HashMap<Vec<u8>, Seen>,
    nothing_left_since: Option<Instant>,
}

impl Standing {
    pub fn with(patience: Patience) -> Self {
        Self { patience, ..Self::default() }
    }

    /// Looks who is there. A server is gone when it said so, or when it has been silent for too long.
    pub async fn look(&mut self, store: &Store) -> Result<()> {
        let (rows, now) = (store.read().await?.servers().await?, Instant::now());
        self.servers.retain(|id, _| rows.iter().any(|row| row.id == *id));
        for row in rows {
            let seen = self.servers.entry(row.id).or_insert(Seen {
                known_key: row.known_key,
                active_key: row.active_key,
                active_since: now,
                beat: row.beat,
                beat_at: now,
            });
            if seen.beat != row.beat {
                (seen.beat, seen.beat_at) = (row.beat, now);
            }
            if seen.active_key != row.active_key {
                (seen.active_key, seen.active_since) = (row.active_key, now);
            }
            seen.known_key = row.known_key;
        }
        Ok(())
    }

    fn there(&self) -> impl Iterator<Item = &Seen> {
        self.servers.values().filter(|server| server.beat_at.elapsed() < self.patience.silent)
    }

    /// How many servers do not know a key.
    pub fn not_knowing(&self, key: u32) -> usize {
        self.there().filter(|server| server.known_key < i64::from(key)).count()
    }

    /// How many servers do not seal under a key, or began to a moment ago.
    pub fn not_using(&self, key: u32) -> usize {
        let uses = |server: &Seen| server.active_key == i64::from(key) && server.active_since.elapsed() >= self.patience.under_way;
        self.there().filter(|server| !uses(server)).count()
    }

    pub fn something_was_left(&mut self) {
        self.nothing_left_since = None;
    }

    /// Whether nothing was left at every look, for as long as a server may be silent.
    pub fn nothing_is_left_for_long(&mut self) -> bool {
        self.nothing_left_since.get_or_insert_with(Instant::now).elapsed() >= self.patience.silent
    }
}
