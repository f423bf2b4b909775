//! A piece of work in a list: when it is due, whose turn it is and what comes next, and who has it.

use jiff::civil::Date;
use leptos::prelude::*;

use crate::{
    domain::{
        ids::StaffId,
        request::{Grant, NextStep, Part, Request, Turn},
    },
    i18n::{dates, lists, messages as m, numbers},
    usecases::{
        desk::queue::{Days, Waiting},
        error::Error,
        staff::member::Member,
    },
    web::{
        components::filled::apart,
        shown::request::{part_name, title},
        visit::Visit,
    },
};

/// The days that are left, and the day. A case that has ended is due no more: the day on which it did stands there.
pub fn due(visit: &Visit, waiting: &Waiting, days: Days) -> AnyView {
    due_of(visit, &waiting.row, days)
}

/// The same of a case alone.
fn due_of(visit: &Visit, row: &Request, Days { today, soon }: Days) -> AnyView {
    if let Some(at) = row.closed_at {
        let day = dates::date(visit.language, at, visit.zone());
        return view! { <span class="due"><time datetime=dates::machine(at)>{day}</time></span> }.into_any();
    }
    let day = dates::day(visit.language, row.due_on);
    let day = view! { <time class="due__day" datetime=row.due_on.to_string()>{day}</time> };
    if let Some(since) = row.paused_on {
        let since = dates::day(visit.language, since);
        let words = view! { <span class="due__left">{visit.texts().staff_paused()}</span> };
        return view! { <span class="due">{apart(words, view! { <span class="due__day">{since}</span> })}</span> }.into_any();
    }
    let (late, count) = (row.due_on < today, between(today, row.due_on));
    let (text, words) = (numbers::count(visit.language, count.into()), visit.texts());
    let text = match late {
        true => words.due_late(m::DueLate { count, count_text: &text }),
        false => words.due_left(m::DueLeft { count, count_text: &text }),
    };
    let class = match (late, row.due_on <= soon) {
        (true, _) => "due due--late",
        (false, true) => "due due--soon",
        (false, false) => "due",
    };
    view! { <span class=class>{apart(view! { <span class="due__left">{text}</span> }, day)}</span> }.into_any()
}

/// A part of a piece of work outside a table, after the word for it: read out, no column says what it is.
fn called(word: String, part: AnyView) -> AnyView {
    apart(view! { <span class="vh">{word}</span> }, part).into_any()
}

/// The days that are left, or the day on which it ended, after the word for it.
pub fn due_called(visit: &Visit, row: &Request, days: Days) -> AnyView {
    let words = visit.texts();
    let word = if row.closed_at.is_some() { words.staff_closed_on() } else { words.queue_due() };
    called(word, due_of(visit, row, days))
}

/// The member of staff who has it, after the word for that.
pub fn assigned(visit: &Visit, name: AnyView) -> AnyView {
    called(visit.texts().queue_assignee(), name)
}

/// So many days lie between two.
fn between(one: Date, other: Date) -> u32 {
    one.until(other).map_or(0, |span| span.get_days().unsigned_abs())
}

/// A case in a list of work, which was come to from the view that `query` names.
pub fn entry(visit: &Visit, waiting: &Waiting, days: Days, query: &str, staff: &[Member]) -> Result<AnyView, Error> {
    let step = next(visit, waiting, staff)?;
    let language = waiting.row.last_language.map(|_| called(visit.texts().queue_language(), ().into_any()));
    let from = view! { <span class="soft small">{language}{from(visit, waiting)}</span> };
    Ok(view! {
        <li>
            <div>{due_called(visit, &waiting.row, days)}</div>
            <div class="work__what">{what(visit, waiting, query)}</div>
            <div>{apart(step, from)}</div>
            <div class="work__whose">{assigned(visit, whose(visit, waiting, staff))}</div>
        </li>
    }
    .into_any())
}

/// The next step in words, after the mark of whose turn it is.
pub fn next(visit: &Visit, waiting: &Waiting, staff: &[Member]) -> Result<AnyView, Error> {
    let text = next_words(visit, waiting, staff)?;
    let ours = match waiting.next {
        NextStep::Post | NextStep::SayYes(_) | NextStep::SaidNo(_) | NextStep::Failed(_) => true,
        // A colleague's part.
        NextStep::Second | NextStep::Colleagues => false,
        _ => waiting.turn == Turn::Ours,
    };
    let text = if ours { view! { <strong>{text}</strong> }.into_any() } else { text.into_any() };
    let tag =
        waiting.row.replied_at.is_some().then(|| apart((), view! { <span class="tag tag--new">{visit.texts().view_replied()}</span> }));
    Ok(view! { <span class=mark(waiting.turn)><span>{text}</span></span>{tag} }.into_any())
}

const fn mark(turn: Turn) -> &'static str {
    match turn {
        Turn::Ours => "turn turn--ours",
        Turn::Theirs | Turn::Over => "turn",
        Turn::Systems => "turn turn--system",
        Turn::Later => "turn turn--time",
        Turn::OnHold => "turn turn--hold",
    }
}

