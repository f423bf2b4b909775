//! A page of the log.

use jiff::{ToSpan, civil::Date, tz::TimeZone};

use super::{
    cosigned::{Cosigned, witnesses},
    entry::{LogEntry, reader},
};
use crate::{
    domain::{actor::Actor, days::typed, time::Millis},
    store::{
        event::Action,
        log_reading::{Verified, Wanted},
    },
    usecases::{error::Error, portal::Portal},
};

/// So many entries stand on a page.
const PAGE: i64 = 50;

/// The parties that act, as the log names them.
pub const ACTORS: [&str; 7] = ["anonymous", "customer", "guest", "staff", "system", "operator", "house"];
/// The things that are acted upon.
pub const SUBJECTS: [&str; 10] = ["customer", "guest", "request", "records", "item", "staff", "api-key", "receiver", "notice", "nobody"];

/// Every act that the log may name, in the order of its letters.
pub fn actions() -> Vec<&'static str> {
    let mut actions: Vec<&'static str> = Action::ALL.iter().map(|action| action.as_str()).collect();
    actions.sort_unstable();
    actions
}

/// A filter as an address has it.
#[derive(Debug, Clone, Default)]
pub struct Draft {
    pub action: Option<String>,
    pub subject: Option<String>,
    pub actor: Option<String>,
    pub from: Option<String>,
    pub until: Option<String>,
    pub before: Option<String>,
}

/// A filter as it is believed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filter {
    pub action: Option<&'static str>,
    pub subject: Option<&'static str>,
    pub actor: Option<&'static str>,
    pub from: Option<Date>,
    /// With this day.
    pub until: Option<Date>,
    pub before: Option<i64>,
}

/// The last time the whole log was verified.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LastVerified {
    pub at: Millis,
    pub whole: bool,
    /// So many entries; where it is broken, the number of the entry.
    pub entries: u64,
}

impl From<Verified> for LastVerified {
    fn from(found: Verified) -> Self {
        Self { at: found.at, whole: found.detail.as_deref() == Some("whole"), entries: found.amount.unwrap_or_default().unsigned_abs() }
    }
}

#[derive(Debug, Clone)]
pub struct LogPage {
    pub filter: Filter,
    /// Something in the address meant nothing, and was left out.
    pub ignored: bool,
    pub entries: Vec<LogEntry>,
    /// The number before which the next page begins.
    pub next: Option<i64>,
    pub last: i64,
    pub verified: Option<LastVerified>,
    /// The witnesses outside that signed it, too.
    pub witnesses: Vec<Cosigned>,
    /// Only the house's own affairs are shown.
    pub house_only: bool,
}

impl Filter {
    /// Leaves out what means nothing, and says whether there was any.
    pub fn of(draft: &Draft) -> (Self, bool) {
        let mut ignored = false;
        let mut read = |text: &Option<String>, known: &mut dyn FnMut(&str) -> bool| {
            let text = text.as_deref().map(str::trim).filter(|text| !text.is_empty())?;
            let meant = known(text);
            ignored |= !meant;
            meant.then(|| text.to_owned())
        };
        let action = read(&draft.action, &mut |text| Action::read(text).is_some());
        let subject = read(&draft.subject, &mut |text| SUBJECTS.contains(&text));
        let actor = read(&draft.actor, &mut |text| ACTORS.contains(&text));
        let from = read(&draft.from, &mut |text| typed(text).is_some());
        let until = read(&draft.until, &mut |text| typed(text).is_some());
        let before = read(&draft.before, &mut |text| text.parse::<i64>().is_ok());
        let of = |text: Option<String>, all: &[&'static str]| text.and_then(|text| all.iter().copied().find(|one| *one == text));
        let filter = Self {
            action: action.and_then(|text| Action::read(&text)).map(Action::as_str),
            subject: of(subject, &SUBJECTS),
            actor: of(actor, &ACTORS),
            from: from.as_deref().and_then(typed),
            until: until.as_deref().and_then(typed),
            before: before.and_then(|text| text.parse().ok()),
        };
        (filter, ignored)
    }

    pub(super) fn wanted(&self, zone: &TimeZone, house_only: bool) -> Wanted<'static> {
        let begin =
            |day: Date| zone.to_ambiguous_timestamp(day.at(0, 0, 0, 0)).compatible().ok().map(|begin| Millis(begin.as_millisecond()));
        Wanted {
            action: self.action,
            subject: self.subject,
            actor: self.actor,
            from: self.from.and_then(begin),
            until: self.until.and_then(|day| day.checked_add(1.day()).ok()).and_then(begin),
            house_only,
        }
    }
}

/// The last time that the whole log was verified, for those who read of it.
pub async fn last_verified(portal: &Portal, actor: Actor) -> Result<Option<LastVerified>, Error> {
    reader(portal, actor)?;
    Ok(portal.store.read_one().await?.last_verified().await?.map(LastVerified::from))
}

pub async fn read(portal: &Portal, actor: Actor, draft: &Draft) -> Result<LogPage, Error> {
    let house_only = reader(portal, actor)?.0;
    let (filter, ignored) = Filter::of(draft);
    let wanted = filter.wanted(&portal.brand.time_zone, house_only);
    let mut conn = portal.store.read().await?;
    let looked = conn.log_before(&wanted, filter.before, PAGE).await?;
    let (last, verified) = (conn.last_seq().await?, conn.last_verified().await?);
    drop(conn);
    let verified = verified.map(LastVerified::from);
    let witnesses = witnesses(portal).await?;
    let entries = looked.entries.into_iter().map(LogEntry::from).collect();
    Ok(LogPage { filter, ignored, entries, next: looked.next, last, verified, witnesses, house_only })
}
