//! The brand's own pages, for the footer.

use leptos::prelude::*;

use crate::{catalog::LinkKind, web::visit::Visit};

/// An entry for each.
pub fn entries(visit: &Visit) -> AnyView {
    let words = visit.texts();
    let name = |kind: LinkKind| match kind {
        LinkKind::Imprint => words.link_imprint(),
        LinkKind::Terms => words.link_terms(),
        LinkKind::PrivacyPolicy => words.link_privacy_policy(),
        LinkKind::Accessibility => words.link_accessibility(),
    };
    let entries = visit.portal().brand.links.iter().filter_map(|link| {
        let href = link.url.of(visit.language, visit.portal().brand.languages.default)?.to_owned();
        Some(view! { <li><a href=href>{name(link.kind)}</a></li> })
    });
    entries.collect_view().into_any()
}
