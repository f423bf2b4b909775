//! What holds of choices in every catalogue that passes the lint, whatever somebody chose before: laws of `domain::wish`. They stand
//! here since `arbitrary` makes the catalogues.

mod off_is_off;
mod walks;
mod wishes;
