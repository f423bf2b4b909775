//! The cases that the table of acts is tried on: their kind, who asked, how, and their life until then.

use candor::domain::request::Kind;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Asker {
    Customer,
    Guest,
    Agent,
    /// Wrote a letter, and is reached by letter alone.
    ByPost,
}

/// A step in the life of a case before it is tried.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    Read,
    /// Staff name the account that is meant.
    Link,
    /// Staff record how it is shown who asks.
    Prove,
    Write,
    AskBack,
    Hold,
    Approve,
    /// The portal's own work comes to its end.
    Work,
    Decline,
    Withdraw,
}

pub type Row = (Kind, Asker, &'static str, &'static [Step]);

pub const ROWS: &[Row] = &[
    (Kind::Question, Asker::Customer, "", &[]),
    (Kind::Question, Asker::Customer, "", &[Step::Read]),
    (Kind::Question, Asker::Customer, "", &[Step::AskBack, Step::Read]),
    (Kind::Question, Asker::Guest, "", &[Step::Write, Step::Read]),
    (Kind::Question, Asker::Customer, "", &[Step::Hold, Step::Read]),
    (Kind::Question, Asker::Customer, "", &[Step::Withdraw]),
    (Kind::Question, Asker::Customer, "", &[Step::Read, Step::Decline]),
    (Kind::Question, Asker::ByPost, "", &[Step::Write]),
    (Kind::Question, Asker::ByPost, "", &[Step::Write, Step::Read]),
    (Kind::Question, Asker::ByPost, "", &[Step::Read, Step::Decline]),
    (Kind::Review, Asker::Customer, "", &[Step::Read]),
    (Kind::Stop, Asker::Customer, "restrict", &[]),
    (Kind::Stop, Asker::Customer, "restrict", &[Step::Read]),
    (Kind::Stop, Asker::Customer, "restrict", &[Step::Read, Step::Hold]),
    (Kind::Stop, Asker::Customer, "restrict", &[Step::Read, Step::Approve]),
    (Kind::Stop, Asker::Agent, "restrict", &[Step::Read]),
    (Kind::Correct, Asker::Customer, "", &[]),
    (Kind::Correct, Asker::Customer, "", &[Step::Read]),
    (Kind::Correct, Asker::Customer, "", &[Step::Write, Step::Read]),
    (Kind::Correct, Asker::Agent, "", &[]),
    (Kind::Correct, Asker::Agent, "", &[Step::Read]),
    (Kind::Correct, Asker::Agent, "", &[Step::Read, Step::Link]),
    (Kind::Correct, Asker::Agent, "", &[Step::Read, Step::Link, Step::Hold]),
    (Kind::Correct, Asker::Agent, "", &[Step::Read, Step::Prove, Step::Link]),
    (Kind::Correct, Asker::Agent, "", &[Step::Read, Step::Link, Step::Prove]),
    (Kind::Correct, Asker::Agent, "", &[Step::Read, Step::Link, Step::Prove, Step::Approve]),
    (Kind::Copy, Asker::Customer, "", &[]),
    (Kind::Copy, Asker::Customer, "", &[Step::Read]),
    (Kind::Copy, Asker::Customer, "", &[Step::Work, Step::Read]),
    (Kind::Copy, Asker::Customer, "", &[Step::Work, Step::Hold, Step::Read]),
    (Kind::Copy, Asker::Customer, "", &[Step::Work, Step::AskBack, Step::Read]),
    (Kind::Copy, Asker::Guest, "", &[Step::Read]),
    (Kind::Copy, Asker::Guest, "", &[Step::Write, Step::Read]),
    (Kind::Copy, Asker::Guest, "", &[Step::Hold, Step::Read]),
    (Kind::Copy, Asker::Guest, "", &[Step::Read, Step::Approve]),
    (Kind::Copy, Asker::ByPost, "", &[Step::Read]),
    (Kind::Copy, Asker::ByPost, "", &[Step::Read, Step::Prove]),
    (Kind::Copy, Asker::ByPost, "", &[Step::Read, Step::Prove, Step::Approve]),
    (Kind::Delete, Asker::ByPost, "later", &[Step::Read]),
    (Kind::Copy, Asker::Agent, "", &[]),
    (Kind::Copy, Asker::Agent, "", &[Step::Hold, Step::Read]),
    (Kind::Delete, Asker::Customer, "later", &[Step::Read]),
    (Kind::Delete, Asker::Customer, "later", &[Step::Hold, Step::Read]),
    (Kind::Delete, Asker::Customer, "now", &[Step::Read]),
    (Kind::Delete, Asker::Customer, "now", &[Step::Work]),
    (Kind::Delete, Asker::Customer, "now", &[Step::Work, Step::Read]),
    (Kind::Delete, Asker::Guest, "later", &[]),
    (Kind::Delete, Asker::Guest, "later", &[Step::Write, Step::Read]),
    (Kind::Delete, Asker::Guest, "later", &[Step::AskBack, Step::Read]),
    (Kind::Delete, Asker::Guest, "later", &[Step::Hold, Step::Read]),
    (Kind::Delete, Asker::Guest, "later", &[Step::Write, Step::Read, Step::Approve]),
    (Kind::Delete, Asker::Guest, "later", &[Step::Read, Step::Approve, Step::Work]),
    (Kind::Delete, Asker::Agent, "now", &[Step::Read]),
    (Kind::Delete, Asker::Agent, "now", &[Step::Read, Step::Link]),
    (Kind::Delete, Asker::Agent, "now", &[Step::Read, Step::Link, Step::Prove]),
    (Kind::Copy, Asker::Agent, "", &[Step::Read, Step::Link]),
];
