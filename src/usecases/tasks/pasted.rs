//! Data that was found, as text: pasted, or in a file of plain text.

use crate::usecases::{
    desk::task::LARGEST,
    error::{Error, Field, Flaw},
    requests::files::{Sent, text_of},
};

/// One of the two: `Invalid` for both, and for a file of another kind or size.
pub fn pasted(words: Option<&str>, file: Option<Sent>) -> Result<String, Error> {
    let words = words.map(str::trim).unwrap_or_default();
    match text_of(file, LARGEST)? {
        Some(_) if !words.is_empty() => Err(Error::invalid(Field::File, Flaw::Twice)),
        Some(text) => Ok(text),
        None => Ok(words.to_owned()),
    }
}
