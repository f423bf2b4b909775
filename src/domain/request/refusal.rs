//! The reasons for which the table refuses an act.

use crate::domain::words::words;

words! {
    /// Why an act cannot be done to a case as it stands.
    Refusal {
        Closed => "closed",
        Held => "held",
        NotHeld => "not-held",
        /// The deletion runs.
        Deleting => "deleting",
        /// Nothing of a planned deletion begins before its day.
        Planned => "planned",
        NotBegun => "not-begun",
        Begun => "begun",
        /// An answer of the person is waited for.
        Waiting => "waiting",
        TasksOpen => "tasks-open",
        NoTask => "no-task",
        /// It ends when its work is done; what ends it sooner is declining it.
        EndsByItself => "ends-by-itself",
        /// A correction is accepted, or declined with a reason.
        Undecided => "undecided",
        /// There is nothing to grant by a press.
        NothingToGrant => "nothing-to-grant",
        /// For whom it is has to be said first.
        NotLinked => "not-linked",
        /// It is not shown yet who asks.
        NotShown => "not-shown",
        /// The proof of who asks is from before, and does not say how it was seen that they may ask for the other.
        MayAskUnsaid => "may-ask-unsaid",
        /// It is for the person who asks.
        ForThemself => "for-themself",
        /// Decided by somebody who has not read it.
        Unread => "unread",
        /// They decided what the person disagrees with, or it is about them.
        DecidedBefore => "decided-before",
        /// The same, and nobody else is there who could: first they say why it cannot wait.
        Alone => "alone",
        /// A colleague is there who can decide it.
        NotAlone => "not-alone",
        Extended => "extended",
        Overdue => "overdue",
        /// A colleague has it: it is taken from them by name.
        Anothers => "anothers",
        /// No colleague has it.
        NotAnothers => "not-anothers",
        /// Nothing waits to be posted.
        NothingToPost => "nothing-to-post",
        /// The page on which it would be read is deleted.
        PageGone => "page-gone",
        /// The law that applies knows no extension.
        NoExtension => "no-extension",
    }
}
