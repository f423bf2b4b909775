//! The facts of a case by which the table says what can be done with it.

use super::{Kind, Refusal, State, Task, TaskState, standing::Part};

/// The person who asks, and for whom.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Who {
    Customer,
    Guest,
    /// A guest whose address is an account's. It is theirs: staff name it before anything is granted.
    Known,
    /// One person for another, whose account nobody has named yet.
    Other,
    /// The same, or somebody who asked without an account; and it is known which account is meant.
    Linked,
}

/// The thing an approval does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Grant {
    Copy,
    Delete,
    Correct,
    Restrict,
    Object,
}

/// How far the portal's own part is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum OwnPart {
    NotBegun,
    Running,
    Done,
}

impl OwnPart {
    pub fn of(tasks: &[Task]) -> Self {
        match tasks.iter().find(|task| task.part == Part::Portal).map(|task| task.state) {
            None | Some(TaskState::Waiting) => Self::NotBegun,
            Some(TaskState::Done | TaskState::NotFound) => Self::Done,
            Some(TaskState::Running | TaskState::Failed) => Self::Running,
        }
    }
}

/// Whether the member of staff who looks may decide somebody's disagreement.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Bar {
    No,
    /// They decided before, or it is about them: another decides.
    Another,
    /// The same, and there is no other.
    Alone,
}

/// Everything about a case that says what can be done with it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Facts {
    pub kind: Kind,
    pub state: State,
    pub who: Who,
    /// Why it is not shown who asks; `None` where it is.
    pub unshown: Option<Refusal>,
    pub held: bool,
    pub grant: Option<Grant>,
    pub work: OwnPart,
    /// Whether a system besides the portal has something to do.
    pub tasks_open: bool,
    /// Whether every system that has something to do says that it could not do it.
    pub tasks_failed: bool,
    /// Whether a system besides the portal holds what a correction is about, and makes it by a task.
    pub held_elsewhere: bool,
    /// Whether whoever acts has read it.
    pub read: bool,
    /// Why it cannot be extended.
    pub no_extension: Option<Refusal>,
    pub bar: Bar,
    /// Whether the person who asks is reached by post alone.
    pub by_post: bool,
    /// Whether the page of whoever asked was deleted with them: nobody could read there.
    pub page_gone: bool,
    /// Whether a letter to them waits to be posted.
    pub to_post: bool,
}
