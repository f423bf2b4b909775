//! One text to several requests for one cause: picked together, shown letter by letter, and sent to each by the same act as a single one. A
//! message and a question go out at once; a last answer is agreed to by a second first.
//!
//! Each of the cases holds its own sealed answer and its own sealed file while they wait, and one id joins them: none is half sent, and each
//! is gone with its case.

mod agree;
mod file;
mod pick;
mod send;
mod sends;
mod wait;

pub use agree::{Agreed, Part, say_no, say_yes, take_back, unmask};
pub use file::{LARGEST_FOR_ALL, files, forget_for_all, keep_for_all};
pub use pick::{Chosen, LeftOut, MOST, Picked, left_out, pick};
pub use send::{Came, Sending, need, send};
pub use sends::{Fits, Letter, Offered, Sends, offered};
pub use wait::{Together, together};
