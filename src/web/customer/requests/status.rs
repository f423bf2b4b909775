//! One request: what happens next and by when, its story as a line, messages both ways, and the way out.

use axum::{extract::Path, response::Response};
use leptos::prelude::*;

use super::{
    actions::STATUS,
    words::{self, asked, day, decline, happened, moment, task_words, verb},
};
use crate::{
    domain::{
        decide::Erasure,
        request::{Kind, State, Step},
        time::Millis,
    },
    i18n::{dates, numbers},
    islands::{FollowProgress, follow_progress::BAR},
    usecases::{
        choices::current::current,
        error::{Clash, Error},
        requests::{
            case::{Case, case, watched},
            kept::{Receipt, Stop, What},
            plan::PORTAL,
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
            text_area::TextArea,
        },
        customer::data::summary::plural,
        failure::Failure,
        flash::{Deed, Flash, Told},
        layout::page::{Head, Mood, respond},
        visit::Visit,
    },
};

pub async fn page(visit: Visit, Path((_, reference)): Path<(String, String)>) -> Response {
    show(&visit, &reference).await.unwrap_or_else(|error| Failure::from(error).page(&visit))
}

/// Theirs, or the one whose end their browser may still see.
async fn find(visit: &Visit, reference: &str) -> Result<Case, Error> {
    match (case(visit.portal(), visit.actor, reference).await, visit.watched().await) {
        (Err(Error::NotFound | Error::NotSignedIn), Some(request)) => watched(visit.portal(), request, reference).await,
        (found, _) => found,
    }
}

