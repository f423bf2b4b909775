//! One request: what happens next and by when, its story as a line, messages both ways, and the way out.

use axum::{
    extract::{Path, Query},
    response::Response,
};
use leptos::prelude::*;
use serde::Deserialize;
use std::collections::BTreeMap;

use super::{
    actions::STATUS,
    ways::{complaint, lift, talk, way_out},
};
use crate::{
    domain::{
        request::{Author, Kind, State},
        time::Millis,
    },
    i18n::{dates, messages as m, numbers},
    islands::{FollowProgress, follow_progress::BAR},
    usecases::{
        error::{Clash, Error},
        requests::{
            case::{Case, case, watched},
            kept::Receipt,
            plan::PORTAL,
            story::{Entry, Happened},
        },
        staff::member,
    },
    web::{
        components::{
            banner::Banner,
            crumb::Crumb,
            error_summary::ErrorSummary,
            rows::Rows,
            story_line::{Part, StoryLine},
        },
        failure::Failure,
        flash::{Done, Flash, Told},
        layout::page::{Head, Mood, respond},
        shown::{
            held::plural,
            request::{self, asked, day, decline, happened, moment, task_words},
            role::role,
        },
        visit::Visit,
    },
};

#[derive(Deserialize, Default)]
pub struct StatusQuery {
    /// Why a copy could not be fetched: `expired`, or `not-ready`.
    copy: Option<String>,
}

impl StatusQuery {
    fn told(self) -> Option<Flash> {
        let clash = if self.copy? == "expired" { Clash::CopyExpired } else { Clash::NotReady };
        Some(Flash { told: Told::Clash(clash), typed: BTreeMap::new() })
    }
}

pub async fn page(visit: Visit, Path((_, reference)): Path<(String, String)>, Query(came): Query<StatusQuery>) -> Response {
    show(&visit, &reference, came).await.unwrap_or_else(|error| Failure::from(error).page(&visit))
}

/// Theirs, or the one whose end their browser may still see.
async fn find(visit: &Visit, reference: &str) -> Result<Case, Error> {
    match (case(visit.portal(), visit.actor, reference).await, visit.session.watched().await) {
        (Err(Error::NotFound | Error::NotSignedIn), Some(request)) => watched(visit.portal(), request, reference).await,
        (found, _) => found,
    }
}

async fn show(visit: &Visit, reference: &str, came: StatusQuery) -> Result<Response, Error> {
    let words = visit.texts();
    let case = find(visit, reference).await?;
    let flash = visit.flash(STATUS).await.or_else(|| came.told());
    let (title, state) = (request::title(words, case.row.kind), request::state(words, case.row.state));
    let problem = flash.as_ref().and_then(|flash| problem(visit, &flash.told));
    let typed = flash.as_ref().and_then(|flash| flash.typed.get("words").cloned()).unwrap_or_default();
    let news = flash.as_ref().and_then(|flash| news(visit, &case, flash));
    let already = flash.as_ref().is_some_and(|flash| flash.told == Told::AlreadyOpen);
    let mood = match (&problem, &news) {
        (Some(_), _) => Mood::Error,
        (None, Some(_)) if !already => Mood::Saved,
        (None, _) => Mood::Plain,
    };
    let summary = problem.map(|text| view! { <ErrorSummary heading=words.problem_heading() errors=vec![("words", text)] /> });
    let mut facts: Vec<(String, AnyView)> = vec![
        (words.request_reference(), view! { <code dir="ltr">{case.row.reference.clone()}</code> }.into_any()),
        (words.request_state(), view! { <strong>{state}</strong> }.into_any()),
    ];
    if case.row.state.is_open() {
        let due = dates::day(visit.language, case.due);
        facts.push((
            words.request_answer_by(),
            if case.overdue { words.request_overdue(m::RequestOverdue { when: &due }) } else { due }.into_any(),
        ));
    }
    if let Some(next) = request::next(visit, &case.row, case.overdue) {
        facts.push((words.request_next(), next.into_any()));
    }
    let what: Vec<(String, AnyView)> = case
        .asked
        .as_ref()
        .map(|request| {
            asked(visit, request)
                .into_iter()
                .map(|(term, answer)| (term, view! { <p class="said" dir="auto">{answer}</p> }.into_any()))
                .collect()
        })
        .unwrap_or_default();
    let story = story(visit, &case).await?;
    let systems = if case.row.state == State::Withdrawn { None } else { systems(visit, &case)? };
    let answer = answer(visit, &case);
    let receipt = case.receipt.as_ref().filter(|_| !case.row.state.is_open()).map(|found| receipt(visit, found));
    let declined = case.row.declined().map(|reason| decline(words, reason));
    let own = visit.is_someone() && !visit.is_staff();
    let waiting = case.row.state == State::Waiting;
    let talk = own.then(|| talk(visit, &case, typed));
    let (asked_you, talk) = if waiting { (talk, None) } else { (None, talk) };
    let out = own.then(|| way_out(visit, &case)).flatten();
    let (out_first, out) = if case.row.state == State::Scheduled { (out, None) } else { (None, out) };
    let lift = lift(visit, &case).await?;
    let back = visit.to("/requests");
    let complaint = complaint(visit, &case);
    let inside = visit.clone();
    Ok(respond(visit, Head::of(format!("{title} ({})", case.row.reference)).mood(mood), move || {
        view! {
            {summary}
            {news}
            <Crumb href=back text=words.requests_title() />
            <h1>{title}</h1>
            {declined.map(|text| view! { <div class="notice notice--warn"><h2>{words.request_why_declined()}</h2><p>{text}</p></div> })}
            <div class="split">
                <div>
                    <Rows rows=facts />
                    {asked_you}
                    {answer}
                    {out_first}
                    {copy(&inside, &case)}
                    {receipt}
                    {lift}
                    <section aria-labelledby="story"><h2 id="story">{words.request_story()}</h2>{story}</section>
                </div>
                <div>
                    {(!what.is_empty()).then(|| view! { <section aria-labelledby="asked"><h2 id="asked">{words.request_asked()}</h2><Rows rows=what /></section> })}
                    {systems}
                    {talk}
                    {out}
                    {complaint}
                </div>
            </div>
        }
        .into_any()
    }))
}

