//! The authority to complain to, by the law that answers to them, and whether a court hears them.

use leptos::prelude::*;

use crate::{
    domain::{
        authority::{Court, court},
        ids::RegimeId,
    },
    web::visit::Visit,
};

/// The authority's name as a link, and how to turn to it and to a court.
pub fn authority(visit: &Visit, law: &RegimeId) -> AnyView {
    let words = visit.texts();
    let authority = visit.portal().brand.authority(law);
    let court = match court(law.as_str()) {
        Court::AtAnyTime => Some(words.help_court()),
        Court::AfterAuthority => Some(words.help_court_after()),
        Court::No => None,
    };
    view! {
        <p><a href=authority.url rel="noreferrer" lang=authority.language>{authority.name}</a></p>
        <p>{words.help_authority_text()}</p>
        {court.map(|text| view! { <p>{text}</p> })}
    }
    .into_any()
}
