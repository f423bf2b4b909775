//! One case: what is asked, by when, what each system has done, its story, and everything staff can do about it.

use axum::{
    extract::{Path, Query},
    response::Response,
};
use leptos::prelude::*;

use super::next::next;
use super::{
    beside, black_out,
    changed::changed,
    correction,
    facts::{facts, file_link, linked, who},
    forms::{Forms, field_id},
    hands::{Colleagues, said as whose},
    sent::{FORM, PAGE, texts},
    tasks::tasks,
    unmasked::others,
    ways::{jump, section},
    written,
};
use crate::{
    domain::time::Millis,
    i18n::{dates, messages as m, role, texts::plain},
    usecases::{
        desk::{case, case::Desk, drafts, opened::opened, views::Filter},
        error::Error,
        requests::story::{Entry, Happened},
        staff::member::{self, Member},
    },
    web::{
        components::{
            banner::Banner,
            crumb::Crumb,
            error_summary::ErrorSummary,
            filled::filled,
            rows::Rows,
            story_line::{Part, StoryLine},
        },
        failure::Failure,
        flash::{Flash, Told},
        layout::page::{Head, Mood, respond},
        shown::{
            asked::asked,
            deletion::Reader,
            files,
            request::{extended, moment, said, title},
        },
        staff::queue::words::query_of,
        staff::words::{clash, happened},
        visit::Visit,
    },
};

pub async fn get(visit: Visit, Path((_, reference)): Path<(String, String)>, Query(filter): Query<Filter>) -> Response {
    show(&visit, &reference, &filter).await.unwrap_or_else(|error| Failure::from(error).page(&visit))
}

async fn show(visit: &Visit, reference: &str, filter: &Filter) -> Result<Response, Error> {
    let words = visit.texts();
    let query = query_of(filter, None);
    let desk = case(visit.portal(), visit.actor, reference).await?;
    let staff = member::all(visit.portal()).await?;
    let flash = visit.flash(PAGE).await;
    let colleagues = Colleagues::of(visit, &desk, &staff).await?;
    let errors = errors(visit, flash.as_ref(), &colleagues);
    let clash = flash.as_ref().filter(|flash| matches!(flash.told, Told::Clash(_)));
    let changed = clash.and_then(|flash| changed(visit, &desk, &staff, flash));
    let faults = flash.as_ref().map(Flash::faults).unwrap_or_default().to_vec();
    let left = match flash.as_ref().map(|flash| &flash.told) {
        Some(Told::Left(left)) => Some(words.case_left(m::CaseLeft { reference: left })),
        _ => None,
    };
    let done = matches!(flash.as_ref().map(|flash| &flash.told), Some(Told::Done(_)));
    let kept = matches!(flash.as_ref().map(|flash| &flash.told), Some(Told::Kept));
    let mood = if !errors.is_empty() {
        Mood::Error
    } else if done || left.is_some() {
        Mood::Saved
    } else {
        Mood::Plain
    };
    let summary = (!errors.is_empty()).then(|| view! { <ErrorSummary heading=words.problem_heading() errors=errors /> });
    // Texts typed before, those that wait to be looked over, and those that have just come back: the newest counts.
    if let Some(back) = flash.as_ref().filter(|flash| flash.told == Told::Kept) {
        // Given back once: from here on it is this case's draft.
        drafts::keep(visit.portal(), visit.actor, reference, None, texts(&back.typed)).await?;
    }
    let drafts = drafts::drafts(visit.portal(), desk.staff, desk.case.row.id).await?;
    let mut typed = drafts.typed;
    typed.extend(written::typed(visit, reference).await?);
    typed.extend(flash.map(|flash| flash.typed).unwrap_or_default());
    opened(visit.portal(), visit.actor, &desk).await?;
    let row = &desk.case.row;
    let next = next(visit, &desk, &staff).await?;
    let facts = facts(visit, &desk, &staff);
    let what = desk.case.asked.as_ref().map(|request| asked(visit, desk.case.row.person, request, Reader::Staff)).unwrap_or_default();
    let meant = desk.case.asked.as_ref().and_then(|asked| asked.behalf.as_ref()).map(|behalf| behalf.known_as.clone()).unwrap_or_default();
    let meant = (!meant.is_empty()).then(|| (words.staff_meant(), account(meant)));
    let what: Vec<_> = what.into_iter().chain(meant).collect();
    let who = who(visit, &desk);
    let story = story(visit, &desk, &staff);
    let tasks = tasks(visit, &desk)?;
    let record = correction::record(visit, &desk)?;
    let besides = beside::section(visit, &desk).await?;
    let forms = Forms { visit, desk: &desk, typed: &typed, faults: &faults, colleagues: &colleagues };
    let reveal = (!desk.revealed && row.contact.is_some()).then(|| forms.reveal());
    let barred = forms.barred();
    let file = file_link(visit, &desk);
    let about = linked(visit, &desk, &staff);
    let (ways, settle) = (forms.ways(), forms.tasks()?);
    let jump = jump(visit, settle.iter().chain(&ways));
    let left_over = (!row.state.is_open()).then(|| forms.left_over()).flatten();
    let (actions, settle) = (section(visit, ways), settle.map(|way| way.view));
    let split = view! {
        {left_over}
        <div class="split">
            <div>
                <Rows rows=facts />
                {about}
                {others(visit, &desk)}
                {file}
                {barred}
                {jump}
                <section aria-labelledby="who"><h2 id="who">{words.staff_who()}</h2>{who}{reveal}</section>
                {besides}
                {(!what.is_empty()).then(|| view! { <section aria-labelledby="asked"><h2 id="asked">{words.staff_asked()}</h2><Rows rows=what /></section> })}
                {record}
                {black_out::section(visit, &desk)?}
                {tasks}
                {settle}
                <section aria-labelledby="story"><h2 id="story">{words.request_story()}</h2>{story}</section>
            </div>
            <div>{actions}</div>
        </div>
    };
    let form = forms.around(&drafts.mark, &query, split.into_any());
    let title = plain(&words.with_note(m::WithNote { text: &title(words, row.kind), note: &row.reference }));
    let back = format!("{}{query}", visit.to("/staff/requests"));
    let heading = numbered(visit, &desk);
    Ok(respond(visit, Head::of(title).mood(mood), move || {
        view! {
            {summary}
            {changed}
            {done.then(|| view! { <Banner heading=words.saved_heading()><p>{words.staff_done()}</p></Banner> })}
            {left.map(|left| view! { <Banner heading=words.saved_heading()><p>{left}</p></Banner> })}
            {kept.then(|| view! { <div class="notice" id="saved" tabindex="-1"><p>{words.request_kept()}</p></div> })}
            <Crumb href=back text=words.queue_title() />
            <h1>{heading}</h1>
            {next}
            {form}
        }
        .into_any()
    }))
}

