//! One thing that is not what it was, by field or by word.

use serde::Serialize;
use serde_json::Value;
use std::{
    collections::{BTreeMap, BTreeSet},
    fmt,
};

use crate::domain::{catalogue::Catalogue, notice::Texts};

/// One field of one thing, or one text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// As `purpose-recommendations`.
    pub thing: String,
    pub part: Part,
    pub before: Option<String>,
    pub after: Option<String>,
}

/// The part of a thing that changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Part {
    /// All of it: it is new, or gone.
    Whole,
    Field(String),
    /// Its name, or the text that is called so.
    Text(Option<String>),
}

/// One kind of thing in a catalogue, by id, with its fields.
type Things = BTreeMap<String, Value>;

pub(super) fn things(catalogue: &Catalogue) -> Things {
    fn add<T: Serialize>(all: &mut Things, kind: &str, list: &[T]) {
        for thing in list {
            let value = serde_json::to_value(thing).unwrap_or(Value::Null);
            let id = value.get("id").and_then(Value::as_str).unwrap_or_default();
            all.insert(format!("{kind}-{id}"), value);
        }
    }
    let mut all = Things::new();
    add(&mut all, "level", &catalogue.levels);
    add(&mut all, "touchpoint", &catalogue.touchpoints);
    add(&mut all, "category", &catalogue.categories);
    add(&mut all, "purpose", &catalogue.purposes);
    add(&mut all, "recipient", &catalogue.recipients);
    add(&mut all, "topic", &catalogue.topics);
    add(&mut all, "system", &catalogue.systems);
    all
}

pub(super) fn changed_fields(before: &Things, after: &Things) -> Vec<Change> {
    let names: BTreeSet<&String> = before.keys().chain(after.keys()).collect();
    let mut changes = Vec::new();
    for name in names {
        match (before.get(name), after.get(name)) {
            (Some(Value::Object(was)), Some(Value::Object(is))) => {
                let fields: BTreeSet<&String> = was.keys().chain(is.keys()).collect();
                for field in fields.into_iter().filter(|field| was.get(*field) != is.get(*field)) {
                    let text = |value: Option<&Value>| value.filter(|value| !value.is_null()).map(ToString::to_string);
                    let part = Part::Field(field.clone());
                    changes.push(Change { thing: name.clone(), part, before: text(was.get(field)), after: text(is.get(field)) });
                }
            }
            (was, is) => {
                let (before, after) = (was.map(Value::to_string), is.map(Value::to_string));
                changes.push(Change { thing: name.clone(), part: Part::Whole, before, after });
            }
        }
    }
    changes
}

pub(super) fn changed_words(before: &Texts, after: &Texts) -> Vec<Change> {
    let keys: BTreeSet<&String> = before.keys().chain(after.keys()).collect();
    let changed = keys.into_iter().filter(|key| before.get(*key) != after.get(*key));
    let change = |key: &String| {
        let (thing, part) = key.split_once('.').map_or((key.as_str(), None), |(thing, part)| (thing, Some(part.to_owned())));
        let (before, after) = (before.get(key).cloned(), after.get(key).cloned());
        Change { thing: thing.to_owned(), part: Part::Text(part), before, after }
    };
    changed.map(change).collect()
}

/// As people read it in a terminal: what was, and what would be.
impl fmt::Display for Change {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let what = match &self.part {
            Part::Whole | Part::Text(None) => self.thing.clone(),
            Part::Field(field) => format!("{} {field}", self.thing),
            Part::Text(Some(text)) => format!("{}.{text}", self.thing),
        };
        match (&self.before, &self.after) {
            (None, Some(after)) => write!(f, "+ {what}: {after}"),
            (Some(before), None) => write!(f, "- {what}: {before}"),
            (Some(before), Some(after)) => write!(f, "~ {what}\n    - {before}\n    + {after}"),
            (None, None) => write!(f, "  {what}"),
        }
    }
}
