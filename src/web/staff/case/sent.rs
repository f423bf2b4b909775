//! The way of every form of a case: the fields it sends, and the page they come back to.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use crate::{
    usecases::{desk::Seen, error::Error},
    web::{
        door::{Form, through},
        flash::Next,
        visit::Visit,
    },
};

/// The name under which forms of a case leave word for its page.
pub const PAGE: &str = "case";
/// Under which a form that came back says which one it is.
pub const FORM: &str = "form";

/// The fields of the forms of a case; most send some of them.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct CaseForm {
    pub(super) locale: Option<String>,
    pub(super) request: Option<String>,
    pub(super) seen: Option<String>,
    pub(super) words: Option<String>,
    pub(super) reason: Option<String>,
    pub(super) shown: Option<String>,
    pub(super) system: Option<String>,
    pub(super) outcome: Option<String>,
    pub(super) value: Option<String>,
}

/// Carries out a form of a case. Its typed fields come back to it where it does not fit.
pub(super) async fn at_a_case(
    form: CaseForm,
    name: &'static str,
    act: impl AsyncFnOnce(&Visit, Seen<'_>, &CaseForm) -> Result<Next, Error>,
) -> Result<(), ServerFnError> {
    let request = form.request.clone().unwrap_or_default();
    let path = format!("/staff/requests/{request}");
    let kept =
        [("words", &form.words), ("reason", &form.reason), ("outcome", &form.outcome), ("system", &form.system), ("value", &form.value)];
    let kept = kept.into_iter().filter_map(|(name, text)| Some((name.to_owned(), text.clone()?)));
    let typed = kept.chain([(FORM.to_owned(), name.to_owned())]).collect();
    let here = Form { page: PAGE, path: path.into(), typed };
    through(form.locale.clone(), here, async |visit| act(visit, Seen { reference: &request, revision: form.seen.as_deref() }, &form).await)
        .await
}
