//! The API for the brand's systems: JSON in and out, problem details for every failure, keys with scopes.
//!
//! One operation per file under `v1/`, named as its address is; each parses its body, checks its key, calls one use
//! case and words nothing. To add a call: write its file with its `utoipa` path, add it to `v1::calls`, and give it a row in
//! the authorisation test.

pub mod auth;
pub mod body;
mod exact;
mod openapi;
pub mod problem;
mod problem_pages;
pub mod public_url;
mod reference_page;
mod repeatable;
pub mod routes;
pub mod v1;
