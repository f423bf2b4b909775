//! What the feed tells: a closed list, and the one place that says which entries of the log are on it.

use crate::store::event::{Action, Subject};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// What may be done for a customer is another matter now, by their choice or by a fact about them.
    ChoiceChanged,
    CustomerCreated,
    /// The brand said something else about them.
    CustomerUpdated,
    CustomerErased,
    /// What is kept about them cannot be read, so nothing may be done for them.
    CustomerUnreadable,
    NoticePublished,
}

impl Kind {
    /// `None` for what no decision hangs on. An action can be about somebody or only about what they asked for, so it takes
    /// both to tell.
    pub fn of(action: Option<Action>, subject: Option<Subject>) -> Option<Self> {
        match subject? {
            // What a newer version wrote about a customer is better told than missed.
            Subject::Customer(_) => action.map_or(Some(Self::ChoiceChanged), Self::of_action).filter(|kind| *kind != Self::NoticePublished),
            Subject::Notice(_) => action.and_then(Self::of_action).filter(|kind| *kind == Self::NoticePublished),
            Subject::ApiKey(_) | Subject::Guest(_) | Subject::Request(_) | Subject::Staff(_) | Subject::Records(_) => None,
        }
    }

    /// As what it is told when a customer, or a notice, is what it is about.
    const fn of_action(action: Action) -> Option<Self> {
        match action {
            Action::ChoiceSaved
            | Action::ChoiceUndone
            | Action::RestrictionGranted
            | Action::RestrictionLifted
            | Action::ErasureBegun
            // These end a deletion that was scheduled.
            | Action::RequestWithdrawn
            | Action::RequestDeclined => Some(Self::ChoiceChanged),
            Action::CustomerCreated => Some(Self::CustomerCreated),
            Action::CustomerUpdated => Some(Self::CustomerUpdated),
            Action::CustomerErased => Some(Self::CustomerErased),
            Action::NoticePublished => Some(Self::NoticePublished),
            // What somebody changes about their own account here is theirs, and no decision hangs on it.
            Action::SignedIn
            | Action::SignedOut
            | Action::SessionsEnded
            | Action::LanguageChanged
            | Action::EmailChangeAsked
            | Action::EmailChanged
            | Action::PasskeyAdded
            | Action::PasskeyRemoved
            | Action::HandoffCreated
            // What is held, and what became of it.
            | Action::RecordsStored
            | Action::RecordsPurged
            | Action::RecordCorrected
            | Action::CategoryErased
            | Action::InferenceDeleted
            | Action::InferenceCalledWrong
            | Action::InferenceCalledRight
            // What was asked for. When decisions hang on it, the event is one of those above.
            | Action::RequestOpened
            | Action::RequestMessage
            | Action::RequestMoved
            | Action::RequestExtended
            | Action::RequestHeld
            | Action::RequestResumed
            | Action::RequestAssigned
            | Action::RequestNoted
            | Action::RequestDone
            | Action::RequestsPurged
            | Action::RequestRevealed
            | Action::TaskSettled
            | Action::CopyDownloaded
            | Action::GuestsForgotten
            // What was said about something somebody saw.
            | Action::ExplanationStored
            | Action::OpinionGiven
            | Action::ExplanationsForgotten
            // Counted by the house: whoever decides with a copy asks for the slot.
            | Action::ContactSent
            // The house's own.
            | Action::KeyCreated
            | Action::KeyRevoked
            | Action::StaffInvited
            | Action::StaffJoined
            | Action::StaffSignedIn
            | Action::StaffSignedOut
            | Action::StaffEnded
            | Action::JobRestarted => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{
        ids::{CustomerId, RequestId},
        notice::NoticeVersion,
    };

    #[test]
    fn an_event_is_told_by_what_it_is_about() {
        let somebody = CustomerId::from_bytes([1; 16]);
        let (customer, guest) = (Subject::Customer(somebody), Subject::Guest(somebody));
        let request = Subject::Request(RequestId::from_bytes([2; 16]));
        for (action, subject, kind) in [
            (Some(Action::ChoiceSaved), customer, Some(Kind::ChoiceChanged)),
            (Some(Action::RequestWithdrawn), customer, Some(Kind::ChoiceChanged)),
            (Some(Action::RequestWithdrawn), request, None),
            (Some(Action::ErasureBegun), request, None),
            (Some(Action::CustomerErased), customer, Some(Kind::CustomerErased)),
            (Some(Action::CustomerErased), guest, None),
            (Some(Action::NoticePublished), Subject::Notice(NoticeVersion(2)), Some(Kind::NoticePublished)),
            (Some(Action::SignedIn), customer, None),
            (None, customer, Some(Kind::ChoiceChanged)),
            (None, request, None),
        ] {
            assert_eq!(Kind::of(action, Some(subject)), kind, "{action:?} {subject:?}");
        }
        // What a newer version wrote about something this one does not know.
        assert_eq!((Kind::of(None, None), Kind::of(Some(Action::ChoiceSaved), None)), (None, None));
    }
}
