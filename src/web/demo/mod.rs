//! Only with `--demo[=BRAND]`: people to be, the mail they would have got, the design system, the list of pages.

mod asked;
pub mod cast;
mod clinic;
mod duties;
mod ethics;
pub mod examples;
mod explanations;
mod fairness;
mod larkfield;
mod listening;
mod months;
pub mod pages;
pub mod past;
pub mod people;
pub mod records;
mod requests;
pub mod routes;
