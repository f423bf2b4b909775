//! The record that somebody means who calls or writes: the one of theirs whose field says what they say it does.

use serde_json::Value;

use super::held::Held;
use crate::{
    domain::{actor::Actor, field::Field as Known},
    usecases::{
        error::{Error, Fault, Field, Flaw},
        portal::Portal,
        records::{
            fields::{current_value, value},
            list::{Filter, Record, list},
        },
        requests::draft::Draft,
    },
};

/// So many are offered to choose from, the newest.
pub const OFFERED: usize = 20;
/// So many are read at once.
const AT_ONCE: usize = 500;

/// Records whose field says this, the newest first. `Invalid` for a field that is not chosen, and for no words.
pub async fn meant(portal: &Portal, actor: Actor, held: &Held, draft: &Draft) -> Result<Vec<Record>, Error> {
    held.check(portal, actor).await?;
    let shelf = portal.shelf()?;
    let said = draft.before.as_deref().map(str::trim).unwrap_or_default();
    let named = draft.field.as_deref().and_then(|named| named.split_once('/'));
    let category = named.and_then(|(category, _)| shelf.notice.catalogue.category(category));
    let field = category.and_then(|category| category.fields.iter().find(|field| named.is_some_and(|(_, key)| field.key == key)));
    let field = field.filter(|field| !field.others);
    let mut faults = Vec::new();
    if field.is_none() {
        faults.push(Fault { field: Field::FieldName, flaw: Flaw::Missing });
    }
    if said.is_empty() {
        faults.push(Fault { field: Field::Before, flaw: Flaw::Missing });
    }
    if draft.after.as_deref().is_none_or(|after| after.trim().is_empty()) {
        faults.push(Fault { field: Field::After, flaw: Flaw::Missing });
    }
    let (Some(category), Some(field), true) = (category, field, faults.is_empty()) else { return Err(Error::Invalid(faults)) };
    let (mut found, mut after) = (Vec::new(), None);
    loop {
        let page = list(portal, held.person(), category.id.as_str(), &Filter::default(), after, AT_ONCE).await?;
        found.extend(page.records.into_iter().filter(|record| says(record, field, said)));
        after = page.next;
        if after.is_none() || found.len() >= OFFERED {
            found.truncate(OFFERED);
            return Ok(found);
        }
    }
}

/// Whether the field says this, letter for letter or as people write such a value.
fn says(record: &Record, field: &Known, said: &str) -> bool {
    let Some(now) = record.content.field(&field.key) else { return false };
    current_value(&record.content, &field.key).is_some_and(|text| text.trim() == said)
        || value(Some(&field.kind), now, said).is_some_and(|same| is_same(&same, now))
}

/// Numbers are the same whether they are kept with a fraction or without.
fn is_same(one: &Value, other: &Value) -> bool {
    one == other || one.is_number() && one.as_f64() == other.as_f64()
}

/// The draft of a correction as the person would send it: of the record that is meant. `Invalid` where none says this, and where several do
/// and none of them is chosen.
pub(super) async fn with_record(portal: &Portal, actor: Actor, held: &Held, draft: Draft) -> Result<Draft, Error> {
    let found = meant(portal, actor, held, &draft).await?;
    let chosen = draft.record.as_deref().filter(|id| !id.is_empty());
    let record = match (found.as_slice(), chosen) {
        ([], _) => return Err(Error::invalid(Field::Before, Flaw::Unknown)),
        ([one], _) => one,
        (several, chosen) => several
            .iter()
            .find(|record| chosen == Some(record.id.to_string().as_str()))
            .ok_or(Error::invalid(Field::Record, Flaw::Missing))?,
    };
    let field = draft.field.as_deref().and_then(|named| named.split_once('/')).map(|(_, field)| field.to_owned());
    Ok(Draft { record: Some(record.id.to_string()), field, before: None, ..draft })
}
