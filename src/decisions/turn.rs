//! Filling the next shelf beside the one in use, one at a time. Questions are answered and changes published meanwhile, without waiting.
//!
//! Changes are published to both shelves from [`Turn::begin`] on, and the next shelf is filled from reads of the store after that. So
//! none of these is lost:
//!
//! * **A change that was published to the old shelf alone** was published before the next one was there, hence committed before
//!   it was, and is in the rows that are read afterwards.
//! * **A row that was read before a change of it** comes after the change: its revision is older, and the shelf keeps the newer.
//! * **A customer erased while their row was on its way** is barred from the shelf by their id, whether or not they are there yet, and a
//!   row that comes later is not taken.
//! * **A change that was on its way while the shelves were swapped** saw both or the new one alone: they are swapped as a pair.
//! * **A change of another process** is followed in the log by the follower, onto both shelves as well.
//! * **A second notice** waits for its turn, reads the notice that is the newest then, and fills a shelf of its own.
//!
//! A turn dropped halfway takes its shelf with it.

use std::{ops::Deref, sync::Arc};
use tokio::sync::OwnedMutexGuard;

use super::{
    answer::Seq,
    shelf::Shelf,
    snapshot::{Decisions, Shelves},
};
use crate::domain::notice::Notice;

/// The right to fill the next shelf.
pub struct Turn {
    decisions: Decisions,
    _held: OwnedMutexGuard<()>,
}

/// The shelf that is filled.
pub struct Next {
    shelf: Arc<Shelf>,
    turn: Turn,
}

impl Decisions {
    /// Waits until no other task fills a shelf.
    pub async fn turn(&self) -> Turn {
        Turn { decisions: self.clone(), _held: self.0.filling.clone().lock_owned().await }
    }
}

impl Turn {
    /// From now on everything is published to the next shelf as well: read the store after this.
    pub fn begin(self, notice: Notice) -> Next {
        let shelf = Arc::new(Shelf::new(notice));
        self.decisions.arrange(Some(shelf.clone()), |shelves| shelves.current.clone());
        Next { shelf, turn: self }
    }
}

impl Next {
    /// A handle for a task that fills a part of it.
    pub fn shelf(&self) -> Arc<Shelf> {
        self.shelf.clone()
    }

    /// Puts the shelf in use, now that every customer is on it as they were at `seq` or later.
    pub fn in_force(self, seq: Seq) {
        self.turn.decisions.arrange(None, |_| Some(self.shelf.clone()));
        self.turn.decisions.followed_to(seq);
    }
}

impl Decisions {
    /// Only the holder of the turn arranges the shelves.
    fn arrange(&self, next: Option<Arc<Shelf>>, current: impl FnOnce(&Shelves) -> Option<Arc<Shelf>>) {
        let current = current(&self.0.shelves.load());
        self.0.shelves.store(Arc::new(Shelves { current, next }));
    }
}

impl Deref for Next {
    type Target = Shelf;
    fn deref(&self) -> &Shelf {
        &self.shelf
    }
}

/// A shelf that is given up gets no more changes.
impl Drop for Next {
    fn drop(&mut self) {
        self.turn.decisions.arrange(None, |shelves| shelves.current.clone());
    }
}
