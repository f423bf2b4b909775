//! Notice versions: publishing the brand's folder, and reading what was published.

pub mod publish;
pub mod read;
