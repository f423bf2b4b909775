//! A record by its headline.

use leptos::prelude::*;
use serde_json::{Map, Value};

use crate::{
    decisions::shelf::Shelf,
    domain::{catalogue::Category, request::LeftOut},
    i18n::{left_out::why, messages as m, texts::plain},
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
