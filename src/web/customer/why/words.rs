//! Names of things that may be gone from the catalogue since an explanation was given.

use leptos::prelude::*;

use crate::{
    decisions::shelf::Shelf,
    web::{shown::catalogue::Thing, visit::Visit},
};

/// A step by name, as a way to its page while the notice has it.
pub fn touchpoint(visit: &Visit, shelf: &Shelf, id: &str) -> AnyView {
    named(visit, shelf, shelf.notice.catalogue.touchpoint(id).is_some(), Thing::Touchpoint, id)
}

pub fn purpose(visit: &Visit, shelf: &Shelf, id: &str) -> AnyView {
    named(visit, shelf, shelf.notice.catalogue.purpose(id).is_some(), Thing::Purpose, id)
}

pub fn category(visit: &Visit, shelf: &Shelf, id: &str) -> AnyView {
    named(visit, shelf, shelf.notice.catalogue.category(id).is_some(), Thing::Category, id)
}

fn named(visit: &Visit, shelf: &Shelf, known: bool, thing: Thing, id: &str) -> AnyView {
    if !known {
        return view! { <bdi>{id.to_owned()}</bdi> }.into_any();
    }
    thing.link(visit, shelf, id)
}
