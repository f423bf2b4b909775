//! The one way a use case fails. Nothing here speaks HTTP and nothing is worded: `api` and `web` each do that once.

use std::{fmt, time::Duration};

use super::incident::Incident;
use crate::{
    decisions::snapshot::NotReady,
    domain::{customer::Unfit, request::Refusal},
    store::{self, error::Unique},
    vault,
};

#[derive(Debug)]
pub enum Error {
    /// The caller is not signed in and sent no key.
    NotSignedIn,
    /// There is no such thing, or it is someone else's.
    NotFound,
    /// The actor may not do this at all.
    Forbidden,
    /// The input is wrong; every fault is named.
    Invalid(Vec<Fault>),
    /// It fits by itself but not with what is already there.
    Conflict(Clash),
    /// Too often; trying again is fine after this long.
    TooMany { retry_after: Duration },
    /// The person has to prove again who they are.
    StepUp,
    /// A member of staff whose training has run out, and so many modules are to be done first.
    Untrained { missing: u32 },
    /// Candor cannot answer just now: it may in a moment.
    Unavailable,
    /// Our fault. Logged, under its number, by whoever answers it.
    Internal(Incident),
}

/// One field that does not fit: one of ours, or, in what is nested, the place that a [`Pointer`] leads to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Fault<F = Field> {
    pub field: F,
    pub flaw: Flaw,
}

/// JSON Pointer (RFC 6901) into what came in. Names in it are as they were sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pointer(pub String);

macro_rules! named {
    ($(#[$doc:meta])* $name:ident { $($variant:ident => $text:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
        #[serde(rename_all = "kebab-case")]
        pub enum $name { $($variant),+ }
        impl $name {
            pub const fn as_str(self) -> &'static str { match self { $(Self::$variant => $text),+ } }
        }
        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result { f.write_str(self.as_str()) }
        }
        impl From<$name> for &'static str {
            fn from(named: $name) -> Self { named.as_str() }
        }
    };
}

pub(crate) use named;

named! {
    /// The fields people and systems fill in, by the name they have in forms and JSON.
    Field {
        Email => "email", Phone => "phone", Code => "code", Level => "level", Seen => "seen", Against => "against", Receipt => "receipt",
        Reference => "reference", Language => "language", Region => "region", TimeZone => "time_zone",
        AccountClosedAt => "account_closed_at", NewSince => "new_since", AsOf => "as_of", Scope => "scope", Name => "name", Customer => "customer", Purpose => "purpose", Texts => "texts",
        To => "to", Handoff => "token", Verdict => "verdict", From => "from", When => "when", Categories => "categories", Extent => "scope",
        Words => "words", Behalf => "behalf", BehalfName => "behalf_name", BehalfEvidence => "behalf_evidence", Stop => "stop",
        After => "after", FieldName => "field", Kind => "kind", Understood => "understood", Reason => "reason", Password => "password", NewPassword => "new_password",
        OneTime => "one_time", Role => "role", State => "state", Answer => "answer", Link => "link",
        Passkey => "passkey", Turn => "turn", Channel => "channel", Topic => "topic", Until => "until", QuietFrom => "quiet_from",
        QuietTo => "quiet_to", Reservation => "reservation", Evidence => "evidence", Purposes => "purposes",
        EvidenceNotice => "evidence/notice", EvidenceLanguage => "evidence/language", EvidenceAskedAt => "evidence/asked_at",
        EvidenceWhere => "evidence/where", SeenAt => "seen_at", Where => "where", EvidenceWords => "evidence/words_sha256",
        Opinion => "opinion", Before => "before", Record => "record", Value => "value", Account => "account",
        Needed => "needed", Least => "least", Disputes => "disputes",
        Picked => "picked", Search => "search", About => "about", Ground => "ground", Need => "need", Partly => "partly", Alone => "alone",
        Way => "way", Proof => "proof", Came => "came", What => "what", Postal => "postal", File => "file", Seq => "seq", Data => "data", Template => "template",
    }
}

named! {
    /// The flaw of a field, by its code in the API.
    Flaw {
        Missing => "missing", TooLong => "too-long", Malformed => "malformed", Unknown => "unknown", Wrong => "wrong", Expired => "expired",
        Used => "used", TooEarly => "too-early", NotOffered => "not-offered", TooShort => "too-short", TooCommon => "too-common", Same => "same",
        TooMany => "too-many", Twice => "twice", Past => "past", TooFar => "too-far",
        // The notice does not say that the purpose does this.
        NotUsed => "not-used", NotShownThere => "not-shown-there",
        // A reason speaks of a kind of data that is not among those used.
        NotListed => "not-listed",
        // A reason speaks of something by which the purpose does not say that it ranks or picks.
        NotDeclared => "not-declared",
        // Only what is worked out has a name.
        Needless => "key-needless",
    }
}

