//! Requests of people, and their outcomes.

mod asking;
pub mod copies;
mod deletions;
mod desk;
mod disk;
mod full;
mod holdings;
mod killed;
mod kinds;
mod locked;
mod overtaken;
mod proof;
mod restored;
pub mod told;
