//! A teller: the portal's words for one reader, with the language and the clock of the dates among them. Pages, letters and copies say the
//! same thing with the same function of it; these stand in files named after the thing.

use jiff::tz::TimeZone;
use std::time::Duration;

use super::{dates, messages as m, numbers, texts::Texts};
use crate::domain::time::Millis;

#[derive(Clone, Copy)]
pub struct Teller<'a> {
    pub words: &'static Texts,
    pub language: crate::domain::language::Language,
    pub zone: &'a TimeZone,
}

impl Teller<'_> {
    pub fn date(&self, at: Millis) -> String {
        dates::date(self.language, at, self.zone)
    }

    pub fn moment(&self, at: Millis) -> String {
        dates::date_and_time(self.language, at, self.zone)
    }

    /// The last day of something that ends with this moment.
    pub fn last_day(&self, until: Millis) -> String {
        self.date(until.minus(Duration::from_millis(1)))
    }

    /// A number, for its plural and as it is written.
    pub fn count(&self, count: u64) -> (u32, String) {
        (u32::try_from(count).unwrap_or(u32::MAX), numbers::count(self.language, count))
    }

    /// Two texts, one beside the other.
    pub fn beside(&self, one: &str, other: &str) -> String {
        self.words.beside(m::Beside { one, other })
    }
}
