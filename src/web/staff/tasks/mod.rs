//! The tasks of other systems, for whoever looks after one and for the desk: listed on a `page`, and looked over (`check`) before what came
//! of them is recorded.

pub mod actions;
pub mod check;
mod draft;
pub mod page;
pub mod said;
