//! Reasons for which a change has no event in the audit log.

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
    Heartbeat,
    StorySeen,
    Counted,
    AskNoted,
    KeyUsed,
    NothingChanged,
}
