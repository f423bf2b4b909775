//! Names for things: random 16-byte ids for rows, short words (slugs) for what the brand's catalogue declares.

use serde::{Deserialize, Serialize};
use std::fmt;

use super::{
    ports::{Clock, Entropy},
    time::Millis,
};

/// A text that is not an id of the expected form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotAnId;

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub struct $name([u8; 16]);

        impl $name {
            pub const fn from_bytes(bytes: [u8; 16]) -> Self { Self(bytes) }
            pub const fn as_bytes(&self) -> &[u8; 16] { &self.0 }
        }
        impl TryFrom<&[u8]> for $name {
            type Error = NotAnId;
            fn try_from(bytes: &[u8]) -> Result<Self, NotAnId> { bytes.try_into().map(Self).map_err(|_| NotAnId) }
        }
        impl TryFrom<Vec<u8>> for $name {
            type Error = NotAnId;
            fn try_from(bytes: Vec<u8>) -> Result<Self, NotAnId> { bytes.as_slice().try_into() }
        }
        impl std::str::FromStr for $name {
            type Err = NotAnId;
            fn from_str(text: &str) -> Result<Self, NotAnId> {
                uuid::Uuid::try_parse(text).map(|id| Self(id.into_bytes())).map_err(|_| NotAnId)
            }
        }
        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { uuid::Uuid::from_bytes(self.0).fmt(f) }
        }
        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { write!(f, concat!(stringify!($name), "({})"), self) }
        }
    )+};
}

