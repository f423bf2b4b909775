//! The file of a case that has ended: what was asked, decided and said, to read with a reason, and to print.

use axum::{extract::Path, response::Response};
use leptos::prelude::*;

use super::{
    evidence::{emails, log},
    facts::{facts, linked},
    story::story,
};
use crate::{
    domain::{actor::Actor, staff::Deed},
    i18n::{dates, messages as m, texts::plain},
    usecases::{
        desk::case::{Desk, file},
        error::Error,
        requests::kept::Receipt,
        staff::member,
    },
    web::{
        components::{crumb::Crumb, error_summary::ErrorSummary, rows::Rows, text_area::TextArea, with_numbers::with_numbers},
        failure::Failure,
        flash::{Flash, Told},
        layout::page::{Head, Mood, respond},
        shown::{
            asked::asked_in_case,
            deletion::{Reader, records},
            request::{moment, title},
        },
        staff::words::fault,
        visit::Visit,
    },
};

/// The name under which its form leaves word for it.
pub const PAGE: &str = "case-file";

pub async fn get(visit: Visit, Path((_, reference)): Path<(String, String)>) -> Response {
    show(&visit, &reference).await.unwrap_or_else(|error| Failure::from(error).page(&visit))
}

async fn show(visit: &Visit, reference: &str) -> Result<Response, Error> {
    let words = visit.texts();
    let Some(desk) = file(visit.portal(), visit.actor, reference).await? else {
        let sees = matches!(visit.actor, Actor::Staff(_, role) if role.may(Deed::SeeCases));
        return Ok(visit.redirect(&if sees { format!("/staff/requests/{reference}") } else { "/staff/oversight".to_owned() }));
    };
    let staff = member::all(visit.portal()).await?;
    let row = &desk.case.row;
    let flash = visit.flash(PAGE).await;
    let wrong = flash.as_ref().and_then(|flash| match &flash.told {
        Told::Faults(faults) => faults.first().map(|found| fault(words, "reveal", found)),
        _ => None,
    });
    let mood = if wrong.is_some() { Mood::Error } else { Mood::Plain };
    let errors = wrong.clone().map(|text| view! { <ErrorSummary heading=words.problem_heading() errors=vec![("why", text)] /> });
    let why = (!desk.revealed && desk.readable).then(|| reveal(visit, &desk, flash, wrong));
    let facts = facts(visit, &desk, &staff);
    let about = linked(visit, &desk, &staff);
    let what = asked_in_case(visit, &desk.case, Reader::Staff);
    let receipt = desk.case.receipt.as_ref().filter(|_| desk.revealed).map(|found| receipt(visit, found)).transpose()?;
    let story = story(visit, &desk, &staff);
    let printed = words.staff_file_printed(m::StaffFilePrinted { when: &moment(visit, visit.portal().clock.now()) });
    let name = plain(&words.with_note(m::WithNote { text: &title(words, row.kind), note: &row.reference }));
    let back = if desk.role.may(Deed::SeeCases) {
        (visit.to(&format!("/staff/requests/{}", row.reference)), name.clone())
    } else {
        (visit.to("/staff/oversight"), words.oversight_title())
    };
    let emails = emails(visit, &desk).await?;
    let log = log(visit, &desk, &staff).await?;
    let heading = words.staff_file();
    let crumb = plain(&words.with_note(m::WithNote { text: &heading, note: &row.reference }));
    Ok(respond(visit, Head::of(crumb).mood(mood), move || {
        view! {
            {errors}
            <Crumb href=back.0 text=back.1 />
            <h1>{heading}</h1>
            <p class="lede">{with_numbers(&name)}</p>
            <Rows rows=facts />
            {about}
            {why}
            {(!what.is_empty()).then(|| view! { <section aria-labelledby="asked"><h2 id="asked">{words.staff_asked()}</h2><Rows rows=what /></section> })}
            {receipt}
            <section aria-labelledby="story"><h2 id="story">{words.request_story()}</h2>{story}</section>
            {emails}
            {log}
            <p class="hint">{printed}</p>
        }
        .into_any()
    }))
}

/// The result of a deletion: gone, and kept by a law.
fn receipt(visit: &Visit, receipt: &Receipt) -> Result<AnyView, Error> {
    let (words, shelf) = (visit.texts(), visit.shelf()?);
    let of = |category: &str, count: u64| category.parse().map_or_else(|_| category.to_owned(), |id| records(visit, &shelf, &id, count));
    let gone: Vec<_> = receipt.gone.iter().map(|(category, count)| view! { <p>{of(category, *count)}</p> }).collect();
    let stays = receipt.stays.iter().map(|stays| {
        let until = words.stays_until(m::StaysUntil { when: &dates::day(visit.language, stays.until) });
        view! { <p>{of(&stays.category, stays.count)}</p><p>{until}</p> }
    });
    let stays: Vec<_> = stays.collect();
    let mut rows: Vec<(String, AnyView)> = Vec::new();
    if !gone.is_empty() {
        rows.push((words.deleted_gone(), gone.into_any()));
    }
    if !stays.is_empty() {
        rows.push((words.delete_stays(), stays.into_any()));
    }
    Ok(view! { <section aria-labelledby="receipt"><h2 id="receipt">{words.staff_file_receipt()}</h2><Rows rows=rows /></section> }
        .into_any())
}

/// Why somebody reads it: their person can read that.
fn reveal(visit: &Visit, desk: &Desk, flash: Option<Flash>, wrong: Option<String>) -> AnyView {
    let words = visit.texts();
    let value = flash.and_then(|flash| flash.typed.get("why").cloned()).unwrap_or_default();
    let error = wrong.map(|text| (words.error_prefix(), text));
    let (locale, request) = (visit.language.tag(), desk.case.row.reference.clone());
    let masked = if desk.case.row.state.is_open() { words.staff_file_masked() } else { words.staff_closed_masked() };
    view! {
        <form class="act" method="post" action="/ui/staff/read-closed" novalidate>
            <input r#type="hidden" name="form[locale]" value=locale />
            <input r#type="hidden" name="form[request]" value=request />
            <p>{masked}</p>
            <TextArea id="why" name="form[why]" label=words.staff_reveal_why() hint=words.staff_reveal_hint() value=value error=error />
            <p class="acts"><button class="button" type="submit">{words.staff_reveal()}</button></p>
        </form>
    }
    .into_any()
}
