//! The matter of a receipt that was found genuine, in words: a person who checks it compares it with what they were told.

use jiff::Timestamp;
use leptos::prelude::*;
use serde_json::Value;
use std::collections::BTreeMap;

use crate::{
    domain::time::Millis,
    i18n::{dates, lists::and, messages as m, past_choices::Chosen},
    usecases::{choices::record::Act, history::document::ADPC},
    web::{components::rows::Rows, visit::Visit},
};

const KIND: &str = "kind";
const FROM: &str = "from";
const TO: &str = "to";
const AT: &str = "at";
const METHOD: &str = "method";

/// The names of the uses it turned on and off, each as a list in JSON, and how many words there are about single uses.
const STARTS: &str = "starts";
const STOPS: &str = "stops";
const WORDS: &str = "words";

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
    let mut parts: BTreeMap<String, String> = places.into_iter().filter_map(part).collect();
    let purposes = document.pointer("/record/processing/purposes").and_then(Value::as_array);
    for turn in [STARTS, STOPS] {
        let turned = purposes.into_iter().flatten().filter(|purpose| purpose.get("effect").and_then(Value::as_str) == Some(turn));
        let names: Vec<_> = turned.filter_map(|purpose| purpose.get("name")).collect();
        parts.extend(serde_json::to_string(&names).ok().map(|names| (turn.to_owned(), names)));
    }
    // The first event is the act as a whole.
    let words = document.pointer("/record/events").and_then(Value::as_array).map_or(0, |events| events.len().saturating_sub(1));
    parts.insert(WORDS.to_owned(), words.to_string());
    parts
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
        "candor:PurposesChosen" => {
            let changes = parts.get(WORDS).and_then(|words| words.parse().ok()).unwrap_or_default();
            visit.teller().choice(&Chosen { act: &Act::Purpose, from, to, same: from == to, changes })
        }
        _ if from == to => words.history_kept(m::HistoryKept { level: to }),
        _ => words.history_change(m::HistoryChange { from, to }),
    };
    let at: Timestamp = parts.get(AT)?.parse().ok()?;
    let when = dates::date_and_time(visit.language, Millis(at.as_millisecond()), visit.zone());
    let named = |turn: &str| -> Option<String> {
        let names: Vec<String> = serde_json::from_str(parts.get(turn)?).ok()?;
        (!names.is_empty()).then(|| and(visit.language, &names))
    };
    let on = named(STARTS).map(|uses| words.receipt_check_on(m::ReceiptCheckOn { uses: &uses }));
    let off = named(STOPS).map(|uses| words.receipt_check_off(m::ReceiptCheckOff { uses: &uses }));
    let lines = std::iter::once(what).chain(on).chain(off).map(|text| view! { <p>{text}</p> }).collect_view();
    let rows = vec![(words.receipt_what(), lines.into_any()), (words.receipt_when(), when.into_any())];
    Some(view! { <Rows rows=rows /> }.into_any())
}
