//! One case: what is asked, by when, what each system has done, its story, and everything staff can do about it.

use axum::{extract::Path, response::Response};
use leptos::prelude::*;

use super::{
    changed::{changed, is_own},
    columns::columns,
    facts::line,
    forms::{FILE, Forms, field_id},
    hands::Colleagues,
    left_files::{FILES, is_named},
    neighbours::ways,
    next::next,
    proving::PLACE as PROOF,
    sent::{FORM, PAGE, texts},
    told::said,
    written,
};
use crate::{
    domain::request::{Refusal, Verb},
    i18n::{messages as m, texts::plain},
    usecases::{
        desk::{arrived, case, case::Desk, drafts, file_out, opened::opened, second::look_at, views::Filter},
        error::{Clash, Error},
        staff::member::{self, Member},
    },
    web::{
        components::{crumb::Crumb, error_summary::ErrorSummary, filled::filled},
        extract::counted_again,
        failure::Failure,
        flash::{Flash, Told},
        layout::page::{Head, Mood, respond},
        query::Query,
        shown::{files, request::title},
        staff::{
            queue::words::query_of,
            words::{clash, ended},
        },
        upload::AGAIN,
        visit::Visit,
    },
};

pub async fn get(visit: Visit, Path((_, reference)): Path<(String, String)>, Query(filter): Query<Filter>) -> Response {
    show(&visit, &reference, &filter).await.unwrap_or_else(|error| Failure::from(error).page(&visit))
}

async fn show(visit: &Visit, reference: &str, filter: &Filter) -> Result<Response, Error> {
    let words = visit.texts();
    let query = query_of(filter);
    let desk = case(visit.portal(), visit.actor, reference).await?;
    let staff = member::all(visit.portal()).await?;
    let flash = visit.flash(PAGE).await;
    let colleagues = Colleagues::of(visit, &desk, &staff).await?;
    let clash = flash.as_ref().filter(|flash| matches!(flash.told, Told::Clash(_)));
    let changed = clash.and_then(|flash| changed(visit, &desk, &staff, flash));
    // The page says what has changed to staff who come too late.
    let at = if changed.is_some() { "changed" } else { "main" };
    let mut errors = errors(visit, flash.as_ref(), &colleagues, (&desk, staff.as_slice()), at);
    let waiting = file_out::waiting(visit.portal(), desk.staff, &desk.case.row).await?;
    let came = arrived::waiting(visit.portal(), desk.staff, &desk.case.row).await?;
    let mut again = again(visit, flash.as_ref(), waiting.is_some());
    again.retain(|(at, _)| errors.iter().all(|(id, _)| id != at));
    errors.extend(again.clone());
    let faults = flash.as_ref().map(Flash::faults).unwrap_or_default().to_vec();
    let wrong = !errors.is_empty();
    let summary = wrong.then(|| view! { <ErrorSummary heading=words.problem_heading() errors=errors /> });
    // Texts typed before, those that wait to be looked over, and those that have just come back: the newest counts.
    if let Some(back) = flash.as_ref().filter(|flash| flash.told == Told::Kept) {
        // Given back once: from here on it is this case's draft.
        drafts::keep(visit.portal(), visit.actor, reference, None, texts(&back.typed)).await?;
    }
    let drafts = drafts::drafts(visit.portal(), desk.staff, desk.case.row.id).await?;
    let (mood, news) = said(visit, flash.as_ref().map(|flash| &flash.told), drafts.are_begun()).unzip();
    let mood = if wrong { Mood::Error } else { mood.unwrap_or(Mood::Plain) };
    let mut typed = drafts.typed;
    typed.extend(written::typed(visit, reference).await?);
    typed.extend(flash.map(|flash| flash.typed).unwrap_or_default());
    let left = if opened(visit.portal(), visit.actor, &desk).await? { Some(counted_again(visit).await) } else { None };
    let visit = left.as_ref().unwrap_or(visit);
    let row = &desk.case.row;
    let around = ways(visit, &desk, filter, &query).await?;
    let next = next(visit, &desk, &staff).await?;
    let (waiting, came, again) = (waiting.as_ref(), came.as_ref(), again.as_slice());
    let asked = look_at(visit.portal(), visit.actor, &desk).await?.filter(|look| look.own && !look.outdated);
    let begun = asked.and_then(|look| look.decision).is_some_and(|decision| decision.verb() == Verb::Approve);
    let forms = Forms { visit, desk: &desk, typed: &typed, faults: &faults, colleagues: &colleagues, waiting, came, again, begun };
    let columns = columns(visit, &forms, &staff).await?;
    let form = forms.around(&drafts.mark, &query, columns);
    let title = plain(&words.with_note(m::WithNote { text: &title(words, row.kind), note: &row.reference }));
    let back = format!("{}{query}", visit.to("/staff/requests"));
    let (heading, line) = (numbered(visit, &desk), line(visit, &desk));
    Ok(respond(visit, Head::of(title).mood(mood), move || {
        view! {
            {summary}
            {changed}
            {news}
            <Crumb href=back text=words.queue_title() />
            {around}
            <div class="head">
                <h1>{heading}</h1>
                <p class="soft">{line}</p>
            </div>
            {next}
            {form}
        }
        .into_any()
    }))
}