/// The conflict.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Clash {
    EmailTaken,
    ChangedElsewhere,
    NewerNotice,
    NothingToUndo,
    NothingChanged,
    RequestClosed,
    TooLate,
    CopyExpired,
    NotReady,
    /// The copy that goes with a letter was opened by no one, and cannot be in its envelope.
    CopyUnopened,
    Erased,
    OrphansConsent,
    OrphansRecords,
    EvidenceOver,
    /// The figures of a closed month do not change.
    MonthClosed,
    /// The house would be left without an administrator.
    LastAdministrator,
    /// Their own role and place here are for another to change.
    Oneself,
    /// They belong to the staff already.
    HereAlready,
    /// The invitation was used, replaced or withdrawn.
    InvitationOver,
    /// They asked for it themselves: a second agrees.
    OwnWish,
    /// It is about what they did themselves: a colleague decides.
    OwnAct,
    /// The case is another than the one that was agreed about.
    StoodOtherwise,
    /// Another's question about it waits for a yes, and stays.
    WaitsAlready,
    /// The system said something else before, and that stands.
    Settled,
    /// The table of a case's acts says no.
    Case(Refusal),
}

impl Clash {
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::EmailTaken => "email-taken",
            Self::ChangedElsewhere => "changed-elsewhere",
            Self::NewerNotice => "newer-notice",
            Self::NothingToUndo => "nothing-to-undo",
            Self::NothingChanged => "nothing-changed",
            Self::RequestClosed => "request-closed",
            Self::TooLate => "too-late",
            Self::CopyExpired => "copy-expired",
            Self::NotReady => "not-ready",
            Self::CopyUnopened => "copy-unopened",
            Self::Erased => "erased",
            Self::OrphansConsent => "orphans-consent",
            Self::OrphansRecords => "orphans-records",
            Self::EvidenceOver => "evidence-over",
            Self::MonthClosed => "month-closed",
            Self::LastAdministrator => "last-administrator",
            Self::Oneself => "oneself",
            Self::HereAlready => "here-already",
            Self::InvitationOver => "invitation-over",
            Self::OwnWish => "own-wish",
            Self::OwnAct => "own-act",
            Self::StoodOtherwise => "stood-otherwise",
            Self::WaitsAlready => "waits-already",
            Self::Settled => "settled",
            Self::Case(refusal) => refusal.as_str(),
        }
    }
}

impl From<Refusal> for Error {
    fn from(refusal: Refusal) -> Self {
        Self::Conflict(match refusal {
            Refusal::Closed => Clash::RequestClosed,
            other => Clash::Case(other),
        })
    }
}

impl Error {
    pub fn invalid(field: Field, flaw: Flaw) -> Self {
        Self::Invalid(vec![Fault { field, flaw }])
    }
    pub fn internal(what: impl fmt::Display) -> Self {
        Self::Internal(Incident::of(what))
    }
}

/// Two parts of a form, read: everything that is wrong with either is said at once. A failure of another kind comes first.
pub fn together<A, B>(one: Result<A, Error>, other: Result<B, Error>) -> Result<(A, B), Error> {
    match (one, other) {
        (Ok(one), Ok(other)) => Ok((one, other)),
        (Err(Error::Invalid(mut faults)), Err(Error::Invalid(more))) => {
            faults.extend(more);
            Err(Error::Invalid(faults))
        }
        (Err(Error::Invalid(_)), Err(failure)) | (Err(failure), _) | (Ok(_), Err(failure)) => Err(failure),
    }
}

impl From<Unfit> for Flaw {
    fn from(unfit: Unfit) -> Self {
        match unfit {
            Unfit::Missing => Self::Missing,
            Unfit::TooLong => Self::TooLong,
            Unfit::Malformed => Self::Malformed,
        }
    }
}

impl From<NotReady> for Error {
    fn from(_: NotReady) -> Self {
        Self::Unavailable
    }
}

/// A store error, as a use case that expects none fails with it.
impl From<store::Error> for Error {
    fn from(error: store::Error) -> Self {
        match error {
            store::Error::Taken(Unique::Email) => Self::Conflict(Clash::EmailTaken),
            store::Error::Taken(_) | store::Error::Changed(_) => Self::Conflict(Clash::ChangedElsewhere),
            store::Error::Gone(_) | store::Error::Unheld => Self::NotFound,
            store::Error::Away(_) => Self::Unavailable,
            store::Error::Damaged(_) | store::Error::DamagedRow { .. } | store::Error::Unusable(_) | store::Error::Sql(_) => {
                Self::internal(error)
            }
        }
    }
}

impl From<vault::Error> for Error {
    fn from(error: vault::Error) -> Self {
        Self::internal(error)
    }
}
