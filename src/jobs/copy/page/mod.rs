//! The page of a copy, `index.html`: a full answer in the person's language (GDPR Article 15), readable without anything else, offline and
//! on paper. Each part has a file; `whole` puts them together once everything is read. Its words are the portal's own, and a state of a
//! use, a setting or a past choice reads as on the portal's pages.
//!
//! A part takes what was read and gives HTML; it reads nothing itself. To add one: a file here, a line in `whole`.

mod asked;
mod check;
mod chosen;
mod companies;
pub mod kinds;
mod left_out;
mod paper;
mod picked;
mod pieces;
mod rights;
mod short;
mod uses;
pub mod whole;
