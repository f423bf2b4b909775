//! Makes a person's copy: one ZIP with a page to read, every kind of data as JSON and CSV, receipts, requests, and a manifest.
//!
//! Nothing is held whole: records are read a few hundred at a time, and what the archive gives is kept part by part.

pub mod archive;
pub mod explanations;
pub mod make;
pub mod page;
pub mod tables;
