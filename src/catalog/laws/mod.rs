//! Laws of `domain::wish`: true of choices in every catalogue that passes the lint, after any earlier choices. They stand here since
//! `arbitrary` makes the catalogues.

mod back;
mod dates;
mod held;
mod off_is_off;
mod walks;
mod wishes;
