//! Candor: a privacy preference portal.
#[cfg(feature = "ssr")]
pub mod domain;
