//! The desk: where staff sign in, see the requests of customers and guests, and answer.
//!
//! One folder for each page: `page.rs` loads and shows, `actions.rs` takes its forms. To add one: its folder, its row in `web::pages` with
//! the deed a role must be allowed, and, where staff look for it, its entry in `layout::menu`.

mod before_yes;
pub mod case;
pub mod case_href;
mod chosen;
mod clashes;
pub mod concerns;
pub mod confirm;
pub mod customers;
pub mod fairness;
pub mod guidance;
pub mod house;
pub mod jobs;
pub mod join;
pub mod keeping;
pub mod keys;
pub mod languages;
pub mod listening;
pub mod log;
pub mod me;
pub mod notices;
mod outcomes;
pub mod oversight;
pub mod people;
pub mod prose;
pub mod queue;
pub mod report;
pub mod several;
pub mod sign_in;
pub mod systems;
pub mod tasks;
pub mod templates;
pub mod today;
pub mod training;
pub mod words;
pub mod work;
