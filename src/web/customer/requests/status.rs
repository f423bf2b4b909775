//! One request: what happens next and by when, its story as a line, messages both ways, and the way out.

use axum::{extract::Path, response::Response};
use leptos::prelude::*;
use serde::Deserialize;
use std::collections::BTreeMap;

use super::{
    actions::STATUS,
    gone,
    outcome::{answer, copy, corrected, next, receipt, systems},
    restriction::lift_here,
    story,
    told::{elsewhere, news, problem},
    ways::{Talk, WayOut, Wrong, complaint, talk, way_out},
};
use crate::{
    domain::{
        asking::Question,
        request::{Kind, State},
        voices::Place,
    },
    i18n::{messages as m, texts::plain},
    usecases::{
        asking::leave::leave,
        authorise,
        copies::download::may_be_fetched,
        error::Error,
        requests::{
            case,
            case::{Case, watched},
            kept::Asked,
            seen::seen,
        },
    },
    web::{
        components::{crumb::Crumb, error_summary::ErrorSummary, rows::Rows},
        failure::Failure,
        flash::{Flash, Told},
        layout::page::{Head, Mood, respond},
        query::Query,
        shown::{
            asked::asked_in_case,
            deletion::Reader,
            feedback::{Feedback, feedback},
            files,
            request::{self, decline},
            request_ahead::{answer_by, due_if_answered_today},
            told::told_of,
        },
        visit::Visit,
    },
};

#[derive(Deserialize, Default)]
pub struct StatusQuery {
    /// `refused`: a copy could not be fetched. Or `proven`: they come from the page that asks who they are, to fetch it.
    copy: Option<String>,
}

impl StatusQuery {
    fn is(&self, came: &str) -> bool {
        self.copy.as_deref() == Some(came)
    }

    /// Why the copy cannot be fetched, as it is now: the address may be opened long after.
    fn told(&self, visit: &Visit, case: &Case) -> Option<Flash> {
        match may_be_fetched(&case.row, case.copy.as_ref(), visit.portal().clock.now()) {
            Err(Error::Conflict(clash)) if self.is("refused") && case.row.kind == Kind::Copy => {
                Some(Flash { told: Told::Clash(clash), typed: BTreeMap::new() })
            }
            _ => None,
        }
    }
}

pub async fn get(visit: Visit, Path((_, reference)): Path<(String, String)>, Query(came): Query<StatusQuery>) -> Response {
    match show(&visit, &reference, came).await {
        Ok(page) => page,
        Err(Error::NotSignedIn | Error::NotFound) => without(&visit, &reference).await,
        Err(error) => Failure::from(error).page(&visit),
    }
}

/// For whoever may not see it, or no longer.
async fn without(visit: &Visit, reference: &str) -> Response {
    match gone::page(visit, reference).await {
        Ok(Some(page)) => page,
        Ok(None) if visit.is_someone() => Failure::NotFound.page(visit),
        Ok(None) => Failure::Expired.page(visit),
        Err(error) => Failure::from(error).page(visit),
    }
}

/// The person's own request, or the one whose end their browser may still see.
async fn find(visit: &Visit, reference: &str) -> Result<Case, Error> {
    match (case(visit.portal(), visit.actor, reference).await, visit.session.watched().await) {
        (Err(Error::NotFound | Error::NotSignedIn), Some(request)) => watched(visit.portal(), request, reference).await,
        (found, _) => found,
    }
}

/// Remembers that the request was opened: only later news of it are new on the overview. A page is shown all the same when that fails.
async fn opened(visit: &Visit, case: &Case) {
    if visit.signed_in()
        && let Err(error) = seen(visit.portal(), visit.actor, case).await
    {
        tracing::warn!(request = %case.row.id, ?error, "it is not remembered that a request was seen");
    }
}

