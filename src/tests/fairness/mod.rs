//! Fairness: outcomes come in, a month is closed, and everybody can read what was found.

mod background;
mod months;
mod outcomes;
mod own;
mod pages;
pub mod told;
