//! The authority to complain to, by the law that answers to them, and whether a court hears them.

use leptos::prelude::*;

use crate::{domain::ids::RegimeId, web::visit::Visit};

/// The authority's name as a link, and how to turn to it and to a court.
pub fn authority(visit: &Visit, law: &RegimeId) -> AnyView {
    let authority = visit.portal().brand.authority(law);
    let ways = visit.teller().ways_to_complain(law.as_str()).into_iter().map(|way| view! { <p>{way}</p> });
    view! {
        <p><a href=authority.url rel="noreferrer" lang=authority.language>{authority.name}</a></p>
        {ways.collect_view()}
    }
    .into_any()
}
