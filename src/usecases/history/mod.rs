//! The history of choices: the list, each receipt, and whether a receipt a person holds is genuine.

pub mod document;
pub mod filter;
pub mod list;
pub mod proof;
pub mod receipt;
pub mod signal;
mod strict;
pub mod verify;

pub use list::list;
pub use receipt::receipt;
pub use verify::verify;
