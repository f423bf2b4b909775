//! Choosing how personal the brand may be.
//!
//! Every form here says what it wants as a wish and goes the same way (`sent`); every page shows what came of it the same way
//! (`shown::choice_news`). A choice that would start something waits (`pending`) and is shown first (`preview`), with the
//! single uses that no level agrees to (`asked`). One folder per page.

pub mod asked;
pub mod boundaries;
pub mod contact;
pub mod fields;
pub mod frame;
pub mod level;
pub mod model;
pub mod page;
pub mod pending;
pub mod preview;
pub mod purposes;
pub mod sent;
pub mod signals;
pub mod turned_off;
