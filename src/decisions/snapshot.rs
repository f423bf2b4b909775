//! The shelf in use, and how far it follows the change log.

use arc_swap::ArcSwap;
use std::{
    collections::BTreeSet,
    sync::{
        Arc, Mutex, PoisonError,
        atomic::{AtomicI64, AtomicU64, Ordering},
    },
    time::Duration,
};
use tokio::sync::{self, Notify, watch};

use crate::domain::{choices::Choices, decide::Reason, ids::CustomerId, time::Moment};

use super::{
    answer::{Answer, Mistake, Question, ReferenceKey, Seq},
    refusals::Refusals,
    shelf::Shelf,
};

/// The longest the snapshot answers without having seen the store: a withdrawal made through another process must not wait longer.
const STALE_AFTER: Duration = Duration::from_secs(2);

/// The store was never followed yet.
const NEVER: u64 = u64::MAX;

/// Cheap to clone; every clone is the same snapshot.
#[derive(Clone)]
pub struct Decisions(pub(super) Arc<Inner>);

pub(super) struct Inner {
    /// Both in one value, so that a publisher never sees shelves of two moments.
    pub(super) shelves: ArcSwap<Shelves>,
    /// Held by the task that fills the next shelf.
    pub(super) filling: Arc<sync::Mutex<()>>,
    followed: AtomicI64,
    /// When the store was last seen to hold nothing newer, in milliseconds of the clock's ticks.
    looked: AtomicU64,
    moved: watch::Sender<Seq>,
    /// The numbers on both sides of each leap of a restore.
    leaps: ArcSwap<Vec<(Seq, Seq)>>,
    wake: Notify,
    refusals: Refusals,
    /// Customers already reported as having an unreadable row.
    reported: Mutex<BTreeSet<CustomerId>>,
}

#[derive(Default)]
pub(super) struct Shelves {
    /// Questions are answered from here.
    pub(super) current: Option<Arc<Shelf>>,
    /// The shelf being filled; changes are published to it as well.
    pub(super) next: Option<Arc<Shelf>>,
}

/// No notice was loaded yet, so nothing may be allowed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotReady;

/// Why there is no answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoAnswer {
    NotReady,
    Mistake(Mistake),
}

impl Default for Decisions {
    fn default() -> Self {
        Self(Arc::new(Inner {
            shelves: ArcSwap::default(),
            filling: Arc::default(),
            followed: AtomicI64::new(0),
            looked: AtomicU64::new(NEVER),
            moved: watch::Sender::new(0),
            leaps: ArcSwap::default(),
            wake: Notify::new(),
            refusals: Refusals::default(),
            reported: Mutex::default(),
        }))
    }
}

impl Decisions {
    /// May we, now? An answer with a slot is a yes only once the slot is reserved: `usecases::contacts`.
    pub fn ask(&self, question: &Question<'_>, now: Moment) -> Result<Answer, NoAnswer> {
        if self.is_stale(now.ticks) {
            return Err(NoAnswer::NotReady);
        }
        // Read before the shelf: an answer may take in more than its number says, never less.
        let as_of = self.as_of();
        let shelves = self.0.shelves.load();
        let shelf = shelves.current.as_deref().ok_or(NoAnswer::NotReady)?;
        let said = shelf.ask(question, now.at).map_err(NoAnswer::Mistake)?;
        let notice = shelf.notice.version;
        Ok(Answer { reason: said.reason, level: said.level.cloned(), limits: said.limits, notice, as_of, slot: said.slot })
    }

    /// The notice in force, once one is loaded.
    pub fn notice(&self) -> Result<Arc<Shelf>, NotReady> {
        self.0.shelves.load().current.clone().ok_or(NotReady)
    }

    /// Every change up to this number is in the snapshot.
    pub fn as_of(&self) -> Seq {
        self.0.followed.load(Ordering::Acquire)
    }

    /// Says that the store held nothing newer at this reading of the clock's ticks.
    pub fn looked(&self, ticks: Duration) {
        self.0.looked.store(millis(ticks), Ordering::Release);
    }

