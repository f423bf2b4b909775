//! Requests: what a person can ask for, the states a request goes through, and a request as it stands.

mod standing;
mod state;

pub use standing::{CopyFile, Extent, Part, Request, Task};
pub use state::{Author, Decline, Kind, State, Step, TaskState};
