//! Events of the audit log.

pub use super::{filled::Filled, subject::Subject, unaudited::Unaudited};

use crate::domain::{ids::SystemId, request::Number};

/// One change: what was done, and to what. Who did it is known to the write door.
#[derive(Debug, Clone, Copy)]
pub struct Event {
    pub action: Action,
    pub subject: Subject,
    /// Commits to sealed details kept elsewhere.
    pub commitment: Option<[u8; 32]>,
    /// How many, where one event is about many.
    pub amount: Option<i64>,
    /// A word more: a role, a scope, a deed, a limit. Never anything personal.
    pub detail: Option<&'static str>,
    /// The system it is about, which is the word more.
    pub system: Option<Filled>,
    /// The number of the request that led to it, after the word more if there is one.
    pub number: Option<Filled>,
}

/// The events of one commit: one or more.
#[derive(Debug, Clone)]
pub struct Events {
    first: Event,
    more: Vec<Event>,
}

impl Events {
    #[must_use]
    pub fn and(mut self, event: Event) -> Self {
        self.more.push(event);
        self
    }
    /// Whether one of them is this.
    pub fn name(&self, action: Action) -> bool {
        self.first.action == action || self.more.iter().any(|event| event.action == action)
    }
    #[must_use]
    pub fn and_also(mut self, events: impl IntoIterator<Item = Event>) -> Self {
        self.more.extend(events);
        self
    }
}

impl From<Event> for Events {
    fn from(first: Event) -> Self {
        Self { first, more: Vec::new() }
    }
}

impl IntoIterator for Events {
    type Item = Event;
    type IntoIter = std::iter::Chain<std::iter::Once<Event>, std::vec::IntoIter<Event>>;
    fn into_iter(self) -> Self::IntoIter {
        std::iter::once(self.first).chain(self.more)
    }
}

macro_rules! actions {
    ($($variant:ident => $text:literal),+ $(,)?) => {
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum Action { $($variant),+ }
        impl Action {
            pub const ALL: &[Self] = &[$(Self::$variant),+];
            pub const fn as_str(self) -> &'static str { match self { $(Self::$variant => $text),+ } }
            /// `None` for one that a newer version wrote.
            pub fn read(text: &str) -> Option<Self> { match text { $($text => Some(Self::$variant),)+ _ => None } }
        }
    };
}

