//! Tasks in other systems: a list for each system, with what a person is found by there and nothing else, and what came of them.
//!
//! Where a person looks after the system, staff `list` its tasks and `report` on them, once they have looked it over (`check`); what they
//! found for a copy gets there by one rule, from here as from the case (`settle`). Where a program does its part (`kind = "webhook"`),
//! it reads its tasks (`open`) and answers (`answer`) by a key that names it, or in its reply to the telling (`replied`); one that says
//! nothing for days becomes a duty of the house (`unanswered`). Where the portal reaches its database (`kind = "sql"`), a job does them (`by_itself`),
//! but for a correction (`correction`): those are for people. Those who keep the house see how one of them does (`newest`).

pub mod answer;
pub mod by_itself;
pub mod check;
pub mod correction;
pub mod list;
pub mod newest;
pub mod open;
pub mod pasted;
pub mod replied;
pub mod report;
pub mod settle;
pub mod systems;
pub mod unanswered;
