//! The command line.
pub mod machine;
pub mod serve;
