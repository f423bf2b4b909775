//! One request as it stands, and what each system has to do about it.

use jiff::civil::Date;
use std::{fmt, str::FromStr};

use super::{
    hold::Hold,
    state::{Decline, Ground, Kind, State, TaskState},
};
use crate::domain::{
    ids::{CategoryId, KeyId, NotAnId, RegimeId, RequestId, StaffId, SystemId},
    language::Language,
    person::Person,
    time::Millis,
};

/// A request, without what was said in it: that is sealed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Request {
    pub id: RequestId,
    /// The number people quote, e.g. `R-7K3M-Q2XP`.
    pub reference: String,
    /// The person it is about. They may be gone.
    pub person: Person,
    pub kind: Kind,
    pub state: State,
    /// Grows with every change.
    pub revision: i64,
    pub regime: RegimeId,
    /// Of a request without an account, the language of the page it was made on; of a customer's, the account's as last known, which only
    /// stands in once the account is gone. `None` for one that is no longer spoken.
    pub last_language: Option<Language>,
    pub received_at: Millis,
    pub due_on: Date,
    pub acknowledge_by: Option<Date>,
    pub extended: bool,
    /// Why it was extended.
    pub ground: Option<Ground>,
    /// Since when its time stands still, until the person has answered.
    pub paused_on: Option<Date>,
    /// How many days stood still before.
    pub paused_days: i64,
    /// The last day on which a deletion can be taken back.
    pub undo_until: Option<Date>,
    /// The day on which staff look again, after they asked the person something; gone once there is an answer.
    pub answer_by: Option<Date>,
    /// How many reminders of the day that is waited for went out.
    pub reminders: i64,
    pub hold: Option<Hold>,
    /// Why it was declined; of one that is done, why a part of it was.
    pub decline: Option<Decline>,
    pub assignee: Option<StaffId>,
    pub closed_at: Option<Millis>,
    /// The newest entry of its story that the person has seen.
    pub seen_until: Option<Millis>,
    /// When the person last wrote something that no member of staff has opened since.
    pub replied_at: Option<Millis>,
    /// The moment of the first words that wait to be printed and posted, to somebody who is reached by post alone.
    pub post_from: Option<Millis>,
    /// The words of the request, sealed under the person's key; gone when they are erased.
    pub asked: Option<Vec<u8>>,
    /// How the person is reached, sealed under a key of the request's own; gone when it is closed and nothing waits to be
    /// posted.
    pub contact: Option<Vec<u8>>,
    /// The receipt of a deletion, sealed under a retained key.
    pub receipt: Option<Vec<u8>>,
    pub receipt_key: Option<KeyId>,
}

impl Request {
    pub const fn is_held(&self) -> bool {
        self.hold.is_some()
    }

    /// Whether it rests, and its person may not know.
    pub const fn is_held_untold(&self) -> bool {
        matches!(self.hold, Some(Hold { untold: true, .. }))
    }

    /// Whether nobody has taken it, and nobody has read it.
    pub fn is_new(&self) -> bool {
        self.state == State::Received && self.assignee.is_none()
    }

    /// Whether staff still have something to do about it: it is open, or its last letter waits to be posted.
    pub const fn is_in_hand(&self) -> bool {
        self.state.is_open() || self.post_from.is_some()
    }

    /// Whether it should have been answered before today. Time that stands still runs out for nobody.
    pub fn is_overdue(&self, today: Date) -> bool {
        self.state.is_open() && self.paused_on.is_none() && self.due_on < today
    }
}

/// A copy that was asked for, as far as it is made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CopyFile {
    pub ready_at: Option<Millis>,
    /// Until when it can be fetched.
    pub expires_at: Option<Millis>,
    pub bytes: i64,
    pub parts: i64,
    /// Which making it is: parts of an earlier one are no parts of it.
    pub generation: i64,
}

impl CopyFile {
    /// Whether it was made, and its time is over.
    pub fn is_gone(&self, now: Millis) -> bool {
        self.ready_at.is_some() && self.expires_at.is_none_or(|until| until <= now)
    }
}

/// How much a copy or a deletion is about: everything, or some kinds of data.
#[derive(Debug, Clone, PartialEq, Eq, ::serde::Serialize, ::serde::Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Extent {
    Everything,
    Only(Vec<CategoryId>),
}

impl Extent {
    /// Whether nothing of the other is left out.
    pub fn includes(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Everything, _) => true,
            (Self::Only(_), Self::Everything) => false,
            (Self::Only(_), Self::Only(others)) => others.iter().all(|category| self.covers(category)),
        }
    }
    pub fn covers(&self, category: &CategoryId) -> bool {
        match self {
            Self::Everything => true,
            Self::Only(categories) => categories.contains(category),
        }
    }
}

/// A part of the work on a request: the portal's own, or that of one of the brand's systems.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Part {
    Portal,
    System(SystemId),
}

const PORTAL: &str = "portal";

/// The work of one part on a request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Task {
    pub part: Part,
    pub state: TaskState,
    /// How far it has come, where that can be counted.
    pub done: i64,
    pub total: i64,
    /// Why it did not work, or how it stands, in the words of staff or of the system, sealed under the request's key.
    pub failure: Option<Vec<u8>>,
    pub settled_at: Option<Millis>,
    /// The data found there, sealed under the person's key.
    pub answer: Option<Vec<u8>>,
}

impl Part {
    pub fn as_str(&self) -> &str {
        match self {
            Self::Portal => PORTAL,
            Self::System(id) => id.as_str(),
        }
    }
    pub const fn system(&self) -> Option<&SystemId> {
        match self {
            Self::Portal => None,
            Self::System(id) => Some(id),
        }
    }
}

impl FromStr for Part {
    type Err = NotAnId;
    fn from_str(text: &str) -> Result<Self, NotAnId> {
        if text == PORTAL { Ok(Self::Portal) } else { text.parse().map(Self::System) }
    }
}

impl fmt::Display for Part {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}
