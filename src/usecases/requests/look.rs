//! How a copy is looked over: what is blacked out in it and why, what staff let out, and how much was left out of what was made. All of it
//! is sealed with the request and goes with it; what the copy is made from stays as it is.

use serde::{Deserialize, Serialize};
use serde_json::Value;
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;

use super::{
    asked::read_asked,
    kept::{Asked, What},
};
use crate::{
    domain::{
        actor::Actor,
        catalogue::Category,
        person::Person,
        request::{Extent, Kind, LeftOut},
        time::Millis,
    },
    store::Conn,
    usecases::{
        error::Error,
        portal::Portal,
        records::{
            correction::Mark,
            list::{Filter, Record, list},
        },
    },
};

/// So many records of a kind are looked over, the newest first. What is older stays left out.
const MOST_RECORDS: usize = 500;
/// So many earlier requests are looked through.
const EARLIER: i64 = 200;

#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Look {
    /// The person asked staff to look.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub wanted: bool,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub blots: Vec<Blot>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub let_out: Option<LetOut>,
    /// How much was left out of the copy that was made, by the reason.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub left_out: BTreeMap<LeftOut, u64>,
}

/// Something that is blacked out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Blot {
    pub what: Blotted,
    pub why: LeftOut,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Blotted {
    /// A value of a field, in every record of its kind.
    Value(Said),
    /// A passage, wherever it stands: in records, in what was written, in what other systems found.
    Words(String),
    /// All that a system found.
    Answer(String),
}

/// A value of a field.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Said {
    pub category: String,
    pub field: String,
    pub value: Value,
}

/// Values of fields that can hold data of others, and that staff have looked at.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LetOut {
    /// In records that were there by then.
    pub received_until: Millis,
    /// By the kind of data and the field, from when on.
    pub since: BTreeMap<String, Millis>,
}

/// Everything of a person that has to be looked at, and how often each value is there.
#[derive(Debug, Clone, Default)]
pub struct ToLook {
    pub values: Vec<(Said, u64)>,
    pub since: BTreeMap<String, Millis>,
}

impl Look {
    pub fn is_nothing(&self) -> bool {
        *self == Self::default()
    }

    /// How many things were left out of the copy that was made.
    pub fn total(&self) -> u64 {
        self.left_out.values().sum()
    }

    /// Forgets the values of kinds of data that are deleted. Whether there were any.
    pub fn forget(&mut self, scope: &Extent) -> bool {
        let before = self.blots.len();
        self.blots.retain(|blot| match &blot.what {
            Blotted::Value(said) => !said.category.parse().is_ok_and(|id| scope.covers(&id)),
            Blotted::Words(_) | Blotted::Answer(_) => true,
        });
        self.blots.len() < before
    }

    /// Whether staff have looked at a field of a record.
    pub fn lets_out(&self, record: &Record, field: &str) -> bool {
        self.let_out.as_ref().is_some_and(|looked| {
            let since = looked.since.get(&field_of(&record.category, field));
            since.is_some_and(|since| *since <= record.occurred_at) && record.received_at <= looked.received_until
        })
    }
}

fn field_of(category: &str, field: &str) -> String {
    format!("{category}/{field}")
}

impl Blotted {
    /// A name of it that a form can send, and that tells nothing of it.
    pub fn id(&self) -> Result<String, Error> {
        let digest = Sha256::digest(serde_json::to_vec(self).map_err(Error::internal)?);
        Ok(hex::encode(digest.get(..16).unwrap_or_default()))
    }
}

/// Everything a record says in a field: as it counts, as its source says, as it was corrected to.
fn said<'a>(record: &'a Record, field: &'a str) -> impl Iterator<Item = &'a Value> {
    let marks = record.content.marks().filter(move |(marked, _)| *marked == field).filter_map(|(_, mark)| match mark {
        Mark::Stands { said, .. } => Some(said),
        Mark::Later { corrected_to, .. } => Some(corrected_to),
        Mark::Taken { .. } => None,
    });
    record.content.field(field).into_iter().chain(marks).filter(|value| !value.is_null())
}

/// Whether a field of a record says this.
pub fn says(record: &Record, said_there: &Said) -> bool {
    record.category == said_there.category && said(record, &said_there.field).any(|value| *value == said_there.value)
}

/// The values of a person in fields that can hold data of others. Nobody's, before it is known whose.
pub async fn to_look(portal: &Portal, person: Person, asked: &Asked) -> Result<ToLook, Error> {
    let mut found = ToLook::default();
    let What::Copy { scope, from, to, .. } = &asked.what else { return Ok(found) };
    let Some(customer) = asked.about(person).customer().filter(|_| asked.is_linked()) else { return Ok(found) };
    let shelf = portal.shelf()?;
    let kinds = shelf.notice.catalogue.categories.iter().filter(|kind| scope.covers(&kind.id));
    for kind in kinds.filter(|kind| kind.fields.iter().any(|field| field.others)) {
        let filter = Filter { touchpoint: None, from: *from, to: *to };
        let listed = match list(portal, Actor::Customer(customer), kind.id.as_str(), &filter, None, MOST_RECORDS).await {
            // Erased a moment ago.
            Err(Error::NotFound) => return Ok(ToLook::default()),
            listed => listed?,
        };
        let cut = listed.next.and_then(|_| listed.records.last()).map(|last| Millis(last.occurred_at.0.saturating_add(1)));
        found.add(kind, &listed.records, cut.unwrap_or(Millis(i64::MIN)));
    }
    Ok(found)
}

impl ToLook {
    fn add(&mut self, kind: &Category, records: &[Record], since: Millis) {
        for field in kind.fields.iter().filter(|field| field.others) {
            self.since.insert(field_of(kind.id.as_str(), &field.key), since);
            for record in records.iter().filter(|record| since <= record.occurred_at) {
                for value in said(record, &field.key) {
                    let same = |(known, _): &&mut (Said, u64)| {
                        known.category == kind.id.as_str() && known.field == field.key && known.value == *value
                    };
                    match self.values.iter_mut().find(same) {
                        Some((_, count)) => *count += 1,
                        None => {
                            let (category, field) = (kind.id.to_string(), field.key.clone());
                            self.values.push((Said { category, field, value: value.clone() }, 1));
                        }
                    }
                }
            }
        }
    }
}

/// Another copy of the same person begins with what was looked over for the last one: it stays out, or goes out, as staff said.
pub(super) async fn take_over(portal: &Portal, conn: &mut Conn, person: Person, asked: &mut Asked) -> Result<(), Error> {
    if asked.behalf.is_some() || person.is_guest() {
        return Ok(());
    }
    let Some(look) = asked.look_mut() else { return Ok(()) };
    for row in conn.requests_of(person.id, EARLIER).await?.iter().filter(|row| row.kind == Kind::Copy) {
        let Some(before) = read_asked(portal, conn, row).await?.filter(|before| before.behalf.is_none()) else { continue };
        let Some(before) = before.look() else { continue };
        if look.blots.is_empty() {
            look.blots.clone_from(&before.blots);
        }
        // A value that staff let out counts with everything they blacked out beside it.
        if before.let_out.is_some() {
            let more: Vec<_> = before.blots.iter().filter(|blot| look.blots.iter().all(|there| there.what != blot.what)).cloned().collect();
            look.blots.extend(more);
            look.let_out.clone_from(&before.let_out);
            break;
        }
    }
    Ok(())
}
