//! A receipt as a document for machines: the consent record and receipt of ISO/IEC TS 27560:2023, as JSON-LD with terms of
//! the W3C Data Privacy Vocabulary (DPV 2), along the lines of DPV's guide for 27560.
//!
//! It says the same whenever and wherever it is made, because whoever checks a receipt makes it anew: everything in it comes
//! from the sealed record, the notice of its version, the log, and the address of the portal. A document of another shape is
//! another version (`schema_version`), made beside this one, so that receipts people hold stay genuine. The shape is written
//! down in `src/docs/receipt.schema.json`.

mod context;
mod events;
pub mod make;
mod parties;
mod processing;

pub use events::ADPC;
