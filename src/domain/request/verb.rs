//! The acts on a case, and which of them somebody looks over before they are done.

use crate::domain::words::words;

words! {
    /// An act on a case: of staff, of the person it is about, of the house.
    Verb {
        Take => "take",
        /// Gives it to somebody else, or back to all.
        HandOver => "hand-over",
        /// Says why they decide about their own answer, when nobody else is there.
        StandIn => "stand-in",
        Note => "note",
        Reveal => "reveal",
        Write => "write",
        AskBack => "ask-back",
        /// Records how staff made sure who asks.
        Prove => "prove",
        /// Names the account that a request for somebody else is about.
        Link => "link",
        Approve => "approve",
        /// Says what came of a task in another system.
        Settle => "settle",
        /// Blacks something out in a copy, or puts it back.
        BlackOut => "black-out",
        Extend => "extend",
        Hold => "hold",
        Resume => "resume",
        /// Looks at a hold again, and leaves it until another day.
        KeepHold => "keep-hold",
        Decline => "decline",
        /// Asks a colleague for their yes, takes that back, or says no.
        SecondLook => "second-look",
        /// The last answer.
        Finish => "finish",
        /// Says that what was printed for somebody who is reached by post alone is on its way.
        Post => "post",
        /// The person writes.
        Say => "say",
        /// The person takes it back.
        Withdraw => "withdraw",
        /// The time to think a deletion over has passed.
        Begin => "begin",
        /// Every part is done.
        Complete => "complete",
    }
}

impl Verb {
    /// Whether it waits until whoever does it has seen what exactly it does: every act that cannot be taken back, or whose words the person
    /// reads. Any other is done by one press.
    pub const fn is_looked_over(self) -> bool {
        match self {
            Self::Write | Self::AskBack | Self::Finish | Self::Decline => true,
            Self::Approve | Self::Link | Self::Extend | Self::Hold | Self::Resume | Self::StandIn | Self::Settle => true,
            // Staff say so of a file that came beside the portal; the person's own words have a page of theirs.
            Self::Say | Self::Prove => true,
            // Staff alone read of it.
            Self::Take | Self::HandOver | Self::Note | Self::BlackOut | Self::KeepHold => false,
            // A look at data is told to the person too, and is no act on the case.
            Self::Reveal => false,
            // The act a colleague is asked for was looked over; they see it on a page of their own.
            Self::SecondLook => false,
            // The page of the letter is what they look at.
            Self::Post => false,
            // Of the person, who has pages to check of their own, and of the house.
            Self::Withdraw | Self::Begin | Self::Complete => false,
        }
    }
}
