//! One last answer to several requests for one cause: picked together, shown letter by letter, agreed to by a second, and given to each by
//! the same act as a single one.
//!
//! Each of the cases holds its own sealed answer while it waits, and one id joins them: none is half sent, and each is gone with its case.

mod agree;
mod ask;
mod pick;
mod wait;

pub use agree::{Agreed, Part, say_no, say_yes, take_back, unmask};
pub use ask::{Answer, Answers, Came, ask, need};
pub use pick::{Chosen, LeftOut, MOST, Picked, pick};
pub use wait::{Together, together};
