//! A version of the notice in its own words.

use crate::{usecases::notices::list::Published, web::visit::Visit};

/// The summary of a version, in the visitor's language.
pub fn summary(visit: &Visit, published: &Published) -> String {
    let said = published.summaries.get(&visit.language).filter(|words| !words.is_empty());
    said.cloned().unwrap_or_else(|| visit.texts().changes_first())
}
