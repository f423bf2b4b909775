//! The sessions of a customer or of a member of staff: seen, ended, and told about when they come from a browser nobody saw before.

pub mod end;
pub mod list;
pub mod meet;

pub use end::end;
pub use list::list;
pub use meet::meet;
