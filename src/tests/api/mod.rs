//! What the brand's systems call.

mod changes;
mod contacts;
mod copy;
mod customers;
mod decisions;
mod many;
mod mistakes;
mod preferences;
mod records;
mod reference;
mod snapshot;
mod stopping;
mod waiting;
