//! Explanations that the brand's systems would have given the demo's people lately, counted back
//! from today.

use jiff::{Span, civil};
use serde::Deserialize;
use std::{collections::BTreeMap, time::Duration};

use super::past::PastClock;
use crate::{
    domain::{actor::Actor, customer::Reference, ports::Clock, retention::day, time::Millis},
    usecases::{
        error::Error,
        explanations::{
            fits::{Draft, DraftReason},
            store,
        },
        portal::Portal,
    },
};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    person: String,
    days_ago: i32,
    /// In the brand's time zone.
    time: civil::Time,
    lasts_days: u32,
    touchpoint: String,
    purpose: String,
    categories: Vec<String>,
    label: BTreeMap<String, String>,
    reasons: Vec<WrittenReason>,
    otherwise: Option<BTreeMap<String, String>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenReason {
    category: String,
    text: BTreeMap<String, String>,
    key: Option<String>,
    topic: Option<String>,
}

/// Says what there is to say to one person, at the moments they were shown it.
pub(super) async fn explain(past: &Portal, time: &PastClock, written: &str, person: &str) -> Result<(), Error> {
    let entries: Vec<Written> = serde_json::from_str(written).map_err(Error::internal)?;
    let now = time.now();
    let today = day(now, &past.brand.time_zone);
    let mut entries: Vec<Written> = entries.into_iter().filter(|entry| entry.person == person).collect();
    entries.sort_by_key(|entry| std::cmp::Reverse(entry.days_ago));
    for entry in entries {
        let moment = today.checked_sub(Span::new().days(entry.days_ago)).map_err(Error::internal)?.to_datetime(entry.time);
        let moment = moment.to_zoned_datetime(past.brand.time_zone.clone()).map_err(Error::internal)?.timestamp();
        time.set(Millis(moment.as_millisecond()));
        let draft = draft(entry, time.now())?;
        if let Err(refusal) = store(past, Actor::Operator, draft).await? {
            return Err(Error::internal(format!("an explanation of the demo was refused: {refusal:?}")));
        }
    }
    time.set(now);
    Ok(())
}

fn draft(entry: Written, shown_at: Millis) -> Result<Draft, Error> {
    let reason = |WrittenReason { category, text, key, topic }| DraftReason { category, text, key, topic, record: None, parameter: None };
    Ok(Draft {
        customer: Reference::try_from(entry.person).map_err(Error::internal)?,
        label: entry.label,
        touchpoint: entry.touchpoint,
        purpose: entry.purpose,
        categories: entry.categories,
        reasons: entry.reasons.into_iter().map(reason).collect(),
        otherwise: entry.otherwise,
        expires_at: shown_at.plus(Duration::from_secs(24 * 60 * 60) * entry.lasts_days),
    })
}
