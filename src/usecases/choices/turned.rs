//! The uses that one choice of the past turned, as a person is told of them.

use super::record::{Act, Record};
use crate::domain::{
    choices::Choices, circumstances::Erasure, effect::Effect, ids::PurposeId, notice::Notice, setting::Setting, time::Millis,
};

/// The way a save turned some purposes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Turn {
    Stopped,
    Started,
    /// Turned on while a pause or a restriction holds it.
    Later,
}

/// Purposes that stopped, started, or could not start yet.
pub fn turned(notice: &Notice, record: &Record, at: Millis) -> Vec<(Turn, Vec<PurposeId>)> {
    let waits = |id: &PurposeId| notice.catalogue.purpose(id.as_str()).is_some_and(|purpose| record.waits(purpose, at));
    let (later, started): (Vec<_>, Vec<_>) = record.effect.starts.iter().cloned().partition(waits);
    let stopped = record.effect.stops.iter().filter(|id| really_stopped(notice, record, id)).cloned().collect();
    let all = [(Turn::Stopped, stopped), (Turn::Started, started), (Turn::Later, later)];
    all.into_iter().filter(|(_, ids)| !ids.is_empty()).collect()
}

/// The uses that the line about the act leaves open: beside a level, only ticks say which ones were agreed to.
pub fn singled(notice: &Notice, record: &Record, at: Millis) -> Vec<(Turn, Vec<PurposeId>)> {
    match record.act {
        Act::Purpose => turned(notice, record, at),
        Act::Signal if record.ended_by_browser() => turned(notice, record, at),
        Act::Level => ticked(notice, record, at),
        _ => Vec::new(),
    }
}

/// The settings that it leaves open.
pub fn settings_told(record: &Record) -> &[Setting] {
    match record.act {
        Act::Purpose | Act::Signal => &[],
        _ => &record.settings,
    }
}

/// Purposes that started, or could not start yet, since each of them was ticked by itself.
fn ticked(notice: &Notice, record: &Record, at: Millis) -> Vec<(Turn, Vec<PurposeId>)> {
    let is_ticked = |id: &PurposeId| record.changes.iter().any(|change| &change.purpose == id && change.by_itself);
    let starts = record.effect.starts.iter().filter(|id| is_ticked(id)).cloned().collect();
    let effect = Effect { starts, ..Effect::default() };
    turned(notice, &Record { effect, ..record.clone() }, at)
}

/// Whether a use ran until this choice. A pause stops nothing that a restriction or a planned deletion held, and no news that was silenced.
fn really_stopped(notice: &Notice, record: &Record, id: &PurposeId) -> bool {
    let Choices { circumstances: facts, boundaries, .. } = &record.before;
    let held = facts.restricted || facts.erasure == Erasure::Scheduled;
    let purpose = notice.catalogue.purpose(id.as_str());
    let silent = purpose.is_some_and(|purpose| !purpose.personalizes && boundaries.silences(&purpose.contacts));
    record.act != Act::Pause || !(held || silent)
}
