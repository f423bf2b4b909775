//! The fate of a holding: in a copy, with its person, with a kind of data, with time.

use super::Holding;

/// A part of the copy that a person can ask for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum CopyPart {
    /// `account.json`: who they are, what they chose, their passkeys, and when they were contacted.
    Account,
    /// `data/`: the records, kind by kind.
    Records,
    /// `receipts/`: the evidence of each choice.
    Receipts,
    /// `explanations.json`.
    Explanations,
    /// `requests.json`, with what was said in each.
    Requests,
    /// `systems/`: what staff found elsewhere.
    Answers,
}

/// Whether a copy holds it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Copied {
    In(CopyPart),
    /// Why it is in no copy.
    No(&'static str),
}

impl Copied {
    pub const fn part(self) -> Option<CopyPart> {
        match self {
            Self::In(part) => Some(part),
            Self::No(_) => None,
        }
    }
}

/// The effect of deleting a person on the holding.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Erased {
    /// Deleted in the one change that destroys the person's key.
    AtOnce,
    /// Emptied in that change of all texts. The row is the evidence that a request was answered.
    Emptied,
    /// Unreadable from that change on; the rows are deleted afterwards, a few at a time.
    Afterwards,
    /// Outside the database: deleted by the job that erases, before its change. What of it comes later, and when that goes.
    ByItsJob(&'static str),
    /// Why it stays, and for how long.
    Stays(&'static str),
}

/// The effect of deleting some kinds of data on the holding.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ErasedByKind {
    /// The records of these kinds are deleted, a few at a time.
    Records,
    /// Explanations that used such a kind are deleted.
    WhatUsedThem,
    /// Corrections say what a record of such a kind said, and copies which value is blacked out: that is emptied.
    BeforeAndAfter,
    /// Staff's findings in systems that hold nothing but such kinds are emptied.
    Found,
    /// Copies that were made hold those kinds: they can no longer be fetched.
    Withdrawn,
    Untouched,
}

/// When housekeeping removes it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purged {
    /// Rows go when their time is over.
    ByAge(&'static [Outdated]),
    /// By the retention of their kind of data.
    ByRetention,
    /// With what it belongs to.
    With(Holding),
    /// Not by age, and why.
    Never(&'static str),
}

crate::domain::words::words! {
    /// Rows whose time is over, told apart by how that is known.
    Outdated {
        /// Not used any more, or at their end.
        Sessions => "sessions",
        SignIns => "sign-ins",
        Tries => "tries",
        KeptForms => "kept-forms",
        Handoffs => "handoffs",
        Answers => "answers",
        Unwanted => "unwanted",
        /// Ids of records that are gone, kinds of data that were deleted, and people who were erased: forgotten after twelve months.
        GoneRecords => "gone-records",
        ClosedCategories => "closed-categories",
        ErasedPeople => "erased-people",
        /// Attempts of systems to go on with what was refused.
        RefusedAttempts => "refused-attempts",
        /// Questions of systems about people, of days that their page shows no more.
        Inquiries => "inquiries",
        /// Parts of copies that can no longer be fetched.
        Copies => "copies",
        /// Parts of copies that were not finished: another try begins anew.
        UnfinishedCopies => "unfinished-copies",
        EmailChanges => "email-changes",
        /// Older than any limit looks back.
        Contacts => "contacts",
        Explanations => "explanations",
        /// Older than the rule of silence looks back.
        Asks => "asks",
        /// Words about pages, two years old.
        Voices => "voices",
        /// Letters that could not be sent: each holds an address.
        ParkedLetters => "parked-letters",
        /// Keys of evidence whose time is over.
        EvidenceKeys => "evidence-keys",
        /// Requests whose time as evidence is over.
        Requests => "requests",
        /// People without an account and without a request.
        Guests => "guests",
    }
}
