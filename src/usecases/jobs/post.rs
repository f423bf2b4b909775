//! Work that waits for its turn. Sealed while it waits.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

pub use super::news::News;

use super::{acted::Acted, asking::Asking, for_staff::ForStaff};
use crate::domain::{
    addressee::Addressee,
    customer::Email,
    ids::{CustomerId, RequestId, StaffId, SystemId, as_text},
    lane::Lane,
    language::Language,
    request::{Elsewhere, Kind, Request},
    staff::Role,
};

/// One job.
#[derive(Clone, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "work", content = "about")]
pub enum Work {
    Mail(Post),
    /// Make the copy somebody asked for.
    Copy {
        #[serde(with = "as_text")]
        request: RequestId,
    },
    /// Delete what somebody asked to be deleted.
    Erase {
        #[serde(with = "as_text")]
        request: RequestId,
    },
    /// Tell a system of its task.
    Task(Asking),
    /// Do what a request asks for in the database of a system.
    System {
        #[serde(with = "as_text")]
        request: RequestId,
        system: SystemId,
    },
}

/// Mail that is to be written and sent.
#[derive(Clone, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "kind")]
pub enum Post {
    /// Goes to whoever has this address; to nobody when nobody has it. Its link leads on in the language of the page.
    SignInCode {
        email_index: [u8; 32],
        code: String,
        link: String,
        #[serde(rename = "language")]
        page: Language,
    },
    /// To somebody who is known, and says once more that it is them: in the language of their account, without one in that of the page.
    ProofCode {
        to: Email,
        code: String,
        #[serde(rename = "language")]
        page: Language,
    },
    /// To an address that somebody without an account says is theirs.
    GuestCode {
        to: Email,
        code: String,
        /// They are in already, and say once more that it is them.
        #[serde(default)]
        again: bool,
        #[serde(flatten)]
        whom: Addressee,
    },
    /// To the address that was given up.
    AddressChanged {
        to: Email,
        #[serde(flatten)]
        whom: Addressee,
    },
    /// To the address that signs in from now on: passkeys from before do too.
    PasskeysStay {
        #[serde(with = "as_text")]
        customer: CustomerId,
    },
    /// Both addresses have to say yes; this is the new one.
    ConfirmAddress {
        to: Email,
        link: String,
        #[serde(flatten)]
        whom: Addressee,
    },
    /// And this is the old one, whose owner has to learn what is asked.
    GiveUpAddress {
        to: Email,
        new: Email,
        link: String,
        #[serde(flatten)]
        whom: Addressee,
    },
    /// The account was opened from a browser it was never opened from.
    NewBrowser {
        #[serde(with = "as_text")]
        customer: CustomerId,
    },
    /// The account can be opened with one more passkey.
    PasskeyAdded {
        #[serde(with = "as_text")]
        customer: CustomerId,
    },
    /// A restriction was ended: whoever can sign in can do it.
    RestrictionEnded {
        #[serde(with = "as_text")]
        customer: CustomerId,
    },
    /// Staff changed somebody's choices on their behalf.
    ChosenFor {
        #[serde(with = "as_text")]
        customer: CustomerId,
    },
    /// To somebody about whose data another person asked, before it is done.
    ActedFor {
        /// The address when the letter came to wait: it goes to the account's, which may be another by then.
        #[serde(rename = "to")]
        last: Email,
        #[serde(flatten)]
        whom: Addressee,
        acted: Acted,
    },
    /// News of a request. The address is its only personal data.
    Request {
        /// As in `ActedFor`; of a guest, and once the account is gone, the one it goes to.
        #[serde(rename = "to")]
        last: Email,
        #[serde(flatten)]
        whom: Addressee,
        news: News,
        request: Told,
    },
    /// To a member of staff, as long as their role is the one that the news is for. There is nothing of a customer in it.
    ToStaff {
        #[serde(with = "as_text")]
        staff: StaffId,
        role: Role,
        news: ForStaff,
    },
    /// The link by which somebody joins the staff, or sets up their way in anew: to the address itself, and to nobody else.
    StaffInvitation { to: Email, link: String, role: Role },
}

/// The facts of a request that a letter may tell, as they were when the news was.
#[derive(Clone, Serialize, Deserialize)]
pub struct Told {
    pub reference: String,
    pub kind: Kind,
    /// Days of the brand's time zone.
    pub asked: Date,
    pub due: Date,
    /// A deletion that can still be cancelled.
    pub planned: Option<Planned>,
    /// Whether it is about somebody else than the one who asked, and reads this.
    #[serde(default)]
    pub another: bool,
    /// Requests that ended without an answer, since their person is deleted.
    #[serde(default)]
    pub ended: Vec<Ended>,
    /// Whether there is an account that somebody could sign in to.
    #[serde(default = "has_account")]
    pub account: bool,
    /// Whether it is done already.
    #[serde(default)]
    pub done: bool,
    /// Whether a correction is made here already: it can be withdrawn no more.
    #[serde(default)]
    pub corrected: bool,
    /// The day on which we look again, where something was asked.
    #[serde(default)]
    pub answer_by: Option<Date>,
    /// The last day before another planned deletion of theirs begins.
    #[serde(default)]
    pub still: Option<Date>,
    /// Whether staff wrote it down on behalf of the person.
    #[serde(default)]
    pub by_staff: bool,
    /// Whether it is about somebody without an account, and none was named.
    #[serde(default)]
    pub without_account: bool,
    /// The outcome of a deletion in other systems.
    #[serde(default)]
    pub elsewhere: Elsewhere,
}

/// Letters that were queued before say nothing about it.
const fn has_account() -> bool {
    true
}

/// A request that ends with its person.
#[derive(Clone, Serialize, Deserialize)]
pub struct Ended {
    pub reference: String,
    pub kind: Kind,
}

impl From<&Request> for Ended {
    fn from(row: &Request) -> Self {
        Self { reference: row.reference.clone(), kind: row.kind }
    }
}

/// A deletion that has not begun.
#[derive(Clone, Copy, Serialize, Deserialize)]
pub struct Planned {
    /// The last day on which it can be cancelled.
    pub until: Date,
    /// Whether the account goes, too.
    pub everything: bool,
}

impl Work {
    pub const fn lane(&self) -> Lane {
        match self {
            Self::Mail(_) => Lane::Letters,
            Self::Copy { .. } => Lane::Copies,
            Self::Erase { .. } => Lane::Erasures,
            Self::Task(_) => Lane::Tasks,
            Self::System { .. } => Lane::Systems,
        }
    }
}
