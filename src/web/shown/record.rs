//! A record by its headline, and in a list.

use jiff::civil::Date;
use leptos::prelude::*;
use serde_json::{Map, Value};

use crate::{
    decisions::shelf::Shelf,
    domain::{catalogue::Category, request::LeftOut},
    i18n::{dates, left_out::why, messages as m, texts::plain},
    usecases::records::list::Record,
    web::visit::Visit,
};

/// A text of the brand's system, or several in a list: each reads in its own direction.
pub fn named(text: &str) -> AnyView {
    let Some((start, rest)) = text.split_once('\u{2068}') else { return view! { <bdi>{text.to_owned()}</bdi> }.into_any() };
    let names = rest.split('\u{2068}').map(|piece| {
        let (name, between) = piece.split_once('\u{2069}').unwrap_or((piece, ""));
        view! { <bdi>{name.to_owned()}</bdi>{between.to_owned()} }
    });
    view! { {start.to_owned()}{names.collect_view()} }.into_any()
}

/// Its fields as the person may see them: a mark stands where a value may be of somebody else, which only staff look at.
pub fn data(visit: &Visit, category: &Category, record: &Record) -> Map<String, Value> {
    let words = visit.texts();
    let mark = || words.left_out_mark(m::LeftOutMark { why: &why(words, LeftOut::Unseen) });
    let hidden = |(field, value): (String, Value)| {
        let hides = category.may_be_of_others(&field) && !value.is_null();
        (field, if hides { Value::String(plain(&mark())) } else { value })
    };
    record.content.data().into_iter().map(hidden).collect()
}

/// The value of its first field.
pub fn headline(visit: &Visit, shelf: &Shelf, category: &Category, record: &Record) -> String {
    let first = visit.values(shelf).rows(category, &data(visit, category, record)).into_iter().next();
    first.map(|(_, value)| value).filter(|value| !value.is_empty()).unwrap_or_else(|| visit.notice(shelf).category(&category.id).name())
}

/// One record in a list. Its headline leads to its page, where its reader has one.
pub fn listed(visit: &Visit, shelf: &Shelf, category: &Category, record: &Record, planned: Option<Date>, href: Option<String>) -> AnyView {
    let words = visit.texts();
    let head = named(&headline(visit, shelf, category, record));
    let head = match href {
        Some(href) => view! { <a href=href>{head}</a> }.into_any(),
        None => head,
    };
    let when = dates::date_and_time(visit.language, record.occurred_at, visit.zone());
    let rest = visit.values(shelf).rows(category, &data(visit, category, record)).into_iter().skip(1);
    let rest = rest.map(|(label, value)| view! { <div><dt>{label}</dt><dd>{named(&value)}</dd></div> }).collect_view();
    let touchpoint = visit.notice(shelf).touchpoint(&record.touchpoint).name();
    let wrong = record.marked_wrong_at.map(|at| {
        let text = words.guess_called_wrong(m::GuessCalledWrong { when: &dates::date(visit.language, at, visit.zone()) });
        view! { <p class="record__wrong">{text}</p> }
    });
    let not_used = not_used(visit, record).map(|text| view! { <p class="record__wrong">{text}</p> });
    view! {
        <li class="record">
            <time datetime=dates::machine(record.occurred_at)>{when}</time>
            <p class="record__head">{head}</p>
            {wrong}
            {not_used}
            <dl class="record__rows">{rest}</dl>
            <p class="record__about">{words.beside(m::Beside { one: &touchpoint, other: &goes(visit, record, planned) })}</p>
        </li>
    }
    .into_any()
}

/// The last day of a record; `planned` is the one on which a deletion of its kind is planned, which leaves what a law keeps.
pub fn goes(visit: &Visit, record: &Record, planned: Option<Date>) -> String {
    let words = visit.texts();
    let planned = planned.filter(|day| record.must_keep_until.is_none_or(|until| until <= *day));
    let last_day = record.last_day.into_iter().chain(planned).min();
    last_day.map_or_else(|| words.record_goes_account(), |day| words.record_goes(m::RecordGoes { when: &dates::day(visit.language, day) }))
}

/// Since when the person keeps it out of use.
pub fn not_used(visit: &Visit, record: &Record) -> Option<String> {
    let day = |at| dates::date(visit.language, at, visit.zone());
    record.excluded_at.map(|at| visit.texts().record_not_used(m::RecordNotUsed { when: &day(at) }))
}
