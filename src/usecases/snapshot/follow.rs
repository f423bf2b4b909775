//! Follows the list of changes, so that what another process changed is obeyed here within 300 ms.

use std::{ops::ControlFlow, time::Duration};
use tokio::task::JoinSet;

use super::load;
use crate::{
    domain::notice::NoticeVersion,
    store::{
        Conn,
        changes::{Change, Kind},
    },
    usecases::{error::Error, portal::Portal, pulse::Worker, seldom::Seldom},
};

const EVERY: Duration = Duration::from_millis(100);
const STRIDE: i64 = 1_000;

/// Runs until it is dropped. While the store fails, the decisions grow stale and then refuse to answer.
pub async fn follow(portal: Portal) {
    let mut follower = Follower::new(portal.clone());
    let mut seldom = Seldom::default();
    loop {
        match follower.look().await {
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

/// Takes in every change up to now, a notice with everything by it.
pub async fn catch_up(portal: &Portal) -> Result<(), Error> {
    let mut follower = Follower::new(portal.clone());
    loop {
        follower.look().await?;
        if follower.loading.is_empty() {
            return Ok(());
        }
        follower.loaded().await?;
    }
}

/// How far the log was read, and what is on its way.
struct Follower {
    portal: Portal,
    read: i64,
    awaited: Option<Awaited>,
    /// At most one load, which ends with the follower.
    loading: JoinSet<Result<(), Error>>,
    /// Answers by an old notice are for as long as a load takes, and not for as long as it fails.
    failed: bool,
}

/// A notice that is not in force here yet.
struct Awaited {
    /// The change that published it, or an earlier one that is not in force either.
    since: i64,
    version: NoticeVersion,
}

impl Follower {
    fn new(portal: Portal) -> Self {
        let read = portal.decisions.as_of();
        Self { portal, read, awaited: None, loading: JoinSet::new(), failed: false }
    }

    /// Takes in what happened up to now. A notice is loaded beside, and until that is done `as_of` stays before it.
    async fn look(&mut self) -> Result<(), Error> {
        self.take_over()?;
        let ticks = self.portal.clock.ticks();
        while self.read_on().await?.is_continue() {}
        self.tell();
        if let Some(Awaited { version, .. }) = self.awaited
            && self.loading.is_empty()
        {
            let portal = self.portal.clone();
            self.loading.spawn(async move { load::load_notice(&portal, version).await });
        }
        if !self.failed {
            self.portal.decisions.looked(ticks);
        }
        Ok(())
    }

    /// The next changes, each with what it is about.
    async fn next(&self, conn: &mut Conn) -> Result<Vec<Change>, Error> {
        Ok(conn.changes_after(self.read, STRIDE).await?)
    }

    async fn read_on(&mut self) -> Result<ControlFlow<()>, Error> {
        let mut conn = self.portal.store.read().await?;
        let changes = self.next(&mut conn).await?;
        let Some(newest) = changes.last().map(|change| change.seq) else { return Ok(ControlFlow::Break(())) };
        let (mut keys, mut restarted) = (false, false);
        for Change { seq, kind, customer, notice, .. } in changes {
            // The customer's choices are read as they stand now, whatever the row's kind.
            if let Some(id) = customer {
                match conn.choices_of(id).await? {
                    Some(row) => load::make_known(&self.portal, &row),
                    None => self.portal.decisions.forget(id),
                }
            }
            match (kind, notice) {
                (Some(Kind::Notice), Some(version)) => self.wait_for(seq, version),
                (Some(Kind::Keys), _) => keys = true,
                (Some(Kind::Restarted), _) => restarted = true,
                // No decision hangs on the others, nor on a word of a newer program.
                _ => {}
            }
        }
        drop(conn);
        if keys {
            self.portal.keyring.load(&self.portal.store).await?;
        }
        if restarted {
            // A database that was put back lost what this server heard of.
            load::load(&self.portal).await?;
        }
        self.read = newest;
        self.tell();
        Ok(ControlFlow::Continue(()))
    }

    fn wait_for(&mut self, seq: i64, version: NoticeVersion) {
        let since = self.awaited.as_ref().map_or(seq, |awaited| awaited.since);
        self.awaited = Some(Awaited { since, version });
    }

    /// Says what is in.
    fn tell(&mut self) {
        let loaded = self.portal.decisions.notice().map(|shelf| shelf.notice.version);
        if self.awaited.as_ref().is_some_and(|awaited| loaded.is_ok_and(|loaded| loaded >= awaited.version)) {
            self.awaited = None;
        }
        self.portal.decisions.followed_to(self.awaited.as_ref().map_or(self.read, |awaited| awaited.since - 1));
    }

    /// Hears of a load that has ended.
    fn take_over(&mut self) -> Result<(), Error> {
        match self.loading.try_join_next() {
            Some(ended) => self.end(ended),
            None => Ok(()),
        }
    }

    async fn loaded(&mut self) -> Result<(), Error> {
        match self.loading.join_next().await {
            Some(ended) => self.end(ended),
            None => Ok(()),
        }
    }

    fn end(&mut self, ended: Result<Result<(), Error>, tokio::task::JoinError>) -> Result<(), Error> {
        let ended = ended.map_err(Error::internal).and_then(|loaded| loaded);
        self.failed = ended.is_err();
        ended
    }
}
