//! The key that signs heads of the log: Ed25519, as a signed note (C2SP signed-note) with a checkpoint (C2SP tlog-checkpoint).

use ed25519_dalek::{Signer as _, SigningKey, VerifyingKey};
use signed_note::{Note, Signature, Signer, StandardVerifier, VerifierList, key_id, new_ed25519_verifier_key};
use tlog_tiles::{checkpoint::Checkpoint, tlog::Hash};

use super::{Error, keys::Vault};
use crate::domain::log_tree::proof::Head;

const LABEL: &str = "candor/1/log/signing";
/// The first byte of an Ed25519 key in a note.
const ED25519: u8 = 1;

/// Signs in the name of one portal.
pub struct LogKey {
    /// The portal's address without its scheme: the origin of its log, and the name of the key.
    origin: String,
    key: SigningKey,
}

impl Vault {
    /// The key of the log at `origin`. It never rotates with the root key: old checkpoints stay good.
    pub fn log_key(&self, origin: &str) -> LogKey {
        LogKey { origin: origin.to_owned(), key: SigningKey::from_bytes(self.ring().index.derive(LABEL).expose()) }
    }

    /// The public half of the log's key.
    pub fn log_public_key(&self) -> [u8; 32] {
        self.log_key("").key.verifying_key().to_bytes()
    }
}

/// A checkpoint that a log signed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signed {
    pub head: Head,
    /// With the log's own signature alone.
    pub note: String,
    /// The lines of others below it.
    pub others: Vec<Line>,
}

/// A line that somebody else signed below a checkpoint.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// The name and the number of the key.
    pub name: String,
    pub key_id: u32,
    /// The whole of it.
    pub text: String,
}

/// The head that a checkpoint says which that key signed, whatever the portal's address was then, and whatever others signed below.
///
/// # Errors
/// `NotANote` when it is none, or the signature is missing or wrong.
pub fn read(public_key: &[u8; 32], note: &str) -> Result<Head, Error> {
    apart(public_key, note).map(|signed| signed.head)
}

/// The same, with its lines each for itself.
///
/// # Errors
/// As above.
pub fn apart(public_key: &[u8; 32], note: &str) -> Result<Signed, Error> {
    let origin = note.lines().next().unwrap_or_default();
    let key = VerifyingKey::from_bytes(public_key).map_err(|_| Error::NotANote)?;
    let verifier = StandardVerifier::new(&new_ed25519_verifier_key(origin, &key)).map_err(|_| Error::NotANote)?;
    let note = Note::from_bytes(note.as_bytes()).map_err(|_| Error::NotANote)?;
    let (ours, others) = note.verify(&VerifierList::new(vec![Box::new(verifier)])).map_err(|_| Error::NotANote)?;
    let checkpoint = Checkpoint::from_bytes(note.text()).map_err(|_| Error::NotANote)?;
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).map_err(|_| Error::NotANote);
    let alone = Note::new(note.text(), &ours).map_err(|_| Error::NotANote)?;
    let line = |other: &Signature| -> Result<Line, Error> {
        Ok(Line { name: other.name().to_owned(), key_id: other.id(), text: text(other.to_bytes())? })
    };
    Ok(Signed {
        head: Head { size: checkpoint.size(), root: checkpoint.hash().0 },
        note: text(alone.to_bytes())?,
        others: others.iter().map(line).collect::<Result<_, Error>>()?,
    })
}

impl LogKey {
    /// The public key, as others keep it to check with: `name+hash+key`.
    pub fn verifier(&self) -> String {
        new_ed25519_verifier_key(&self.origin, &self.key.verifying_key())
    }

    /// A checkpoint: the origin, the size and the root of the tree, and the signature over them.
    ///
    /// # Errors
    /// `NotANote` when the origin cannot be a name.
    pub fn sign(&self, head: Head) -> Result<String, Error> {
        let checkpoint = Checkpoint::new(&self.origin, head.size, Hash(head.root), "").map_err(|_| Error::NotANote)?;
        let mut note = Note::new(&checkpoint.to_bytes(), &[]).map_err(|_| Error::NotANote)?;
        note.add_sigs(&[self]).map_err(|_| Error::NotANote)?;
        String::from_utf8(note.to_bytes()).map_err(|_| Error::NotANote)
    }
}

impl Signer for LogKey {
    fn name(&self) -> &str {
        &self.origin
    }
    fn key_id(&self) -> u32 {
        key_id(&self.origin, &[&[ED25519], self.key.verifying_key().as_bytes().as_slice()].concat())
    }
    fn sign(&self, text: &[u8]) -> Result<Vec<u8>, ed25519_dalek::SignatureError> {
        Ok(self.key.try_sign(text)?.to_vec())
    }
}
