//! Four eyes: an act that cannot be taken back, or refuses a right, is asked for by one member of staff and agreed to by another.
//!
//! Every decision about a case goes through `decide`, which knows from the domain's `Grave` whether it waits. `agree` is the second's yes or
//! no; `pass` is the door in `change`, which no grave act gets through without one. To add a decision: a variant of `Decision`, and its row
//! in `Grave::of`.

mod agree;
mod decide;
mod decision;
mod kept;
mod need;
mod pass;
mod waiting;

pub use agree::{say_no, say_yes, take_back};
pub use decide::{Came, decide};
pub use decision::Decision;
pub use need::need;
pub use pass::By;
pub(in crate::usecases::desk) use pass::{Door, refuse_unseconded};
pub use waiting::{Look, Wanted, look_at, waits, wanted};
