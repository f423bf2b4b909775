//! Troubles that staff hear of at once.

use super::words::words;

words! {
    /// A trouble, by its kind.
    Trouble {
        /// The day of a request is over, and its answer is not there.
        Late => "late",
        /// A system could not do its part of a request.
        Tasks => "tasks",
        /// A job was set aside.
        Jobs => "jobs",
        /// A system cannot be told of changes, or does not take them in.
        Behind => "behind",
    }
}
