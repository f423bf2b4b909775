//! The store keeps its promises on every engine.

mod at_rest;
mod audit;
mod door;
mod jobs;
