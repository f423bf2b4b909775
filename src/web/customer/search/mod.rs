//! Finding a choice by what people call it.
//!
//! `index` lists everything there is to be found, `page` asks and answers.
//! Typed words stand in the address, as with every form that changes nothing; they are kept nowhere and written to no log. To add a
//! place: a row in `index`, with its other words in `search.ftl`. Words that people use for each other stand in `search-words.ftl`.

pub mod index;
pub mod page;
