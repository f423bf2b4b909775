//! What people ask for, and what comes of it.

mod asking;
pub mod copies;
mod deletions;
mod desk;
mod full;
mod holdings;
mod killed;
mod locked;
mod overtaken;
mod proof;
pub mod told;
