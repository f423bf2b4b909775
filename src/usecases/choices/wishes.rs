//! Forms parsed into wishes. Every fault is named; a form with a fault yields no wish.

use std::collections::{BTreeMap, BTreeSet};

use crate::{
    domain::{
        boundaries::Frequency,
        catalogue::{Channel, Purpose},
        choices::Choices,
        fold::digits,
        notice::Notice,
        quiet::{Quiet, TimeOfDay, Zone},
        time::Millis,
        use_state::UseState,
        wish::{Turn, Wish},
    },
    usecases::error::{Error, Fault, Field, Flaw},
};

/// How long somebody can pause everything.
const LONGEST_PAUSE_DAYS: i64 = 366;

pub fn level(text: Option<&str>) -> Result<Wish, Error> {
    let level = text.filter(|level| !level.is_empty()).ok_or(Error::invalid(Field::Level, Flaw::Missing))?;
    level.parse().map(Wish::Level).map_err(|_| Error::invalid(Field::Level, Flaw::Unknown))
}

/// A list of boxes: `offered` were on the screen, `ticked` among them were left or made on. Only what differs from
/// the state that was shown is wished.
pub fn purposes(notice: &Notice, choices: &Choices, now: Millis, offered: &[String], ticked: &[String]) -> Result<Wish, Error> {
    if offered.is_empty() {
        return Err(Error::invalid(Field::Purpose, Flaw::Missing));
    }
    let mut turns = BTreeMap::new();
    for id in offered {
        let purpose = notice.catalogue.purpose(id).filter(|purpose| purpose.switchable());
        let purpose = purpose.ok_or(Error::invalid(Field::Purpose, Flaw::Unknown))?;
        let turn = if ticked.contains(id) { Turn::On } else { Turn::Off };
        if (turn == Turn::On) != UseState::of(notice, choices, purpose, now).is_on() {
            turns.insert(purpose.id.clone(), with_signal(choices, purpose, turn));
        }
    }
    Ok(Wish::Purposes(turns))
}

/// One purpose by itself.
pub fn purpose(notice: &Notice, choices: &Choices, id: Option<&str>, turn: Option<&str>) -> Result<Wish, Error> {
    let id = id.ok_or(Error::invalid(Field::Purpose, Flaw::Missing))?;
    let purpose = notice.catalogue.purpose(id).ok_or(Error::invalid(Field::Purpose, Flaw::Unknown))?;
    let turn = match turn {
        Some("on") => Turn::On,
        Some("off") => Turn::Off,
        _ => return Err(Error::invalid(Field::Turn, Flaw::Missing)),
    };
    Ok(Wish::Purposes(BTreeMap::from([(purpose.id.clone(), with_signal(choices, purpose, turn))])))
}

/// Additions are shown to the person first, and the browser's signal with them.
fn with_signal(choices: &Choices, purpose: &Purpose, turn: Turn) -> Turn {
    let held = purpose.sharing && choices.circumstances.gpc_since.is_some();
    if held && turn == Turn::On { Turn::OnDespiteSignal } else { turn }
}

/// As a form sent it.
#[derive(Debug, Clone, Default)]
pub struct ContactDraft {
    /// How often on each that was on the screen.
    pub channels: Vec<(Channel, Option<String>)>,
    pub quiet_from: Option<String>,
    pub quiet_to: Option<String>,
}

/// Both times or none. The zone is the person's.
pub fn contact(draft: ContactDraft, zone: &str) -> Result<Wish, Error> {
    let mut faults = Vec::new();
    let mut channels = BTreeMap::new();
    for (channel, chosen) in draft.channels {
        match chosen.as_deref().map(frequency) {
            Some(Some(frequency)) => {
                channels.insert(channel, frequency);
            }
            Some(None) => faults.push(Fault { field: Field::Channel, flaw: Flaw::Unknown }),
            None => {}
        }
    }
    let time = |text: Option<&str>| text.filter(|text| !text.is_empty()).map(|text| digits(text).parse::<TimeOfDay>());
    let quiet = match (time(draft.quiet_from.as_deref()), time(draft.quiet_to.as_deref())) {
        (None, None) => None,
        (Some(Ok(from)), Some(Ok(to))) if from == to => {
            faults.push(Fault { field: Field::QuietTo, flaw: Flaw::Same });
            None
        }
        (Some(Ok(from)), Some(Ok(to))) => {
            let zone: Zone = zone.parse().map_err(|_| Error::invalid(Field::TimeZone, Flaw::Unknown))?;
            Some(Quiet { from, to, zone })
        }
        (from, to) => {
            for (field, time) in [(Field::QuietFrom, from), (Field::QuietTo, to)] {
                match time {
                    None => faults.push(Fault { field, flaw: Flaw::Missing }),
                    Some(Err(_)) => faults.push(Fault { field, flaw: Flaw::Malformed }),
                    Some(Ok(_)) => {}
                }
            }
            None
        }
    };
    if faults.is_empty() { Ok(Wish::Contact { channels, quiet }) } else { Err(Error::Invalid(faults)) }
}

