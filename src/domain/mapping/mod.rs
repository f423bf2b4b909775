//! Mappings: which tables and columns of a brand's own database are about a person, how they hang together, and how each is erased.
//!
//! `whole` is a mapping as it was declared; `owning` says whose a row is, `dating` whether it is of the days that are
//! meant, and `erasing` decides row by row what goes. Nothing here knows SQL: `outbound::sql` makes statements of it. To add a way of erasing: a variant of `Emptied`, its word in `catalog::mapping`, and its statement there.

pub mod databases;
pub mod dating;
pub mod erasing;
pub mod owning;
pub mod whole;
