//! Notice versions: publishing the brand's folder, and reading what was published.

pub mod list;
pub mod publish;
pub mod read;
pub mod review;
pub mod seen;

pub use list::list;