async fn show(visit: &Visit, reference: &str, came: StatusQuery) -> Result<Response, Error> {
    let words = visit.texts();
    let case = find(visit, reference).await?;
    opened(visit, &case).await;
    // The way back from that page leads here, too, without a code.
    let proven = came.is("proven") && authorise::fresh(visit.portal(), visit.proven_at().await).is_ok();
    let flash = visit.flash(STATUS).await.or_else(|| came.told(visit, &case));
    let (title, state) = (request::title(words, case.row.kind), request::state(words, case.row.state));
    let problem = flash.as_ref().and_then(|flash| problem(visit, &flash.told));
    let elsewhere = flash.as_ref().and_then(|flash| elsewhere(visit, &case, &flash.told));
    let failed = problem.is_some() || elsewhere.is_some();
    let typed = flash.as_ref().and_then(|flash| flash.typed.get("words").cloned()).unwrap_or_default();
    let news = if let Some(flash) = &flash { news(visit, &case, flash).await? } else { None };
    let already = flash.as_ref().is_some_and(|flash| flash.told == Told::AlreadyOpen);
    let mood = match (failed, &news) {
        (true, _) => Mood::Error,
        (false, Some(_)) if !already => Mood::Saved,
        (false, _) => Mood::Plain,
    };
    let at = |id: &str| problem.as_ref().filter(|(place, _)| *place == id).map(|(_, text)| text.clone());
    let wrong = Wrong { words: at("words"), file: files::wrong(visit, flash.as_ref()) };
    let summary = failed.then(|| {
        let file = wrong.file.clone().filter(|_| at("file").is_none()).map(|text| ("file", text));
        let errors = problem.clone().into_iter().chain(file).collect();
        view! { <ErrorSummary heading=words.problem_heading() errors=errors elsewhere=elsewhere /> }
    });
    let mut facts: Vec<(String, AnyView)> = vec![
        (words.request_reference(), view! { <code dir="ltr">{case.row.reference.clone()}</code> }.into_any()),
        (words.request_state(), state.into_any()),
    ];
    facts.extend(asked_in_case(visit, &case, Reader::Person));
    let systems = if matches!(case.row.state, State::Withdrawn | State::Ended) { None } else { systems(visit, &case)? };
    let answer = answer(visit, &case);
    let receipt = case.receipt.as_ref().filter(|_| !case.row.state.is_open()).map(|found| receipt(visit, &case, found));
    let corrected = corrected(visit, &case);
    // A deletion and a correction are told as soon as they are made here; the receipt is written in the same moment.
    let acted = match case.row.kind {
        Kind::Delete => case.row.receipt.is_some(),
        Kind::Correct => case.row.state == State::Done || case.asked.as_ref().is_some_and(Asked::is_corrected),
        Kind::Stop => case.row.state == State::Done,
        Kind::Copy | Kind::Review | Kind::Question => false,
    };
    let others = if acted { told_of(visit, &case).await? } else { None };
    let receipt_over = case.receipt_over.then(|| view! { <p class="hint">{words.deleted_receipt_over()}</p> });
    let declined = case.row.decline.map(|reason| decline(words, reason));
    let why = if case.row.state == State::Done { words.request_partly() } else { words.request_why_declined() };
    let own = visit.is_someone() && !visit.is_staff();
    let (asked_you, write, closed) = match own.then(|| talk(visit, &case, typed, wrong)) {
        Some(Talk::Asked(panel)) => (Some(panel), None, None),
        Some(Talk::Stop(stop)) => (None, Some(stop), None),
        Some(Talk::Closed(way)) => (None, None, Some(way)),
        None => (None, None, None),
    };
    let story = story::view(visit, &case, write, &format!("/requests/{}", case.row.reference)).await?;
    let out = own.then(|| way_out(visit, &case)).flatten();
    let standing = standing(visit, &case, out);
    let about_gone = case.about_gone.then(|| view! { <div class="notice" id="about-gone"><p>{words.status_about_gone()}</p></div> });
    let lift = lift_here(visit, &case).await?;
    let back = visit.to("/requests");
    let complaint = complaint(visit, &case);
    let ended = !case.row.state.is_open() && visit.is_someone() && !visit.is_staff();
    let feedback = if ended { Some(asked_about(visit, &case).await?) } else { None };
    let (mood, feedback_top, feedback) = match feedback {
        Some(feedback) => (feedback.mood(mood), feedback.top, Some(feedback.form)),
        None => (mood, None, None),
    };
    let inside = visit.clone();
    Ok(respond(visit, Head::of(plain(&words.with_note(m::WithNote { text: &title, note: &case.row.reference }))).mood(mood), move || {
        view! {
            {summary}
            {news}
            {feedback_top}
            <Crumb href=back text=words.requests_title() />
            <h1>{title}</h1>
            {standing}
            {about_gone}
            {declined.map(|text| view! { <div class="notice notice--warn"><h2>{why}</h2><p>{text}</p></div> })}
            <div class="split">
                <div>
                    {asked_you}
                    {answer}
                    {corrected}
                    {others}
                    {copy(&inside, &case, proven)}
                    {receipt}
                    {receipt_over}
                    <section aria-labelledby="story"><h2 id="story" tabindex="-1">{words.request_story()}</h2>{story}</section>
                    {closed}
                </div>
                <div>
                    {lift}
                    {complaint}
                    <details class="more more--all">
                        <summary>{words.request_details()}</summary>
                        <div class="more__body"><Rows rows=facts />{systems}</div>
                    </details>
                </div>
            </div>
            {feedback}
        }
        .into_any()
    }))
}

/// How it stands in one sentence, by when it goes on, and the way out beside it.
pub(super) fn standing(visit: &Visit, case: &Case, out: Option<WayOut>) -> AnyView {
    let words = visit.texts();
    let row = &case.row;
    let sentence = next(visit, case).unwrap_or_else(|| match row.state {
        State::Done if row.decline.is_some() => words.status_partly(),
        State::Done => words.status_done(),
        State::Declined => words.status_declined(),
        State::Withdrawn => words.status_withdrawn(),
        State::Ended => words.status_ended(),
        open => request::state(words, open),
    });
    let by = (row.state.is_open() && row.state != State::Scheduled).then(|| {
        let paused = due_if_answered_today(visit, row);
        paused.map_or_else(|| answer_by(visit, row.due_on), |when| words.status_paused(m::StatusPaused { when: &when }))
    });
    let (meaning, act) = out.map(|WayOut { meaning, act }| (meaning, act)).unzip();
    view! {
        <div class="standing">
            <div>
                <p class="standing__words">{sentence}</p>
                {by.map(|text| view! { <p class="standing__since">{text}</p> })}
                {meaning.map(|text| view! { <p class="standing__since">{text}</p> })}
            </div>
            {act}
        </div>
    }
    .into_any()
}

/// Whether the answer was clear: asked openly where the rule of silence gives leave, folded else.
async fn asked_about(visit: &Visit, case: &Case) -> Result<Feedback, Error> {
    let leave = leave(visit.portal(), visit.actor, Question::Feedback, &case.row.reference).await?;
    Ok(feedback(visit, Place::Request, &case.row.reference, leave).await)
}
