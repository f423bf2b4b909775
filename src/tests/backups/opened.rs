//! Everything sealed, tried with every key there is. What is sealed is unmasked without its tag, so that no binding to a table, a row or an
//! owner hides anything from the search.

use candor::{store::portable::value::Value, vault::keys::HouseUse};
use chacha20poly1305::{
    XChaCha20Poly1305, XNonce,
    aead::{Aead, KeyInit, Payload},
};
use hkdf::Hkdf;
use sha2::Sha256;
use std::collections::BTreeSet;

type Key = [u8; 32];

const NONCE: usize = 24;
const TAG: usize = 16;
/// A version and a root key's number: before a wrapped key, and before what is the house's.
const LONG_HEAD: usize = 5;

/// All that is sealed, and every key that opens some of it.
pub struct Opened {
    sealed: BTreeSet<Vec<u8>>,
    keys: BTreeSet<Key>,
}

impl Opened {
    /// By the text of the root key's file, and the rows of databases and backups with the table of each.
    pub fn of<'a>(ring: &str, rows: impl Iterator<Item = (&'a str, &'a [Value])>) -> Self {
        let (mut sealed, mut wrapped) = (BTreeSet::new(), BTreeSet::new());
        for (table, values) in rows {
            let values = values.iter().filter_map(Value::bytes).filter(|value| value.len() > LONG_HEAD + NONCE + TAG);
            let into = if table == "wrapped_keys" { &mut wrapped } else { &mut sealed };
            into.extend(values.map(<[u8]>::to_vec));
        }
        let mut keys = of_the_ring(ring);
        let opened = wrapped.iter().flat_map(|wrapped| keys.iter().filter_map(move |key| unmasked(key, wrapped, LONG_HEAD)));
        let opened: Vec<Key> = opened.filter_map(|plain| plain.try_into().ok()).collect();
        keys.extend(opened);
        Self { sealed, keys }
    }

    /// How often something comes out that is so.
    pub fn count(&self, is_so: impl Fn(&[u8]) -> bool) -> usize {
        self.sealed.iter().map(|sealed| outcomes(&self.keys, sealed).filter(|plain| is_so(plain)).count()).sum()
    }

    /// How often a word comes out, in whatever letters.
    pub fn with(&self, word: &str) -> usize {
        let word = word.to_ascii_lowercase();
        self.count(|plain| plain.to_ascii_lowercase().windows(word.len()).any(|part| part == word.as_bytes()))
    }

    /// Whether one of the keys opens this.
    pub fn opens(&self, sealed: &[u8], word: &str) -> bool {
        outcomes(&self.keys, sealed).any(|plain| plain == word.as_bytes())
    }
}

/// The outcome of each key.
fn outcomes<'a>(keys: &'a BTreeSet<Key>, sealed: &'a [u8]) -> impl Iterator<Item = Vec<u8>> + 'a {
    let heads: &[usize] = match sealed.first() {
        Some(1) => &[1],
        Some(2) => &[LONG_HEAD],
        _ => &[],
    };
    heads.iter().flat_map(move |head| keys.iter().filter_map(move |key| unmasked(key, sealed, *head)))
}

/// The ciphertext of noughts is the mask itself.
fn unmasked(key: &Key, sealed: &[u8], head: usize) -> Option<Vec<u8>> {
    let (nonce, rest) = sealed.get(head..)?.split_first_chunk::<NONCE>()?;
    let masked = rest.get(..rest.len().checked_sub(TAG)?)?;
    let noughts = vec![0; masked.len()];
    let mask = XChaCha20Poly1305::new(key.into()).encrypt(&XNonce::from(*nonce), Payload { msg: &noughts, aad: b"" }).ok()?;
    Some(masked.iter().zip(mask).map(|(byte, mask)| byte ^ mask).collect())
}

/// The root keys, and those that are derived from them: the one that wraps, and one for each use of the house.
fn of_the_ring(ring: &str) -> BTreeSet<Key> {
    let ring: serde_json::Value = serde_json::from_str(ring).unwrap();
    let secret = |text: &serde_json::Value| -> Key { hex::decode(text.as_str().unwrap()).unwrap().try_into().unwrap() };
    let roots: Vec<Key> =
        ring["keys"].as_array().unwrap().iter().map(|root| secret(&root["key"])).chain([secret(&ring["index"])]).collect();
    let labels: Vec<String> = HouseUse::ALL.into_iter().map(label).chain(["candor/1/wrap".to_owned()]).collect();
    let derived = roots.iter().flat_map(|root| labels.iter().map(move |label| derive(root, label)));
    derived.chain(roots.iter().copied()).collect()
}

fn derive(root: &Key, label: &str) -> Key {
    let mut derived = [0; 32];
    Hkdf::<Sha256>::new(None, root).expand(label.as_bytes(), &mut derived).unwrap();
    derived
}

/// As `KeptForms` is `kept-forms`.
fn label(of: HouseUse) -> String {
    let mut label = "candor/1/house/".to_owned();
    for (at, letter) in format!("{of:?}").char_indices() {
        if at > 0 && letter.is_ascii_uppercase() {
            label.push('-');
        }
        label.push(letter.to_ascii_lowercase());
    }
    label
}
