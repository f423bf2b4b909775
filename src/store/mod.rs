//! SQL, and the only code that knows sqlx.
//!
//! One text for two engines: SQLite, embedded, and PostgreSQL. Reads go through `Store::read`, which sees one moment;
//! every change goes through `Store::write`, whose commit takes the audit event. Here are bytes, ids, numbers and JSON
//! text: nothing is opened, and nothing is decided. What is read to be changed is held first (`locks`), and whatever updates it
//! takes the token. One file per aggregate; to add one: a migration in both folders, a
//! file with its reads on `Conn` and its writes on `Tx`, and a conformance test that runs on both engines.

#[macro_use]
mod on;

pub mod address;
pub mod api_keys;
pub mod asks;
pub mod audit;
pub mod changes;
pub mod checkpoints;
pub mod choices;
pub mod concerns;
pub mod condition;
pub mod conn;
mod connect;
pub mod consent_records;
pub mod contacts;
pub mod copies;
pub mod customers;
pub mod database;
pub mod deleting_records;
pub mod deliveries;
mod dialect;
pub mod email_changes;
pub mod erasing;
pub mod erasures;
pub mod errands;
pub mod error;
pub mod event;
pub mod explanations;
pub mod fairness;
pub mod feed;
pub mod gone;
pub mod guests;
pub mod handoffs;
pub mod hands;
mod health;
pub mod holds;
pub mod house_rows;
pub mod housekeeping;
pub mod inquiries;
pub mod installation;
pub mod items;
pub mod jobs;
pub mod kept_forms;
pub mod keys;
pub mod known_browsers;
pub mod leases;
pub mod ledger;
pub mod locks;
pub mod log_checkpoints;
pub mod log_reading;
pub mod log_tree;
pub mod log_verifying;
pub mod months;
pub mod notices;
pub mod outdated;
pub mod pace;
pub mod panel;
pub mod passkeys;
pub mod people;
pub mod portable;
pub mod practice_figures;
pub mod receivers;
pub mod record_figures;
pub mod records;
pub mod refused_attempts;
pub mod repeatable_calls;
pub mod request_files;
pub mod request_queue;
mod request_row;
pub mod request_story;
pub mod requests;
pub mod schema;
pub mod second_looks;
pub mod servers;
mod session_changes;
pub mod session_store;
pub mod sessions;
pub mod sign_ins;
pub mod staff;
pub mod staff_letters;
mod subject;
pub mod surveys;
pub mod told_troubles;
pub mod topics;
pub mod training;
pub mod tries;
pub mod tx;
mod unaudited;
pub mod unwanted;
pub mod voices;
pub mod write_ahead;
pub mod writer;

pub use address::Address;
pub use conn::Conn;
pub use database::Store;
pub use error::{Error, Result};
pub use locks::{Locked, LockedCase, LockedPerson};
pub use schema::Schema;
pub use tx::{Committed, Done, Tx};