fn frequency(text: &str) -> Option<Frequency> {
    Frequency::ALL.into_iter().find(|frequency| frequency.as_str() == text)
}

/// News on no channel any more; what is needed still comes, and the quiet hours stay.
pub fn no_news(notice: &Notice, choices: &Choices) -> Wish {
    let writes = notice.catalogue.purposes.iter().filter(|purpose| purpose.switchable()).flat_map(|purpose| &purpose.contacts);
    Wish::Contact { channels: writes.map(|channel| (*channel, Frequency::Needed)).collect(), quiet: choices.boundaries.quiet.clone() }
}

/// The lengths of a pause that the page offers, each with its last day.
pub fn lengths(zone: &Zone, now: Millis) -> Vec<(&'static str, jiff::civil::Date)> {
    let Ok(moment) = jiff::Timestamp::from_millisecond(now.0) else { return Vec::new() };
    let today = zone.rules().to_datetime(moment).date();
    let all = [("week", jiff::Span::new().days(7)), ("fortnight", jiff::Span::new().days(14)), ("month", jiff::Span::new().months(1))];
    all.into_iter().filter_map(|(name, span)| Some((name, today.checked_add(span).ok()?))).collect()
}

/// For one of the lengths, or until a day as in [`pause`].
pub fn pause_for(length: Option<&str>, day: Option<&str>, zone: &str, now: Millis) -> Result<Wish, Error> {
    let Some(length) = length.filter(|length| !length.is_empty() && *length != "day") else { return pause(day, zone, now) };
    let rules: Zone = zone.parse().map_err(|_| Error::invalid(Field::TimeZone, Flaw::Unknown))?;
    let last = lengths(&rules, now).into_iter().find(|(name, _)| *name == length);
    let (_, last) = last.ok_or(Error::invalid(Field::Until, Flaw::Missing))?;
    pause(Some(&last.to_string()), zone, now)
}

/// Until the end of a day by the calendar, as in `2026-12-24`.
pub fn pause(day: Option<&str>, zone: &str, now: Millis) -> Result<Wish, Error> {
    let wrong = |flaw| Error::invalid(Field::Until, flaw);
    let day = day.map(str::trim).filter(|day| !day.is_empty()).ok_or(wrong(Flaw::Missing))?;
    let day: jiff::civil::Date = digits(day).parse().map_err(|_| wrong(Flaw::Malformed))?;
    let zone: Zone = zone.parse().map_err(|_| Error::invalid(Field::TimeZone, Flaw::Unknown))?;
    let over = day.tomorrow().and_then(|next| next.to_zoned_datetime(zone.rules().clone())).map_err(|_| wrong(Flaw::Malformed))?;
    let until = Millis(over.timestamp().as_millisecond());
    let latest = now.plus(std::time::Duration::from_secs(LONGEST_PAUSE_DAYS.unsigned_abs() * 24 * 3600));
    if until <= now {
        return Err(wrong(Flaw::Expired));
    }
    if until > latest {
        return Err(wrong(Flaw::TooLong));
    }
    Ok(Wish::Pause(Some(until)))
}

pub fn boundaries(avoid: &[String], no_pressure: bool) -> Result<Wish, Error> {
    let avoid: Result<BTreeSet<_>, _> = avoid.iter().map(|topic| topic.parse()).collect();
    let avoid = avoid.map_err(|_| Error::invalid(Field::Topic, Flaw::Unknown))?;
    Ok(Wish::Boundaries { avoid, no_pressure })
}

/// One topic more, the others as they are.
pub fn topic(choices: &Choices, topic: Option<&str>) -> Result<Wish, Error> {
    let topic = topic.ok_or(Error::invalid(Field::Topic, Flaw::Missing))?;
    let mut avoid = choices.boundaries.avoid.clone();
    avoid.insert(topic.parse().map_err(|_| Error::invalid(Field::Topic, Flaw::Unknown))?);
    Ok(Wish::Boundaries { avoid, no_pressure: choices.boundaries.no_pressure })
}
