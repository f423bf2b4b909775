//! Why somebody saw something: told by the brand, read by one person, gone with them.

mod api;
mod demo;
mod going;
mod histories;
mod pages;
mod refused;
pub mod told;