/// Its kind and its number, which stands on one line.
fn numbered(visit: &Visit, desk: &Desk) -> AnyView {
    let (words, row) = (visit.texts(), &desk.case.row);
    let number = view! { <span class="ref" dir="ltr">{row.reference.clone()}</span> }.into_any();
    filled(|[note]| words.with_note(m::WithNote { text: &title(words, row.kind), note }), [number])
}

/// The names by which an account is known, as one answer.
pub(super) fn account(known: Vec<String>) -> AnyView {
    known.into_iter().map(|known| view! { <p><bdi dir="ltr">{known}</bdi></p> }).collect_view().into_any()
}

fn errors(visit: &Visit, flash: Option<&Flash>, colleagues: &Colleagues) -> Vec<(&'static str, String)> {
    let words = visit.texts();
    let form = flash.and_then(|flash| flash.typed.get(FORM)).map(String::as_str).unwrap_or_default();
    match flash.map(|flash| &flash.told) {
        Some(Told::Faults(faults)) => {
            let to = flash.and_then(|flash| flash.typed.get("to")).map(String::as_str).unwrap_or_default();
            faults.iter().map(|found| (field_id(form, found.field), colleagues.words_for(visit, form, to, found))).collect()
        }
        Some(Told::Clash(found)) => vec![("main", clash(words, *found))],
        _ => Vec::new(),
    }
}

pub(super) fn story(visit: &Visit, desk: &Desk, staff: &[Member]) -> AnyView {
    story_of(visit, desk, staff, desk.case.story.iter())
}

pub(super) fn story_of<'a>(visit: &Visit, desk: &Desk, staff: &[Member], entries: impl Iterator<Item = &'a Entry>) -> AnyView {
    let words = visit.texts();
    let parts = entries.map(|entry| {
        let member = entry.staff.and_then(|id| staff.iter().find(|member| member.id == id));
        let who = member.map(|member| words.story_by_staff(m::StoryByStaff { name: &member.name, role: &role::name(words, member.role) }));
        // Masked, not missing.
        let text =
            entry.text.clone().map(|text| if text.is_empty() { words.staff_masked_text() } else { said(words, entry.happened, &text) });
        let text = match desk.case.row.ground.filter(|_| entry.happened == Happened::Extended) {
            Some(why) => Some(extended(words, why, text.as_deref())),
            None => text,
        };
        let note = (entry.happened == Happened::Note).then(|| words.staff_note_only());
        let at: Millis = entry.at;
        Part {
            heading: entry.hands.map_or_else(|| happened(words, entry.happened, entry.author), |hands| whose(words, hands, staff)),
            at: Some((dates::machine(at), moment(visit, at))),
            who: match (who, note) {
                (Some(who), Some(note)) => Some(words.beside(m::Beside { one: &who, other: &note })),
                (who, note) => who.or(note),
            },
            text,
            act: files::list(visit, &entry.files, &format!("/staff/requests/{}", desk.case.row.reference)),
            ..Part::default()
        }
    });
    let parts: Vec<Part> = parts.collect();
    view! { <StoryLine parts=parts /> }.into_any()
}