/// The fields in which a file has to be chosen again, each with the word for that. A form too long to be given back names none.
fn again(visit: &Visit, flash: Option<&Flash>, waits: bool) -> Vec<(&'static str, String)> {
    let Some(named) = flash.and_then(|flash| flash.typed.get(AGAIN)) else { return Vec::new() };
    let asked = |field: &&str| is_named(named, field) || (named.is_empty() && *field == FILE);
    let word = |field: &'static str| Some((field, files::again(visit, flash, waits && field == FILE)?));
    FILES.into_iter().filter(asked).filter_map(word).collect()
}

/// Its kind and its number, which stands on one line.
fn numbered(visit: &Visit, desk: &Desk) -> AnyView {
    let (words, row) = (visit.texts(), &desk.case.row);
    let number = view! { <span class="ref" dir="ltr">{row.reference.clone()}</span> }.into_any();
    filled(|[note]| words.with_note(m::WithNote { text: &title(words, row.kind), note }), [number])
}

fn errors(
    visit: &Visit,
    flash: Option<&Flash>,
    colleagues: &Colleagues,
    (desk, staff): (&Desk, &[Member]),
    clashes: &'static str,
) -> Vec<(&'static str, String)> {
    let words = visit.texts();
    let form = flash.and_then(|flash| flash.typed.get(FORM)).map(String::as_str).unwrap_or_default();
    match flash.map(|flash| &flash.told) {
        Some(Told::Faults(faults)) => {
            let to = flash.and_then(|flash| flash.typed.get("to")).map(String::as_str).unwrap_or_default();
            faults.iter().map(|found| (field_id(form, found.field), colleagues.words_for(visit, form, to, found))).collect()
        }
        Some(Told::Clash(Clash::RequestClosed)) => {
            let row = &desk.case.row;
            // Everything of the change that ended it is of the same moment.
            let by = desk.case.story.iter().filter(|entry| Some(entry.at) == row.closed_at).find_map(|entry| entry.staff);
            let by = by.and_then(|id| staff.iter().find(|member| member.id == id));
            vec![(clashes, ended(words, row.state, by.map(|member| member.name.as_str())))]
        }
        Some(Told::Clash(found @ Clash::Case(Refusal::NotShown | Refusal::MayAskUnsaid))) if desk.facts.offers(Verb::Prove) => {
            vec![(PROOF, clash(words, *found))]
        }
        Some(Told::Clash(Clash::ChangedElsewhere)) if flash.is_some_and(|flash| is_own(desk, flash)) => {
            vec![(clashes, words.staff_clash_changed_own())]
        }
        Some(Told::Clash(found)) => vec![(clashes, clash(words, *found))],
        _ => Vec::new(),
    }
}
