//! Keys of the brand's systems.

pub mod authenticate;
pub mod create;
pub mod list;
pub mod revoke;
pub mod rotate;
pub mod used;

pub use list::list;
pub use revoke::revoke;
