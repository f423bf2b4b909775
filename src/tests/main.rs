//! Stories about the whole program, ordered as its journeys and URLs are.

#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that cannot go on should stop loudly"
)]

mod api;
mod attack;
mod backups;
mod choices;
mod concerns;
mod customers;
mod decisions;
mod disk;
mod events;
mod explanations;
mod fairness;
mod familiar;
mod guides;
mod house_rules;
mod inquiries;
mod letter_gallery;
mod letter_lines;
mod letter_reader;
mod letters;
mod listening;
mod lived;
mod log;
mod message_faults;
mod messages;
mod monthly;
mod months;
mod notices;
mod outgoing;
mod overseen;
mod pairs;
mod passkeys;
mod program;
mod receipts;
mod records;
mod requests;
mod reversed;
mod reviews;
mod sign_in;
mod smtp;
mod store;
mod systems;
mod telling;
mod tries;
mod ways_in;
mod web;
mod words;
mod work;

use testing::{dying, engines, failing, house, joined, page, served};
