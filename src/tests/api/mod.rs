//! The API that the brand's systems call.

mod changes;
mod contacts;
mod copy;
mod customers;
mod decisions;
mod exactly;
mod many;
mod mistakes;
mod preferences;
mod problems;
mod records;
mod reference;
mod repeatable;
mod signals;
pub mod snapshot;
mod stopping;
mod waiting;
