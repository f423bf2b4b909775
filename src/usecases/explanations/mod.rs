//! Why somebody saw something: the brand says it when it shows it, the person reads it and says what they think.
//!
//! `content` is what is sealed; `fits` holds it against the catalogue; `store`, `list` and `opine` are what can be done;
//! `guesses` finds the guesses it speaks of and `rests` the records; `forget` deletes what used a deleted kind of data. Nothing
//! here says anything about one person to another: what is not theirs, over or unheard of is `NotFound` alike.

pub mod content;
pub mod fits;
pub mod forget;
pub mod guesses;
pub mod list;
pub mod opine;
pub mod refused;
mod rests;
pub mod store;

pub use list::list;
pub use opine::opine;
pub use store::store;
