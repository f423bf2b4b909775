//! The events of a receipt: the act as a whole, then its effect on each purpose.

use serde_json::{Map, Value, json};

use super::{
    make::{Source, time},
    parties::entity,
    processing::basis,
};
use crate::{
    domain::{
        catalogue::Basis,
        choices::Verb,
        effect::Change,
        ids::{LevelId, PurposeId},
        setting::Setting,
    },
    usecases::choices::record::Act,
};

/// The method of a signal that ended uses.
pub const ADPC: &str = "Advanced Data Protection Control";

pub fn events(source: &Source) -> Vec<Value> {
    let said = source.record.changes.iter().filter_map(|change| said(source, change));
    std::iter::once(act(source)).chain(said).collect()
}

fn act(source: &Source) -> Value {
    let (kind, state) = match source.record.act {
        Act::Level => ("candor:LevelChosen", "candor:Saved"),
        Act::Purpose => ("candor:PurposesChosen", "candor:Saved"),
        Act::Contact => ("candor:ContactChosen", "candor:Saved"),
        Act::Pause => ("candor:PauseChosen", "candor:Saved"),
        Act::Boundaries => ("candor:BoundariesChosen", "candor:Saved"),
        Act::Signal => ("candor:SignalSeen", "candor:Saved"),
        Act::Undo { .. } => ("candor:ChoiceUndone", "candor:TakenBack"),
    };
    json!({
        "event_time": time(source.receipt.entry.at),
        "event_type": kind,
        "event_state": state,
        "event_method": method(source),
        "entity_id": entity(source),
        "choice": choice(source),
    })
}

/// How it was said.
fn method(source: &Source) -> &'static str {
    match (&source.record.act, &source.record.asked) {
        (Act::Signal, _) if source.record.ended_by_browser() => ADPC,
        (Act::Signal, _) => "Global Privacy Control",
        (_, Some(_)) => "asked by a system of the controller",
        _ => "the portal's form",
    }
}

fn choice(source: &Source) -> Value {
    let (record, mut choice) = (source.record, Map::new());
    let mut say = |name: &str, value: Value| choice.insert(name.to_owned(), value);
    let level = |id: &LevelId| json!({"id": id, "name": source.words.level(id).name(), "summary": source.words.level(id).summary()});
    say("from", level(&record.from));
    say("to", level(&record.to));
    say("starts", json!(record.effect.starts));
    say("stops", json!(record.effect.stops));
    say("settings", record.settings.iter().map(|setting| set(source, setting)).collect());
    if let Act::Undo { of } = record.act {
        say("undoes", json!(of.to_string()));
    }
    if let Some(asked) = &record.asked {
        let mut said = json!({"at": time(asked.at), "where": asked.place});
        if let (Some(sha256), Some(said)) = (&asked.words_sha256, said.as_object_mut()) {
            said.insert("words_sha256".to_owned(), json!(sha256));
        }
        say(if record.act == Act::Signal { "seen" } else { "asked" }, said);
    }
    Value::Object(choice)
}

/// One setting, with its times as times and its topic in words.
fn set(source: &Source, setting: &Setting) -> Value {
    match setting {
        Setting::Pause { from, until } => json!({"setting": "pause", "from": from.map(time), "until": until.map(time)}),
        Setting::Topic { topic, avoid } => {
            json!({"setting": "topic", "topic": topic, "name": source.words.topic(topic).name(), "avoid": avoid})
        }
        Setting::Channel { channel, from, to } => json!({"setting": "channel", "channel": channel, "from": from, "to": to}),
        Setting::Quiet { to } => json!({"setting": "quiet", "to": to}),
        Setting::Pressure { refused } => json!({"setting": "pressure", "refused": refused}),
        Setting::Signal => json!({"setting": "signal"}),
    }
}

/// `None` for a purpose the notice of the record does not have.
fn said(source: &Source, change: &Change) -> Option<Value> {
    let purpose = source.receipt.notice.catalogue.purpose(change.purpose.as_str())?;
    let mut event = json!({
        "event_time": time(source.receipt.entry.at),
        "event_type": kind(source, purpose.basis),
        "event_state": state(source, change, purpose.basis),
        "event_method": method(source),
        "entity_id": entity(source),
        "purpose": format!("_:purpose-{}", purpose.id),
    });
    let event_parts = event.as_object_mut()?;
    if change.verb == Verb::Given {
        let until = json!({"@type": "dpv:UntilEventDuration", "until": ["withdrawn", "the notice changes what it is for"]});
        event_parts.insert("validity_duration".to_owned(), until);
    }
    if change.despite_gpc {
        event_parts.insert("despite_signal".to_owned(), json!(true));
    }
    Some(event)
}

/// Here the person was shown each use by name, on a page about nothing else; elsewhere we know only that they were asked.
const fn kind(source: &Source, of: Basis) -> &'static str {
    match (of, &source.record.asked) {
        (Basis::Consent, None) => "dpv:ExplicitlyExpressedConsent",
        (Basis::Consent, Some(_)) => "dpv:ExpressedConsent",
        (other, _) => basis(other),
    }
}

fn state(source: &Source, change: &Change, basis: Basis) -> &'static str {
    let given_before = |id: &PurposeId| source.record.before.purposes.get(id).is_some_and(|standing| standing.verb == Verb::Given);
    match (change.verb, basis) {
        (Verb::Given, _) if given_before(&change.purpose) => "dpv:RenewedConsentGiven",
        (Verb::Given, _) => "dpv:ConsentGiven",
        (Verb::Withdrawn, _) => "dpv:ConsentWithdrawn",
        (Verb::Objected, _) => "dpv:LegitimateInterestObjected",
        (Verb::Switched, _) => "dpv:LegitimateInterestNotObjected",
        (Verb::Cleared, _) => "candor:FollowsLevel",
    }
}
