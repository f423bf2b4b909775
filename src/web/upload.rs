//! Files that came with a form. Their bytes travel beside its fields, which hold a mark of each.

use leptos::prelude::use_context;
use std::{collections::BTreeMap, sync::Arc};

use crate::usecases::requests::files::Sent;

/// The files of a form, by the name of their field.
#[derive(Debug, Clone, Default)]
pub struct Uploads(pub Arc<BTreeMap<String, Sent>>);

/// The file of a field of the form that is under way; `None` where none was chosen.
pub fn sent(field: &str) -> Option<Sent> {
    let parts = use_context::<axum::http::request::Parts>()?;
    parts.extensions.get::<Uploads>()?.0.get(field).cloned()
}
