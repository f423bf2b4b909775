//! Makes a person's copy: one ZIP with a page to read, their account, every kind of data as JSON and CSV, receipts, explanations,
//! requests, answers of other systems, and a manifest. Which parts there are follows from the list of holdings.
//! What is left out of it is blacked out by `pen`, before any format is written.
//!
//! No copy is held whole in memory: records are read a few hundred at a time, and the archive is kept part by part.

mod account;
pub mod archive;
mod exact;
pub mod explanations;
pub mod make;
pub mod page;
mod parts;
pub mod pen;
mod requests;
pub mod tables;
