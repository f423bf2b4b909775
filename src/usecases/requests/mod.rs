//! Requests of people, from the form to the last word.
//!
//! `draft` reads a form, `plan` says what a deletion would do, `planned` what those that are planned will, `twins` finds an open one about
//! the same, `open` writes the request with its direct effects. `list` and `case` show
//! it, `look` is how a copy was looked over and `look_again` asks for that, `lately` all of them at a glance; `talk` and `withdraw` are the person's acts, staff's acts are in `desk`. `correct` carries a correction out. `story` writes
//! entries and letters, `reached` knows where to, `acknowledged` when it was confirmed that a request came in, `clock` stops and starts the time, `rests` knows when a hold is looked at again,
//! `disputes` is about those who disagree with an answer,
//! `letters` keeps what was sent about it, `became` is what came of a deletion, `meant` writes to the person whom somebody else asks about, and `finish` ends a request when its last system is
//! done.

pub mod about_gone;
pub mod acknowledged;
pub mod asked;
pub mod asked_back;
pub mod became;
pub mod begin;
mod behalf;
pub mod case;
pub mod clock;
pub mod correct;
pub mod disputes;
pub mod draft;
mod draft_correction;
pub mod facts;
pub mod files;
pub mod finish;
pub mod found_by;
pub mod held;
mod insert;
pub mod kept;
pub mod lately;
pub mod letters;
pub mod list;
pub mod look;
pub mod look_again;
pub mod meant;
pub mod open;
pub mod plan;
pub mod planned;
pub mod reached;
pub mod receipt;
pub mod rests;
pub mod scheduled;
pub mod seen;
pub mod stop;
pub mod story;
pub mod talk;
pub mod twins;
pub mod withdraw;

pub use super::sealing;
pub use case::case;
pub use list::list;
pub use open::open;
pub use plan::plan;
pub use withdraw::withdraw;
