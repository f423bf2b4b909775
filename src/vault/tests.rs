//! Properties of the vault, tried with many values.

#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test fails by panicking")]

mod carried;
mod sealing;
mod wrapping;

use std::sync::atomic::{AtomicU64, Ordering};

use super::{keys::Vault, root::RootKeys};
use crate::domain::{ids::PersonId, ports::Entropy};

/// Never the same bytes twice, the same run every time.
#[derive(Default)]
pub(super) struct Counting(AtomicU64);

impl Entropy for Counting {
    fn fill(&self, bytes: &mut [u8]) {
        use sha2::{Digest, Sha256};
        for chunk in bytes.chunks_mut(32) {
            let block = Sha256::digest(self.0.fetch_add(1, Ordering::Relaxed).to_be_bytes());
            chunk.copy_from_slice(&block[..chunk.len()]);
        }
    }
}

fn vault(entropy: &Counting) -> Vault {
    Vault::new(RootKeys::ephemeral(entropy))
}

fn person(n: u8) -> PersonId {
    PersonId::from_bytes([n; 16])
}
