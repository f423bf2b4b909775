//! Outcomes of contacts whose slot a decision reserved.

pub mod settle;
