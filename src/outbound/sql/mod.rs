//! Databases of the brand's connected systems, read and erased by a mapping.
//!
//! Statements come from the mapping alone: `statement` writes each of them, `dialect` is the one place that quotes names and tells the
//! engines apart, and every value is bound. `shape` compares a mapping with the tables there are, before anything is read; `look` finds the
//! person's rows, by every one of an address's `spelling`s, `owned` says which of them are others', too, and `still_named` finds those that
//! name what would go, by the foreign keys that `keys` reads; `copy` reads what they say, `erase` erases them in one transaction, in
//! circles of keys as `circles` lets them go; `run` is the way in. No failure carries SQL, a value or an address.

mod circles;
mod copy;
mod db;
mod dialect;
mod erase;
pub mod failure;
mod keys;
mod look;
mod owned;
pub mod run;
mod shape;
mod spelling;
mod statement;
mod still_named;
mod tables;
mod value;
