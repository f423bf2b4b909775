//! The guides, as rustdoc shows them. Each is a file of its own, checked by `tests::guides`.

#[doc = include_str!("brands.md")]
pub mod brands {}
#[doc = include_str!("operators.md")]
pub mod operators {}
#[doc = include_str!("api.md")]
pub mod api {}
#[doc = include_str!("receipts.md")]
pub mod receipts {}
#[doc = include_str!("contributors.md")]
pub mod contributors {}
#[doc = include_str!("benchmarks.md")]
pub mod benchmarks {}
#[doc = include_str!("events.md")]
pub mod events {}
