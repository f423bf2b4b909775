//! Sealed bytes: XChaCha20-Poly1305, bound to the place they stand in.
//!
//! Layout: a head, 24 bytes of nonce, ciphertext with its 16-byte tag. The head of what belongs to a customer is one
//! version byte; the house's own adds the root key it hangs on, so that it still opens after a rotation.

use serde::{Serialize, de::DeserializeOwned};
use zeroize::Zeroizing;

pub use super::place::Place;

use super::{Error, secret::Secret};
use crate::domain::ports::Entropy;

const OWN: u8 = 1;
const HOUSE: u8 = 2;

/// A key that seals and opens: a customer's, a retained one, or the house's own. Keep it no longer than the work at hand.
#[derive(Debug, Clone)]
pub struct DataKey {
    head: Vec<u8>,
    secret: Secret,
    /// Keys of the same use under the ring's other root keys, with their heads.
    others: Vec<(Vec<u8>, Secret)>,
}

pub(super) fn house_head(root: u32) -> [u8; 5] {
    let [a, b, c, d] = root.to_be_bytes();
    [HOUSE, a, b, c, d]
}

impl DataKey {
    pub(super) fn own(secret: Secret) -> Self {
        Self { head: vec![OWN], secret, others: Vec::new() }
    }

    /// The active root key's secret first.
    pub(super) fn house((root, secret): (u32, Secret), others: impl Iterator<Item = (u32, Secret)>) -> Self {
        let head = |root: u32| house_head(root).to_vec();
        Self { head: head(root), secret, others: others.map(|(root, secret)| (head(root), secret)).collect() }
    }

    pub fn seal(&self, place: &Place, plain: &[u8], entropy: &dyn Entropy) -> Vec<u8> {
        self.secret.seal(&self.head, &place.bound(&self.head), plain, entropy)
    }

    /// # Errors
    /// `NotAnEnvelope`, `UnknownRootKey`, or `DoesNotOpen` when it was changed, moved, or sealed under another key.
    pub fn open(&self, place: &Place, sealed: &[u8]) -> Result<Zeroizing<Vec<u8>>, Error> {
        let others = self.others.iter().map(|(head, secret)| (head, secret));
        for (head, secret) in [(&self.head, &self.secret)].into_iter().chain(others) {
            if let Some(body) = sealed.strip_prefix(head.as_slice()) {
                return secret.open(body, &place.bound(head));
            }
        }
        let from_another_root = self.head.first() == Some(&HOUSE) && sealed.first() == Some(&HOUSE);
        Err(if from_another_root { Error::UnknownRootKey } else { Error::NotAnEnvelope })
    }

    /// # Errors
    /// `NotWhatWasSealed`, for what JSON cannot hold.
    pub fn seal_json<T: Serialize>(&self, place: &Place, value: &T, entropy: &dyn Entropy) -> Result<Vec<u8>, Error> {
        let plain = serde_json::to_vec(value).map(Zeroizing::new).map_err(|_| Error::NotWhatWasSealed)?;
        Ok(self.seal(place, &plain, entropy))
    }

    /// # Errors
    /// As [`DataKey::open`], and `NotWhatWasSealed` when it is no `T`.
    pub fn open_json<T: DeserializeOwned>(&self, place: &Place, sealed: &[u8]) -> Result<T, Error> {
        // The cause is dropped: serde quotes the value it did not understand.
        serde_json::from_slice(&self.open(place, sealed)?).map_err(|_| Error::NotWhatWasSealed)
    }
}
