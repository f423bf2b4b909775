//! Records: coming in, being seen, being judged, going.

mod coming_in;
mod excluded;
mod going;
mod guesses;
mod histories;
pub mod lasting;
mod revisions;
mod seen;
pub mod sent;
