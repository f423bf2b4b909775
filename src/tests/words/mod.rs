//! Words of the messages: one term for one thing, plain English, no pronoun without its noun, no label copied by hand. Each rule reads
//! every message of every language, of the portal and of the demo's brand.
//!
//! `table.rs` holds the terms of the house in every language with the variants that are not said; a further language adds its lines there.
//! `still.rs` lists messages that do not keep a rule, each by language, rule and id.

mod alone;
mod claims;
mod clock;
mod counts;
mod english;
mod legal;
mod matcher;
mod quoted;
mod said;
mod still;
mod table;
mod term;
mod terms;
