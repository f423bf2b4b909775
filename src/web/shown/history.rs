//! A consent record in words.

use leptos::prelude::*;

use super::{purpose, standing::setting_lines};
use crate::{
    decisions::shelf::Shelf,
    domain::{
        actor::ActorKind,
        choices::Choices,
        circumstances::Erasure,
        effect::Effect,
        ids::{LevelId, PurposeId},
        notice::Notice,
        time::Millis,
    },
    i18n::{dates, lists::and, messages as m, numbers},
    usecases::choices::{
        evidence::PastChoice,
        record::{Act, Record},
    },
    web::visit::Visit,
};

/// "From Off to Full".
pub fn what(visit: &Visit, notice: &Notice, record: &Record) -> String {
    let words = visit.texts();
    let level = |id: &LevelId| visit.notice(notice).level(id).name();
    let text = if record.from == record.to {
        words.history_kept(m::HistoryKept { level: &level(&record.to) })
    } else {
        words.history_change(m::HistoryChange { from: &level(&record.from), to: &level(&record.to) })
    };
    match record.act {
        Act::Level => text,
        Act::Purpose => {
            let count = record.changes.len();
            let count_text = numbers::count(visit.language, u64::try_from(count).unwrap_or(u64::MAX));
            let count = u32::try_from(count).unwrap_or(u32::MAX);
            words.history_single(m::HistorySingle { level: &level(&record.to), count, count_text: &count_text })
        }
        Act::Contact => words.history_contact(),
        Act::Pause => words.history_pause(),
        Act::Boundaries => words.history_boundaries(),
        Act::Signal => words.history_signal(),
        Act::Undo { .. } => words.history_undone(),
    }
}

pub fn who(visit: &Visit, record: &Record) -> String {
    let words = visit.texts();
    match (record.by, &record.act, &record.asked) {
        (ActorKind::Customer, Act::Signal, _) => words.history_by_browser(),
        (ActorKind::Customer, ..) => words.history_by_you(),
        (ActorKind::System, _, Some(asked)) => {
            let when = dates::date_and_time(visit.language, asked.at, visit.zone());
            words.history_by_system_asked(m::HistoryBySystemAsked { place: asked.place.as_str(), when: &when })
        }
        (ActorKind::System, ..) => words.history_by_system(),
        (ActorKind::Staff, ..) => words.history_by_staff(),
        _ => words.history_by_other(),
    }
}

/// The way a save turned some purposes.
enum Turn {
    Stopped,
    Started,
    /// Turned on while a pause or a restriction holds it.
    Later,
}

/// Purposes that started, or could not start yet, since each of them was ticked by itself.
fn ticked(visit: &Visit, notice: &Notice, record: &Record, at: Millis) -> Vec<(Turn, Vec<String>)> {
    let is_ticked = |id: &PurposeId| record.changes.iter().any(|change| &change.purpose == id && change.by_itself);
    let starts = record.effect.starts.iter().filter(|id| is_ticked(id)).cloned().collect();
    let effect = Effect { starts, ..Effect::default() };
    turned(visit, notice, &Record { effect, ..record.clone() }, at)
}

/// Purposes that stopped, started, or could not start yet, by the names of a notice.
fn turned(visit: &Visit, notice: &Notice, record: &Record, at: Millis) -> Vec<(Turn, Vec<String>)> {
    let names = |ids: Vec<&PurposeId>| ids.into_iter().filter_map(|id| visit.notice(notice).purpose(id).known()).collect::<Vec<_>>();
    let boundaries = record.boundaries();
    let begun =
        |ids: Vec<&PurposeId>| ids.into_iter().filter_map(|id| purpose::started(visit, notice, &boundaries, id)).collect::<Vec<_>>();
    let waits = |id: &&PurposeId| notice.catalogue.purpose(id.as_str()).is_some_and(|purpose| record.waits(purpose, at));
    let (later, started): (Vec<_>, Vec<_>) = record.effect.starts.iter().partition(waits);
    let stopped = record.effect.stops.iter().filter(|id| really_stopped(notice, record, id)).collect();
    let all = [(Turn::Stopped, names(stopped)), (Turn::Started, begun(started)), (Turn::Later, begun(later))];
    all.into_iter().filter(|(_, names)| !names.is_empty()).collect()
}

/// Whether a use ran until this choice. A pause stops nothing that a restriction or a planned deletion held, and no news that was silenced.
fn really_stopped(notice: &Notice, record: &Record, id: &PurposeId) -> bool {
    let Choices { circumstances: facts, boundaries, .. } = &record.before;
    let held = facts.restricted || facts.erasure == Erasure::Scheduled;
    let purpose = notice.catalogue.purpose(id.as_str());
    let silent = purpose.is_some_and(|purpose| !purpose.personalizes && boundaries.silences(&purpose.contacts));
    record.act != Act::Pause || !(held || silent)
}

/// The same under headings, each with the kind of its mark.
pub fn effects(visit: &Visit, notice: &Notice, record: &Record, at: Millis) -> Vec<(String, &'static str, Vec<String>)> {
    let words = visit.texts();
    let headed = |(turn, names)| match turn {
        Turn::Stopped => (words.saved_stopped(), "stops", names),
        Turn::Started => (words.saved_started(), "starts", names),
        Turn::Later => (words.saved_later(), "starts", names),
    };
    turned(visit, notice, record, at).into_iter().map(headed).collect()
}

/// Details that the line about the act leaves open: the single purposes, and the settings.
fn details(visit: &Visit, shelf: &Shelf, record: &Record, at: Millis) -> Vec<String> {
    let words = visit.texts();
    let line = |(turn, names): (Turn, Vec<String>)| {
        let uses = and(visit.language, &names);
        match turn {
            Turn::Stopped => words.uses_stopped(m::UsesStopped { uses: &uses }),
            Turn::Started => words.uses_started(m::UsesStarted { uses: &uses }),
            Turn::Later => words.uses_later(m::UsesLater { uses: &uses }),
        }
    };
    match record.act {
        Act::Purpose => turned(visit, shelf, record, at).into_iter().map(line).collect(),
        Act::Signal => Vec::new(),
        // Beside the level, only ticks say which purposes were agreed to.
        Act::Level => ticked(visit, shelf, record, at).into_iter().map(line).chain(setting_lines(visit, shelf, &record.settings)).collect(),
        _ => setting_lines(visit, shelf, &record.settings),
    }
}

/// One entry of a list, with the way to its receipt.
pub fn line(visit: &Visit, shelf: &Shelf, entry: &PastChoice) -> AnyView {
    let href = visit.to(&format!("/receipts/{}", entry.id));
    let when = dates::date_and_time(visit.language, entry.at, visit.zone());
    let notice = visit.texts().history_notice(m::HistoryNotice { version: entry.record.notice.0 });
    let what = what(visit, shelf, &entry.record);
    let about = visit.texts().beside(m::Beside { one: &who(visit, &entry.record), other: &notice });
    let details = details(visit, shelf, &entry.record, entry.at);
    let details = details.into_iter().map(|text| view! { <p>{text}</p> }).collect_view();
    view! {
        <li>
            <time datetime=dates::machine(entry.at)>{when}</time>
            <p><a href=href>{what}</a></p>
            {details}
            <p class="entries__who">{about}</p>
        </li>
    }
    .into_any()
}
