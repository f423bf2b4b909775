//! The guides, as rustdoc shows them. Each is a file of its own, checked by `tests::guides`; its pictures
//! (`pictures`) are put into it by `build/guides.rs`.

#[cfg_attr(doc, doc = include_str!(concat!(env!("OUT_DIR"), "/guides/brands.md")))]
pub mod brands {}
#[cfg_attr(doc, doc = include_str!(concat!(env!("OUT_DIR"), "/guides/operators.md")))]
pub mod operators {}
#[cfg_attr(doc, doc = include_str!(concat!(env!("OUT_DIR"), "/guides/api.md")))]
pub mod api {}
#[cfg_attr(doc, doc = include_str!(concat!(env!("OUT_DIR"), "/guides/receipts.md")))]
pub mod receipts {}
#[cfg_attr(doc, doc = include_str!(concat!(env!("OUT_DIR"), "/guides/contributors.md")))]
pub mod contributors {}
#[cfg_attr(doc, doc = include_str!(concat!(env!("OUT_DIR"), "/guides/benchmarks.md")))]
pub mod benchmarks {}
#[cfg_attr(doc, doc = include_str!(concat!(env!("OUT_DIR"), "/guides/events.md")))]
pub mod events {}
