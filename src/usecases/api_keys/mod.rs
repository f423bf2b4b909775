//! Keys of the brand's systems.

pub mod authenticate;
pub mod create;
pub mod keyring;
pub mod list;
pub mod revoke;
pub mod scope;

pub use list::list;
pub use revoke::revoke;
