//! The matter of a receipt that was found genuine, in words: a person who checks it compares it with what they were told.

use jiff::Timestamp;
use leptos::prelude::*;
use serde_json::Value;
use std::collections::BTreeMap;

use crate::{
    domain::time::Millis,
    i18n::{dates, messages as m},
    usecases::history::document::ADPC,
    web::{components::rows::Rows, visit::Visit},
};

const KIND: &str = "kind";
const FROM: &str = "from";
const TO: &str = "to";
const AT: &str = "at";
const METHOD: &str = "method";

/// The names of the uses that it turned, one a line; the level of theirs is no part of that choice.
const CHANGED: &str = "changed";
/// How many words it has about single uses.
const COUNT: &str = "count";

/// The few parts that the page repeats; the rest of what was pasted is forgotten.
pub(super) fn parts(text: &str) -> BTreeMap<String, String> {
    let Ok(document) = serde_json::from_str::<Value>(text.trim_start_matches('\u{feff}').trim()) else { return BTreeMap::new() };
    let places = [
        (KIND, "/record/events/0/event_type"),
        (FROM, "/record/events/0/choice/from/name"),
        (TO, "/record/events/0/choice/to/name"),
        (AT, "/created"),
        (METHOD, "/record/events/0/event_method"),
    ];
    let part = |(name, at): (&str, &str)| Some((name.to_owned(), document.pointer(at)?.as_str()?.to_owned()));
    places.into_iter().filter_map(part).collect()
}

/// The choice, and when it was made.
pub(super) fn view(visit: &Visit, parts: &BTreeMap<String, String>) -> Option<AnyView> {
    let words = visit.texts();
    let (from, to) = (parts.get(FROM)?, parts.get(TO)?);
    let what = match parts.get(KIND)?.as_str() {
        "candor:ContactChosen" => words.history_contact(),
        "candor:PauseChosen" => words.history_pause(),
        "candor:BoundariesChosen" => words.history_boundaries(),
        "candor:SignalSeen" if parts.get(METHOD).is_some_and(|how| how == ADPC) => words.history_signal_ended(),
        "candor:SignalSeen" => words.history_signal(),
        "candor:ChoiceUndone" => words.history_undone(),
        _ if from == to => words.history_kept(m::HistoryKept { level: to }),
        _ => words.history_change(m::HistoryChange { from, to }),
    };
    let at: Timestamp = parts.get(AT)?.parse().ok()?;
    let when = dates::date_and_time(visit.language, Millis(at.as_millisecond()), visit.zone());
    let rows = vec![(words.receipt_what(), what.into_any()), (words.receipt_when(), when.into_any())];
    Some(view! { <Rows rows=rows /> }.into_any())
}
