//! The outcome of a case, as its last answer says it: a view of its state and of the reason it was declined for.

use super::{Decline, Facts, Request, State, Verb};
use crate::domain::words::words;

words! {
    LastAnswer {
        Granted => "granted",
        InPart => "in-part",
        NotGranted => "not-granted",
        NotVerified => "not-verified",
        NoAnswer => "no-answer",
        Duplicate => "duplicate",
        Spam => "spam",
        WrongDoor => "wrong-door",
    }
}

impl LastAnswer {
    /// The act that gives it.
    pub const fn verb(self) -> Verb {
        match self {
            Self::Granted | Self::InPart => Verb::Finish,
            Self::NotGranted | Self::NotVerified | Self::NoAnswer | Self::Duplicate | Self::Spam | Self::WrongDoor => Verb::Decline,
        }
    }

    /// Whether it can end such a case: not everything is granted where a system could not do its part.
    pub fn may_end(self, facts: &Facts) -> bool {
        facts.offers(self.verb()) && !(self == Self::Granted && facts.tasks_open)
    }

    /// The reason that it is itself.
    pub const fn reason(self) -> Option<Decline> {
        match self {
            Self::NotVerified => Some(Decline::NotVerified),
            Self::NoAnswer => Some(Decline::NoAnswer),
            Self::Duplicate => Some(Decline::Duplicate),
            Self::Spam => Some(Decline::Spam),
            Self::WrongDoor => Some(Decline::WrongDoor),
            Self::Granted | Self::InPart | Self::NotGranted => None,
        }
    }

    /// Whether a reason has to be chosen beside it.
    pub const fn wants_reason(self) -> bool {
        matches!(self, Self::InPart | Self::NotGranted)
    }

    /// Of a case that was answered.
    pub fn of(row: &Request) -> Option<Self> {
        match (row.state, row.decline) {
            (State::Done, None) => Some(Self::Granted),
            (State::Done, Some(_)) => Some(Self::InPart),
            (State::Declined, reason) => Some(Self::declined(reason)),
            _ => None,
        }
    }

    /// Of a case that is declined for this reason.
    pub fn declined(reason: Option<Decline>) -> Self {
        Self::ALL.iter().copied().find(|one| one.reason().is_some() && one.reason() == reason).unwrap_or(Self::NotGranted)
    }
}
