//! Receipts: what they hold, who can check them, and the history they belong to.

pub mod acts;
mod by_hand;
mod command;
mod genuine;
mod history;
mod over;
mod page;
mod shape;
mod stranger;
mod versions;
