//! Where a test may hold a change: before each statement, and before the commit.

use std::{fmt, pin::Pin, sync::Arc};

/// The wait at each step of a change, for tests that try every order of two changes; none elsewhere.
#[derive(Clone, Default)]
pub struct Pace(Option<Arc<Step>>);

type Step = dyn Fn() -> Pin<Box<dyn Future<Output = ()> + Send>> + Send + Sync;

impl Pace {
    pub fn of(step: impl Fn() -> Pin<Box<dyn Future<Output = ()> + Send>> + Send + Sync + 'static) -> Self {
        Self(Some(Arc::new(step)))
    }

    pub(super) async fn step(&self) {
        if let Some(step) = &self.0 {
            step().await;
        }
    }
}

impl fmt::Debug for Pace {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Pace")
    }
}
