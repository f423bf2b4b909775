//! `candor serve`.
pub mod options;
pub mod settings;
