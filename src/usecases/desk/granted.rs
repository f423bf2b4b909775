//! A grant as a form sends it, read.

use super::change::{Seen, look};
use crate::{
    domain::{actor::Actor, ids::RecordId, request::Verb, staff::Deed, time::Millis},
    usecases::{
        error::{Error, Field, Flaw},
        portal::Portal,
        requests::{
            asked::read_asked,
            kept::{Asked, What},
            look::{LetOut, to_look},
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
    /// For a copy: when the page was made on which staff looked at what may be data of others. Without it, that stays left out.
    pub looked: Option<&'a str>,
}

/// The same, read.
pub(super) struct Given {
    value: Option<String>,
    pub(super) record: Option<RecordId>,
    pub(super) words: Option<String>,
    pub(super) looked: Option<Millis>,
}

impl Granted<'_> {
    pub(super) fn parse(self) -> Result<Given, Error> {
        let value = self.value.map(str::trim).filter(|value| !value.is_empty()).map(str::to_owned);
        let words = self.words.map(str::trim).filter(|words| !words.is_empty());
        let record = match self.record.map(str::trim).filter(|record| !record.is_empty()) {
            Some(record) => Some(record.parse().map_err(|_| Error::invalid(Field::Record, Flaw::Unknown))?),
            None => None,
        };
        let looked = self.looked.and_then(|looked| looked.parse().ok()).map(Millis);
        Ok(Given { value, record, words: words.map(|words| message(Some(words))).transpose()?, looked })
    }
}

/// The fields of a copy that staff have looked at; `None` where there were none to look at, and for any other grant.
pub(super) async fn let_out(portal: &Portal, actor: Actor, seen: &Seen<'_>, looked: Option<Millis>) -> Result<Option<LetOut>, Error> {
    let Some(looked) = looked else { return Ok(None) };
    let row = look(portal, actor, Deed::Approve, Verb::Approve, seen).await?;
    let Some(asked) = read_asked(portal, &mut portal.store.read().await?, &row).await? else { return Ok(None) };
    let since = to_look(portal, row.person, &asked).await?.since;
    // A page cannot show what comes after it.
    let received_until = looked.min(portal.clock.now());
    Ok((!since.is_empty()).then_some(LetOut { received_until, since }))
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
