//! A hold, and another day for it, as their forms send them.

use jiff::civil::Date;

use crate::{
    domain::{
        request::{HoldKind, LONGEST_HOLD},
        staff::Deed,
    },
    usecases::{
        error::{Error, Fault, Field, Flaw},
        portal::Portal,
        requests::{rests::after, talk::message},
    },
};

/// A hold as its form sends it. Without a day, the usual one of its kind.
#[derive(Debug, Clone, Copy, Default)]
pub struct Holding<'a> {
    pub kind: Option<&'a str>,
    /// The day on which staff look again.
    pub until: Option<&'a str>,
    /// The person may not know of it.
    pub untold: bool,
    /// For the person; for the file, where they may not know.
    pub words: Option<&'a str>,
}

/// The same, read.
pub(super) struct Read {
    pub(super) kind: HoldKind,
    pub(super) until: Option<Date>,
    pub(super) untold: bool,
    pub(super) words: Option<String>,
}

/// Another day for a hold, and why it stays.
pub(super) struct Again {
    pub(super) until: Option<Date>,
    pub(super) reason: String,
}

impl Holding<'_> {
    /// Names every fault of the form.
    pub(super) fn read(self, portal: &Portal) -> Result<Read, Error> {
        let mut faults = Vec::new();
        let kind = self.kind.filter(|kind| !kind.is_empty()).ok_or(Flaw::Missing);
        let kind = kind.and_then(|kind| kind.parse::<HoldKind>().map_err(|_| Flaw::Unknown));
        let kind = kind.map_err(|flaw| faults.push(Fault { field: Field::Kind, flaw })).ok();
        if self.untold && kind.is_some_and(|kind| !kind.may_be_untold()) {
            faults.push(Fault { field: Field::What, flaw: Flaw::NotOffered });
        }
        let until = day_of(portal, self.until, &mut faults);
        let wanted = self.untold || kind.is_some_and(HoldKind::wants_words);
        let words = words_of(self.words, wanted, &mut faults)?;
        match kind {
            Some(kind) if faults.is_empty() => Ok(Read { kind, until, untold: self.untold, words }),
            _ => Err(Error::Invalid(faults)),
        }
    }

    /// A hold that the person may not know of is the privacy officer's.
    pub(super) const fn deed(self) -> Deed {
        Deed::of_hold(self.untold)
    }
}

impl Again {
    /// Names every fault of the form.
    pub(super) fn read(portal: &Portal, until: Option<&str>, reason: Option<&str>) -> Result<Self, Error> {
        let mut faults = Vec::new();
        let until = day_of(portal, until, &mut faults);
        match words_of(reason, true, &mut faults)? {
            Some(reason) if faults.is_empty() => Ok(Self { until, reason }),
            _ => Err(Error::Invalid(faults)),
        }
    }
}

/// A day after today, and not too far; `None` where none is named.
fn day_of(portal: &Portal, text: Option<&str>, faults: &mut Vec<Fault>) -> Option<Date> {
    let text = text.map(str::trim).filter(|text| !text.is_empty())?;
    let flaw = match text.parse::<Date>() {
        Ok(on) if on <= after(portal, 0) => Flaw::Past,
        Ok(on) if on > after(portal, LONGEST_HOLD) => Flaw::TooFar,
        Ok(on) => return Some(on),
        Err(_) => Flaw::Malformed,
    };
    faults.push(Fault { field: Field::Until, flaw });
    None
}

/// Words, or nothing where none are wanted.
fn words_of(text: Option<&str>, wanted: bool, faults: &mut Vec<Fault>) -> Result<Option<String>, Error> {
    let text = text.map(str::trim).filter(|text| !text.is_empty());
    if text.is_none() && !wanted {
        return Ok(None);
    }
    match message(text) {
        Ok(words) => Ok(Some(words)),
        Err(Error::Invalid(wrong)) => {
            faults.extend(wrong);
            Ok(None)
        }
        Err(other) => Err(other),
    }
}
