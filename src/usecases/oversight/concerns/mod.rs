//! The ethics desk: a member of staff raises a concern, options are weighed, the ethics lead decides with reasons, and what was
//! decided may be quoted in public.

pub mod decide;
pub mod public;
pub mod raise;
pub mod read;
mod sealed;
pub mod weigh;

pub use sealed::{Choice, Said, Weighed};
