//! The filter of the log as it stands in an address.

use serde::Deserialize;

use crate::{
    usecases::log::read::{Draft, Filter},
    web::visit::Visit,
};

#[derive(Debug, Clone, Deserialize, Default)]
pub struct LogQuery {
    action: Option<String>,
    subject: Option<String>,
    actor: Option<String>,
    from: Option<String>,
    until: Option<String>,
    before: Option<String>,
}

impl LogQuery {
    pub fn draft(self) -> Draft {
        let Self { action, subject, actor, from, until, before } = self;
        Draft { action, subject, actor, from, until, before }
    }
}

/// The address of what is shown of the log, from the entry before `before` on.
pub fn address(visit: &Visit, path: &str, filter: &Filter, before: Option<i64>) -> String {
    let mut query = url::form_urlencoded::Serializer::new(String::new());
    let words = [("action", filter.action), ("subject", filter.subject), ("actor", filter.actor)];
    for (name, word) in words.into_iter().filter_map(|(name, word)| Some((name, word?))) {
        query.append_pair(name, word);
    }
    for (name, day) in [("from", filter.from), ("until", filter.until)].into_iter().filter_map(|(name, day)| Some((name, day?))) {
        query.append_pair(name, &day.to_string());
    }
    if let Some(before) = before {
        query.append_pair("before", &before.to_string());
    }
    let query = query.finish();
    if query.is_empty() { visit.to(path) } else { format!("{}?{query}", visit.to(path)) }
}
