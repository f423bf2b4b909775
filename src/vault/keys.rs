//! Fresh keys, wrapped by the root key; and the house's own keys, derived from it.

use arc_swap::ArcSwap;
use std::sync::Arc;

use super::{
    Error,
    envelope::{DataKey, Place, house_head},
    index::IndexField,
    place::told_apart,
    root::{RootKey, RootKeyId, RootKeys},
    secret::Secret,
};
use crate::domain::{
    ids::{PersonId, RequestId},
    ports::Entropy,
};

const VERSION: u8 = 1;
const HEAD: usize = 5;

/// Cheap to clone; every clone is the same vault.
#[derive(Clone, Debug)]
pub struct Vault(Arc<Held>);

#[derive(Debug)]
struct Held {
    /// Replaced while a server runs: a rotation puts a key beside the others.
    ring: ArcSwap<RootKeys>,
    /// Derived once, since every decision looks a customer up by their reference.
    references: Secret,
}

/// The owner of a key. A wrapped key opens for its owner only.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum KeyOwner<'a> {
    /// The person's data that erasure makes unreadable.
    Person(PersonId),
    /// The contact of a request, until every system was told.
    Request(RequestId),
    /// Data a rule keeps until the end of a month (`2036-11`), whatever is erased.
    Retained { person: PersonId, rule: &'a str, month: &'a str },
}

/// The use of a house key: data that belongs to no single customer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HouseUse {
    Sessions,
    Jobs,
    KeptForms,
    /// Names and secrets of the people who answer.
    Staff,
    /// Answers to calls with an `Idempotency-Key`.
    Answers,
    /// Words about the duties of the house.
    Oversight,
    /// Words about pages, and what came of them.
    Listening,
    /// Where the brand's systems are told of changes, and by which secrets.
    Receivers,
}

impl KeyOwner<'_> {
    fn bound(&self, head: &[u8]) -> Vec<u8> {
        match self {
            Self::Person(person) => told_apart(&[b"candor/key", head, b"customer", person.as_bytes()]),
            Self::Request(request) => told_apart(&[b"candor/key", head, b"request", request.as_bytes()]),
            Self::Retained { person, rule, month } => {
                told_apart(&[b"candor/key", head, b"retained", person.as_bytes(), rule.as_bytes(), month.as_bytes()])
            }
        }
    }
}

impl HouseUse {
    pub const ALL: [Self; 8] =
        [Self::Sessions, Self::Jobs, Self::KeptForms, Self::Staff, Self::Answers, Self::Oversight, Self::Listening, Self::Receivers];

    const fn label(self) -> &'static str {
        match self {
            Self::Sessions => "candor/1/house/sessions",
            Self::Jobs => "candor/1/house/jobs",
            Self::KeptForms => "candor/1/house/kept-forms",
            Self::Answers => "candor/1/house/answers",
            Self::Staff => "candor/1/house/staff",
            Self::Oversight => "candor/1/house/oversight",
            Self::Listening => "candor/1/house/listening",
            Self::Receivers => "candor/1/house/receivers",
        }
    }
}

impl Vault {
    pub fn new(root: RootKeys) -> Self {
        let references = root.index.derive(IndexField::Reference.label());
        Self(Arc::new(Held { ring: ArcSwap::from_pointee(root), references }))
    }

    /// Every root key there is, by number and check value only.
    pub fn ring(&self) -> Arc<RootKeys> {
        self.0.ring.load_full()
    }

    /// Takes in the keys of a ring of the same installation, as a rotation adds one. It seals nothing under them, and keeps those it has
    /// for as long as the process runs: a row that was read a moment ago still opens.
    ///
    /// # Errors
    /// `OtherRing` for a ring of another installation, or with another key of the same number; nothing is changed then.
    pub fn take_in(&self, other: &RootKeys) -> Result<(), Error> {
        let united = self.ring().with_those_of(other).ok_or(Error::OtherRing)?;
        self.0.ring.store(Arc::new(united));
        Ok(())
    }

    /// Seals under this root key from now on.
    ///
    /// # Errors
    /// `UnknownRootKey`; nothing is changed then.
    pub fn turn_to(&self, id: RootKeyId) -> Result<(), Error> {
        let turned = RootKeys::clone(&self.ring()).turned_to(id).ok_or(Error::UnknownRootKey)?;
        self.0.ring.store(Arc::new(turned));
        Ok(())
    }

