//! The shelf in use, and how far it follows the change log.

use arc_swap::ArcSwapOption;
use std::sync::{
    Arc,
    atomic::{AtomicI64, Ordering},
};
use std::time::Duration;
use tokio::sync::{Notify, RwLock, watch};

use crate::domain::{boundaries::Frequency, choices::Choices, decide::Reason, ids::CustomerId, notice::Notice, time::Millis};

use super::{
    answer::{Answer, Mistake, Question, ReferenceKey, Seq, Slot},
    shelf::Shelf,
};

/// How long answers are given without having seen the store: whoever withdraws elsewhere must not wait longer.
const STALE_AFTER: Duration = Duration::from_secs(2);

/// Cheap to clone; every clone is the same snapshot.
#[derive(Clone)]
pub struct Decisions(Arc<Inner>);

struct Inner {
    shelf: ArcSwapOption<Shelf>,
    followed: AtomicI64,
    /// When the store was last seen to hold nothing newer, in milliseconds.
    looked: AtomicI64,
    moved: watch::Sender<Seq>,
    wake: Notify,
    /// Publishing one customer holds it for reading, replacing the shelf for writing: no change falls between two shelves.
    replacing: RwLock<()>,
}

/// Nothing was loaded yet, so nothing may be allowed.
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
            shelf: ArcSwapOption::empty(),
            followed: AtomicI64::new(0),
            looked: AtomicI64::new(i64::MIN),
            moved: watch::Sender::new(0),
            wake: Notify::new(),
            replacing: RwLock::new(()),
        }))
    }
}

impl Decisions {
    /// May we, now? An answer with a slot is a yes only once the slot is reserved: `usecases::contacts`.
    pub fn ask(&self, question: &Question<'_>, now: Millis) -> Result<Answer, NoAnswer> {
        if self.is_stale(now) {
            return Err(NoAnswer::NotReady);
        }
        // Read before the shelf: an answer may know more than it says, never less.
        let as_of = self.as_of();
        let shelf = self.0.shelf.load();
        let shelf = shelf.as_deref().ok_or(NoAnswer::NotReady)?;
        let catalogue = &shelf.notice.catalogue;
        if question.touchpoint.is_some_and(|id| catalogue.touchpoint(id).is_none()) {
            return Err(NoAnswer::Mistake(Mistake::Touchpoint));
        }
        if question.topic.is_some_and(|id| catalogue.topic(id).is_none()) {
            return Err(NoAnswer::Mistake(Mistake::Topic));
        }
        let found = shelf.ask(question, now).ok_or(NoAnswer::Mistake(Mistake::Purpose))?;
        let contacts = catalogue.purpose(question.purpose).map(|purpose| purpose.contacts.as_slice()).unwrap_or_default();
        if !contacts.is_empty() && question.channel.is_some_and(|channel| !contacts.contains(&channel)) {
            return Err(NoAnswer::Mistake(Mistake::Channel));
        }
        // What is shown inside a message is no contact of its own.
        let counted = found.reason.allows() && found.reason != Reason::Necessary && !contacts.is_empty();
        let slot = found.who.zip(question.channel).zip(found.limits.frequency.and_then(Frequency::days)).filter(|_| counted);
        Ok(Answer {
            reason: found.reason,
            level: found.level.cloned(),
            limits: found.limits,
            notice: shelf.notice.version,
            as_of,
            slot: slot.map(|((customer, channel), days)| Slot { customer, channel, days }),
        })
    }

    /// The notice in force, once one is loaded.
    pub fn notice(&self) -> Result<Arc<Shelf>, NotReady> {
        self.0.shelf.load_full().ok_or(NotReady)
    }

    /// Every change up to this number is in the snapshot.
    pub fn as_of(&self) -> Seq {
        self.0.followed.load(Ordering::Acquire)
    }

    /// Says that the store held nothing newer at this moment.
    pub fn looked(&self, now: Millis) {
        self.0.looked.store(now.0, Ordering::Release);
    }

    /// Whether too much may have happened unseen. A failing store never means allow.
    pub fn is_stale(&self, now: Millis) -> bool {
        Millis(self.0.looked.load(Ordering::Acquire)).plus(STALE_AFTER) < now
    }

    /// Makes one committed change visible. Returns when the very next question will see it.
    pub async fn publish(&self, key: ReferenceKey, who: CustomerId, revision: i64, choices: &Choices) {
        let _held = self.0.replacing.read().await;
        if let Some(shelf) = self.0.shelf.load().as_deref() {
            shelf.put(key, who, revision, choices);
        }
        self.0.wake.notify_one();
    }

    /// Somebody was erased. The very next question finds nobody.
    pub async fn forget(&self, who: CustomerId) {
        let _held = self.0.replacing.read().await;
        if let Some(shelf) = self.0.shelf.load().as_deref() {
            shelf.forget(who);
        }
        self.0.wake.notify_one();
    }

    /// Replaces the shelf; `fill` must bring every customer onto the new one. Publishing waits meanwhile.
    pub async fn replace<E>(&self, notice: Notice, fill: impl AsyncFnOnce(&Shelf) -> Result<Seq, E>) -> Result<(), E> {
        let _held = self.0.replacing.write().await;
        let shelf = Shelf::new(notice);
        let seq = fill(&shelf).await?;
        self.0.shelf.store(Some(Arc::new(shelf)));
        self.followed_to(seq);
        Ok(())
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

    /// Resolves when something was published here, so that the follower need not wait for its next look.
    pub async fn woken(&self) {
        self.0.wake.notified().await;
    }
}
