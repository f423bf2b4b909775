//! The rules: pure functions and types.
//!
//! This module does no I/O, reads no clock, draws no randomness and holds no wording. Every other module may use it; it uses none of
//! ours. To add a rule: give it a file named after the thing it decides, take every fact as an argument, and put its truth table or
//! property beside it.

pub mod act;
pub mod actor;
pub mod addressee;
pub mod asking;
pub mod authority;
pub mod boundaries;
pub mod catalogue;
pub mod choices;
pub mod circumstances;
pub mod country;
pub mod customer;
pub mod data_change;
pub mod decide;
pub mod effect;
pub mod example;
pub mod explanation;
pub mod fairness;
pub mod field;
pub mod figures;
pub mod fold;
pub mod getting;
pub mod gone;
pub mod holding;
pub mod ids;
pub mod item;
pub mod lane;
pub mod language;
pub mod log_tree;
pub mod notice;
pub mod passage;
pub mod period;
pub mod person;
pub mod personal;
pub mod phone;
pub mod ports;
pub mod price;
pub mod quiet;
pub mod reach;
pub mod reading;
pub mod regime;
pub mod request;
pub mod retention;
pub mod scope;
pub mod search;
pub mod segments;
pub mod setting;
pub mod special;
pub mod staff;
pub mod statistics;
pub mod suppression;
pub mod time;
pub mod training;
pub mod tries;
pub mod use_state;
pub mod voice;
pub mod voices;
pub mod wish;
pub mod words;
pub mod written_number;
