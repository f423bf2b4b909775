//! Version 1. Additions are welcome; meanings never change within it.

pub mod calls;
pub mod changes;
pub mod contacts;
pub mod customers;
pub mod decisions;
pub mod explanations;
pub mod handoffs;
pub mod outcomes;
pub mod preferences;
pub mod records;
pub mod signals;
pub mod snapshot;
pub mod tasks;
pub mod touchpoints;