fn named(visit: &Visit, parts: &[Part]) -> Result<String, Error> {
    let shelf = visit.shelf()?;
    let names: Vec<String> = parts.iter().map(|part| part_name(visit, &shelf, part)).collect();
    Ok(lists::of_names(visit.language, &names))
}

fn next_words(visit: &Visit, waiting: &Waiting, staff: &[Member]) -> Result<String, Error> {
    let words = visit.texts();
    let name = |id: StaffId| staff.iter().find(|member| member.id == id).map(|member| member.name.clone()).unwrap_or_default();
    Ok(match &waiting.next {
        NextStep::ReadReply => words.step_read_reply(),
        NextStep::Read => words.step_read(),
        NextStep::FindAccount => words.step_find_account(),
        NextStep::MakeSure => words.step_make_sure(),
        NextStep::Decide(Grant::Copy) => words.step_copy(),
        NextStep::Decide(Grant::Delete) => words.step_delete(),
        NextStep::Decide(Grant::Correct) => words.step_correct(),
        NextStep::Decide(Grant::Restrict) => words.step_restrict(),
        NextStep::Decide(Grant::Object) => words.step_object(),
        NextStep::Answer => words.step_answer(),
        NextStep::Systems(parts) => words.step_systems(m::StepSystems { names: &named(visit, parts)? }),
        NextStep::Failed(parts) => words.step_failed(m::StepFailed { names: &named(visit, parts)? }),
        NextStep::Post => words.step_post(),
        NextStep::Portal => words.step_portal(),
        NextStep::TheirAnswer => words.step_their_answer(),
        NextStep::NothingUntil(until) => words.step_nothing_until(m::StepNothingUntil { when: &dates::day(visit.language, *until) }),
        NextStep::LookAtHold => look_at_hold(visit, &waiting.row),
        NextStep::SayYes(asked_by) => words.step_say_yes(m::StepSayYes { name: &name(*asked_by) }),
        NextStep::SaidNo(by) => words.step_said_no(m::StepSaidNo { name: &name(*by) }),
        NextStep::Second => words.step_second(),
        NextStep::Colleagues => words.step_colleagues(),
        NextStep::Nothing => words.step_nothing(),
    })
}

/// The look at the cause of a hold: on its day, where that is still to come.
fn look_at_hold(visit: &Visit, row: &Request) -> String {
    let words = visit.texts();
    let later = row.hold.map(|hold| hold.look_on).filter(|on| Days::now(visit.portal()).today < *on);
    match later {
        Some(on) => words.step_look_at_hold_on(m::StepLookAtHoldOn { when: &dates::day(visit.language, on) }),
        None => words.step_look_at_hold(),
    }
}

/// The kind of a request and its number, as one link.
pub fn what(visit: &Visit, waiting: &Waiting, query: &str) -> AnyView {
    let words = visit.texts();
    let kind = title(words, waiting.row.kind);
    let another = waiting.another.then(|| apart((), view! { <span class="sub">{words.queue_for_another()}</span> }));
    let href = format!("{}{query}", visit.to(&format!("/staff/requests/{}", waiting.row.reference)));
    let number = view! { <span class="ref" dir="ltr">{waiting.row.reference.clone()}</span> };
    view! { <a href=href>{apart(kind, number)}</a>{another} }.into_any()
}

/// The language the person asked in, and whether they have an account.
pub fn from(visit: &Visit, waiting: &Waiting) -> AnyView {
    let language = waiting.row.last_language.map(|language| view! { <span lang=language.tag() dir="auto">{language.own_name()}</span> });
    let guest = waiting.row.person.is_guest().then(|| apart((), view! { <span class="sub">{visit.texts().queue_no_account()}</span> }));
    view! { {language}{guest} }.into_any()
}

/// The member of staff who has it.
pub fn whose(visit: &Visit, waiting: &Waiting, staff: &[Member]) -> AnyView {
    let words = visit.texts();
    let name = waiting.row.assignee.and_then(|id| staff.iter().find(|member| member.id == id)).map(|member| member.name.clone());
    let name = match name {
        Some(name) => view! { <bdi>{name}</bdi> }.into_any(),
        None => view! { <span class="soft">{words.queue_nobody()}</span> }.into_any(),
    };
    let draft = waiting.drafted.then(|| apart((), view! { <span class="sub">{words.queue_draft()}</span> }));
    let begun = begun(visit, waiting, staff).into_iter().map(|text| apart((), view! { <span class="sub">{text}</span> }));
    view! { {name}{draft}{begun.collect_view()} }.into_any()
}

/// Drafts of colleagues: that there are some, and whose.
pub fn begun(visit: &Visit, waiting: &Waiting, staff: &[Member]) -> Vec<String> {
    let name = |id: &StaffId| staff.iter().find(|member| member.id == *id).map(|member| member.name.as_str());
    let names = waiting.begun_by.iter().filter_map(name);
    names.map(|name| visit.texts().queue_draft_by(m::QueueDraftBy { name })).collect()
}