async fn show(visit: &Visit, reference: &str) -> Result<Response, Error> {
    let words = visit.texts();
    let case = find(visit, reference).await?;
    let flash = visit.flash(STATUS).await;
    let (title, state) = (verb(words, case.row.kind), words::state(words, case.row.state));
    let problem = flash.as_ref().and_then(|flash| problem(visit, &flash.told));
    let typed = flash.as_ref().and_then(|flash| flash.typed.get("words").cloned()).unwrap_or_default();
    let news = flash.as_ref().and_then(|flash| news(visit, &case, flash));
    let mood = match (&problem, &news) {
        (Some(_), _) => Mood::Error,
        (None, Some(_)) => Mood::Saved,
        (None, None) => Mood::Plain,
    };
    let summary = problem.map(|text| view! { <ErrorSummary heading=words.problem_heading() errors=vec![("words", text)] /> });
    let mut facts: Vec<(String, AnyView)> = vec![
        (words.request_reference(), view! { <code dir="ltr">{case.row.reference.clone()}</code> }.into_any()),
        (words.request_state(), view! { <strong>{state}</strong> }.into_any()),
    ];
    if case.row.state.is_open() {
        let due = dates::day(visit.language, case.due);
        facts.push((words.request_answer_by(), if case.overdue { words.request_overdue(due) } else { due }.into_any()));
    }
    if let Some(next) = words::next(words, &case.row) {
        facts.push((words.request_next(), next.into_any()));
    }
    let what: Vec<(String, AnyView)> = case
        .asked
        .as_ref()
        .map(|request| {
            asked(visit, request).into_iter().map(|(term, answer)| (term, view! { <p class="said">{answer}</p> }.into_any())).collect()
        })
        .unwrap_or_default();
    let story = story(visit, &case).await?;
    let systems = systems(visit, &case)?;
    let receipt = case.receipt.as_ref().filter(|_| !case.row.state.is_open()).map(|found| receipt(visit, found));
    let declined = case.row.declined().map(|reason| decline(words, reason));
    let own = visit.is_someone() && !visit.is_staff();
    let talk = (own && case.row.state.is_open()).then(|| talk(visit, &case, typed));
    let out = own.then(|| way_out(visit, &case)).flatten();
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
        Told::Opened => (words.opened_title(), words.opened_text(&case.row.reference, day(visit, &case.row.due_on))),
        Told::AlreadyOpen => (words.already_title(), words.already_text()),
        Told::Done(Deed::MessageSent) => (words.message_sent(), words.message_sent_text()),
        Told::Done(Deed::RequestWithdrawn) => (words.withdrawn_title(), words.withdrawn_text()),
        Told::Done(Deed::RestrictionLifted) => (words.lifted_title(), words.lifted_text()),
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
            let who = name.map(|member| words.story_by_staff(&member.name, crate::web::staff::words::role(words, member.role)));
            Part {
                heading: happened(words, entry.happened),
                at: Some((dates::machine(entry.at), moment(visit, entry.at))),
                who,
                text: entry.text.clone(),
                ahead: false,
            }
        })
        .collect();
    if case.row.state.is_open() {
        let (heading, text) = match (&case.row.undo_until, case.row.state) {
            (Some(until), State::Scheduled) => (words.story_ahead_delete(), words.story_ahead_delete_text(day(visit, until))),
            _ => (words.story_ahead(), words.story_ahead_text(dates::day(visit.language, case.due))),
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
            let until = words.copy_until(moment(visit, expires_at));
            let size = words.copy_size(numbers::count(visit.language, size));
            view! {
                <p>{until}" "{size}</p>
                <p class="acts"><a class="button" href=href>{words.copy_download()}</a></p>
                <p class="hint">{words.copy_proof()}</p>
            }
            .into_any()
        }
        Some(_) => {
            let again = visit.to("/requests/new/copy");
            view! { <p>{words.copy_expired()}" "<a href=again>{words.copy_again()}</a></p> }.into_any()
        }
        None if case.row.state.is_open() => {
            let task = case.tasks.iter().find(|task| task.system == PORTAL);
            let (done, total) = task.map_or((0, 0), |task| (task.done, task.total));
            let count = |number: i64| numbers::count(visit.language, u64::try_from(number).unwrap_or(0));
            let progress = words.copy_progress(count(done), count(total));
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
    Ok(Some(
        view! { <section aria-labelledby="systems"><h2 id="systems">{words.request_systems()}</h2><Rows rows=rows /></section> }.into_any(),
    ))
}

fn receipt(visit: &Visit, receipt: &Receipt) -> AnyView {
    let words = visit.texts();
    let name = |category: &str| visit.shelf().map(|shelf| visit.word(&shelf, &format!("category-{category}"))).unwrap_or_default();
    let records = |count: u64| words.held_records(plural(count), numbers::count(visit.language, count));
    let gone: Vec<_> = receipt.gone.iter().map(|(category, count)| view! { <li>{name(category)}": "{records(*count)}</li> }).collect();
    let stays: Vec<_> = receipt
        .stays
        .iter()
        .map(|stays| {
            let until = words.stays_until(dates::day(visit.language, stays.until));
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

fn talk(visit: &Visit, case: &Case, typed: String) -> AnyView {
    let words = visit.texts();
    let (locale, request) = (visit.language.tag(), case.row.reference.clone());
    view! {
        <section aria-labelledby="talk">
            <h2 id="talk">{words.request_talk()}</h2>
            <form method="post" action="/ui/requests/write" novalidate>
                <input r#type="hidden" name="form[locale]" value=locale />
                <input r#type="hidden" name="form[request]" value=request />
                <TextArea id="words" name="form[words]" label=words.request_message() hint=words.request_message_hint() value=typed error=None />
                <p class="acts"><button class="button button--plain" type="submit">{words.request_message_send()}</button></p>
            </form>
        </section>
    }
    .into_any()
}

/// Taking it back, as long as that is possible.
fn way_out(visit: &Visit, case: &Case) -> Option<AnyView> {
    let words = visit.texts();
    case.row.state.after(case.row.kind, Step::Withdraw)?;
    let (locale, request) = (visit.language.tag(), case.row.reference.clone());
    let (heading, text, label) = if case.row.kind == Kind::Delete {
        (words.cancel_title(), words.cancel_text(), words.cancel_go())
    } else {
        (words.withdraw_title(), words.withdraw_text(), words.withdraw_go())
    };
    Some(
        view! {
            <section aria-labelledby="out">
                <h2 id="out">{heading}</h2>
                <p>{text}</p>
                <form method="post" action="/ui/requests/withdraw">
                    <input r#type="hidden" name="form[locale]" value=locale />
                    <input r#type="hidden" name="form[request]" value=request />
                    <button class="button button--plain" type="submit">{label}</button>
                </form>
            </section>
        }
        .into_any(),
    )
}

/// The way out of a restriction that is in force.
async fn lift(visit: &Visit, case: &Case) -> Result<Option<AnyView>, Error> {
    let words = visit.texts();
    let about = case.asked.as_ref().is_some_and(|asked| asked.what == What::Stop { how: Stop::Restrict });
    if !about || !visit.signed_in() {
        return Ok(None);
    }
    let facts = current(visit.portal(), visit.actor).await?.choices.circumstances;
    if !facts.restricted || facts.erasure == Erasure::Running {
        return Ok(None);
    }
    let (locale, request) = (visit.language.tag(), case.row.reference.clone());
    Ok(Some(
        view! {
            <section class="panel" aria-labelledby="lift">
                <h2 id="lift">{words.restricted_title()}</h2>
                <p>{words.restricted_text()}</p>
                <form method="post" action="/ui/requests/lift">
                    <input r#type="hidden" name="form[locale]" value=locale />
                    <input r#type="hidden" name="form[request]" value=request />
                    <button class="button button--plain" type="submit">{words.restricted_lift()}</button>
                </form>
            </section>
        }
        .into_any(),
    ))
}

/// Whom else one can turn to (GDPR Article 77): always for a complaint and when we said no.
fn complaint(visit: &Visit, case: &Case) -> Option<AnyView> {
    let words = visit.texts();
    let complains = matches!(case.asked.as_ref().map(|asked| &asked.what), Some(What::Question { complaint: true }));
    if !complains && case.row.state != State::Declined && !case.overdue {
        return None;
    }
    let authority = visit.portal().brand.authority.clone();
    Some(
        view! {
            <section aria-labelledby="authority">
                <h2 id="authority">{words.help_authority()}</h2>
                <p>{words.help_authority_text()}</p>
                <p><a href=authority.url lang=authority.language>{authority.name}</a></p>
            </section>
        }
        .into_any(),
    )
}
