//! The matter of a receipt that was found genuine, in words: a person who checks it compares it with what they were told.

use jiff::Timestamp;
use leptos::prelude::*;
use serde_json::Value;
use std::collections::BTreeMap;

use crate::{
    domain::{ids::PurposeId, notice::Notice, time::Millis},
    i18n::{dates, lists::and, messages as m, past_choices::Chosen},
    usecases::{
        choices::{
            record::Act,
            turned::{Turn, turned},
        },
        history::{document::ADPC, verify::record_in},
    },
    web::{components::rows::Rows, visit::Visit},
};

const KIND: &str = "kind";
const FROM: &str = "from";
const TO: &str = "to";
const AT: &str = "at";
const METHOD: &str = "method";

/// The uses it turned, by the way each was turned: lists in JSON of what they are called in the catalogue, and in the receipt.
const TURNS: [(Turn, &str); 4] =
    [(Turn::Started, "started"), (Turn::Later, "later"), (Turn::Stopped, "stopped"), (Turn::StaysOff, "stays-off")];
/// The levels, by what they are called in the catalogue.
const FROM_ID: &str = "from-id";
const TO_ID: &str = "to-id";
/// How many words there are about single uses.
const WORDS: &str = "words";

/// The few parts that the page repeats; the rest of what was pasted is forgotten.
pub(super) fn parts(notice: &Notice, text: &str) -> BTreeMap<String, String> {
    let Ok(document) = serde_json::from_str::<Value>(text.trim_start_matches('\u{feff}').trim()) else { return BTreeMap::new() };
    let places = [
        (KIND, "/record/events/0/event_type"),
        (FROM, "/record/events/0/choice/from/name"),
        (FROM_ID, "/record/events/0/choice/from/id"),
        (TO, "/record/events/0/choice/to/name"),
        (TO_ID, "/record/events/0/choice/to/id"),
        (AT, "/created"),
        (METHOD, "/record/events/0/event_method"),
    ];
    let part = |(name, at): (&str, &str)| Some((name.to_owned(), document.pointer(at)?.as_str()?.to_owned()));
    let mut parts: BTreeMap<String, String> = places.into_iter().filter_map(part).collect();
    let purposes = document.pointer("/record/processing/purposes").and_then(Value::as_array);
    let name = |id: &PurposeId| {
        let mark = format!("_:purpose-{id}");
        let is_it = |purpose: &&Value| purpose.get("purpose_id").and_then(Value::as_str) == Some(mark.as_str());
        purposes?.iter().find(is_it)?.get("name")?.as_str().map(str::to_owned)
    };
    let at = parts.get(AT).and_then(|at| at.parse::<Timestamp>().ok()).map(|at| Millis(at.as_millisecond()));
    // As its own page tells it: under a pause, nothing is turned off that was held already.
    let turned = record_in(text).zip(at).map(|(record, at)| turned(notice, &record, at)).unwrap_or_default();
    for (turn, ids) in turned {
        let Some((_, key)) = TURNS.iter().find(|(one, _)| *one == turn) else { continue };
        let uses: Vec<(String, String)> = ids.iter().filter_map(|id| Some((id.to_string(), name(id)?))).collect();
        parts.extend(serde_json::to_string(&uses).ok().map(|uses| ((*key).to_owned(), uses)));
    }
    // The first event is the act as a whole.
    let words = document.pointer("/record/events").and_then(Value::as_array).map_or(0, |events| events.len().saturating_sub(1));
    parts.insert(WORDS.to_owned(), words.to_string());
    parts
}

/// The choice, and when it was made.
pub(super) fn view(visit: &Visit, parts: &BTreeMap<String, String>) -> Option<AnyView> {
    let words = visit.texts();
    // In the reader's language where the notice still has it, and as the receipt says it where not.
    let shelf = visit.shelf().ok()?;
    let level = |id: &str, name: &str| {
        let now = parts.get(id).and_then(|id| visit.notice(&shelf).level(id.as_str()).known());
        now.or_else(|| parts.get(name).cloned())
    };
    let (from, to) = (&level(FROM_ID, FROM)?, &level(TO_ID, TO)?);
    let kind = parts.get(KIND)?.as_str();
    let what = match kind {
        "candor:ContactChosen" => words.history_contact(),
        "candor:PauseChosen" => words.history_pause(),
        "candor:BoundariesChosen" => words.history_boundaries(),
        "candor:SignalSeen" if parts.get(METHOD).is_some_and(|how| how == ADPC) => words.history_signal_ended(),
        "candor:SignalSeen" => words.history_signal(),
        "candor:ChoiceUndone" if from == to => words.history_undone(),
        "candor:ChoiceUndone" => words.history_undone_level(m::HistoryUndoneLevel { from, to }),
        "candor:PurposesChosen" => {
            let changes = parts.get(WORDS).and_then(|words| words.parse().ok()).unwrap_or_default();
            visit.teller().choice(&Chosen { act: &Act::Purpose, from, to, same: from == to, changes })
        }
        _ if from == to => words.history_kept(m::HistoryKept { level: to }),
        _ => words.history_change(m::HistoryChange { from, to }),
    };
    let at: Timestamp = parts.get(AT)?.parse().ok()?;
    let when = dates::date_and_time(visit.language, Millis(at.as_millisecond()), visit.zone());
    let named = |key: &str| -> Option<String> {
        let uses: Vec<(String, String)> = serde_json::from_str(parts.get(key)?).ok()?;
        let names: Vec<String> =
            uses.into_iter().map(|(id, name)| visit.notice(&shelf).purpose(id.as_str()).known().unwrap_or(name)).collect();
        (!names.is_empty()).then(|| and(visit.language, &names))
    };
    let turned = TURNS.iter().filter_map(|(turn, key)| {
        let uses = &named(key)?;
        Some(match turn {
            Turn::Started => words.receipt_check_on(m::ReceiptCheckOn { uses }),
            Turn::Later => words.uses_later(m::UsesLater { uses }),
            Turn::Stopped if kind == "candor:PauseChosen" => words.uses_stopped(m::UsesStopped { uses }),
            Turn::Stopped => words.receipt_check_off(m::ReceiptCheckOff { uses }),
            Turn::StaysOff => words.uses_stay_off(m::UsesStayOff { uses }),
        })
    });
    let lines = std::iter::once(what).chain(turned).map(|text| view! { <p>{text}</p> }).collect_view();
    let rows = vec![(words.receipt_what(), lines.into_any()), (words.receipt_when(), when.into_any())];
    Some(view! { <Rows rows=rows /> }.into_any())
}
