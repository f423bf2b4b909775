//! Salted commitments: an entry can be proven later without being readable now.

use sha2::{Digest, Sha256};

use crate::domain::ports::Entropy;

/// Kept inside the sealed entry. Without it the commitment says nothing, so erasing the entry erases the proof too.
pub type Salt = [u8; 16];

pub fn salt(entropy: &dyn Entropy) -> Salt {
    let mut salt = [0; 16];
    entropy.fill(&mut salt);
    salt
}

/// SHA-256 over a label, the salt (of fixed length) and the canonical bytes of the entry.
pub fn commit(salt: &Salt, canonical: &[u8]) -> [u8; 32] {
    Sha256::new().chain_update(b"candor/commitment/1\0").chain_update(salt).chain_update(canonical).finalize().into()
}
