//! Explanations of single results: the brand's words about what it showed, and the newest at one touchpoint.

use leptos::prelude::*;

use crate::{
    domain::language::Language,
    i18n::{dates, messages as m},
    usecases::{
        error::Error,
        explanations::{content::Words, list, list::Explanation},
    },
    web::{components::filled::filled, visit::Visit},
};

/// So many stand on the page of a touchpoint.
const LATELY: usize = 3;

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

/// The way to an explanation, by what was shown.
pub fn link(visit: &Visit, explanation: &Explanation) -> AnyView {
    let href = visit.to(&format!("/why/{}", explanation.id));
    view! { <a href=href>{said(visit, &explanation.content.label)}</a> }.into_any()
}

/// The links to the whole list and to the questions of systems, for a customer.
pub fn way(visit: &Visit) -> Option<AnyView> {
    let (recent, asked, words) = (visit.to("/recent"), visit.to("/asked"), visit.texts());
    let ways = || view! { <p><a href=recent>{words.recent_title()}</a></p><p><a href=asked>{words.asked_title()}</a></p> };
    visit.signed_in().then(|| ways().into_any())
}

/// The newest at one touchpoint; nothing where there is none.
pub async fn lately(visit: &Visit, step: &str) -> Result<Option<(String, AnyView)>, Error> {
    if !visit.signed_in() {
        return Ok(None);
    }
    let listed = list(visit.portal(), visit.actor, Some(step), None, LATELY).await?;
    if listed.explanations.is_empty() {
        return Ok(None);
    }
    let entries = listed.explanations.iter().map(|explanation| {
        let when = dates::date(visit.language, explanation.created_at, visit.zone());
        let when = view! { <time class="hint" datetime=dates::machine(explanation.created_at)>{when}</time> }.into_any();
        let both = [link(visit, explanation).into_any(), when];
        view! { <li>{filled(|[one, other]| visit.texts().beside(m::Beside { one, other }), both)}</li> }
    });
    let entries = entries.collect_view();
    Ok(Some((visit.texts().recent_here(), view! { <ul>{entries}</ul>{way(visit)} }.into_any())))
}
