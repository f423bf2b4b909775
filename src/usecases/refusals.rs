//! What was refused, for the log: by role, by scope, by a limit, at the door.
//!
//! Whoever knocks without end would fill a log that is only ever added to. So the first refusal of a kind is written at once,
//! and those of the next minute as one sum.

use std::{
    collections::HashMap,
    sync::{Mutex, PoisonError},
    time::Duration,
};

use super::{change::change, portal::Portal};
use crate::{
    domain::{actor::Actor, time::Millis},
    store::event::Event,
};

const EVERY: Duration = Duration::from_secs(60);
/// So many kinds are told apart; further ones wait for a place.
const MOST: usize = 10_000;

#[derive(Debug, Default)]
pub struct Refusals(Mutex<HashMap<Kind, Sum>>);

/// Action, kind and id of the subject, detail.
type Kind = (&'static str, &'static str, Vec<u8>, Option<&'static str>);

#[derive(Debug)]
struct Sum {
    written_at: Millis,
    since: i64,
    event: Event,
}

/// Notes one, by nobody in particular.
pub fn note(portal: &Portal, event: Event) {
    note_by(portal, Actor::Anonymous, event);
}

/// Notes one. Never waits, and never fails whoever is refused.
pub fn note_by(portal: &Portal, actor: Actor, event: Event) {
    let now = portal.clock.now();
    let kind = (event.action.as_str(), event.subject.kind(), event.subject.id(), event.detail);
    let due = {
        let mut sums = portal.refusals.0.lock().unwrap_or_else(PoisonError::into_inner);
        if sums.len() >= MOST && !sums.contains_key(&kind) {
            sums.retain(|_, sum| sum.since > 0 || now < sum.written_at.plus(EVERY));
        }
        let has_place = sums.len() < MOST;
        match sums.get_mut(&kind) {
            Some(sum) if now < sum.written_at.plus(EVERY) => {
                sum.since += 1;
                None
            }
            Some(sum) => {
                let many = sum.since + 1;
                (sum.written_at, sum.since) = (now, 0);
                Some(event.about(many))
            }
            None if has_place => {
                sums.insert(kind, Sum { written_at: now, since: 0, event });
                Some(event)
            }
            None => None,
        }
    };
    if let Some(event) = due {
        let portal = portal.clone();
        tokio::spawn(async move { write(&portal, actor, event).await });
    }
}

/// Writes what was counted and not written yet: once a minute, and before the server stops.
pub async fn flush(portal: &Portal) {
    let now = portal.clock.now();
    let counted: Vec<Event> = {
        let mut sums = portal.refusals.0.lock().unwrap_or_else(PoisonError::into_inner);
        let counted = sums.values().filter(|sum| sum.since > 0).map(|sum| sum.event.about(sum.since)).collect();
        sums.retain(|_, sum| sum.since > 0 || now < sum.written_at.plus(EVERY));
        sums.values_mut().for_each(|sum| (sum.written_at, sum.since) = (now, 0));
        counted
    };
    for event in counted {
        write(portal, Actor::House, event).await;
    }
}

async fn write(portal: &Portal, actor: Actor, event: Event) {
    let written = change(portal, actor, move |_, tx| Box::pin(async move { Ok(tx.commit(event, ()).await?) }));
    if let Err(error) = written.await {
        tracing::warn!(?error, "a refusal is not in the log");
    }
}
