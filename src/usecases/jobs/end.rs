//! How a job ended, and what an error says about trying again.

use std::time::Duration;

use crate::{
    domain::request::{Kind, Refusal, Request, may_work},
    usecases::error::Error,
};

/// How a job ended. The words are for people who look at the queue: codes, never messages.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum End {
    Done,
    /// There was nothing to do: it leaves the queue and counts as not done. What ends the reason queues it anew.
    Moot(Moot),
    /// Something else has to end first, and soon will: it is looked at again in a moment, as often as it takes.
    NotYet(&'static str),
    /// It may work later.
    Later(&'static str),
    /// The same, of a system that was asked: not before the wait that it asked for.
    NotBefore(&'static str, Duration),
    /// It will not work; a person has to look.
    Never(&'static str),
    /// It brought its task down. It may work later.
    Panicked,
    /// The server is stopping; someone else may take it at once.
    Unfinished,
}

/// Why there was nothing to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Moot {
    /// The job's subject does not exist any more.
    Gone,
    /// The request has ended.
    Closed,
    /// The case is on hold; resuming it queues the work anew.
    Held,
    /// The person was asked something; their answer, or its day, queues the work anew.
    Waiting,
    /// Another job has begun the same since.
    Overtaken,
    /// Another job did it.
    Done,
    /// There is nobody to write to.
    Nobody,
    /// A letter to staff came back: it is not tried again, and their page says so.
    CameBack,
}

impl Moot {
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Gone => "gone",
            Self::Closed => "closed",
            Self::Held => "held",
            Self::Waiting => "waiting",
            Self::Overtaken => "overtaken",
            Self::Done => "done-before",
            Self::Nobody => "nobody",
            Self::CameBack => "came-back",
        }
    }
}

impl End {
    /// Why the portal's part of a request cannot be done as the request stands; `None` when it can.
    pub fn before(row: &Request, kind: Kind) -> Option<Self> {
        if row.kind != kind {
            return Some(Self::Never("another-kind"));
        }
        match may_work(kind, row.state, row.is_held()) {
            Ok(()) => None,
            Err(Refusal::Closed) => Some(Self::Moot(Moot::Closed)),
            Err(Refusal::Held) => Some(Self::Moot(Moot::Held)),
            Err(Refusal::Waiting) => Some(Self::Moot(Moot::Waiting)),
            Err(other) => Some(Self::Never(other.as_str())),
        }
    }

    /// Why it did not succeed, for the job's row.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Moot(why) => why.as_str(),
            Self::NotYet(code) | Self::Later(code) | Self::NotBefore(code, _) | Self::Never(code) => code,
            Self::Done | Self::Panicked | Self::Unfinished => self.as_str(),
        }
    }

    /// The word for the figures.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Done => "done",
            Self::Moot(_) => "moot",
            Self::NotYet(_) => "not-yet",
            Self::Later(_) | Self::NotBefore(..) => "retried",
            Self::Never(_) => "parked",
            Self::Panicked => "panicked",
            Self::Unfinished => "unfinished",
        }
    }
}

/// The end of a job by its error: a refusal would come again; a failure of ours may pass.
impl From<&Error> for End {
    fn from(error: &Error) -> Self {
        match error {
            Error::NotSignedIn => Self::Never("not-signed-in"),
            Error::NotFound => Self::Never("not-found"),
            Error::Forbidden => Self::Never("forbidden"),
            Error::Invalid(_) => Self::Never("invalid"),
            Error::Conflict(clash) => Self::Never(clash.as_str()),
            Error::StepUp => Self::Never("step-up"),
            Error::Untrained { .. } => Self::Never("untrained"),
            Error::TooMany { .. } => Self::Later("too-many"),
            Error::Unavailable => Self::Later("unavailable"),
            Error::Internal(_) => Self::Later("internal"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::usecases::error::{Clash, Field, Flaw};

    #[test]
    fn every_error_says_whether_trying_again_makes_sense() {
        for (error, end) in [
            (Error::NotSignedIn, End::Never("not-signed-in")),
            (Error::NotFound, End::Never("not-found")),
            (Error::Forbidden, End::Never("forbidden")),
            (Error::invalid(Field::Email, Flaw::Malformed), End::Never("invalid")),
            (Error::Conflict(Clash::NotReady), End::Never("not-ready")),
            (Error::Conflict(Clash::ChangedElsewhere), End::Never("changed-elsewhere")),
            (Error::StepUp, End::Never("step-up")),
            (Error::TooMany { retry_after: Duration::ZERO }, End::Later("too-many")),
            (Error::Unavailable, End::Later("unavailable")),
            (Error::internal("anything"), End::Later("internal")),
        ] {
            assert_eq!(End::from(&error), end, "{error:?}");
        }
    }
}
