//! A disk that fails: at one step of what is written to a place, as the kernel says it, until it is over.

use candor::disk::trouble::{Step, ask};
use std::{
    io,
    path::{Path, PathBuf},
    sync::{Mutex, MutexGuard, Once, PoisonError},
};

/// `ENOSPC`, as on every system there is.
pub const FULL: i32 = 28;
/// `EIO`.
pub const BROKEN: i32 = 5;

struct Trouble {
    place: PathBuf,
    step: Step,
    error: i32,
    met: usize,
}

static ALL: Mutex<Vec<Trouble>> = Mutex::new(Vec::new());

/// A trouble of one place, a file or a folder. Other tests have places of their own.
pub struct Failing {
    place: PathBuf,
}

impl Failing {
    pub fn at(step: Step, place: &Path, error: i32) -> Self {
        static ASKED: Once = Once::new();
        ASKED.call_once(|| ask(look));
        all().push(Trouble { place: place.to_owned(), step, error, met: 0 });
        Self { place: place.to_owned() }
    }

    /// The disk is well again. Somebody has met its trouble, or the test is about nothing.
    pub fn over(self) {
        let met: usize = all().iter().filter(|trouble| trouble.place == self.place).map(|trouble| trouble.met).sum();
        assert!(met > 0, "nothing was written to {}", self.place.display());
    }
}

impl Drop for Failing {
    fn drop(&mut self) {
        all().retain(|trouble| trouble.place != self.place);
    }
}

fn all() -> MutexGuard<'static, Vec<Trouble>> {
    ALL.lock().unwrap_or_else(PoisonError::into_inner)
}

fn look(step: Step, path: &Path) -> Option<io::Error> {
    let mut all = all();
    let trouble = all.iter_mut().find(|trouble| trouble.step == step && path.starts_with(&trouble.place))?;
    trouble.met += 1;
    Some(io::Error::from_raw_os_error(trouble.error))
}

/// Each of these steps on a full disk and on a broken one.
pub fn troubles(steps: &[Step]) -> Vec<(Step, i32)> {
    steps.iter().flat_map(|step| [(*step, FULL), (*step, BROKEN)]).collect()
}

/// The kernel's words for an error.
pub fn words_of(error: i32) -> String {
    io::Error::from_raw_os_error(error).to_string()
}
