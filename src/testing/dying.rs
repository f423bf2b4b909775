//! A server that dies before one of its steps, a statement, a read or a commit: it does nothing more, and what it had not committed is undone.

use candor::{store::pace::Pace, usecases::portal::Portal};
use std::sync::{
    Arc,
    atomic::{AtomicUsize, Ordering},
};

pub struct Dying {
    at: usize,
    steps: Arc<AtomicUsize>,
}

impl Dying {
    /// It lives for so many steps.
    pub fn after(at: usize) -> Self {
        Self { at, steps: Arc::default() }
    }

    /// The portal of that server.
    pub fn portal(&self, portal: &Portal) -> Portal {
        let (at, steps) = (self.at, self.steps.clone());
        let pace = Pace::of(move || {
            let is_over = steps.fetch_add(1, Ordering::SeqCst) >= at;
            Box::pin(async move { assert!(!is_over, "the server is dead") })
        });
        portal.with_parts(|parts| parts.store = parts.store.paced(pace))
    }

    /// Whether it came to the end of its work before.
    pub fn lived(&self) -> bool {
        self.steps.load(Ordering::SeqCst) <= self.at
    }
}
