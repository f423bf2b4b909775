//! How well the house keeps its word: the public figures, in plain words and as files.

pub mod files;
pub mod page;
