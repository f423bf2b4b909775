//! A page per kind of problem: what happened, and how to mend it.

use axum::{
    extract::{Path, rejection::PathRejection},
    response::Html,
};

use super::{
    problem::{Kind, Problem},
    reference_page::document,
};
use crate::i18n::html::escape;

pub async fn page(slug: Result<Path<String>, PathRejection>) -> Result<Html<String>, Problem> {
    let kind = slug
        .ok()
        .and_then(|Path(slug)| Kind::ALL.iter().find(|kind| kind.slug() == slug))
        .ok_or_else(|| Problem::new(Kind::NoSuchAddress, "There is no such kind of problem."))?;
    let body = format!(
        "<h1>{}</h1><p>HTTP {}</p><p>{}</p><p><a href=\"/api/v1\">The reference</a></p>",
        escape(kind.title()),
        kind.status(),
        escape(kind.mend())
    );
    Ok(Html(document(kind.title(), &body)))
}
