//! Finding a thing by what people call it: what they type is read in their language, and where that fails in the others.
//!
//! A word that matches nothing hides nothing: the others are searched for, and the answer names it. To make a search know more words,
//! add them to the data beside the messages; no word stands in this room.

mod closeness;
mod findable;
mod finder;

pub use closeness::Tongue;
pub use findable::Findable;
pub use finder::{Answer, Finder};
