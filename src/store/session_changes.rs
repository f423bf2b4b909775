//! The changes one request made to its session.
//!
//! Two requests of one browser may be under way at once. So a session is not saved as one of them saw it: each writes the values it
//! changed, and leaves the others as they are by then.

use serde_json::Value;
use std::collections::HashMap;
use tower_sessions::session::Record;

/// A session's values by key.
pub(super) type Held = HashMap<String, Value>;

/// Keys that begin with this are of a loaded record only, and never stored.
const PASSING: char = '\0';
/// The key of the values a record held when it was loaded.
pub(super) const LOADED: &str = "\0loaded";
/// Of what a session holds beyond this, the largest values go first that are not new: drafts and words of pages nobody came back to.
const ROOM: usize = 4 * 1024 * 1024;

/// The changes a request made to a session.
pub(super) enum Changes {
    /// It never saw what was there.
    All(Held),
    Some(Vec<Change>),
}

/// One value: as it was when the request began, and as it is since.
pub(super) struct Change {
    key: String,
    before: Option<Value>,
    after: Option<Value>,
}

impl Changes {
    pub(super) fn of(record: &Record) -> Self {
        let Some(Value::Object(before)) = record.data.get(LOADED) else { return Self::All(held(record)) };
        let keys = record.data.keys().chain(before.keys().filter(|key| !record.data.contains_key(*key)));
        let changed = keys.filter(|key| !key.starts_with(PASSING) && record.data.get(*key) != before.get(*key));
        let change = |key: &String| Change { key: key.clone(), before: before.get(key).cloned(), after: record.data.get(key).cloned() };
        Self::Some(changed.map(change).collect())
    }

    pub(super) fn is_none(&self) -> bool {
        matches!(self, Self::Some(changes) if changes.is_empty())
    }

    /// Makes room for what is new.
    pub(super) fn fitting(&self, mut held: Held) -> Held {
        let is_new = |key: &String| matches!(self, Self::Some(changes) if changes.iter().any(|change| change.key == *key));
        let size = |value: &Value| serde_json::to_vec(value).map_or(0, |text| text.len());
        while held.values().map(size).sum::<usize>() > ROOM {
            let largest = held.iter().filter(|(key, _)| !is_new(key)).max_by_key(|(_, value)| size(value)).map(|(key, _)| key.clone());
            let Some(largest) = largest else { break };
            held.remove(&largest);
        }
        held
    }

    pub(super) fn apply(&self, now: Held) -> Held {
        match self {
            Self::All(held) => held.clone(),
            Self::Some(changes) => changes.iter().fold(now, |mut now, Change { key, before, after }| {
                match after {
                    Some(after) => drop(now.insert(key.clone(), after.clone())),
                    // A message added meanwhile has not been shown yet, so it stays.
                    None if now.get(key) == before.as_ref() => drop(now.remove(key)),
                    None => {}
                }
                now
            }),
        }
    }
}

/// The values that are stored.
pub(super) fn held(record: &Record) -> Held {
    record.data.iter().filter(|(key, _)| !key.starts_with(PASSING)).map(|(key, value)| (key.clone(), value.clone())).collect()
}
