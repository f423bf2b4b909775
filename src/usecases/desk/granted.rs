//! A grant as a form sends it, read.

use crate::{
    domain::ids::RecordId,
    usecases::{
        error::{Error, Field, Flaw},
        requests::{
            kept::{Asked, What},
            talk::message,
        },
    },
};

/// A grant as the form sends it. For a correction: another value than the person asked for, and why.
#[derive(Debug, Clone, Copy, Default)]
pub struct Granted<'a> {
    pub value: Option<&'a str>,
    /// In a correction for somebody else, the record that staff found.
    pub record: Option<&'a str>,
    pub words: Option<&'a str>,
}

/// The same, read.
pub(super) struct Given {
    value: Option<String>,
    pub(super) record: Option<RecordId>,
    pub(super) words: Option<String>,
}

impl Granted<'_> {
    pub(super) fn parse(self) -> Result<Given, Error> {
        let value = self.value.map(str::trim).filter(|value| !value.is_empty()).map(str::to_owned);
        let words = self.words.map(str::trim).filter(|words| !words.is_empty());
        let record = match self.record.map(str::trim).filter(|record| !record.is_empty()) {
            Some(record) => Some(record.parse().map_err(|_| Error::invalid(Field::Record, Flaw::Unknown))?),
            None => None,
        };
        Ok(Given { value, record, words: words.map(|words| message(Some(words))).transpose()? })
    }
}

impl Given {
    /// The value that is set. Another one than asked for is explained to the person.
    pub(super) fn after(&self, asked: &Asked) -> Result<String, Error> {
        let What::Correct { after, .. } = &asked.what else { return Err(Error::NotFound) };
        match &self.value {
            Some(value) if value.trim() != after.trim() && self.words.is_none() => Err(Error::invalid(Field::Words, Flaw::Missing)),
            Some(value) => Ok(value.clone()),
            None => Ok(after.clone()),
        }
    }
}
