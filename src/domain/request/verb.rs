//! The acts on a case.

use crate::domain::words::words;

words! {
    /// An act on a case: of staff, of the person it is about, of the house.
    Verb {
        Take => "take",
        /// Says why they decide about their own answer, when nobody else is there.
        StandIn => "stand-in",
        Note => "note",
        Reveal => "reveal",
        Write => "write",
        AskBack => "ask-back",
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
        Decline => "decline",
        /// Asks a colleague for their yes, takes that back, or says no.
        SecondLook => "second-look",
        /// The last answer.
        Finish => "finish",
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
