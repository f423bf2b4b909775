//! Pages and forms.
//!
//! A page is a handler that loads its model and then renders: `customer/<journey>/page.rs`, `staff/<page>/page.rs`. A form posts to a
//! server function in `actions.rs`, one expression that calls one use case and says where to go. `visit` knows who is there and in
//! which language; `session` what the browser's session holds; `flash` carries what a form said to the page that shows it; `failure`
//! words what went wrong, once; `shown` holds what pages share. To add a page: a row in `pages`, its handler in `routes`, its words in
//! `i18n`. Nothing here reaches for the store.

pub mod agent;
pub mod components;
pub mod customer;
pub mod demo;
pub mod device;
pub mod door;
pub mod extract;
pub mod failure;
pub mod field_order;
pub mod flash;
pub mod front;
pub mod layout;
pub mod limits;
pub mod line_breaks;
pub mod local;
pub mod log_files;
pub mod look;
pub mod middleware;
pub mod multipart;
pub mod pages;
pub mod policy;
pub mod press;
pub mod query;
pub mod raised_from;
pub mod router;
pub mod routes;
pub mod session;
pub mod shown;
pub mod signed_in;
pub mod staff;
pub mod two_steps;
pub mod upload;
pub mod visit;
pub mod way_in;
pub mod well_known;