macro_rules! row_ids {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {
        ids! { $($(#[$doc])* $name),+ }
        $(impl $name {
            /// A new id: UUID version 7 (RFC 9562), time first so that indexes stay compact, the rest random.
            pub fn new(clock: &dyn Clock, entropy: &dyn Entropy) -> Self {
                let mut random = [0; 10];
                entropy.fill(&mut random);
                let millis = u64::try_from(clock.now().0).unwrap_or(0);
                Self(uuid::Builder::from_unix_timestamp_millis(millis, &random).into_uuid().into_bytes())
            }
        })+
    };
}

/// Ids that may be one of several kinds: each of those is one, and none of them is taken for a narrower one.
macro_rules! wider_ids {
    ($($(#[$doc:meta])* $name:ident of $($narrower:ident),+;)+) => {
        ids! { $($(#[$doc])* $name),+ }
        $($(impl From<$narrower> for $name {
            fn from(id: $narrower) -> Self { Self(id.0) }
        })+)+
    };
}

wider_ids! {
    /// A person the portal deals with: a customer or a guest.
    PersonId of CustomerId, GuestId;
    /// The owner of a key or of sealed data: a person, a request, or one of the people who answer.
    OwnerId of PersonId, CustomerId, GuestId, RequestId, StaffId;
}

row_ids! {
    /// A customer inside Candor. Never shown in a URL, never sent to the brand.
    CustomerId,
    /// A guest: somebody without an account whose address was proven.
    GuestId,
    /// One consent record, and the receipt made from it.
    ReceiptId,
    /// One record: a piece of personal data that a system of the brand sent.
    RecordId,
    /// One wrapped key in the vault.
    KeyId,
    /// One queued job.
    JobId,
    /// One API key of the brand (the public half).
    ApiKeyId,
    /// One asked-for sign-in code.
    SignInId,
    /// One request of a person.
    RequestId,
    /// One entry in the story of a request.
    EntryId,
    /// One file of a request.
    FileId,
    /// One letter about a request, as it was sent.
    LetterId,
    /// One of the people who answer.
    StaffId,
    /// A slot for one contact.
    ReservationId,
    /// One passkey.
    PasskeyId,
    /// One explanation of why somebody saw something.
    ExplanationId,
    /// One duty of the house.
    ItemId,
    SecondLookId,
    /// Answers to several requests that wait together.
    SeveralId,
    TrainingRecordId,
    TrainingOpeningId,
    /// A word about a page; a group of such; a survey.
    VoiceId, GroupId, SurveyId,
    /// One system that is told of changes, and one delivery to it.
    ReceiverId, DeliveryId,
    /// A form kept for someone whose session ended while they filled it in.
    KeptFormId,
}

impl RequestId {
    /// No id that was made at this moment or later is lower.
    pub fn from_moment(at: Millis) -> Self {
        let millis = u64::try_from(at.0).unwrap_or(0);
        Self((u128::from(millis) << 80).to_be_bytes())
    }
}

macro_rules! slugs {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        #[serde(try_from = "String", into = "String")]
        pub struct $name(std::sync::Arc<str>);

        impl $name {
            pub fn as_str(&self) -> &str { &self.0 }
        }
        impl std::str::FromStr for $name {
            type Err = NotAnId;
            fn from_str(text: &str) -> Result<Self, NotAnId> { if is_slug(text) { Ok(Self(text.into())) } else { Err(NotAnId) } }
        }
        impl TryFrom<String> for $name {
            type Error = NotAnId;
            fn try_from(text: String) -> Result<Self, NotAnId> { text.parse() }
        }
        impl From<$name> for String {
            fn from(id: $name) -> Self { id.0.as_ref().to_owned() }
        }
        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { f.write_str(&self.0) }
        }
        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { write!(f, concat!(stringify!($name), "({})"), self) }
        }
        impl std::borrow::Borrow<str> for $name {
            fn borrow(&self) -> &str { &self.0 }
        }
    )+};
}

slugs! {
    LevelId, TouchpointId, CategoryId, PurposeId, RecipientId, TopicId,
    /// One of the things by which a purpose ranks or picks.
    ParameterId,
    /// One of the brand's systems that hold data about people.
    SystemId,
    /// The name of a law whose deadlines apply.
    RegimeId,
    /// A fact about the made-up person of an example, and a product on the shelf there.
    FactId, ProductId,
    /// A band of offers or waiting, and a question about people's background with its answers: in `brand.toml`.
    BandId, QuestionId, AnswerId,
    /// A step by which staff make sure of somebody they act for: in `brand.toml`.
    ProofId,
}

impl fmt::Display for NotAnId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not an id: use 1 to 64 lower-case letters, digits and hyphens, starting with a letter")
    }
}
impl std::error::Error for NotAnId {}

/// A row id as its text, for serde's `with`.
pub mod as_text {
    use serde::{Deserialize, Deserializer, Serializer, de::Error};
    use std::{fmt::Display, str::FromStr};

    pub fn serialize<T: Display, S: Serializer>(id: &T, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(id)
    }
    pub fn deserialize<'de, T: FromStr, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(|_| D::Error::custom("not an id"))
    }
}

/// The same for an id that may be missing.
pub mod as_text_or_none {
    use serde::{Deserialize, Deserializer, Serializer, de::Error};
    use std::{fmt::Display, str::FromStr};

    pub fn serialize<T: Display, S: Serializer>(id: &Option<T>, serializer: S) -> Result<S::Ok, S::Error> {
        match id {
            Some(id) => serializer.collect_str(id),
            None => serializer.serialize_none(),
        }
    }
    pub fn deserialize<'de, T: FromStr, D: Deserializer<'de>>(deserializer: D) -> Result<Option<T>, D::Error> {
        let text = Option::<String>::deserialize(deserializer)?;
        text.map(|text| text.parse().map_err(|_| D::Error::custom("not an id"))).transpose()
    }
}

fn is_slug(text: &str) -> bool {
    text.len() <= 64
        && text.starts_with(|c: char| c.is_ascii_lowercase())
        && !text.ends_with('-')
        && text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slug_is_a_short_word_that_needs_no_escaping_anywhere() {
        for good in ["off", "ad-partners", "a1"] {
            assert_eq!(good.parse::<PurposeId>().map(|id| id.to_string()), Ok(good.to_owned()));
        }
        for bad in ["", "Off", "1st", "a_b", "a-", "a b", "é", &"a".repeat(65)] {
            assert_eq!(bad.parse::<PurposeId>(), Err(NotAnId), "{bad}");
        }
    }
}
