//! `candor serve`: options from flags, environment and file become settings; settings become a running portal.

pub mod clock;
pub mod connections;
pub mod figures;
pub mod hello;
pub mod logs;
pub mod metrics;
pub mod root_key;
pub mod start;
pub mod stop;
pub mod unclean;
