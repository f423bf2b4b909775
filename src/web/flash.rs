//! A form's word to the page that comes after it, and the way there. Kept in the session, said once.

use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

use super::{field_order::place, local::Local};
use crate::usecases::{
    error::{Clash, Error, Fault},
    history::verify::{Part, Verdict},
    records::{exclude, forget},
};

/// Where a flash waits: the name its forms have, and the address of the page that shows it. The address names the thing the forms are
/// about (a case, a request, a record), so that what was typed for one never turns up at another.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Spot(String);

impl Spot {
    /// `path` comes after the language; where on the page it leads to makes no difference.
    pub fn new(name: &str, path: &str) -> Self {
        let page = path.split_once('#').map_or(path, |(page, _)| page);
        Self(format!("flash {name} {}", Local::new(page).as_str()))
    }

    /// The key under which a session holds it.
    pub fn key(&self) -> &str {
        &self.0
    }
}

/// The names under which word is left for the form of a request, and for its page.
pub const FORM: &str = "request";
pub const STATUS: &str = "request-status";
pub const QUESTION_FORM: &str = "/requests/new/question";

#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Flash {
    pub told: Told,
    /// Typed text, by field.
    #[serde(default)]
    pub typed: BTreeMap<String, String>,
}

impl Flash {
    /// The faults of the form, field by field.
    pub fn faults(&self) -> &[Fault] {
        match &self.told {
            Told::Faults(faults) => faults,
            _ => &[],
        }
    }
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Told {
    Faults(Vec<Fault>),
    Clash(Clash),
    /// Saved, with this receipt.
    Saved(String),
    Unchanged,
    /// Typed before the session ended, and given back.
    Kept,
    /// A verdict on a guess is saved.
    Judged(forget::Verdict),
    /// It was deleted before.
    GuessGone,
    /// A word on the use of a record is saved.
    Used(exclude::Use),
    /// A request was opened, or there was one about the same.
    Opened,
    AlreadyOpen,
    /// An act on a request, a case or an account is done.
    Done(Done),
    /// The person agreed to another draft than the page showed: nothing is done, and it is shown again.
    ShownAgain,
    /// Nothing is kept yet: the words look like an address or a number.
    LooksPersonal,
    /// Requests that were found, by their numbers.
    Found(Vec<String>),
    /// The outcome of tasks in a system: so many are settled, so many wait to be looked over, and requests that have changed, or in which
    /// another's finding waits.
    Reported {
        settled: u64,
        waiting: u64,
        changed: Vec<String>,
        #[serde(default)]
        taken: Vec<String>,
    },
    /// One text to several requests: what was done in so many, and the numbers of those that have changed and got nothing.
    Many {
        what: Many,
        count: u64,
        left: Vec<String>,
    },
    /// A case was left, by its number: this page shows the next of the same view, or the view itself where there is none.
    Left(String),
    /// A choice for somebody starts something: it is read to them first.
    AskedFirst,
    /// A request was written down under this number, or is there already.
    WrittenDown(String),
    OpenAlready(String),
    /// No case waits for somebody to take it.
    NothingToTake,
    /// The verdict on a receipt.
    Checked(Checked),
    /// A test of a system, and what came of it.
    Tried {
        word: String,
        took_ms: i64,
    },
    /// A system is told again of everything after this change.
    ToldAgain(i64),
}

/// An act on texts to several requests.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Many {
    /// A colleague is asked for their yes.
    Asked,
    Sent,
    Messages,
    Questions,
    Refused,
    TakenBack,
}

/// The verdict on a receipt that was checked, without anything of the receipt itself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Checked {
    Genuine,
    Altered(BTreeSet<Part>),
    Unknown,
}

impl From<Verdict> for Checked {
    fn from(verdict: Verdict) -> Self {
        match verdict {
            Verdict::Genuine => Self::Genuine,
            Verdict::Altered(differences) => Self::Altered(differences.into_iter().map(|difference| difference.part).collect()),
            Verdict::Unknown => Self::Unknown,
        }
    }
}

/// An act of a form whose page says that it is done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Done {
    MessageSent,
    RequestWithdrawn,
    /// A guest proved the address of an account: they are signed in to it.
    KnownAfterAll,
    RestrictionLifted,
    LanguageChanged,
    EmailAsked,
    EmailHalfConfirmed,
    EmailChanged,
    EmailCalledOff,
    PasskeyAdded,
    PasskeyRemoved,
    SessionsEnded,
    CaseChanged,
    FileLeftOut,
    TemplateIn,
    JobRestarted,
    ItemChanged,
    ConcernRaised,
    ConcernRaisedNameless,
    ColleagueLetIn,
    FeedbackGiven,
    NotAskedAgain,
    ChangesSeen,
    VoicesGrouped,
    VoiceBlackedOut,
    TopicWritten,
    TopicPublished,
    SurveyMade,
    SurveyStarted,
    SurveyEnded,
    SurveyAnswered,
    PanelJoined,
    PanelLeft,
    OpinionGiven,
    BackgroundSaved,
    BackgroundDeleted,
    RoleChanged,
    LinkSent,
    InvitationWithdrawn,
    SystemsChosen,
    WorkEnded,
    PasswordChanged,
    LettersChosen,
    LanguagesChosen,
    AwayChosen,
    Back,
    CasesHanded,
    /// The same, but for some.
    CasesStayed,
    KeyEnded,
    SystemDisconnected,
    RequestsChosen,
    ChosenForThem,
    FileClosed,
    NoticePublished,
    LogWhole,
    LogBroken,
}

/// Where a form leads, and what it says there.
pub struct Next {
    /// After the language, with a fragment if focus should move.
    pub path: String,
    pub flash: Option<(Spot, Flash)>,
}

impl Next {
    pub fn page(path: impl Into<String>) -> Self {
        Self { path: path.into(), flash: None }
    }
    /// The same page, or another where this one leads to none in particular: a form that was kept goes before what was asked for.
    pub fn or(self, path: impl Into<String>) -> Self {
        if self.path.is_empty() { Self::page(path) } else { self }
    }
    /// Says it there, and on no other page.
    pub fn saying(self, page: &'static str, told: Told) -> Self {
        self.giving_back(page, Flash { told, typed: BTreeMap::new() })
    }
    /// The same, with what was typed.
    pub fn giving_back(mut self, page: &'static str, flash: Flash) -> Self {
        self.flash = Some((Spot::new(page, &self.path), flash));
        self
    }
}

impl Told {
    /// The part of an error that a form's page can show; the rest is a page of its own.
    pub fn of(error: Error) -> Result<Self, Error> {
        match error {
            Error::Invalid(mut faults) => {
                faults.sort_by_key(|fault| place(fault.field));
                Ok(Self::Faults(faults))
            }
            Error::Conflict(clash) => Ok(Self::Clash(clash)),
            other => Err(other),
        }
    }
}
