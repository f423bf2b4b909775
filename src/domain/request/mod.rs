//! Requests: what a person can ask for, the states a request goes through, and a request as it stands.
//!
//! `table` says what can be done with a case and what becomes of it then. Pages ask it for what they offer, use cases for what they
//! accept; a new act is a row there.

mod after_no;
mod became;
mod ending;
mod facts;
mod hands;
mod happened;
mod hindrance;
mod hold;
mod last_answer;
#[cfg(test)]
mod laws;
#[cfg(test)]
mod laws_of_corrections;
#[cfg(test)]
mod laws_of_paper;
mod left_out;
mod look_reason;
mod number;
#[cfg(test)]
mod reachable;
mod refusal;
mod second;
mod shown_by;
mod standing;
mod state;
mod table;
mod turn;
mod verb;

pub use after_no::said_no;
pub use became::{Became, Elsewhere, Whose};
pub use ending::Ending;
pub use facts::{Bar, Facts, Grant, OwnPart, Who};
pub use hands::{HandNews, Hands, Unfit};
pub use happened::Happened;
pub use hindrance::{Hindrance, Why};
pub use hold::{Hold, HoldKind, HoldNews, LONGEST_HOLD};
pub use last_answer::LastAnswer;
pub use left_out::LeftOut;
pub use look_reason::LookReason;
pub use number::Number;
pub use refusal::Refusal;
pub use second::{Asks, Grave, Second, asks_for_a_right};
pub use shown_by::{MayAsk, Showing, ShownBy};
pub use standing::{CopyFile, Extent, Part, Request, Task};
pub use state::{Author, Decline, Ground, Kind, Need, State, TaskState};
pub use table::may_work;
pub use turn::{NextStep, Turn};
pub use verb::Verb;
