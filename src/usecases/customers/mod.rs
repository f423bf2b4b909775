//! Customers as the brand knows them.

pub mod circumstances;
mod create;
pub mod email;
pub mod erased;
pub mod introduce;
pub mod language;
pub mod lookup;
pub mod profile;
pub mod put;
pub mod query;
pub mod their_language;
pub mod ways_in;

pub use lookup::lookup;
pub use put::put;
