//! A consent record in words.

use leptos::prelude::*;

use super::{purpose, standing::setting_lines};
use crate::{
    decisions::shelf::Shelf,
    domain::{
        ids::{LevelId, PurposeId},
        notice::Notice,
        time::Millis,
    },
    i18n::{dates, lists::and, messages as m, past_choices::Chosen},
    usecases::choices::{
        evidence::PastChoice,
        record::Record,
        turned::{Turn, settings_told, singled, turned},
    },
    web::visit::Visit,
};

/// "From Off to Full".
pub fn what(visit: &Visit, notice: &Notice, record: &Record) -> String {
    let level = |id: &LevelId| visit.notice(notice).level(id).name();
    let (from, to, same) = (level(&record.from), level(&record.to), record.from == record.to);
    let changes = u64::try_from(record.changes.len()).unwrap_or(u64::MAX);
    visit.teller().choice(&Chosen { act: &record.act, from: &from, to: &to, same, changes })
}

pub fn who(visit: &Visit, record: &Record) -> String {
    if let Some(by) = &record.on_behalf {
        let way = super::acting::asked_by(visit.texts(), by.way);
        return visit.texts().history_by_staff_for(m::HistoryByStaffFor { name: &by.name, way: &way });
    }
    let asked = record.asked.as_ref().map(|asked| (asked.place.as_str(), asked.at));
    visit.teller().chooser(record.by, &record.act, asked)
}

/// The purposes of each turn, by the names of a notice.
fn named(visit: &Visit, notice: &Notice, record: &Record, turned: Vec<(Turn, Vec<PurposeId>)>) -> Vec<(Turn, Vec<String>)> {
    let boundaries = record.boundaries();
    let names = |turn: &Turn, ids: Vec<PurposeId>| -> Vec<String> {
        let name = |id: &PurposeId| match turn {
            Turn::Stopped | Turn::StaysOff => visit.notice(notice).purpose(id).known(),
            Turn::Started | Turn::Later => purpose::started(visit, notice, &boundaries, id),
        };
        ids.iter().filter_map(name).collect()
    };
    let all = turned.into_iter().map(|(turn, ids)| (turn, names(&turn, ids)));
    all.filter(|(_, names)| !names.is_empty()).collect()
}

/// The same under headings, each with the kind of its mark.
pub fn effects(visit: &Visit, notice: &Notice, record: &Record, at: Millis) -> Vec<(String, &'static str, Vec<String>)> {
    let words = visit.texts();
    let headed = |(turn, names)| match turn {
        Turn::Stopped => (words.saved_stopped(), "stops", names),
        Turn::StaysOff => (words.saved_stays_off(), "stops", names),
        Turn::Started => (words.saved_started(), "starts", names),
        Turn::Later => (words.saved_later(), "waits", names),
    };
    named(visit, notice, record, turned(notice, record, at)).into_iter().map(headed).collect()
}

/// Details that the line about the act leaves open: the single purposes, and the settings.
fn details(visit: &Visit, shelf: &Shelf, record: &Record, at: Millis) -> Vec<String> {
    let words = visit.texts();
    let line = |(turn, names): (Turn, Vec<String>)| {
        let uses = and(visit.language, &names);
        match turn {
            Turn::Stopped => words.uses_stopped(m::UsesStopped { uses: &uses }),
            Turn::StaysOff => words.uses_stay_off(m::UsesStayOff { uses: &uses }),
            Turn::Started => words.uses_started(m::UsesStarted { uses: &uses }),
            Turn::Later => words.uses_later(m::UsesLater { uses: &uses }),
        }
    };
    let uses = named(visit, shelf, record, singled(shelf, record, at)).into_iter().map(line);
    uses.chain(setting_lines(visit, shelf, settings_told(record))).collect()
}

/// One entry of a list, with the way to its receipt.
pub fn line(visit: &Visit, shelf: &Shelf, entry: &PastChoice, href: String) -> AnyView {
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
