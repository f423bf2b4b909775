//! The brand's words about what it showed, with their language marked; and names of the catalogue that may be gone from it.

use leptos::prelude::*;

use crate::{
    decisions::shelf::Shelf,
    domain::language::Language,
    usecases::explanations::{content::Words, list::Explanation},
    web::visit::Visit,
};

/// In the visitor's language, or else in the brand's own, marked as that (WCAG 3.1.2).
pub fn said(visit: &Visit, words: &Words) -> AnyView {
    let (language, text) = pick(visit, words);
    if language == visit.language {
        return view! { <bdi>{text}</bdi> }.into_any();
    }
    view! { <bdi lang=language.tag() dir=language.direction().as_str()>{text}</bdi> }.into_any()
}

fn pick(visit: &Visit, words: &Words) -> (Language, String) {
    let own = [visit.language, visit.portal().brand.languages.default];
    let found = own.into_iter().find_map(|language| words.get(&language).map(|text| (language, text)));
    // The brand may have changed its own language since.
    let found = found.or_else(|| words.iter().next().map(|(language, text)| (*language, text)));
    found.map_or((visit.language, String::new()), |(language, text)| (language, text.clone()))
}

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

/// The way to an explanation, by what was shown.
pub fn link(visit: &Visit, explanation: &Explanation) -> AnyView {
    let href = visit.to(&format!("/why/{}", explanation.id));
    view! { <a href=href>{said(visit, &explanation.content.label)}</a> }.into_any()
}