actions! {
    CustomerCreated => "customer.created",
    CustomerUpdated => "customer.updated",
    ProtectedAsMinor => "customer.protected-as-minor",
    ObjectionsKept => "customer.objections-kept",
    NoLongerMinor => "customer.no-longer-minor",
    ChoiceSaved => "choice.saved",
    ChoiceUndone => "choice.undone",
    NoticePublished => "notice.published",
    KeyCreated => "key.created",
    KeyRevoked => "key.revoked",
    KeyRotated => "key.rotated",
    SignedIn => "session.started",
    SignInFailed => "session.refused",
    SteppedUp => "session.stepped-up",
    SignedOut => "session.ended",
    HandoffCreated => "handoff.created",
    RecordsStored => "records.stored",
    RecordsWithdrawn => "records.withdrawn",
    RecordsPurged => "records.purged",
    InferenceDeleted => "inference.deleted",
    InferenceCalledWrong => "inference.called-wrong",
    InferenceCalledRight => "inference.called-right",
    RecordExcluded => "record.excluded", RecordIncluded => "record.included",
    RequestOpened => "request.opened", RequestMessage => "request.message",
    FileAdded => "file.added", FileRead => "file.read", RequestWithdrawn => "request.withdrawn",
    RequestMoved => "request.moved",
    RequestExtended => "request.extended",
    RequestHeld => "request.held", RequestHoldKept => "request.hold-kept", RequestResumed => "request.resumed",
    RequestAssigned => "request.assigned", CaseGiven => "staff.case-given", CaseTaken => "staff.case-taken",
    RequestNoted => "request.noted", RequestPosted => "request.posted",
    RequestProven => "request.proven", RequestMayAsk => "request.may-ask",
    RequestDeclined => "request.declined",
    RequestDone => "request.done",
    RequestsPurged => "requests.purged",
    GuestsForgotten => "guests.forgotten",
    RequestRevealed => "request.revealed", RequestAsRead => "request.as-read",
    RequestsFound => "requests.found",
    SecondAsked => "second-look.asked", SecondAgreed => "second-look.agreed", SecondRefused => "second-look.refused",
    SecondTakenBack => "second-look.taken-back", SecondMissing => "second-look.missing",
    RequestStoodIn => "request.stood-in",
    TaskSettled => "task.settled", TaskMoved => "task.moved", TaskAskedAgain => "task.asked-again", TaskSeen => "task.seen",
    TasksReminded => "tasks.reminded",
    CopyMade => "copy.made", CopyDownloaded => "copy.downloaded", CopyPrinted => "copy.printed",
    CopyWithdrawn => "copy.withdrawn", CopyBlackedOut => "copy.blacked-out",
    RecordCorrected => "record.corrected",
    RestrictionGranted => "restriction.granted", RestrictionLifted => "restriction.lifted",
    ErasurePlanned => "erasure.planned",
    ErasureCalledOff => "erasure.called-off",
    ErasureBegun => "erasure.begun",
    CustomerErased => "customer.erased",
    ActedFor => "customer.acted-for",
    CustomerOpened => "customer.opened",
    GuestNoted => "guest.noted",
    CategoryErased => "category.erased",
    CategoryClosed => "category.closed",
    EvidenceOver => "evidence.over",
    BackupMade => "backup.made", BackupRestored => "backup.restored", RestoreDrilled => "restore.drilled",
    ErasuresReplayed => "erasures.replayed",
    StaffInvited => "staff.invited", StaffInvitationWithdrawn => "staff.invitation-withdrawn",
    StaffJoined => "staff.joined",
    StaffSignedIn => "staff.signed-in",
    StaffSignInFailed => "staff.sign-in-refused",
    StaffSignedOut => "staff.signed-out",
    StaffEnded => "staff.ended", StaffWayInEnded => "staff.way-in-ended",
    StaffAway => "staff.away", StaffBack => "staff.back",
    StaffRoleChanged => "staff.role-changed",
    StaffPasswordChanged => "staff.password-changed",
    StaffCodesMade => "staff.codes-made", StaffSystemsChosen => "staff.systems-chosen", StaffLettersChosen => "staff.letters-chosen",
    StaffLanguagesChosen => "staff.languages-chosen",
    LogVerified => "log.verified", LogExported => "log.exported", CheckpointsSetApart => "checkpoints.set-apart",
    CheckpointCosigned => "checkpoint.cosigned",
    JobRestarted => "job.restarted", SessionsEnded => "sessions.ended",
    LanguageChanged => "customer.language-changed",
    EmailChangeAsked => "customer.email-change-asked",
    EmailChangeCalledOff => "customer.email-change-called-off",
    EmailChanged => "customer.email-changed",
    PasskeyAdded => "passkey.added", PasskeyRemoved => "passkey.removed",
    ContactSent => "contact.sent",
    ExplanationStored => "explanation.stored",
    ExplanationRefused => "explanation.refused-by-customer",
    OpinionGiven => "explanation.opinion-given",
    ExplanationsForgotten => "explanations.forgotten",
    AccessRefused => "access.refused",
    LimitReached => "limit.reached",
    SnapshotRead => "snapshot.read",
    ItemOpened => "item.opened", ItemTaken => "item.taken", ItemDecided => "item.decided",
    OutcomesCounted => "outcomes.counted",
    FairnessClosed => "fairness.month-closed",
    BackgroundGiven => "background.given",
    BackgroundDeleted => "background.deleted",
    ItemWeighed => "item.weighed",
    TrainingRecorded => "training.recorded",
    TrainingOpened => "training.opened",
    MonthClosed => "month.closed",
    ReceiverConnected => "receiver.connected", ReceiverSecretChanged => "receiver.secret-changed",
    ReceiverDisconnected => "receiver.disconnected", ReceiverGone => "receiver.gone", ReceiverToldAgain => "receiver.told-again",
    ReceiverRequestsChosen => "receiver.requests-chosen",
    VoiceHeard => "voice.heard",
    VoicesGrouped => "voices.grouped",
    VoiceBlackedOut => "voice.blacked-out",
    TopicWritten => "topic.written",
    TopicPublished => "topic.published",
    PanelJoined => "panel.joined", PanelLeft => "panel.left",
    SurveyMade => "survey.made", SurveyStarted => "survey.started", SurveyEnded => "survey.ended",
    SurveyAnswered => "survey.answered",
}

impl Event {
    pub const fn of(action: Action, subject: Subject) -> Self {
        Self { action, subject, commitment: None, amount: None, detail: None, system: None, number: None }
    }
    pub const fn committing_to(mut self, commitment: [u8; 32]) -> Self {
        self.commitment = Some(commitment);
        self
    }
    pub const fn about(mut self, amount: i64) -> Self {
        self.amount = Some(amount);
        self
    }
    pub const fn saying(mut self, detail: &'static str) -> Self {
        self.detail = Some(detail);
        self
    }
    /// In the place of another word more.
    #[must_use]
    pub fn naming(mut self, system: &SystemId) -> Self {
        self.system = Some(Filled::of(system.as_str()));
        self
    }
    /// Beside the word more, or alone.
    #[must_use]
    pub fn by_request(mut self, number: Option<Number<'_>>) -> Self {
        self.number = number.map(|number| Filled::of(number.as_str()));
        self
    }
    /// The word more, as it is kept.
    pub(super) fn word(&self) -> Option<String> {
        let word = self.system.map(Filled::text).or_else(|| self.detail.map(str::to_owned));
        let words: Vec<String> = word.into_iter().chain(self.number.map(Filled::text)).collect();
        (!words.is_empty()).then(|| words.join(" "))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_word_more_and_the_number_of_a_request_are_kept_whole_together_and_each_alone() -> Result<(), Box<dyn std::error::Error>> {
        let (name, most) = ("s".repeat(64), "7".repeat(40));
        let system: SystemId = name.parse()?;
        let (number, longest) = (Number::read("R-7K3M-Q2XP"), Number::read(&most));
        let event = Event::of(Action::ActedFor, Subject::Nobody);
        for (event, word) in [
            (event, None),
            (event.by_request(number), Some("R-7K3M-Q2XP".to_owned())),
            (event.saying("copy"), Some("copy".to_owned())),
            (event.saying("copy").by_request(number), Some("copy R-7K3M-Q2XP".to_owned())),
            (event.naming(&system), Some(name.clone())),
            (event.naming(&system).by_request(longest), Some(format!("{name} {most}"))),
        ] {
            assert_eq!(event.word(), word);
        }
        Ok(())
    }
}
