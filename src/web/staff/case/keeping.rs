//! Texts of a case are kept while they are typed, where scripts run. Without scripts, every button keeps them.

use leptos::prelude::*;

use super::{
    sent::{CaseForm, texts},
    written::Written,
};
use crate::{
    i18n::{dates, messages as m},
    usecases::desk::{Seen, drafts},
    web::{door::answer, two_steps::Proposal, visit::Visit},
};

/// Keeps the texts of the page as they are at this moment, and nothing else. Answers with their new mark and, where there are any, the words
/// for that; with nothing when the page is behind.
#[server(prefix = "/ui", endpoint = "staff/keep-typed")]
pub async fn staff_keep_typed(#[server(default)] form: CaseForm) -> Result<String, ServerFnError> {
    answer(async |visit| {
        let reference = form.request.as_deref().unwrap_or_default();
        let seen = Seen { reference, revision: form.seen.as_deref() };
        let kept = drafts::keep_while_typed(visit.portal(), visit.actor, seen, form.drafted.as_deref(), texts(&form.typed)).await?;
        let Some(mark) = kept else { return Ok(String::new()) };
        // The page holds newer words than those that wait to be looked over.
        if Proposal::<Written>::waiting(visit, reference).await?.is_some() {
            Proposal::<Written>::forget(visit, reference).await?;
        }
        if mark.is_empty() {
            return Ok(" ".to_owned());
        }
        let language = form.locale.as_deref().and_then(|tag| tag.parse().ok()).unwrap_or(visit.language);
        let here = Visit { language, ..visit.clone() };
        let when = dates::time(language, here.portal().clock.now(), here.zone());
        Ok(format!("{mark} {}", here.texts().staff_kept_at(m::StaffKeptAt { when: &when })))
    })
    .await
}
