//! The browser's own signal (Global Privacy Control), and its effect.
pub mod page;
