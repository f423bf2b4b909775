//! Notice versions: publishing the brand's folder, what that would change, and who has seen it.

pub mod folder;
pub mod list;
pub mod missing;
pub mod publish;
pub mod review;
pub mod seen;

pub use list::list;
