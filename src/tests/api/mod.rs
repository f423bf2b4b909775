//! What the brand's systems call.

mod changes;
mod copy;
mod customers;
mod decisions;
mod many;
mod mistakes;
mod records;
mod reference;
mod snapshot;
mod stopping;
mod waiting;
