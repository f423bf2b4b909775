//! Names of things that may be gone from the catalogue since an explanation was given.

use leptos::prelude::*;

use crate::{decisions::shelf::Shelf, web::visit::Visit};

/// A step by name, as a way to its page while the notice has it.
pub fn touchpoint(visit: &Visit, shelf: &Shelf, id: &str) -> AnyView {
    named(visit, shelf, shelf.notice.catalogue.touchpoint(id).is_some(), ("touchpoint", "journey"), id)
}

pub fn purpose(visit: &Visit, shelf: &Shelf, id: &str) -> AnyView {
    named(visit, shelf, shelf.notice.catalogue.purpose(id).is_some(), ("purpose", "purposes"), id)
}

pub fn category(visit: &Visit, shelf: &Shelf, id: &str) -> AnyView {
    named(visit, shelf, shelf.notice.catalogue.category(id).is_some(), ("category", "data"), id)
}

fn named(visit: &Visit, shelf: &Shelf, known: bool, (kind, folder): (&str, &str), id: &str) -> AnyView {
    if !known {
        return view! { <bdi>{id.to_owned()}</bdi> }.into_any();
    }
    let href = visit.to(&format!("/{folder}/{id}"));
    view! { <a href=href>{visit.word(shelf, &format!("{kind}-{id}"))}</a> }.into_any()
}
