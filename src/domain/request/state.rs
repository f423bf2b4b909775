//! The kinds of request, and the states each goes through.

use crate::domain::words::words;

words! {
    /// The kind of request.
    Kind {
        /// A copy of everything (GDPR Articles 15 and 20).
        Copy => "copy",
        /// Correction of wrong data (Article 16).
        Correct => "correct",
        /// Deletion of everything, or of some kinds of data (Article 17).
        Delete => "delete",
        /// An objection, or a restriction (Articles 21 and 18).
        Stop => "stop",
        /// A person shall look again at what a computer decided (Article 22).
        Review => "review",
        /// A question or a complaint.
        Question => "question",
    }
}

impl Kind {
    /// Whether it can be asked for by whoever proves a mailbox, without an account: what needs no record and no decision on a page.
    pub const fn needs_no_account(self) -> bool {
        matches!(self, Self::Copy | Self::Delete | Self::Stop | Self::Question)
    }
}

words! {
    /// How far a request has come. "Overdue" is no state but a fact about an open one.
    State {
        Received => "received",
        /// Staff look at it, or a copy is being made. Nothing of it is final.
        InProgress => "in-progress",
        /// The person has been asked something.
        Waiting => "waiting",
        /// A deletion that can still be taken back.
        Scheduled => "scheduled",
        /// The deletion runs: there is no way but to its end.
        Deleting => "deleting",
        Done => "done",
        Declined => "declined",
        Withdrawn => "withdrawn",
        /// It ended because the person it is about was erased. They did not take it back.
        Ended => "ended",
    }
}

words! {
    /// Why a request is declined: a closed list, each with its own wording for the customer.
    Decline {
        SuspectedFraud => "suspected-fraud",
        NotVerified => "not-verified",
        NoMatch => "no-match",
        NotCovered => "not-covered",
        OutsideJurisdiction => "outside-jurisdiction",
        TooManyRequests => "too-many-requests",
        /// The record is right as it is. For corrections, in their own words.
        NotWrong => "not-wrong",
        /// The house sees it otherwise. For questions, complaints and decisions that are looked at again, in its own words.
        NotUpheld => "not-upheld",
        /// They were asked something, and the day of the answer has passed.
        NoAnswer => "no-answer",
        /// The same is answered in another request, which its words name.
        Duplicate => "duplicate",
        /// No request at all.
        Spam => "spam",
        /// Another house has to answer it, or it is about no personal data. Its words say where to turn.
        WrongDoor => "wrong-door",
        /// In the privacy officer's own words.
        Other => "other",
    }
}

words! {
    /// Why an answer takes longer than usual.
    Ground {
        /// There is much to find, or it is hard to find.
        Complexity => "complexity",
        /// The person has asked for much at the same time.
        Number => "number",
        /// Other work would suffer.
        Interference => "interference",
        /// Others have to be asked first.
        Consultation => "consultation",
    }
}

words! {
    /// Something that has to be known before a request can be worked on.
    Need {
        /// The name of the one who asks: there are reasonable doubts about it.
        Identity => "identity",
        /// Which of much data is meant.
        Clarity => "clarity",
    }
}

words! {
    /// The author of an entry in a request's story.
    Author { Person => "person", Staff => "staff", House => "house" }
}

words! {
    /// How far a system has come with its part.
    TaskState {
        Waiting => "waiting",
        Running => "running",
        Done => "done",
        /// The person could not be found there: settled, and not the same as done.
        NotFound => "not-found",
        Failed => "failed",
    }
}

impl TaskState {
    /// Whether there is nothing left to do.
    pub const fn is_settled(self) -> bool {
        matches!(self, Self::Done | Self::NotFound)
    }
}

impl State {
    pub const fn is_open(self) -> bool {
        !matches!(self, Self::Done | Self::Declined | Self::Withdrawn | Self::Ended)
    }
}

impl Decline {
    /// Whether it can be the reason for such a request, as far as its kind goes. Its law has a word in it too.
    pub const fn fits(self, kind: Kind) -> bool {
        match self {
            Self::NotWrong => matches!(kind, Kind::Correct),
            Self::NotUpheld => matches!(kind, Kind::Question | Kind::Review),
            Self::Spam => matches!(kind, Kind::Question),
            // A correction is about a record of this house, and a review about a decision of this house.
            Self::WrongDoor => kind.needs_no_account(),
            // A correction is about a record that is there; a review, a question and a complaint ask for no data.
            Self::NoMatch => matches!(kind, Kind::Copy | Kind::Delete | Kind::Stop),
            // Anybody may ask or complain, and does no harm in another's name.
            Self::SuspectedFraud | Self::NotVerified => !matches!(kind, Kind::Question),
            // A complaint is heard every time.
            Self::TooManyRequests => !matches!(kind, Kind::Question),
            Self::NotCovered | Self::OutsideJurisdiction | Self::NoAnswer | Self::Duplicate | Self::Other => true,
        }
    }

    /// Whether it says nothing without words of whoever declines: of what is right, of what the law says, of the reason itself.
    pub const fn needs_words(self) -> bool {
        match self {
            Self::NotWrong | Self::NotUpheld | Self::NotCovered | Self::OutsideJurisdiction | Self::TooManyRequests => true,
            Self::Duplicate | Self::WrongDoor | Self::Other => true,
            Self::SuspectedFraud | Self::NotVerified | Self::NoMatch | Self::NoAnswer | Self::Spam => false,
        }
    }
}
