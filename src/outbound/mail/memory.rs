//! Mail that leaves nothing but a list to look at: for `--demo` and tests.

use std::{
    collections::VecDeque,
    sync::{Arc, Mutex, PoisonError},
};

use super::{
    letter::Letter,
    mailer::{Mailer, Sending},
};
use crate::domain::{ports::Clock, time::Millis};

const KEPT: usize = 100;

pub struct Memory {
    clock: Arc<dyn Clock>,
    letters: Mutex<VecDeque<Arrived>>,
}

/// A letter and when it came.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Arrived {
    pub at: Millis,
    pub letter: Letter,
}

impl Memory {
    pub fn new(clock: Arc<dyn Clock>) -> Self {
        Self { clock, letters: Mutex::default() }
    }

    /// The last hundred letters, newest first.
    pub fn list(&self) -> Vec<Arrived> {
        self.letters.lock().unwrap_or_else(PoisonError::into_inner).iter().cloned().collect()
    }
}

impl Mailer for Memory {
    fn send<'a>(&'a self, letter: &'a Letter) -> Sending<'a> {
        let arrived = Arrived { at: self.clock.now(), letter: letter.clone() };
        let mut letters = self.letters.lock().unwrap_or_else(PoisonError::into_inner);
        letters.push_front(arrived);
        letters.truncate(KEPT);
        drop(letters);
        Box::pin(std::future::ready(Ok(())))
    }
}
