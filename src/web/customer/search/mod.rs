//! Finding a choice by what people call it.
//!
//! `index` lists everything there is to be found, `page` asks and answers.
//! What is typed stands in the address, as with every form that only asks; it is kept nowhere and written to no log. To add a
//! place: a row in `index`, with its other words in `search.ftl`.

pub mod index;
pub mod page;
