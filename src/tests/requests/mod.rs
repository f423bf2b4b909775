//! Requests of people, and their outcomes.

mod address;
mod asked_back;
mod asking;
mod behalf;
mod blacked_out;
pub mod clock;
mod closed;
pub mod copies;
mod copy_page;
mod corrections;
mod deletions;
mod desk;
mod disk;
mod disputes;
mod full;
mod holdings;
mod killed;
mod kinds;
mod language;
mod locked;
mod overtaken;
mod proof;
mod queue;
mod restored;
mod rows;
pub mod table;
pub mod told;
