//! Records that the brand's systems would have sent about the demo's people, moved to end today.

use jiff::{Span, Timestamp, civil};
use serde::Deserialize;
use serde_json::{Map, Value};

use crate::{
    domain::{actor::Actor, customer::Reference, retention::day, time::Millis},
    usecases::{
        error::Error,
        portal::Portal,
        records::{
            take_in,
            take_in::{Draft, Strangers},
        },
    },
};

/// The day on which the files were written: days and moments in its data are counted from there.
const WRITTEN: civil::Date = civil::date(2026, 11, 25);

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    person: String,
    id: String,
    category: String,
    touchpoint: String,
    source: String,
    days_ago: i32,
    /// In the brand's time zone.
    time: civil::Time,
    data: Map<String, Value>,
    key: Option<String>,
    #[serde(default)]
    from: Vec<String>,
    #[serde(default = "once")]
    repeat: i32,
    #[serde(default = "once")]
    every_days: i32,
}

const fn once() -> i32 {
    1
}

/// Sends what there is about one person, as their brand's systems would.
pub async fn send(portal: &Portal, written: &str, person: &str) -> Result<(), Error> {
    let entries: Vec<Written> = serde_json::from_str(written).map_err(Error::internal)?;
    let today = day(portal.clock.now(), &portal.brand.time_zone);
    let age = WRITTEN.until(today).map_err(Error::internal)?;
    let mut drafts = Vec::new();
    for entry in entries.into_iter().filter(|entry| entry.person == person) {
        for time in 0..entry.repeat {
            drafts.push(draft(portal, &entry, today, age, time)?);
        }
    }
    // The oldest first, so that what a guess was worked out from is there before it.
    drafts.sort_by_key(|draft| (draft.key.is_some(), draft.occurred_at));
    for outcome in take_in(portal, Actor::Operator, drafts, Strangers::Refuse).await? {
        if let Err(refusal) = outcome {
            return Err(Error::internal(format!("a record of the demo was refused: {}", refusal.as_str())));
        }
    }
    Ok(())
}

fn draft(portal: &Portal, entry: &Written, today: civil::Date, age: Span, time: i32) -> Result<Draft, Error> {
    let ago = Span::new().days(entry.days_ago + time * entry.every_days);
    let moment = today.checked_sub(ago).map_err(Error::internal)?.to_datetime(entry.time);
    let moment = moment.to_zoned_datetime(portal.brand.time_zone.clone()).map_err(Error::internal)?.timestamp();
    let id = if time == 0 { entry.id.clone() } else { format!("{}-{}", entry.id, time + 1) };
    let moved = entry.data.iter().map(|(key, value)| (key.clone(), moved(value, age)));
    Ok(Draft {
        id,
        revision: 0,
        customer: Reference::try_from(entry.person.clone()).map_err(Error::internal)?,
        category: entry.category.clone(),
        touchpoint: entry.touchpoint.clone(),
        source: entry.source.clone(),
        occurred_at: Millis(moment.as_millisecond()).min(portal.clock.now()),
        data: moved.collect(),
        key: entry.key.clone(),
        from: entry.from.clone(),
    })
}

fn moved(value: &Value, age: Span) -> Value {
    let Some(text) = value.as_str() else { return value.clone() };
    let moment = text.parse::<Timestamp>().ok().and_then(|moment| moment.checked_add(hours(age)).ok()).map(|moment| moment.to_string());
    let day = || text.parse::<civil::Date>().ok().and_then(|day| day.checked_add(age).ok()).map(|day| day.to_string());
    moment.or_else(day).map_or_else(|| value.clone(), Value::String)
}

/// Moments know no days.
fn hours(age: Span) -> Span {
    Span::new().hours(i64::from(age.get_days()) * 24)
}
