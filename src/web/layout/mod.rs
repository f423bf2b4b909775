//! The frame around every page: the document with head, masthead and footer, and the menu.

pub mod links;
pub mod masthead;
pub mod menu;
pub mod page;
mod practice;
pub mod press;
