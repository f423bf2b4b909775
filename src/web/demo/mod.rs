//! Only with `--demo[=BRAND]`: people to be, the mail they would have got, the design system, the list of pages. In a practice house the people
//! are made on the words of the brand itself.

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
mod made_up;
mod months;
pub mod pages;
pub mod past;
pub mod people;
pub mod practice;
pub mod records;
mod requests;
pub mod routes;
