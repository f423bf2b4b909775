//! Whether a passage stands anywhere in what a copy is made from: blacking out one that does not would leave everything in it.

use serde::Serialize;
use serde_json::Value;

use super::case::answers;
use crate::{
    domain::{actor::Actor, ids::CustomerId, passage::Passage, request::Request},
    usecases::{
        error::Error,
        explanations::list::list as explanations,
        portal::Portal,
        records::list::{Filter, list as records},
        requests::{
            case::open_case,
            kept::{Asked, What},
            look::Look,
        },
    },
};

/// So many are opened at a time.
const AT_ONCE: usize = 500;
/// So many requests go into a copy.
const REQUESTS: i64 = 100;

/// In the records the copy is about, in requests and what was written about them, in what other systems found, and in explanations.
pub(super) async fn stands(portal: &Portal, row: &Request, passage: &Passage) -> Result<bool, Error> {
    let case = open_case(portal, row.clone()).await?;
    let found = answers(portal, &case).await?;
    if found.iter().any(|(_, text)| is_in_text(passage, text) || serde_json::from_str(text).is_ok_and(|value| is_in(passage, &value))) {
        return Ok(true);
    }
    let rows = portal.store.read().await?.requests_of(row.person.id, REQUESTS).await?;
    for row in rows {
        let case = open_case(portal, row).await?;
        let said = case
            .story
            .iter()
            .filter(|entry| entry.happened.is_for_everyone())
            .filter_map(|entry| entry.text.as_deref())
            .any(|text| is_in_text(passage, text));
        if said || case.asked.is_some_and(|asked| is_in_asked(passage, asked)) {
            return Ok(true);
        }
    }
    let Some(asked) = case.asked.filter(Asked::is_linked) else { return Ok(false) };
    let Some(customer) = asked.about(row.person).customer() else { return Ok(false) };
    Ok(is_in_records(portal, customer, &asked, passage).await? || is_in_explanations(portal, customer, passage).await?)
}

async fn is_in_records(portal: &Portal, customer: CustomerId, asked: &Asked, passage: &Passage) -> Result<bool, Error> {
    let What::Copy { scope, from, to, .. } = &asked.what else { return Ok(false) };
    let filter = Filter { touchpoint: None, from: *from, to: *to };
    let shelf = portal.shelf()?;
    for kind in shelf.notice.catalogue.categories.iter().filter(|kind| scope.covers(&kind.id)) {
        let mut after = None;
        loop {
            let listed = match records(portal, Actor::Customer(customer), kind.id.as_str(), &filter, after, AT_ONCE).await {
                // Erased a moment ago.
                Err(Error::NotFound) => return Ok(false),
                listed => listed?,
            };
            for mut record in listed.records {
                let mut found = record.content.inference.as_ref().is_some_and(|guess| is_in_text(passage, &guess.key));
                record.content.each_value(|value| {
                    found = found || is_in(passage, value);
                    Value::Null
                });
                if found {
                    return Ok(true);
                }
            }
            after = listed.next;
            if after.is_none() {
                break;
            }
        }
    }
    Ok(false)
}

async fn is_in_explanations(portal: &Portal, customer: CustomerId, passage: &Passage) -> Result<bool, Error> {
    let mut after = None;
    loop {
        let listed = explanations(portal, Actor::Customer(customer), None, after, AT_ONCE).await?;
        if listed.explanations.iter().any(|one| is_in_any(passage, &one.content)) {
            return Ok(true);
        }
        after = listed.next;
        if after.is_none() {
            return Ok(false);
        }
    }
}

/// Passages that are blacked out already are written in the request, too: that is no place of theirs.
fn is_in_asked(passage: &Passage, mut asked: Asked) -> bool {
    if let Some(look) = asked.look_mut() {
        *look = Look::default();
    }
    is_in_any(passage, &asked)
}

fn is_in_any(passage: &Passage, thing: &impl Serialize) -> bool {
    serde_json::to_value(thing).is_ok_and(|value| is_in(passage, &value))
}

fn is_in(passage: &Passage, value: &Value) -> bool {
    match value {
        Value::String(text) => is_in_text(passage, text),
        Value::Number(number) => is_in_text(passage, &number.to_string()),
        Value::Array(values) => values.iter().any(|value| is_in(passage, value)),
        Value::Object(fields) => fields.iter().any(|(name, value)| is_in_text(passage, name) || is_in(passage, value)),
        Value::Bool(_) | Value::Null => false,
    }
}

fn is_in_text(passage: &Passage, text: &str) -> bool {
    !passage.places(text).is_empty()
}
