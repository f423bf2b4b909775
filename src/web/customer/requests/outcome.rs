//! The outcome of a request so far: the copy, the systems that work on it, the answer, the receipt of a deletion.

use leptos::prelude::*;

use super::{left_out::left_out, told::copy_again};
use crate::{
    domain::request::{Author, Kind, OwnPart, Part, State, may_work},
    i18n::{became::without_account, dates, lists, messages as m, numbers, periods::period},
    islands::{FollowProgress, follow_progress::BAR},
    usecases::{
        copies::{download::may_be_fetched, make::GOOD_FOR},
        error::Error,
        requests::{
            became::became,
            case::Case,
            kept::{Asked, Receipt},
            plan,
            story::{self, Happened},
        },
    },
    web::{
        components::{free_text::FreeText, rows::Rows},
        shown::{
            corrected::{as_asked, set_instead},
            deletion::derived,
            held::plural,
            request::{moment, part_name, systems_heading, task_of},
            request_ahead,
        },
        visit::Visit,
    },
};

/// The next step of a request, by how far a copy is, or a correction.
pub fn next(visit: &Visit, case: &Case) -> Option<String> {
    let words = visit.texts();
    let said = request_ahead::next(visit, &case.row, case.overdue)?;
    let in_progress = case.row.state == State::InProgress && !case.overdue;
    let rests_openly = case.row.is_held() && !case.row.is_held_untold();
    // Corrected here, and not yet wherever else it is: true during a hold that nobody may tell of, too.
    if case.row.kind == Kind::Correct && in_progress && !rests_openly && case.facts.tasks_open {
        return Some(words.next_corrected());
    }
    // The first act of staff moves it on before anything is begun.
    if case.row.kind == Kind::Copy && in_progress && !rests_openly && OwnPart::of(&case.tasks) == OwnPart::NotBegun {
        return Some(words.next_received());
    }
    let is_making = case.row.kind == Kind::Copy && in_progress && !case.row.is_held();
    let Some(copy) = case.copy.as_ref().filter(|copy| is_making && copy.ready_at.is_some()) else { return Some(said) };
    let gone = copy.is_gone(visit.portal().clock.now());
    Some(if gone { words.next_copy_rest() } else { words.next_copy() })
}

