//! What the audit log says happened.

use crate::domain::{
    ids::{ApiKeyId, CustomerId, RecordId, RequestId, StaffId},
    notice::NoticeVersion,
};

/// One change: what was done, and to what. Who did it is known to the write door.
#[derive(Debug, Clone, Copy)]
pub struct Event {
    pub action: Action,
    pub subject: Subject,
    /// Commits to sealed details kept elsewhere.
    pub commitment: Option<[u8; 32]>,
    /// How many, where one event is about many.
    pub amount: Option<i64>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Subject {
    Customer(CustomerId),
    Notice(NoticeVersion),
    ApiKey(ApiKeyId),
    Guest(CustomerId),
    Request(RequestId),
    Staff(StaffId),
    /// Several records, by the first of them.
    Records(RecordId),
}

macro_rules! actions {
    ($($variant:ident => $text:literal),+ $(,)?) => {
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum Action { $($variant),+ }
        impl Action {
            pub const fn as_str(self) -> &'static str { match self { $(Self::$variant => $text),+ } }
            /// `None` for one that a newer version wrote.
            pub fn read(text: &str) -> Option<Self> { match text { $($text => Some(Self::$variant),)+ _ => None } }
        }
    };
}

actions! {
    CustomerCreated => "customer.created",
    CustomerUpdated => "customer.updated",
    ChoiceSaved => "choice.saved",
    ChoiceUndone => "choice.undone",
    NoticePublished => "notice.published",
    KeyCreated => "key.created",
    KeyRevoked => "key.revoked",
    SignedIn => "session.started",
    SignedOut => "session.ended",
    HandoffCreated => "handoff.created",
    RecordsStored => "records.stored",
    RecordsPurged => "records.purged",
    InferenceDeleted => "inference.deleted",
    InferenceCalledWrong => "inference.called-wrong",
    InferenceCalledRight => "inference.called-right",
    RequestOpened => "request.opened",
    RequestMessage => "request.message",
    RequestWithdrawn => "request.withdrawn",
    RequestMoved => "request.moved",
    RequestExtended => "request.extended",
    RequestHeld => "request.held",
    RequestResumed => "request.resumed",
    RequestAssigned => "request.assigned",
    RequestNoted => "request.noted",
    RequestDeclined => "request.declined",
    RequestDone => "request.done",
    RequestsPurged => "requests.purged",
    GuestsForgotten => "guests.forgotten",
    RequestRevealed => "request.revealed",
    TaskSettled => "task.settled",
    CopyDownloaded => "copy.downloaded",
    RecordCorrected => "record.corrected",
    RestrictionGranted => "restriction.granted",
    RestrictionLifted => "restriction.lifted",
    ErasureBegun => "erasure.begun",
    CustomerErased => "customer.erased",
    CategoryErased => "category.erased",
    StaffInvited => "staff.invited",
    StaffJoined => "staff.joined",
    StaffSignedIn => "staff.signed-in",
    StaffSignedOut => "staff.signed-out",
    StaffEnded => "staff.ended",
    JobRestarted => "job.restarted",
    SessionsEnded => "sessions.ended",
    LanguageChanged => "customer.language-changed",
    EmailChangeAsked => "customer.email-change-asked",
    EmailChanged => "customer.email-changed",
    PasskeyAdded => "passkey.added",
    PasskeyRemoved => "passkey.removed",
    ContactSent => "contact.sent",
    ExplanationStored => "explanation.stored",
    OpinionGiven => "explanation.opinion-given",
    ExplanationsForgotten => "explanations.forgotten",
}

/// Why a change needs no audit event: it says nothing about anyone that the log should keep.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unaudited {
    SessionTouched,
    SignInAsked,
    SignInTried,
    JobClaimed,
    JobSettled,
    FormKept,
    OutdatedPurged,
    NothingStored,
    NothingPurged,
    AnswerKept,
    NoticeSeen,
    CopyGrown,
    TaskMoved,
    ReminderSent,
    RecordsForgotten,
    BrowserMet,
    EmailHalfConfirmed,
    ContactReserved,
    ContactReleased,
    ContactKnown,
    InstallationNoted,
    KeysRewrapped,
}

impl Event {
    pub const fn of(action: Action, subject: Subject) -> Self {
        Self { action, subject, commitment: None, amount: None }
    }
    pub const fn committing_to(mut self, commitment: [u8; 32]) -> Self {
        self.commitment = Some(commitment);
        self
    }
    pub const fn about(mut self, amount: i64) -> Self {
        self.amount = Some(amount);
        self
    }
}

impl Subject {
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::Customer(_) => "customer",
            Self::Notice(_) => "notice",
            Self::ApiKey(_) => "api-key",
            Self::Records(_) => "records",
            Self::Guest(_) => "guest",
            Self::Request(_) => "request",
            Self::Staff(_) => "staff",
        }
    }
    pub fn id(&self) -> Vec<u8> {
        match self {
            Self::Customer(id) => id.as_bytes().to_vec(),
            Self::Notice(NoticeVersion(version)) => version.to_be_bytes().to_vec(),
            Self::ApiKey(id) => id.as_bytes().to_vec(),
            Self::Records(id) => id.as_bytes().to_vec(),
            Self::Guest(id) => id.as_bytes().to_vec(),
            Self::Request(id) => id.as_bytes().to_vec(),
            Self::Staff(id) => id.as_bytes().to_vec(),
        }
    }
    pub(super) fn read(kind: &str, id: &[u8]) -> Option<Self> {
        match kind {
            "customer" => id.try_into().ok().map(Self::Customer),
            "notice" => id.try_into().ok().map(|bytes| Self::Notice(NoticeVersion(u32::from_be_bytes(bytes)))),
            "api-key" => id.try_into().ok().map(Self::ApiKey),
            "records" => id.try_into().ok().map(Self::Records),
            "guest" => id.try_into().ok().map(Self::Guest),
            "request" => id.try_into().ok().map(Self::Request),
            "staff" => id.try_into().ok().map(Self::Staff),
            _ => None,
        }
    }
}
