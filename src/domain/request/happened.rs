//! The subjects of the entries of a request's story.

use crate::domain::words::words;

words! {
    /// The subject of an entry.
    Happened {
        Received => "received",
        Message => "message",
        /// Staff added a file that came from the person by mail or letter.
        FileCame => "file-came",
        /// Staff need to know something before they go on.
        AskedBack => "asked-back",
        /// No answer came by the day it was asked for.
        NoReply => "no-reply",
        /// For staff only.
        Note => "note",
        Started => "started",
        /// Staff let a copy be made.
        Granted => "granted",
        Scheduled => "scheduled",
        Extended => "extended",
        /// The person has answered, and the time runs on.
        RunsOn => "runs-on",
        /// Decides about their own answer, since nobody else is there.
        DecidesAlone => "decides-alone",
        /// For staff only: an act waits for the yes of a second.
        SecondAsked => "second-asked",
        SecondYes => "second-yes",
        SecondNo => "second-no",
        SecondTakenBack => "second-taken-back",
        /// For staff only: done without a second, since nobody else may say yes.
        NoSecond => "no-second",
        Held => "held",
        Resumed => "resumed",
        /// For staff only: a hold that the person may not know of, and its end.
        HeldUntold => "held-untold",
        ResumedUntold => "resumed-untold",
        /// For staff only: somebody looked at a hold again, and named another day.
        LookedAgain => "looked-again",
        Assigned => "assigned",
        Revealed => "revealed",
        /// A task holder saw by what it knows the person.
        LookedFor => "looked-for",
        /// For staff only: it is known whose account is meant. The person who asks may not learn that there is one before they have shown
        /// who they are. The entries of later acts tell them.
        Linked => "linked",
        /// Staff made sure who asks. Its text is how.
        Proven => "proven",
        TaskDone => "task-done",
        TaskFailed => "task-failed",
        /// The person could not be found there.
        TaskNotFound => "task-not-found",
        /// Nothing is known by which a system keeps people, so nobody could look for the person there.
        TaskUnsearched => "task-unsearched",
        /// For staff only: a system says how it stands, and goes on.
        TaskMoved => "task-moved",
        /// For staff only: a system is told of its task once more.
        TaskAskedAgain => "task-asked-again",
        /// Some of it can be fetched: a system has not answered yet.
        CopyBegun => "copy-begun",
        CopyReady => "copy-ready",
        /// A newer copy replaces the one that was said to be there: what is in it changed.
        CopyAgain => "copy-again",
        Downloaded => "downloaded",
        Corrected => "corrected",
        Objected => "objected",
        Restricted => "restricted",
        RestrictionLifted => "restriction-lifted",
        Erasing => "erasing",
        Erased => "erased",
        Declined => "declined",
        Withdrawn => "withdrawn",
        /// For staff only: what was printed for somebody who is reached by post alone is on its way.
        Posted => "posted",
        Done => "done",
    }
}

impl Happened {
    /// Whether a member of staff decided by it.
    pub const fn decides(self) -> bool {
        matches!(
            self,
            Self::Declined
                | Self::Granted
                | Self::Corrected
                | Self::Restricted
                | Self::Objected
                | Self::Erasing
                | Self::Extended
                | Self::Held
                | Self::HeldUntold
                | Self::SecondYes
        )
    }

    /// Whether the data of the person, or what may be done with it, becomes another by it.
    pub const fn changes_data(self) -> bool {
        matches!(self, Self::Corrected | Self::Restricted | Self::Objected | Self::Erasing)
    }

    /// Whether the person it is about sees it.
    pub const fn is_for_everyone(self) -> bool {
        !matches!(
            self,
            Self::Note
                | Self::Assigned
                | Self::TaskMoved
                | Self::TaskAskedAgain
                | Self::SecondAsked
                | Self::SecondYes
                | Self::SecondNo
                | Self::SecondTakenBack
                | Self::NoSecond
                | Self::HeldUntold
                | Self::ResumedUntold
                | Self::LookedAgain
                | Self::Linked
                | Self::Posted
        )
    }

    /// Whether the words of staff that come with it are written to the person, in their language.
    pub const fn speaks_to_the_person(self) -> bool {
        matches!(self, Self::Message | Self::AskedBack | Self::Extended | Self::Held | Self::Corrected | Self::Declined)
    }

    /// Whether it is told to somebody who is reached by post alone.
    pub const fn is_on_paper(self) -> bool {
        matches!(
            self,
            Self::Received
                | Self::Message
                | Self::AskedBack
                | Self::Extended
                | Self::RunsOn
                | Self::Held
                | Self::Resumed
                | Self::CopyReady
                | Self::Corrected
                | Self::Objected
                | Self::Restricted
                | Self::Declined
                | Self::Done
        )
    }
}
