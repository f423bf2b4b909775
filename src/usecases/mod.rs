//! The use cases. One file per verb, in a folder per thing.
//!
//! Every use case takes the portal (its capabilities), the actor, and what came in as text; it authorises, parses into
//! domain types, changes the store through its one door with the audit event, and only then publishes and answers.
//! A use case speaks no HTTP and holds no wording. To add one: a file named after its verb, its error cases as values of `error`, and its
//! rows in the authorisation test.

pub mod acting_for;
pub mod api_keys;
pub mod askers;
pub mod asking;
pub mod attempts;
pub mod authorise;
pub mod bells;
pub mod change;
pub mod choices;
pub mod clocks;
pub mod contacts;
pub mod copies;
pub mod customers;
pub mod desk;
pub mod erasure;
pub mod error;
pub mod explanations;
pub mod fairness;
pub mod feed;
pub mod handoffs;
pub mod history;
pub mod housekeeping;
pub mod incident;
pub mod inquiries;
pub mod inquiry_counts;
pub mod jobs;
pub mod keeping;
pub mod kept_forms;
pub mod keyring;
pub mod keys;
pub mod lease;
pub mod ledger;
pub mod letters_to_staff;
pub mod listening;
pub mod lock;
pub mod log;
pub mod matter;
pub mod notices;
pub mod oversight;
pub mod passkeys;
pub mod people;
pub mod portal;
pub mod published;
pub mod pulse;
pub mod raised;
pub mod received;
pub mod records;
pub mod refusals;
pub mod repeatable_calls;
pub mod report;
pub mod requests;
pub mod sealing;
pub mod second;
pub mod seldom;
pub mod servers;
pub mod sessions;
pub mod sign_in;
pub mod snapshot;
pub mod staff;
pub mod tally;
pub mod tasks;
pub mod telling;
mod told_systems;
pub mod training;

pub use error::Error;