    /// How long ago the store was last seen; `None` when it never was.
    pub fn unseen_for(&self, ticks: Duration) -> Option<Duration> {
        let looked = Some(self.0.looked.load(Ordering::Acquire)).filter(|looked| *looked != NEVER)?;
        Some(Duration::from_millis(millis(ticks).saturating_sub(looked)))
    }

    /// Whether the store was not seen for too long. A failing store never means allow, and neither does a clock that was set.
    pub fn is_stale(&self, ticks: Duration) -> bool {
        self.unseen_for(ticks).is_none_or(|unseen| unseen > STALE_AFTER)
    }

    /// Makes one committed change visible. The very next question sees it.
    pub fn publish(&self, key: ReferenceKey, who: CustomerId, revision: i64, choices: &Choices) {
        self.on_each(|shelf| shelf.put(key, who, revision, choices));
    }

    /// Forgets an erased customer. The very next question finds nobody.
    pub fn forget(&self, who: CustomerId) {
        self.on_each(|shelf| shelf.forget(who));
    }

    /// Bars a customer whose row at this revision cannot be read: all is refused until they choose anew.
    pub fn bar(&self, who: CustomerId, revision: i64, key: Option<ReferenceKey>) {
        self.on_each(|shelf| shelf.bar(who, revision, key));
    }

    /// Whether this customer's unreadable row is reported for the first time.
    pub fn is_news(&self, who: CustomerId) -> bool {
        self.0.reported.lock().unwrap_or_else(PoisonError::into_inner).insert(who)
    }

    /// How many customers are refused everything because a row of theirs cannot be read.
    pub fn unreadable(&self) -> usize {
        self.0.shelves.load().current.as_deref().map_or(0, Shelf::unreadable)
    }

    fn on_each(&self, act: impl Fn(&Shelf)) {
        let shelves = self.0.shelves.load();
        [&shelves.next, &shelves.current].into_iter().flatten().for_each(|shelf| act(shelf));
        self.0.wake.notify_one();
    }

    /// Says that every change up to `seq` is in.
    pub fn followed_to(&self, seq: Seq) {
        self.0.followed.fetch_max(seq, Ordering::AcqRel);
        self.0.moved.send_if_modified(|known| {
            let newer = *known < seq;
            *known = (*known).max(seq);
            newer
        });
    }

    /// Waits until the snapshot has reached `seq`; `false` when `within` was not enough.
    pub async fn reached(&self, seq: Seq, within: Duration) -> bool {
        let mut moved = self.0.moved.subscribe();
        let wait = moved.wait_for(|known| *known >= seq);
        matches!(tokio::time::timeout(within, wait).await, Ok(Ok(_)))
    }

    /// Learns where the list of changes leapt.
    pub fn leapt(&self, leaps: Vec<(Seq, Seq)>) {
        self.0.leaps.store(Arc::new(leaps));
    }

    /// Whether the number is of a past that a restore ended: what it told is not so any more.
    pub fn is_undone(&self, seq: Seq) -> bool {
        self.0.leaps.load().iter().any(|(kept, restarted)| (kept + 1..*restarted).contains(&seq))
    }

    /// Waits until the snapshot has reached changes that somebody heard of; `false` at once when a restore undid one of them.
    pub async fn knows(&self, heard_of: &[Seq], within: Duration) -> bool {
        if heard_of.iter().any(|seq| self.is_undone(*seq)) {
            return false;
        }
        match heard_of.iter().max() {
            Some(newest) => self.reached(*newest, within).await,
            None => true,
        }
    }

    /// Resolves when something was published here, so that the follower need not wait for its next look.
    pub async fn woken(&self) {
        self.0.wake.notified().await;
    }

    /// Counts the final answer, when it was a refusal.
    pub fn count(&self, answered: Result<Reason, NoAnswer>) {
        match answered {
            Ok(reason) => self.0.refusals.count(reason),
            Err(NoAnswer::NotReady) => self.0.refusals.count_not_ready(),
            Err(NoAnswer::Mistake(_)) => {}
        }
    }

    /// How often something was refused since the start, for every reason there is to.
    pub fn refused(&self) -> impl Iterator<Item = (&'static str, u64)> {
        self.0.refusals.all()
    }
}

fn millis(ticks: Duration) -> u64 {
    u64::try_from(ticks.as_millis()).unwrap_or(NEVER - 1)
}
