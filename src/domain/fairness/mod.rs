//! Fairness: what people were offered, how long they waited and whether they were answered, by what they chose and by groups they told
//! of themselves. Counted, compared and told; no row about a person.

mod compare;
mod measure;
mod own;

pub use compare::{Compared, Group, Tally, Told, compare};
pub use measure::{CHOICE, Choice, Dimension, LEVEL, Measure, REQUESTS, UNKNOWN, Way};
pub use own::{End, Request, own};
