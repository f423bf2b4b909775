//! Thirty-two secret bytes and the few things done with them.

use chacha20poly1305::{
    XChaCha20Poly1305, XNonce,
    aead::{Aead, KeyInit, Payload},
};
use hkdf::Hkdf;
use hmac::{Hmac, Mac};
use sha2::Sha256;
use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

use super::{Error, place::told_apart};
use crate::domain::ports::Entropy;

const NONCE: usize = 24;

/// Lives on the heap, so that moving it leaves no copy behind; wiped when dropped; hidden from `Debug`.
#[derive(Clone, Zeroize, ZeroizeOnDrop)]
pub(super) struct Secret(Box<[u8; 32]>);

impl Secret {
    pub(super) fn fresh(entropy: &dyn Entropy) -> Self {
        let mut secret = Self(Box::new([0; 32]));
        entropy.fill(secret.0.as_mut_slice());
        secret
    }

    pub(super) fn from_slice(bytes: &[u8]) -> Option<Self> {
        let mut secret = Self(Box::new([0; 32]));
        (bytes.len() == secret.0.len()).then(|| secret.0.copy_from_slice(bytes))?;
        Some(secret)
    }

    pub(super) fn from_hex(text: &str) -> Option<Self> {
        let mut secret = Self(Box::new([0; 32]));
        hex::decode_to_slice(text, secret.0.as_mut_slice()).ok()?;
        Some(secret)
    }

    pub(super) fn expose(&self) -> &[u8; 32] {
        &self.0
    }

    /// HKDF-SHA-256 (RFC 5869). The label says what the result is for; two uses never share one.
    #[expect(clippy::expect_used, reason = "32 bytes always fit; going on with a key that was not derived would be worse")]
    pub(super) fn derive(&self, label: &str) -> Self {
        let mut derived = Self(Box::new([0; 32]));
        let hkdf = Hkdf::<Sha256>::new(None, self.expose());
        hkdf.expand(label.as_bytes(), derived.0.as_mut_slice()).expect("HKDF gives up to 8,160 bytes");
        derived
    }

    /// HMAC-SHA-256 of the parts, each with its length.
    pub(super) fn mac(&self, parts: &[&[u8]]) -> [u8; 32] {
        hmac(self, &told_apart(parts))
    }

    /// XChaCha20-Poly1305: `head`, then a random nonce, then ciphertext and tag. `bound` is authenticated, not stored.
    #[expect(clippy::expect_used, reason = "no field has 256 GB; storing nothing in its stead would lose it in silence")]
    pub(super) fn seal(&self, head: &[u8], bound: &[u8], plain: &[u8], entropy: &dyn Entropy) -> Vec<u8> {
        let mut nonce = [0; NONCE];
        entropy.fill(&mut nonce);
        let cipher = XChaCha20Poly1305::new(self.expose().into());
        let sealed = cipher.encrypt(&XNonce::from(nonce), Payload { msg: plain, aad: bound }).expect("shorter than 256 GB");
        [head, &nonce, &sealed].concat()
    }

    /// Opens what follows the head: nonce, ciphertext and tag.
    pub(super) fn open(&self, body: &[u8], bound: &[u8]) -> Result<Zeroizing<Vec<u8>>, Error> {
        let (nonce, sealed) = body.split_first_chunk::<NONCE>().ok_or(Error::NotAnEnvelope)?;
        let cipher = XChaCha20Poly1305::new(self.expose().into());
        let plain = cipher.decrypt(&XNonce::from(*nonce), Payload { msg: sealed, aad: bound });
        plain.map(Zeroizing::new).map_err(|_| Error::DoesNotOpen)
    }
}

pub(super) fn hmac(secret: &Secret, message: &[u8]) -> [u8; 32] {
    // HMAC fills a short key up with zeros: handing it the whole block is the same and cannot fail.
    let mut block = Zeroizing::new([0; 64]);
    for (to, from) in block.iter_mut().zip(secret.expose()) {
        *to = *from;
    }
    let mut mac = Hmac::<Sha256>::new((&*block).into());
    mac.update(message);
    mac.finalize().into_bytes().into()
}

impl std::fmt::Debug for Secret {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Secret(…)")
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test fails by panicking")]
mod tests {
    use super::*;

    /// RFC 4231, test case 1: the key is twenty bytes of 0x0b; zeros after them change nothing.
    #[test]
    fn hmac_agrees_with_the_published_vector() {
        let mut key = [0; 32];
        key[..20].fill(0x0b);
        let expected = "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7";
        assert_eq!(hex::encode(hmac(&Secret::from_slice(&key).unwrap(), b"Hi There")), expected);
    }

    /// Worked out apart from this program. Layouts are for ever: if this fails, data at rest would no longer open.
    #[test]
    fn an_envelope_made_by_the_first_version_still_opens() {
        let secret = Secret::from_slice(&[7; 32]).unwrap().derive("candor/1/test");
        let sealed = secret.seal(&[1], b"bound", b"plain", &Nines);
        assert_eq!(hex::encode(&sealed), PINNED);
        assert_eq!(secret.open(&sealed[1..], b"bound").unwrap().as_slice(), b"plain");
    }
    const PINNED: &str = "01090909090909090909090909090909090909090909090909934fcd4991dbb7a6967c13408b6933ab57e7a5f6f0";
    struct Nines;
    impl Entropy for Nines {
        fn fill(&self, bytes: &mut [u8]) {
            bytes.fill(9);
        }
    }
}
