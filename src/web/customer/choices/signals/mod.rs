//! What the browser says by itself, and what it did.
pub mod page;
