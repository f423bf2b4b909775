//! Files that came with a form. Their bytes travel beside its fields, which hold a mark of each.

use leptos::prelude::use_context;
use std::{collections::BTreeMap, sync::Arc};

use crate::usecases::requests::files::Sent;

/// The files of a form, by the name of their field.
#[derive(Debug, Clone, Default)]
pub struct Uploads(pub Arc<BTreeMap<String, Sent>>);

/// The name among what was typed that says: a file was chosen, and has to be chosen again. On a page with several fields for one, its text
/// names those.
pub const AGAIN: &str = "chosen-file";

/// Whether the form that is under way came with a file.
pub fn came() -> bool {
    let uploads = use_context::<axum::http::request::Parts>().and_then(|parts| parts.extensions.get::<Uploads>().cloned());
    uploads.is_some_and(|uploads| uploads.0.values().any(|file| !file.name.is_empty() || !file.bytes.is_empty()))
}

/// The file of a field of the form that is under way; `None` where none was chosen.
pub fn sent(field: &str) -> Option<Sent> {
    let parts = use_context::<axum::http::request::Parts>()?;
    parts.extensions.get::<Uploads>()?.0.get(field).cloned()
}
