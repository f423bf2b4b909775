//! What ends a case, looked over before it is sent: the last answer, or that it is declined. Neither can be taken back.

use axum::{extract::Path, response::Response};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

use super::{
    actions::{CaseForm, at_a_case},
    case_forms::FORM,
};
use crate::{
    domain::request::Decline,
    usecases::{
        desk::{Seen, answer, case::case, decide},
        error::Error,
    },
    web::{
        components::{crumb::Crumb, rows::Rows},
        customer::requests::words::{decline, title},
        door::Next,
        failure::Failure,
        layout::page::{Head, respond},
        visit::Visit,
    },
};

/// What was written and not sent yet. It waits in the session, one for each case.
#[derive(Debug, Clone, Serialize, Deserialize)]
struct Written {
    /// `finish`, or `decline`.
    form: String,
    seen: String,
    words: String,
    reason: String,
}

fn key(reference: &str) -> String {
    format!("desk:{reference}")
}

async fn written(visit: &Visit, reference: &str) -> Option<Written> {
    visit.session.get(&key(reference)).await.ok().flatten()
}

/// What waits for a case, as the fields of its form.
pub async fn typed(visit: &Visit, reference: &str) -> BTreeMap<String, String> {
    let Some(Written { form, words, reason, .. }) = written(visit, reference).await else { return BTreeMap::new() };
    [(FORM, form), ("words", words), ("reason", reason)].map(|(field, text)| (field.to_owned(), text)).into()
}

/// It was sent: nothing waits any more.
pub async fn done(visit: &Visit, reference: &str) -> Result<(), Error> {
    visit.session.remove::<Written>(&key(reference)).await.map(|_| ()).map_err(Error::internal)
}

/// Reads the last answer and shows it again. Nothing is sent yet.
#[server(prefix = "/ui", endpoint = "staff/finish-check")]
pub async fn staff_check_finish(form: CaseForm) -> Result<(), ServerFnError> {
    at_a_case(form, "finish", async |visit, seen, form| {
        let written = Written::of("finish", &seen, form);
        answer::check_finish(visit.portal(), visit.actor, seen, form.words.as_deref()).await?;
        written.wait(visit, form).await
    })
    .await
}

/// Reads why a case is declined and shows it again. Nothing is sent yet.
#[server(prefix = "/ui", endpoint = "staff/decline-check")]
pub async fn staff_check_decline(form: CaseForm) -> Result<(), ServerFnError> {
    at_a_case(form, "decline", async |visit, seen, form| {
        let written = Written::of("decline", &seen, form);
        decide::check_decline(visit.portal(), visit.actor, seen, form.reason.as_deref(), form.words.as_deref()).await?;
        written.wait(visit, form).await
    })
    .await
}

impl Written {
    fn of(form: &'static str, seen: &Seen<'_>, sent: &CaseForm) -> Self {
        Self {
            form: form.to_owned(),
            seen: seen.revision.unwrap_or_default().to_owned(),
            words: sent.words.clone().unwrap_or_default().trim().replace("\r\n", "\n"),
            reason: sent.reason.clone().unwrap_or_default(),
        }
    }

    async fn wait(self, visit: &Visit, sent: &CaseForm) -> Result<Next, Error> {
        let reference = sent.request.clone().unwrap_or_default();
        visit.session.insert(&key(&reference), &self).await.map_err(Error::internal)?;
        Ok(Next::page(format!("/staff/requests/{reference}/check")))
    }
}

pub async fn page(visit: Visit, Path((_, reference)): Path<(String, String)>) -> Response {
    show(&visit, &reference).await.unwrap_or_else(|error| Failure::from(error).page(&visit))
}

async fn show(visit: &Visit, reference: &str) -> Result<Response, Error> {
    let words = visit.texts();
    let row = case(visit.portal(), visit.actor, reference).await?.case.row;
    let back = format!("/staff/requests/{}", row.reference);
    let written = written(visit, &row.reference).await.filter(|_| row.state.is_open());
    // Nothing waits, or somebody else has closed it: the case shows how it stands.
    let Some(written) = written else { return Ok(visit.redirect(&back)) };
    let declines = written.form == "decline";
    let reason: Option<Decline> = written.reason.parse().ok().filter(|_| declines);
    let (heading, own, go) = if declines {
        (words.staff_check_decline(), words.staff_decline_words(), words.staff_decline_go())
    } else {
        (words.staff_check_answer(), words.staff_answer(), words.staff_finish_go())
    };
    let mut rows: Vec<(String, AnyView)> =
        vec![(words.request_reference(), view! { <bdi dir="ltr">{row.reference.clone()}</bdi> }.into_any())];
    if let Some(reason) = reason {
        rows.push((words.staff_decline_reason(), decline(words, reason).into_any()));
    }
    if !written.words.is_empty() {
        let text = written.words.clone();
        rows.push((own, view! { <p class="said" dir="auto">{text}</p> }.into_any()));
    }
    let (button, notice) = if declines { ("button button--danger", "notice notice--danger") } else { ("button", "notice") };
    let (locale, request, change) = (visit.language.tag(), row.reference.clone(), visit.to(&format!("{back}#do-{}", written.form)));
    let (name, back) = (format!("{} ({})", title(words, row.kind), row.reference), visit.to(&back));
    Ok(respond(visit, Head::of(format!("{heading} ({})", row.reference)), move || {
        view! {
            <Crumb href=back text=name />
            <h1>{heading}</h1>
            <Rows rows=rows />
            <div class=format!("{notice} check__due")><p>{words.staff_check_final()}</p></div>
            // What is sent is what was read here, whatever waits in the session by then.
            <form method="post" action=format!("/ui/staff/{}", written.form) novalidate>
                <input r#type="hidden" name="form[locale]" value=locale />
                <input r#type="hidden" name="form[request]" value=request />
                <input r#type="hidden" name="form[seen]" value=written.seen />
                <input r#type="hidden" name="form[reason]" value=written.reason />
                <input r#type="hidden" name="form[words]" value=written.words />
                <p class="acts">
                    <button class=button type="submit">{go}</button>
                    <a href=change>{words.staff_check_change()}</a>
                </p>
            </form>
        }
        .into_any()
    }))
}
