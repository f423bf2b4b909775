//! Holds a verb before one of its steps: before each statement, each read and the commit.

use candor::store::pace::Pace;
use std::sync::{
    Arc,
    atomic::{AtomicUsize, Ordering},
};
use tokio::sync::Semaphore;

#[derive(Clone)]
pub struct Gate(Arc<Inner>);

struct Inner {
    at: usize,
    steps: AtomicUsize,
    held: Semaphore,
    open: Semaphore,
}

impl Gate {
    /// Lets `at` steps pass.
    pub fn before(at: usize) -> Self {
        Self(Arc::new(Inner { at, steps: AtomicUsize::new(0), held: Semaphore::new(0), open: Semaphore::new(0) }))
    }

    pub fn pace(&self) -> Pace {
        let inner = self.0.clone();
        Pace::of(move || {
            let inner = inner.clone();
            Box::pin(async move {
                if inner.steps.fetch_add(1, Ordering::SeqCst) == inner.at {
                    inner.held.add_permits(1);
                    drop(inner.open.acquire().await.unwrap());
                }
            })
        })
    }

    /// Resolves once somebody is held.
    pub async fn held(&self) {
        drop(self.0.held.acquire().await.unwrap());
    }

    pub fn open(&self) {
        self.0.open.add_permits(1_000);
    }
}
