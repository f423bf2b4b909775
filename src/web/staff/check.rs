//! What ends a case, looked over before it is sent: the last answer, or that it is declined. Neither can be taken back.

use axum::{extract::Path, response::Response};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

use super::{
    actions::{CaseForm, at_a_case},
    case,
    case_forms::FORM,
};
use crate::{
    domain::{request::Decline, staff::Deed},
    i18n::{messages as m, texts::plain},
    usecases::{
        authorise,
        desk::{self, Seen, answer, decide},
        error::Error,
    },
    web::{
        components::{crumb::Crumb, error_summary::ErrorSummary, rows::Rows},
        customer::requests::words::{decline, title},
        door::Next,
        failure::Failure,
        flash::{Deed as Did, Told},
        layout::page::{Head, Mood, respond},
        two_steps::{Draft, Proposal},
        visit::Visit,
    },
};

/// What was written and not sent yet. It waits in the session, one for each case.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(super) struct Written {
    /// `finish`, or `decline`.
    form: String,
    seen: String,
    pub(super) words: String,
    pub(super) reason: String,
}

impl Draft for Written {
    const OF: &'static str = "answer";
}

/// The name under which the form leaves word for its page.
const PAGE: &str = "case-check";

/// What waits for a case, as the fields of its form.
pub async fn typed(visit: &Visit, reference: &str) -> Result<BTreeMap<String, String>, Error> {
    let Some(proposal) = Proposal::<Written>::waiting(visit, reference).await? else { return Ok(BTreeMap::new()) };
    let Written { form, words, reason, .. } = proposal.draft().clone();
    Ok([(FORM, form), ("words", words), ("reason", reason)].map(|(field, text)| (field.to_owned(), text)).into())
}

/// Ends a case by what was looked over: what the page showed, and nothing else.
pub(super) async fn send(
    form: CaseForm,
    name: &'static str,
    deed: Deed,
    act: impl AsyncFnOnce(&Visit, Seen<'_>, &Written) -> Result<(), Error>,
) -> Result<(), ServerFnError> {
    at_a_case(form, name, async |visit, Seen { reference, .. }, form| {
        authorise::staff(visit.portal(), visit.actor, deed)?;
        let case = format!("/staff/requests/{reference}");
        // Sent before, or from a page that was left open.
        let Some(proposal) = Proposal::<Written>::waiting(visit, reference).await? else { return Ok(Next::page(case)) };
        let agreed = proposal.agreed(form.shown.as_deref(), &())?;
        let Some(written) = agreed.filter(|written| written.form == name) else {
            return Ok(Next::page(format!("{case}/check")).saying(PAGE, Told::ShownAgain));
        };
        act(visit, Seen { reference, revision: Some(&written.seen) }, &written).await?;
        Proposal::<Written>::forget(visit, reference).await?;
        Ok(Next::page(format!("{case}#saved")).saying(case::PAGE, Told::Done(Did::CaseChanged)))
    })
    .await
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
        Proposal::leave(visit, &reference, &self).await?;
        Ok(Next::page(format!("/staff/requests/{reference}/check")))
    }
}

pub async fn page(visit: Visit, Path((_, reference)): Path<(String, String)>) -> Response {
    show(&visit, &reference).await.unwrap_or_else(|error| Failure::from(error).page(&visit))
}

async fn show(visit: &Visit, reference: &str) -> Result<Response, Error> {
    let words = visit.texts();
    let row = desk::case::case(visit.portal(), visit.actor, reference).await?.case.row;
    let back = format!("/staff/requests/{}", row.reference);
    let proposal = Proposal::<Written>::waiting(visit, &row.reference).await?.filter(|_| row.state.is_open());
    // Nothing waits, or somebody else has closed it: the case shows how it stands.
    let Some(proposal) = proposal else { return Ok(visit.redirect(&back)) };
    let (written, field) = (proposal.draft(), proposal.field(&())?);
    let again = visit.flash(PAGE).await.is_some();
    let (mood, errors) = (if again { Mood::Error } else { Mood::Plain }, vec![("main", words.shown_again())]);
    let again = again.then(|| view! { <ErrorSummary heading=words.problem_heading() errors=errors /> });
    let action = format!("/ui/staff/{}", written.form);
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
    let numbered = |text: &str| plain(&words.with_note(m::WithNote { text, note: &row.reference }));
    let (name, back) = (numbered(&title(words, row.kind)), visit.to(&back));
    Ok(respond(visit, Head::of(numbered(&heading)).mood(mood), move || {
        view! {
            {again}
            <Crumb href=back text=name />
            <h1>{heading}</h1>
            <Rows rows=rows />
            <div class=format!("{notice} check__due")><p>{words.staff_check_final()}</p></div>
            <form method="post" action=action novalidate>
                <input r#type="hidden" name="form[locale]" value=locale />
                <input r#type="hidden" name="form[request]" value=request />
                {field}
                <p class="acts">
                    <button class=button type="submit">{go}</button>
                    <a href=change>{words.staff_check_change()}</a>
                </p>
            </form>
        }
        .into_any()
    }))
}
