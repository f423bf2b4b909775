//! Only with `--demo`: people to be, the mail they would have got, the design system, the list of pages.

pub mod examples;
mod explanations;
mod listening;
pub mod pages;
mod past;
pub mod people;
pub mod records;
mod requests;
pub mod routes;
