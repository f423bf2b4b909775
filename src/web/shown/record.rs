//! A record by its headline.

use leptos::prelude::*;

use crate::{decisions::shelf::Shelf, domain::catalogue::Category, usecases::records::list::Record, web::visit::Visit};

/// A text of the brand's system, or several in a list: each reads in its own direction.
pub fn named(text: &str) -> AnyView {
    let Some((start, rest)) = text.split_once('\u{2068}') else { return view! { <bdi>{text.to_owned()}</bdi> }.into_any() };
    let names = rest.split('\u{2068}').map(|piece| {
        let (name, between) = piece.split_once('\u{2069}').unwrap_or((piece, ""));
        view! { <bdi>{name.to_owned()}</bdi>{between.to_owned()} }
    });
    view! { {start.to_owned()}{names.collect_view()} }.into_any()
}

/// The value of its first field.
pub fn headline(visit: &Visit, shelf: &Shelf, category: &Category, record: &Record) -> String {
    let first = visit.values(shelf).rows(category, &record.content.data()).into_iter().next();
    first.map(|(_, value)| value).filter(|value| !value.is_empty()).unwrap_or_else(|| visit.notice(shelf).category(&category.id).name())
}
