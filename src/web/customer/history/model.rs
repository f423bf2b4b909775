//! A consent record in words.

use leptos::prelude::*;

use crate::{
    decisions::shelf::Shelf,
    domain::actor::ActorKind,
    i18n::dates,
    usecases::{
        choices::record::{Act, Record},
        history::list::Entry,
    },
    web::visit::Visit,
};

/// "From Off to Full".
pub fn what(visit: &Visit, shelf: &Shelf, record: &Record) -> String {
    let words = visit.texts();
    let level = |id: &dyn std::fmt::Display| {
        let name = visit.word(shelf, &format!("level-{id}"));
        if name.is_empty() { id.to_string() } else { name }
    };
    let text = if record.from == record.to {
        words.history_kept(level(&record.to))
    } else {
        words.history_change(level(&record.from), level(&record.to))
    };
    match record.act {
        Act::Level => text,
        Act::Purpose => words.history_single(level(&record.to)),
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
            words.history_by_system_asked(asked.place.as_str(), when)
        }
        (ActorKind::System, ..) => words.history_by_system(),
        (ActorKind::Staff, ..) => words.history_by_staff(),
        _ => words.history_by_other(),
    }
}

/// One entry of a list, with the way to its receipt.
pub fn line(visit: &Visit, shelf: &Shelf, entry: &Entry) -> AnyView {
    let href = visit.to(&format!("/receipts/{}", entry.id));
    let when = dates::date_and_time(visit.language, entry.at, visit.zone());
    let notice = visit.texts().history_notice(entry.record.notice.0);
    let (what, who) = (what(visit, shelf, &entry.record), who(visit, &entry.record));
    view! {
        <li>
            <time datetime=dates::machine(entry.at)>{when}</time>
            <p><a href=href>{what}</a></p>
            <p class="entries__who">{who}" · "{notice}</p>
        </li>
    }
    .into_any()
}
