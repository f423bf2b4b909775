//! The page that shows an answer or a refusal once more before it ends the case.

use axum::{extract::Path, response::Response};
use leptos::prelude::*;

use super::written::{CHECK, Written};
use crate::{
    domain::request::Decline,
    i18n::{messages as m, texts::plain},
    usecases::{desk::case, error::Error},
    web::{
        components::{crumb::Crumb, error_summary::ErrorSummary, rows::Rows},
        failure::Failure,
        layout::page::{Head, Mood, respond},
        shown::request::{decline, title},
        two_steps::Proposal,
        visit::Visit,
    },
};

pub async fn get(visit: Visit, Path((_, reference)): Path<(String, String)>) -> Response {
    show(&visit, &reference).await.unwrap_or_else(|error| Failure::from(error).page(&visit))
}

async fn show(visit: &Visit, reference: &str) -> Result<Response, Error> {
    let words = visit.texts();
    let row = case(visit.portal(), visit.actor, reference).await?.case.row;
    let back = format!("/staff/requests/{}", row.reference);
    let proposal = Proposal::<Written>::waiting(visit, &row.reference).await?.filter(|_| row.state.is_open());
    // No proposal waits, or another member of staff has closed the case: its page shows how it stands.
    let Some(proposal) = proposal else { return Ok(visit.redirect(&back)) };
    let (written, field) = (proposal.draft(), proposal.field(&())?);
    let again = visit.flash(CHECK).await.is_some();
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
