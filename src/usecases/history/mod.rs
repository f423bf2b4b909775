//! What was chosen, when and on what notice: the list, each receipt, and whether one that somebody holds is genuine.

pub mod document;
pub mod filter;
pub mod list;
pub mod receipt;
mod strict;
pub mod verify;

pub use list::list;
pub use receipt::receipt;
pub use verify::verify;
