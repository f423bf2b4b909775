//! An item: one duty of the house. What it is about, since when, who owns it, by when, what was decided, and when to look again.

use jiff::civil::Date;

use super::{
    ids::{ItemId, StaffId},
    time::Millis,
    words::words,
};

words! {
    /// The kind of an item: what raised it.
    ItemKind {
        /// A practice is to be reviewed: a purpose, a rule that keeps data, a recipient. About its id, after the kind of thing it is.
        Review => "review",
        /// Groups were treated differently by more than chance.
        Fairness => "fairness",
        /// A member of staff raised a concern.
        Concern => "concern",
        /// A request is on hold, and its day to look again has come.
        Hold => "hold",
        /// A member of staff decided about a disagreement with their own answer, since nobody else was there. About the request's number.
        DecidedAlone => "decided-alone",
        /// An act that needs a second was done by one alone. About the request's number.
        NoSecond => "no-second",
        /// A system explained or contacted although it was told no, or never asked.
        Disobedience => "disobedience",
        /// A system did not take in a change for a day. About its id.
        Behind => "behind",
        /// A system was told of a task and said nothing about it for days. About its id.
        Unanswered => "unanswered",
        /// The log was verified and is not whole. About what was found.
        Log => "log",
        /// The database's own check found its file damaged.
        Database => "database",
        /// A way in to data of people was given. About the role that opens them, and the link or the member of staff; or about a key.
        WayIn => "way-in",
        /// A look at a case by a role that does not work on cases. About the request's number.
        Look => "look",
    }
}

words! {
    /// The end of an item.
    ItemOutcome {
        /// All is well as it is.
        Keep => "keep",
        /// Something changes; the reasons say what.
        Change => "change",
        /// The practice it is about ends.
        Stop => "stop",
    }
}

words! {
    /// A question of a review.
    Question {
        /// Is it still needed?
        Needed => "needed",
        /// Does it use as little data as it can?
        Least => "least",
        /// Do the texts say what is done?
        Texts => "texts",
    }
}

/// An item without its words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    pub id: ItemId,
    pub kind: ItemKind,
    /// A word of the catalogue, the number of a request, the name of a system: never anything personal.
    pub about: String,
    pub opened_at: Millis,
    /// A day in the brand's time zone.
    pub due_on: Date,
    pub owner: Option<StaffId>,
    /// The member of staff whose act or place it is about: they decide it only where nobody else may.
    pub whose: Option<StaffId>,
    pub decided: Option<Decided>,
    /// Goes up with every change: what somebody saw is compared with it.
    pub revision: i64,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decided {
    pub at: Millis,
    pub by: StaffId,
    pub outcome: ItemOutcome,
    pub again_on: Option<Date>,
}

/// Before the id of the key that a way in is about.
pub const OF_KEY: &str = "key/";

impl Item {
    /// Whether it is about a key of a system, and not about anybody of the staff.
    pub fn is_of_key(&self) -> bool {
        self.kind == ItemKind::WayIn && self.about.starts_with(OF_KEY)
    }
    pub const fn is_open(&self) -> bool {
        self.decided.is_none()
    }
    pub fn is_overdue(&self, today: Date) -> bool {
        self.is_open() && self.due_on < today
    }
}
