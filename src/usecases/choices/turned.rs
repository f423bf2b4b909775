//! The uses that one choice of the past turned, as a person is told of them.

use super::record::{Act, Record};
use crate::domain::{effect::Effect, ids::PurposeId, notice::Notice, setting::Setting, time::Millis, turning::Turning};

/// The way a save turned some purposes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Turn {
    Stopped,
    /// Turned off while a pause, a restriction or a planned deletion held it off already.
    StaysOff,
    Started,
    /// Turned on while a pause or a restriction holds it.
    Later,
}

/// Purposes that stopped, stay off, started, or could not start yet. A pause stops no news that was silenced, and turns nothing off for
/// good.
pub fn turned(notice: &Notice, record: &Record, at: Millis) -> Vec<(Turn, Vec<PurposeId>)> {
    let Turning { mut stops, mut stays_off, starts, waits, .. } = record.turning(notice, at);
    if record.act == Act::Pause {
        stops.retain(|id| !silent(notice, record, id));
        stays_off.clear();
    }
    let all = [(Turn::Stopped, stops), (Turn::StaysOff, stays_off), (Turn::Started, starts), (Turn::Later, waits)];
    all.into_iter().filter(|(_, ids)| !ids.is_empty()).collect()
}

/// The uses that the line about the act leaves open: beside a level, only ticks say which ones were agreed to.
pub fn singled(notice: &Notice, record: &Record, at: Millis) -> Vec<(Turn, Vec<PurposeId>)> {
    match record.act {
        Act::Purpose => turned(notice, record, at),
        Act::Undo { .. } if record.from == record.to => turned(notice, record, at),
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

/// Whether it only writes, on channels that were closed before.
fn silent(notice: &Notice, record: &Record, id: &PurposeId) -> bool {
    let purpose = notice.catalogue.purpose(id.as_str());
    purpose.is_some_and(|purpose| !purpose.personalizes && record.before.boundaries.silences(&purpose.contacts))
}
