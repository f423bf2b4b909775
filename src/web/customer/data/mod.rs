//! Data held about a customer: every kind, each kind's records, and each record.
pub mod actions;
pub mod category;
pub mod corrected;
pub mod kinds;
pub mod own;
pub mod record;
pub mod records;
pub mod sets;
pub mod usage;