fn problem(visit: &Visit, told: &Told) -> Option<String> {
    let words = visit.texts();
    match told {
        Told::Faults(faults) => Some(if faults.iter().any(|fault| fault.flaw == crate::usecases::error::Flaw::TooLong) {
            words.error_too_long()
        } else {
            words.error_message()
        }),
        Told::Clash(Clash::RequestClosed) => Some(words.clash_closed()),
        Told::Clash(Clash::TooLate) => Some(words.clash_too_late()),
        Told::Clash(Clash::CopyExpired) => Some(words.clash_copy_expired()),
        Told::Clash(Clash::NotReady) => Some(words.clash_not_ready()),
        Told::Clash(_) => Some(words.clash_changed()),
        _ => None,
    }
}

/// What was just done. A new request gets everything one wants to keep.
fn news(visit: &Visit, case: &Case, flash: &Flash) -> Option<AnyView> {
    let words = visit.texts();
    let (heading, text) = match flash.told {
        Told::Opened => match (case.row.kind, case.row.state) {
            (Kind::Stop, State::Done) => (words.stopped_title(), words.stopped_text()),
            (Kind::Delete, State::Scheduled) => (words.opened_title(), request::next(visit, &case.row, false).unwrap_or_default()),
            (Kind::Delete, _) if !visit.is_someone() => (words.opened_title(), words.check_account_ends()),
            _ => (
                words.opened_title(),
                words.opened_text(m::OpenedText { reference: &case.row.reference, when: &day(visit, &case.row.due_on) }),
            ),
        },
        Told::AlreadyOpen => {
            let (heading, text) = (words.already_title(), words.already_text());
            return Some(view! { <div class="notice" id="saved" tabindex="-1"><h2>{heading}</h2><p>{text}</p></div> }.into_any());
        }
        Told::Done(Done::MessageSent) => (words.message_sent(), words.message_sent_text()),
        Told::Done(Done::RequestWithdrawn) => (words.withdrawn_title(), words.withdrawn_text()),
        Told::Done(Done::RestrictionLifted) => (words.lifted_title(), words.lifted_text()),
        _ => return None,
    };
    Some(view! { <Banner heading=heading><p>{text}</p></Banner> }.into_any())
}

async fn story(visit: &Visit, case: &Case) -> Result<AnyView, Error> {
    let words = visit.texts();
    let staff = member::all(visit.portal()).await?;
    let mut parts: Vec<Part> = case
        .story
        .iter()
        .filter(|entry| entry.happened.is_for_everyone())
        .map(|entry| {
            let name = entry.staff.and_then(|id| staff.iter().find(|member| member.id == id));
            let who = name.map(|member| words.story_by_staff(m::StoryByStaff { name: &member.name, role: &role(words, member.role) }));
            Part {
                heading: happened(words, entry.happened, entry.author),
                at: Some((dates::machine(entry.at), moment(visit, entry.at))),
                who,
                text: entry.text.clone(),
                ahead: false,
            }
        })
        .collect();
    if case.row.state.is_open() {
        let (heading, text) = match (&case.row.undo_until, case.row.state) {
            (Some(until), State::Scheduled) => {
                (words.story_ahead_delete(), words.story_ahead_delete_text(m::StoryAheadDeleteText { when: &day(visit, until) }))
            }
            _ if case.overdue => {
                (words.story_ahead(), words.story_late_text(m::StoryLateText { when: &dates::day(visit.language, case.due) }))
            }
            _ => (words.story_ahead(), words.story_ahead_text(m::StoryAheadText { when: &dates::day(visit.language, case.due) })),
        };
        parts.push(Part { heading, at: None, who: None, text: Some(text), ahead: true });
    }
    Ok(view! { <StoryLine parts=parts /> }.into_any())
}

