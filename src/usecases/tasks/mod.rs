//! Tasks in other systems: a list for each system, with what a person is found by there and nothing else, and what came of them.

pub mod found_by;
pub mod list;
pub mod report;
pub mod systems;
