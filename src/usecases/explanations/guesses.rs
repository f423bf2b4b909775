//! Which of the guesses an explanation speaks of are still held, and where.

use std::collections::BTreeMap;

use super::content::Content;
use crate::{
    domain::{
        actor::Actor,
        ids::{CategoryId, RecordId},
        time::Millis,
    },
    usecases::{
        error::Error,
        portal::Portal,
        records::list::{Filter, list},
    },
};

const AT_ONCE: usize = 200;

/// A guess by its kind of data and stable name.
pub type Guesses = BTreeMap<(CategoryId, String), Held>;

/// The newest record of a guess, and when the person called it wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Held {
    pub record: RecordId,
    pub wrong_at: Option<Millis>,
}

/// Names are sealed, so each kind's records are opened one after the other until every name was met.
pub async fn held(portal: &Portal, actor: Actor, content: &Content) -> Result<Guesses, Error> {
    let mut found = Guesses::new();
    let mut wanted: BTreeMap<&CategoryId, Vec<&str>> = BTreeMap::new();
    for reason in &content.reasons {
        if let Some(key) = &reason.key {
            wanted.entry(&reason.category).or_default().push(key);
        }
    }
    let catalogue = &portal.shelf()?.notice.catalogue;
    // A kind of data the notice has no more has no page either.
    for (category, mut names) in wanted.into_iter().filter(|(category, _)| catalogue.category(category.as_str()).is_some()) {
        let mut after = None;
        while !names.is_empty() {
            let listed = list(portal, actor, category.as_str(), &Filter::default(), after, AT_ONCE).await?;
            for record in listed.records {
                let Some(inference) = record.content.inference else { continue };
                if names.contains(&inference.key.as_str()) {
                    names.retain(|name| *name != inference.key);
                    found.insert((category.clone(), inference.key), Held { record: record.id, wrong_at: record.marked_wrong_at });
                }
            }
            match listed.next {
                Some(next) => after = Some(next),
                None => break,
            }
        }
    }
    Ok(found)
}
