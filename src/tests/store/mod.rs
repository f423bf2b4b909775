//! The store keeps its promises on every engine.

mod at_rest;
mod audit;
mod door;
mod holdings;
mod jobs;
mod migrations;
mod moment;
mod plain;
mod races;
pub mod raw;
mod rows;
mod schemas;
mod sessions;
