//! The page of answers that wait together: to be read and agreed to by a second, or taken back by whoever asked.

use axum::{extract::Path, response::Response};
use leptos::prelude::*;

use super::{letters::letter, words::count};
use crate::{
    domain::{ids::SeveralId, request::LookReason, staff::Deed},
    i18n::{dates, messages as m},
    usecases::{
        authorise,
        desk::{
            case::Desk,
            second::{Decision, Look},
            several::{Together, together},
        },
        error::Error,
        staff::member,
    },
    web::{
        components::{banner::Banner, crumb::Crumb, error_summary::ErrorSummary, select_field::SelectField, text_area::TextArea},
        failure::Failure,
        flash::{Flash, Told},
        layout::page::{Head, Mood, respond},
        shown::request::look_reason,
        staff::{case::written::Written, case_href::case_href, words::clash},
        visit::Visit,
    },
};

/// The name under which its forms leave word for it.
pub const PAGE: &str = "several-wanted";

pub async fn get(visit: Visit, Path((_, several)): Path<(String, String)>) -> Response {
    show(&visit, &several).await.unwrap_or_else(|error| Failure::from(error).page(&visit))
}

async fn show(visit: &Visit, several: &str) -> Result<Response, Error> {
    let words = visit.texts();
    authorise::desk(visit.portal(), visit.actor, Deed::Agree).await?;
    let id: SeveralId = several.parse().map_err(|_| Error::NotFound)?;
    // None waits any more: the list of the day says what does.
    let Some(together) = together(visit.portal(), visit.actor, id).await? else { return Ok(visit.redirect("/staff")) };
    let flash = visit.flash(PAGE).await;
    let errors: Vec<(&'static str, String)> = match flash.as_ref().map(|flash| &flash.told) {
        Some(Told::Faults(_)) => vec![("no", words.staff_error_reason())],
        Some(Told::Clash(found)) => vec![("main", clash(words, *found))],
        _ => Vec::new(),
    };
    let wrong = errors.iter().find(|(at, _)| *at == "no").map(|(_, text)| (words.error_prefix(), text.clone()));
    let done = flash.as_ref().is_some_and(|flash| matches!(flash.told, Told::Done(_)));
    let mood = match errors.is_empty() {
        false => Mood::Error,
        true if done => Mood::Saved,
        true => Mood::Plain,
    };
    let summary = (!errors.is_empty()).then(|| view! { <ErrorSummary heading=words.problem_heading() errors=errors /> });
    let staff = member::all(visit.portal()).await?;
    let Together { asked_by, asked_at, own, cases } = together;
    let name = staff.iter().find(|member| member.id == asked_by).map(|member| member.name.clone()).unwrap_or_default();
    let when = dates::date_and_time(visit.language, asked_at, visit.zone());
    let asked = words.second_asked(m::SecondAsked { name: &name, when: &when, what: &words.second_kind_several() });
    let (mut letters, mut ready, mut unread, mut outdated) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    for part in &cases {
        let (desk, look) = part;
        match &look.decision {
            _ if look.outdated => outdated.push(part),
            Some(decision @ (Decision::Finish { .. } | Decision::Decline { .. })) => {
                letters.push(letter(visit, desk, &Written::from_decision(decision.clone(), asked_by), &staff).await?);
                ready.push(part);
            }
            _ => unread.push(part),
        }
    }
    let all: Vec<_> = cases.iter().collect();
    let changed = (!outdated.is_empty()).then(|| listed(visit, words.several_outdated(), &outdated));
    let unread = (!unread.is_empty() && !own).then(|| open(visit, several, &unread));
    let typed = flash.as_ref().and_then(|flash: &Flash| flash.typed.get("words")).cloned().unwrap_or_default();
    let acts = if own {
        form(visit, several, "several-take-back", &all, "button button--plain", ().into_any(), words.second_take_back())
    } else {
        let (plural, text) = count(visit, ready.len());
        let go = words.several_yes(m::SeveralYes { count: plural, count_text: &text });
        let yes = (!ready.is_empty()).then(|| form(visit, several, "several-yes", &ready, "button", ().into_any(), go));
        let why = view! { <TextArea id="no" name="form[words]" label=words.second_no_why() hint=words.second_no_hint() value=typed error=wrong rows=3 /> };
        let no = form(visit, several, "several-no", &all, "button button--plain", why.into_any(), words.second_no_go());
        view! {
            {yes}
            <section aria-labelledby="refuse"><h2 id="refuse">{words.second_no_title()}</h2>{no}</section>
        }
        .into_any()
    };
    let heading = if own { words.second_waits() } else { words.second_wanted() };
    let (title, back) = (heading.clone(), visit.to("/staff"));
    Ok(respond(visit, Head::of(title).mood(mood), move || {
        view! {
            {summary}
            {done.then(|| view! { <Banner heading=words.saved_heading()><p>{words.staff_done()}</p></Banner> })}
            <Crumb href=back text=words.today_title() />
            <h1>{heading}</h1>
            <div class="notice"><p>{asked}</p></div>
            {changed}
            {unread}
            {letters}
            {acts}
        }
        .into_any()
    }))
}

type Part = (Desk, Look);

/// Their numbers, each the way to its case.
fn listed(visit: &Visit, text: String, parts: &[&Part]) -> AnyView {
    let links = parts.iter().map(|(desk, _)| {
        let number = desk.case.row.reference.clone();
        let href = case_href(visit, &number, desk.case.row.state.is_open());
        view! { <li><a class="ref" dir="ltr" href=href>{number}</a></li> }
    });
    view! { <div class="notice"><p>{text}</p><ul>{links.collect_view()}</ul></div> }.into_any()
}

/// The cases that the reader has not opened, and the form that opens them for one reason.
fn open(visit: &Visit, several: &str, parts: &[&Part]) -> AnyView {
    let words = visit.texts();
    let reasons: Vec<_> = LookReason::ALL.iter().map(|reason| (reason.as_str().to_owned(), look_reason(words, *reason))).collect();
    let why = view! { <SelectField id="for" name="form[reason]" label=words.staff_reveal_why() options=reasons chosen=LookReason::Quality.as_str().to_owned() /> };
    let (plural, text) = count(visit, parts.len());
    let go = words.several_open(m::SeveralOpen { count: plural, count_text: &text });
    view! {
        <section class="panel" aria-labelledby="unread">
            <h2 id="unread">{words.several_unread()}</h2>
            <p>{words.several_unread_text()}</p>
            {form(visit, several, "several-open", parts, "button button--plain", why.into_any(), go)}
        </section>
    }
    .into_any()
}

fn form(visit: &Visit, several: &str, endpoint: &str, parts: &[&Part], button: &'static str, inside: AnyView, go: String) -> AnyView {
    let shown = parts.iter().map(|(desk, look)| {
        let value = format!("{}/{}/{}", desk.case.row.reference, desk.case.row.revision, look.id);
        view! { <input r#type="hidden" name="form[parts][]" value=value /> }
    });
    view! {
        <form method="post" action=format!("/ui/staff/{endpoint}") novalidate>
            <input r#type="hidden" name="form[locale]" value=visit.language.tag() />
            <input r#type="hidden" name="form[several]" value=several.to_owned() />
            {shown.collect_view()}
            {inside}
            <p class="acts"><button class=button type="submit">{go}</button></p>
        </form>
    }
    .into_any()
}
