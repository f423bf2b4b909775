//! The page that shows an act once more before it is done, whichever it is: what exactly it does, and what the person gets.

use axum::{extract::Path, response::Response};
use leptos::prelude::*;

use super::{
    acted::letter_to_meant,
    came,
    correction::{Sent, values},
    effect::{Effect, found, whose_effect},
    holding,
    left_files::{FILES, is_named},
    mirror::mirror,
    proving,
    saying::{Said, said},
    second, settled,
    written::{CHECK, Written, place},
};
use crate::{
    domain::request::{Decline, Grant},
    i18n::{messages as m, texts::plain},
    usecases::{
        desk::{case, case::Desk},
        error::Error,
    },
    web::{
        components::{crumb::Crumb, error_summary::ErrorSummary, free_text::FreeText, rows::Rows},
        failure::Failure,
        flash::Told,
        layout::page::{Head, Mood, respond},
        shown::request::{day, decline, ground, title},
        two_steps::Proposal,
        upload::AGAIN,
        visit::Visit,
    },
};

pub async fn get(visit: Visit, Path((_, reference)): Path<(String, String)>) -> Response {
    show(&visit, &reference).await.unwrap_or_else(|error| Failure::from(error).page(&visit))
}

async fn show(visit: &Visit, reference: &str) -> Result<Response, Error> {
    let words = visit.texts();
    let desk = case(visit.portal(), visit.actor, reference).await?;
    let row = &desk.case.row;
    let case_page = format!("/staff/requests/{}", row.reference);
    let proposal = Proposal::<Written>::waiting(visit, &row.reference).await?.filter(|_| row.state.is_open());
    // No proposal waits, or another member of staff has closed the case: its page shows how it stands.
    let Some(proposal) = proposal else { return Ok(visit.redirect(&case_page)) };
    let (written, field) = (proposal.draft(), proposal.field(&())?);
    let flash = visit.flash(CHECK).await;
    // Of another act of the case: it did not come along.
    let named = flash.as_ref().and_then(|flash| flash.typed.get(AGAIN)).map(String::as_str).unwrap_or_default();
    let file = FILES.into_iter().find(|field| is_named(named, field)).map(|field| {
        let href = visit.to(&format!("{case_page}{}#{field}", written.view));
        view! { <div class="notice notice--warn"><p><a href=href>{words.file_again()}</a></p></div> }
    });
    let flash = flash.filter(|flash| flash.told != Told::Kept);
    let missing = flash.as_ref().is_some_and(|flash| !flash.faults().is_empty());
    let mood = if flash.is_some() { Mood::Error } else { Mood::Plain };
    let errors = vec![if missing { ("alone", words.second_alone_error()) } else { ("main", words.shown_again()) }];
    let again = flash.is_some().then(|| view! { <ErrorSummary heading=words.problem_heading() errors=errors /> });
    let action = format!("/ui/staff/{}", written.form);
    let second = second::before(visit, &desk, written, flash.as_ref()).await?;
    let Shown { heading, go, body, grave } = what_happens(visit, &desk, written).await?;
    let go = second.go.unwrap_or(go);
    let (locale, request, change) =
        (visit.language.tag(), row.reference.clone(), visit.to(&format!("{case_page}{}#do-{}", written.view, place(&written.form))));
    let numbered = |text: &str| plain(&words.with_note(m::WithNote { text, note: &row.reference }));
    let (view, until) = (written.view.clone(), written.until.clone());
    let (name, back) = (numbered(&title(words, row.kind)), visit.to(&format!("{case_page}{}", written.view)));
    let (button, second) = (if grave { "button button--danger" } else { "button" }, second.view);
    Ok(respond(visit, Head::of(numbered(&heading)).mood(mood), move || {
        view! {
            {again}
            <Crumb href=back text=name />
            <h1>{heading}</h1>
            {file}
            {body}
            <form method="post" action=action novalidate>
                <input r#type="hidden" name="form[locale]" value=locale />
                <input r#type="hidden" name="form[request]" value=request />
                <input r#type="hidden" name="form[view]" value=view />
                <input r#type="hidden" name="form[until]" value=until />
                {field}
                {second}
                <p class="acts">
                    <button class=button type="submit">{go}</button>
                    <a href=change>{words.staff_check_change()}</a>
                </p>
            </form>
        }
        .into_any()
    }))
}

/// An act as the page shows it before it is done.
pub(super) struct Shown {
    pub(super) heading: String,
    go: String,
    pub(super) body: AnyView,
    /// Whether its button warns.
    pub(super) grave: bool,
}

/// Exactly what an act does.
pub(super) async fn what_happens(visit: &Visit, desk: &Desk, written: &Written) -> Result<Shown, Error> {
    let (words, row) = (visit.texts(), &desk.case.row);
    let declines = written.form == "decline";
    let reason: Option<Decline> = written.reason.parse().ok().filter(|_| declines);
    let Said { heading, own, go, effect } = match written.form.as_str() {
        "task" => settled::said(words, desk, &written.settles()?),
        _ => said(visit, desk, written),
    };
    let mut rows: Vec<(String, AnyView)> =
        vec![(words.request_reference(), view! { <bdi dir="ltr">{row.reference.clone()}</bdi> }.into_any())];
    if written.form == "approve" {
        rows.extend(values(visit, desk, Sent { after: Some(&written.value), record: Some(&written.record) })?);
    }
    let mut effects = Effect::default();
    if written.form == "approve" {
        effects = whose_effect(visit, desk).await?;
        rows.append(&mut effects.rows);
    }
    if written.form == "hold" {
        rows.extend(holding::rows(visit, written));
    }
    if written.form == "link" {
        rows.extend(found(visit, desk, &written.account).await?);
    }
    rows.extend(proving::rows(words, written));
    if written.form == "arrived" {
        rows.extend(came::rows(visit, desk, written).await?);
    }
    if written.form == "task" {
        rows.extend(settled::rows(visit, desk, written).await?);
    }
    if let Some(longer) = desk.longer.filter(|_| written.form == "extend") {
        rows.push((words.request_answer_by(), day(visit, row.due_on).into_any()));
        rows.push((words.staff_new_day(), day(visit, longer).into_any()));
    }
    if let (Some(why), "extend") = (written.ground.parse().ok(), written.form.as_str()) {
        rows.push((words.staff_ground(), ground(words, why).into_any()));
    }
    if let (Some(reason), "finish") = (written.partly.parse().ok(), written.form.as_str()) {
        rows.push((words.request_partly(), decline(words, reason).into_any()));
    }
    if let Some(reason) = reason {
        rows.push((words.staff_decline_reason(), decline(words, reason).into_any()));
    }
    let mirror = mirror(visit, desk, written).await?;
    // Words that the person reads stand where they read them.
    if !written.words.is_empty() && (mirror.is_none() || written.form == "task") {
        let text = written.words.clone();
        rows.push((own, view! { <FreeText text=text language=None /> }.into_any()));
    }
    let meant = letter_to_meant(visit, desk, written).await?;
    let grave = declines || (written.form == "approve" && desk.facts.grant == Some(Grant::Delete));
    let notice = if grave { "notice notice--danger" } else { "notice" };
    let body = view! {
        <Rows rows=rows />
        {effects.view}
        {mirror}
        {meant}
        <div class=format!("{notice} check__due")><p>{effect}</p></div>
    };
    Ok(Shown { heading, go, body: body.into_any(), grave })
}
