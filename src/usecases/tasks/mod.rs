//! Tasks in other systems: a list for each system, with what a person is found by there and nothing else, and what came of them. A system whose
//! database the portal reaches has its tasks done by a job (`by_itself`); they stand in the list like others until then.

pub mod by_itself;
pub mod found_by;
pub mod list;
pub mod report;
pub mod systems;
