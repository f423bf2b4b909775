//! The templates of what staff write: read here, written in the brand's folder.

pub mod page;
