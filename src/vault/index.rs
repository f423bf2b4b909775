//! Blind indexes: how a sealed value is found again without being readable.

use super::keys::Vault;

/// The field that is looked up. Equal texts in different fields have different indexes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum IndexField {
    Email,
    Reference,
    /// The network block a request came from, for rate limits that outlive the process.
    Address,
    /// The id a system gave to a record.
    RecordKey,
    /// The whole content of a record.
    RecordContent,
    /// A guess, by its category and stable name.
    Inference,
    /// The subject of a deletion, in the erasure ledger.
    Erased,
    /// A browser an account was opened from.
    Browser,
    /// The address of one of the people who answer.
    Staff,
    /// A passkey's credential id.
    Passkey,
    /// The handle of a customer in the brand's own copy of the choices once their reference is gone.
    Handle,
    /// An erased person, by a name of theirs, or an objection of theirs.
    ErasedPerson,
    /// Something a person refused that a system goes on with.
    Refused,
    /// A call of a system, by its `Idempotency-Key` or by all it says.
    Call,
    /// The installation itself, and the digest of a backup's file.
    Backup,
}

impl IndexField {
    pub const ALL: [Self; 15] = [
        Self::Email,
        Self::Reference,
        Self::Address,
        Self::RecordKey,
        Self::RecordContent,
        Self::Inference,
        Self::Erased,
        Self::Browser,
        Self::Staff,
        Self::Passkey,
        Self::Handle,
        Self::ErasedPerson,
        Self::Refused,
        Self::Call,
        Self::Backup,
    ];

    pub(super) const fn label(self) -> &'static str {
        match self {
            Self::Email => "candor/1/index/email",
            Self::Reference => "candor/1/index/reference",
            Self::Address => "candor/1/index/address",
            Self::RecordKey => "candor/1/index/record-key",
            Self::RecordContent => "candor/1/index/record-content",
            Self::Inference => "candor/1/index/inference",
            Self::Erased => "candor/1/index/erased",
            Self::Browser => "candor/1/index/browser",
            Self::Staff => "candor/1/index/staff",
            Self::Passkey => "candor/1/index/passkey",
            Self::Handle => "candor/1/index/handle",
            Self::ErasedPerson => "candor/1/index/erased-person",
            Self::Refused => "candor/1/index/refused",
            Self::Call => "candor/1/index/call",
            Self::Backup => "candor/1/index/backup",
        }
    }
}

/// The first half of an index or a hash: enough to tell a row's place by.
pub const fn half(whole: [u8; 32]) -> [u8; 16] {
    let [half @ .., _, _, _, _, _, _, _, _, _, _, _, _, _, _, _, _] = whole;
    half
}

impl Vault {
    /// HMAC-SHA-256 of a normalised value. Rotating the root key does not change it.
    pub fn blind_index(&self, field: IndexField, normalised: &str) -> [u8; 32] {
        let value = [normalised.as_bytes()];
        match field {
            IndexField::Reference => self.references().mac(&value),
            _ => self.stable_key(field.label()).mac(&value),
        }
    }
}
