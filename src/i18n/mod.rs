//! The portal's own words, in every language it speaks, and how languages write dates and lists.
//!
//! The messages stand in `locales/<language>/*.ftl`, one file per group of pages; the build makes a typed function of
//! each, and for one with arguments a struct that names them, so a missing message or argument does not compile. The brand's
//! words are not here: they come with the notice. To add a message: write it in all languages, call it. To add a language: a
//! folder of messages here, and its file in `domain::language`.

pub mod authority;
pub mod became;
pub mod catalogue;
pub mod countries;
pub mod dates;
pub mod html;
pub mod left_out;
pub mod lists;
pub mod marks;
pub mod messages;
pub mod negotiate;
pub mod numbers;
pub mod past_choices;
pub mod periods;
#[cfg(test)]
pub mod planted;
pub mod requests;
pub mod role;
pub mod settings;
pub mod states;
pub mod teller;
pub mod texts;
pub mod values;
