//! The store keeps its promises on every engine.

mod audit;
mod door;
mod jobs;
mod at_rest;