/// How far a copy is, or the way to fetch it.
fn copy(visit: &Visit, case: &Case) -> Option<AnyView> {
    let words = visit.texts();
    if case.row.kind != Kind::Copy || !visit.is_someone() || visit.is_staff() {
        return None;
    }
    let now = visit.portal().clock.now();
    let ready = case.copy.as_ref().and_then(|copy| copy.expires_at.filter(|_| copy.ready_at.is_some())).map(Millis);
    let href = visit.to(&format!("/requests/{}/download", case.row.reference));
    let inside = match ready {
        Some(expires_at) if now < expires_at && case.row.state != State::Withdrawn => {
            let size = case.copy.as_ref().map_or(0, |copy| u64::try_from(copy.bytes).unwrap_or(0)).div_ceil(1024);
            let until = words.copy_until(m::CopyUntil { when: &moment(visit, expires_at) });
            let size = words.copy_size(m::CopySize { size: &numbers::count(visit.language, size) });
            view! {
                <p>{until}" "{size}</p>
                <p class="acts"><a class="button" href=href>{words.copy_download()}</a></p>
                <p class="hint">{words.copy_proof()}</p>
            }
            .into_any()
        }
        Some(_) => {
            let again = visit.to("/requests/new/copy");
            let gone = if case.row.state == State::Withdrawn { words.copy_withdrawn() } else { words.copy_expired() };
            view! { <p>{gone}" "<a href=again>{words.copy_again()}</a></p> }.into_any()
        }
        None if case.row.state.is_open() => {
            let task = case.tasks.iter().find(|task| task.system == PORTAL);
            let (done, total) = task.map_or((0, 0), |task| (task.done, task.total));
            let count = |number: i64| numbers::count(visit.language, u64::try_from(number).unwrap_or(0));
            let progress = if total == 0 {
                words.copy_starting()
            } else {
                words.copy_progress(m::CopyProgress { done: &count(done), total: &count(total) })
            };
            let (value, max) = (done.to_string(), total.max(1).to_string());
            let here = visit.to(&visit.path);
            view! {
                <FollowProgress here=here ready=words.copy_show()>
                    <p><label for=BAR>{progress}</label></p>
                    <progress id=BAR class="progress" value=value max=max></progress>
                    <p class="hint">{words.copy_reload()}</p>
                </FollowProgress>
            }
            .into_any()
        }
        None => return None,
    };
    Some(view! { <section class="panel" aria-labelledby="copy"><h2 id="copy">{words.copy_yours()}</h2>{inside}</section> }.into_any())
}

/// Each system, and how far it is.
fn systems(visit: &Visit, case: &Case) -> Result<Option<AnyView>, Error> {
    let words = visit.texts();
    if case.tasks.is_empty() {
        return Ok(None);
    }
    let shelf = visit.shelf()?;
    let rows = case.tasks.iter().map(|task| {
        let (name, state) = task_words(visit, &shelf, task);
        (name, state.into_any())
    });
    let rows: Vec<_> = rows.collect();
    let heading = if case.row.kind == Kind::Delete { words.request_systems_delete() } else { words.request_systems() };
    Ok(Some(view! { <section aria-labelledby="systems"><h2 id="systems">{heading}</h2><Rows rows=rows /></section> }.into_any()))
}

/// What was answered, where the answer is words: first, not somewhere down the story.
fn answer(visit: &Visit, case: &Case) -> Option<AnyView> {
    if case.row.state != State::Done || !matches!(case.row.kind, Kind::Question | Kind::Review) {
        return None;
    }
    let said = |entry: &&Entry| entry.happened == Happened::Message && entry.author == Author::Staff;
    let text = case.story.iter().rev().find(said)?.text.clone()?;
    let heading = visit.texts().request_our_answer();
    Some(
        view! { <section class="panel" aria-labelledby="answer"><h2 id="answer">{heading}</h2><p class="said" dir="auto">{text}</p></section> }
            .into_any(),
    )
}

fn receipt(visit: &Visit, receipt: &Receipt) -> AnyView {
    let words = visit.texts();
    let name = |category: &str| visit.shelf().map(|shelf| visit.word(&shelf, &format!("category-{category}"))).unwrap_or_default();
    let records =
        |count: u64| words.held_records(m::HeldRecords { count: plural(count), count_text: &numbers::count(visit.language, count) });
    let gone: Vec<_> = receipt.gone.iter().map(|(category, count)| view! { <li>{name(category)}": "{records(*count)}</li> }).collect();
    let stays: Vec<_> = receipt
        .stays
        .iter()
        .map(|stays| {
            let until = words.stays_until(m::StaysUntil { when: &dates::day(visit.language, stays.until) });
            view! { <li>{name(&stays.category)}": "{records(stays.count)}". "{until}</li> }
        })
        .collect();
    let (some, kept, everything) = (!gone.is_empty(), !stays.is_empty(), receipt.everything);
    view! {
        <section aria-labelledby="receipt">
            <h2 id="receipt">{words.deleted_receipt()}</h2>
            {everything.then(|| view! { <p>{words.deleted_everything()}</p> })}
            {some.then(|| view! { <h3>{words.deleted_gone()}</h3><ul>{gone}</ul> })}
            {kept.then(|| view! { <h3>{words.delete_stays()}</h3><ul>{stays}</ul> })}
            <p class="hint">{words.receipt_print_hint()}</p>
        </section>
    }
    .into_any()
}