/// How far a copy is, or the way to fetch it. `proven` says that they have just shown who they are.
pub fn copy(visit: &Visit, case: &Case, proven: bool) -> Option<AnyView> {
    let words = visit.texts();
    if case.row.kind != Kind::Copy || case.about_gone || !visit.is_someone() || visit.is_staff() {
        return None;
    }
    let now = visit.portal().clock.now();
    let ready = case.copy.as_ref().and_then(|copy| copy.expires_at.filter(|_| copy.ready_at.is_some()));
    let href = visit.to(&format!("/requests/{}/download", case.row.reference));
    let inside = match ready {
        Some(expires_at) if may_be_fetched(&case.row, case.copy.as_ref(), now).is_ok() => {
            let size = case.copy.as_ref().map_or(0, |copy| u64::try_from(copy.bytes).unwrap_or(0)).div_ceil(1024);
            let until = words.copy_until(m::CopyUntil { when: &moment(visit, expires_at) });
            let size = words.copy_size(m::CopySize { size: &numbers::count(visit.language, size) });
            let missing = missing(visit, case).map(|systems| {
                view! { <p><strong>{words.copy_partly(m::CopyPartly { systems: &systems })}</strong></p> }
            });
            let proof = if proven { words.copy_proven() } else { words.copy_proof() };
            view! {
                {missing}
                <p>{until}</p>
                <p>{size}</p>
                <p class="acts"><a class="button" href=href>{words.copy_download()}</a></p>
                <p class="hint">{proof}</p>
                {left_out(visit, case)}
            }
            .into_any()
        }
        // Not begun, it looks the same as without a hold.
        _ if case.row.is_held_untold() && (case.row.state == State::InProgress || (ready.is_some() && case.row.state.is_open())) => {
            let next = request_ahead::next(visit, &case.row, case.overdue);
            view! { <p>{next}</p> }.into_any()
        }
        Some(until) if case.row.is_held() && !case.row.is_held_untold() => {
            let kept = words.copy_held(m::CopyHeld { when: &moment(visit, until) });
            view! { <p>{if now < until { kept } else { words.next_held() }}</p> }.into_any()
        }
        Some(expires_at) => {
            let again = copy_again(visit, case);
            let whole_time = case.copy.as_ref().and_then(|copy| copy.ready_at).is_some_and(|ready| ready.plus(GOOD_FOR) <= expires_at);
            let gone = match case.row.state {
                State::Withdrawn => words.copy_withdrawn(),
                _ if whole_time => words.copy_expired(),
                _ => words.copy_outdated(),
            };
            view! { <p>{gone}</p><p><a href=again>{words.copy_again()}</a></p> }.into_any()
        }
        None if case.row.state.is_open() && !is_running(case) => {
            let said = request_ahead::next(visit, &case.row, false).filter(|_| case.row.is_held() || case.row.state == State::Waiting);
            view! { <p>{said.unwrap_or_else(|| words.next_received())}</p> }.into_any()
        }
        None if case.row.state.is_open() || (case.row.state == State::Done && case.copy.is_some()) => {
            let again = case.story.iter().any(|entry| matches!(entry.happened, Happened::CopyBegun | Happened::CopyReady));
            let again = again.then(|| view! { <p>{words.copy_made_again()}</p> });
            let task = case.tasks.iter().find(|task| task.part == Part::Portal);
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
                {again}
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

/// Whether a job makes the copy of an open case at this moment.
fn is_running(case: &Case) -> bool {
    may_work(case.row.kind, case.row.state, case.row.is_held()).is_ok() && OwnPart::of(&case.tasks) != OwnPart::NotBegun
}

/// The systems a copy still waits for.
fn missing(visit: &Visit, case: &Case) -> Option<String> {
    let shelf = visit.shelf().ok()?;
    let open = case.tasks.iter().filter(|task| task.part != Part::Portal && !task.state.is_settled());
    let names: Vec<String> = open.map(|task| part_name(visit, &shelf, &task.part)).collect();
    (case.row.state.is_open() && !names.is_empty()).then(|| lists::and(visit.language, &names))
}

/// Each system, and how far it is.
pub fn systems(visit: &Visit, case: &Case) -> Result<Option<AnyView>, Error> {
    let words = visit.texts();
    let shelf = visit.shelf()?;
    let scope = case.asked.as_ref().and_then(Asked::scope).filter(|_| case.row.kind == Kind::Delete);
    let made = scope.map(|scope| plan::derived(visit.portal(), scope)).transpose()?.and_then(|made| derived(visit, &shelf, &made));
    // The tasks of a deletion open when it can be called off no more.
    if case.tasks.is_empty() {
        return Ok(made);
    }
    let said = |one| task_of(words, case, one).into_any();
    let rows: Vec<_> = case.tasks.iter().map(|one| (part_name(visit, &shelf, &one.part), said(one))).collect();
    let heading = systems_heading(words, case.row.kind);
    Ok(Some(view! { <section aria-labelledby="systems"><h2 id="systems">{heading}</h2><Rows rows=rows /></section> {made} }.into_any()))
}

/// The last answer to a question or a review, above the story.
pub fn answer(visit: &Visit, case: &Case) -> Option<AnyView> {
    if case.row.state != State::Done || !matches!(case.row.kind, Kind::Question | Kind::Review) {
        return None;
    }
    let said = |entry: &&story::Entry| entry.happened == Happened::Message && entry.author == Author::Staff;
    let entry = case.story.iter().rev().find(said)?;
    let (text, language) = (entry.text.clone()?, entry.language);
    let heading = visit.texts().request_our_answer();
    Some(
        view! {
            <section class="panel" aria-labelledby="answer">
                <h2 id="answer">{heading}</h2>
                <FreeText text=text language=language reader=visit.language />
            </section>
        }
        .into_any(),
    )
}

/// The value that was set instead of the one asked for, and why; or what it said and says now.
pub fn corrected(visit: &Visit, case: &Case) -> Option<AnyView> {
    let asked = case.asked.as_ref()?;
    let (heading, inside) = match set_instead(visit, asked) {
        Some([heading, text]) => {
            let why = case.story.iter().rev().find(|entry| entry.happened == Happened::Corrected);
            let why =
                why.and_then(|entry| Some(view! { <FreeText text=entry.text.clone()? language=entry.language reader=visit.language /> }));
            (heading, view! { <p>{text}</p> {why} }.into_any())
        }
        None => {
            let rows = as_asked(visit, asked)?;
            (visit.texts().corrected_what(), view! { <Rows rows=rows /> }.into_any())
        }
    };
    Some(view! { <section class="panel" aria-labelledby="instead"><h2 id="instead">{heading}</h2>{inside}</section> }.into_any())
}

/// The receipt of a deletion. Whoever asked for somebody else reads that it is done, and nothing of what there was.
pub fn receipt(visit: &Visit, case: &Case, receipt: &Receipt) -> AnyView {
    let words = visit.texts();
    let copies = words.deleted_copies(m::DeletedCopies { period: &period(visit.language, visit.portal().brand.backups_kept) });
    if case.asked.as_ref().is_some_and(|asked| asked.is_for_another()) {
        let what = if receipt.everything { words.deleted_for_everything() } else { words.deleted_for_some() };
        return view! { <section aria-labelledby="receipt"><h2 id="receipt">{words.deleted_for_title()}</h2><p>{what}</p><p>{copies}</p></section> }
            .into_any();
    }
    let name = |category: &str| visit.shelf().map_or_else(|_| category.to_owned(), |shelf| visit.notice(&shelf).category(category).name());
    let records =
        |count: u64| words.held_records(m::HeldRecords { count: plural(count), count_text: &numbers::count(visit.language, count) });
    let said = |category: &str, count: u64| words.said_of(m::SaidOf { thing: &name(category), said: &records(count) });
    let gone: Vec<_> = receipt.gone.iter().map(|(category, count)| view! { <li>{said(category, *count)}</li> }).collect();
    let stays: Vec<_> = receipt
        .stays
        .iter()
        .map(|stays| {
            let until = words.stays_until(m::StaysUntil { when: &dates::day(visit.language, stays.until) });
            view! { <li><div>{said(&stays.category, stays.count)}</div><div>{until}</div></li> }
        })
        .collect();
    let remembered = receipt.remembered_until.map(|day| {
        let text = words.deleted_remembered(m::DeletedRemembered { when: &dates::day(visit.language, day) });
        view! { <p>{text}</p> }
    });
    let (some, kept) = (!gone.is_empty(), !stays.is_empty());
    let mut what = without_account(words, became(case).whose, receipt.everything);
    if what.is_empty() {
        what.push(if receipt.everything { words.deleted_everything() } else { words.deleted_some() });
    }
    let what = what.into_iter().map(|line| view! { <p>{line}</p> }).collect_view();
    view! {
        <section aria-labelledby="receipt">
            <h2 id="receipt">{words.deleted_receipt()}</h2>
            {what}
            <p>{copies}</p>
            {some.then(|| view! { <h3>{words.deleted_gone()}</h3><ul>{gone}</ul> })}
            {kept.then(|| view! { <h3>{words.delete_stays()}</h3><ul>{stays}</ul> })}
            {remembered}
            <p class="hint">{words.receipt_print_hint()}</p>
        </section>
    }
    .into_any()
}