    /// A new key for `owner`, and its wrapped form to store: version, root key, nonce, ciphertext and tag.
    ///
    /// # Errors
    /// None today; callers treat it like every other use of the ring.
    pub fn fresh_key(&self, owner: KeyOwner<'_>, entropy: &dyn Entropy) -> Result<(DataKey, Vec<u8>), Error> {
        let secret = Secret::fresh(entropy);
        let wrapped = self.wrap(owner, &secret, entropy);
        Ok((DataKey::own(secret), wrapped))
    }

    /// # Errors
    /// `NotAnEnvelope`, `UnknownRootKey`, or `DoesNotOpen` when it was changed or belongs to another owner.
    pub fn unwrap(&self, owner: KeyOwner<'_>, wrapped: &[u8]) -> Result<DataKey, Error> {
        self.unwrap_secret(owner, wrapped).map(DataKey::own)
    }

    /// The same key under the active root key, or `None` if it is already: what a rotation does to every row.
    ///
    /// # Errors
    /// As [`Vault::unwrap`].
    pub fn rewrap(&self, owner: KeyOwner<'_>, wrapped: &[u8], entropy: &dyn Entropy) -> Result<Option<Vec<u8>>, Error> {
        let secret = self.unwrap_secret(owner, wrapped)?;
        let current = wrapped.starts_with(&head(&self.ring().active));
        Ok((!current).then(|| self.wrap(owner, &secret, entropy)))
    }

    /// House data sealed anew under the active root key, or `None` if it already is.
    ///
    /// # Errors
    /// As [`DataKey::open`].
    pub fn reseal(&self, purpose: HouseUse, place: &Place, sealed: &[u8], entropy: &dyn Entropy) -> Result<Option<Vec<u8>>, Error> {
        if sealed.starts_with(&self.head_of_house()) {
            return Ok(None);
        }
        let key = self.house_key(purpose)?;
        Ok(Some(key.seal(place, &key.open(place, sealed)?, entropy)))
    }

    /// The first bytes of every key wrapped by the active root key.
    pub fn head_of_keys(&self) -> [u8; HEAD] {
        head(&self.ring().active)
    }

    /// The first bytes of all house data sealed under the active root key.
    pub fn head_of_house(&self) -> [u8; HEAD] {
        house_head(self.ring().active.id)
    }

    /// The key for short-lived data of no single customer. Data sealed before a rotation still opens.
    ///
    /// # Errors
    /// None today; callers treat it like every other use of the ring.
    pub fn house_key(&self, purpose: HouseUse) -> Result<DataKey, Error> {
        let ring = self.ring();
        let derived = |key: &RootKey| (key.id, key.secret.derive(purpose.label()));
        Ok(DataKey::house(derived(&ring.active), ring.others.iter().map(derived)))
    }

    /// The key for values a new root key must not change: blind indexes and stored HMACs.
    pub(super) fn stable_key(&self, label: &str) -> Secret {
        self.ring().index.derive(label)
    }

    pub(super) fn references(&self) -> &Secret {
        &self.0.references
    }

    fn wrap(&self, owner: KeyOwner<'_>, secret: &Secret, entropy: &dyn Entropy) -> Vec<u8> {
        let ring = self.ring();
        let head = head(&ring.active);
        wrapping(&ring.active).seal(&head, &owner.bound(&head), secret.expose(), entropy)
    }

    fn unwrap_secret(&self, owner: KeyOwner<'_>, wrapped: &[u8]) -> Result<Secret, Error> {
        let (given, body) = wrapped.split_first_chunk::<HEAD>().ok_or(Error::NotAnEnvelope)?;
        if given.first() != Some(&VERSION) {
            return Err(Error::NotAnEnvelope);
        }
        let ring = self.ring();
        let root = ring.all().find(|key| head(key) == *given).ok_or(Error::UnknownRootKey)?;
        let plain = wrapping(root).open(body, &owner.bound(given))?;
        Secret::from_slice(&plain).ok_or(Error::NotWhatWasSealed)
    }
}

/// The root key that a wrapped key, or what is sealed under a key of the house, hangs on, by its first bytes.
pub fn hangs_on(sealed: &[u8]) -> Option<RootKeyId> {
    let (version, id) = sealed.split_first_chunk::<HEAD>()?.0.split_first()?;
    let id = RootKeyId::from_be_bytes(id.try_into().ok()?);
    (*version == VERSION || house_head(id).first() == Some(version)).then_some(id)
}

fn head(root: &RootKey) -> [u8; HEAD] {
    let [a, b, c, d] = root.id.to_be_bytes();
    [VERSION, a, b, c, d]
}

/// The root key itself encrypts nothing: each use has a key of its own, derived from it.
fn wrapping(root: &RootKey) -> Secret {
    root.secret.derive("candor/1/wrap")
}
