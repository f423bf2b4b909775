//! Pages that explain: how personalisation works, help, accessibility.
pub mod accessibility;
pub mod example;
pub mod help;
pub mod how_it_works;
mod reviews;
