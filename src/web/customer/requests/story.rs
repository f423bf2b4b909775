//! The story of a request: what happened, what was said, and what is ahead. One writes where the talk stands.

use leptos::prelude::*;

use crate::{
    domain::request::{Author, State},
    i18n::{dates, messages as m, role, texts::Texts},
    usecases::{
        error::Error,
        requests::{
            case::Case,
            story::{Entry, Happened},
        },
        staff::member,
    },
    web::{
        components::story_line::{Part, Says, StoryLine, Voice},
        shown::{
            files,
            request::{day, entry_at, entry_heading, extended, held, says},
            request_ahead::due_if_answered_today,
        },
        visit::Visit,
    },
};

/// `write` is the stop where the person can write, between what was and what comes; files are opened below the page `files`.
pub async fn view(visit: &Visit, case: &Case, write: Option<Part>, files: &str) -> Result<AnyView, Error> {
    let words = visit.texts();
    let staff = member::all(visit.portal()).await?;
    let mut parts: Vec<Part> = case
        .story
        .iter()
        .filter(|entry| entry.happened.is_for_everyone())
        .map(|entry| {
            let name = entry.staff.and_then(|id| staff.iter().find(|member| member.id == id));
            let who =
                name.map(|member| words.story_by_staff(m::StoryByStaff { name: &member.name, role: &role::name(words, member.role) }));
            Part {
                heading: entry_heading(words, case.row.kind, entry),
                at: Some(entry_at(visit, entry)),
                who,
                text: text(words, case, entry),
                voice: voice(entry),
                act: files::list(visit, &entry.files, files),
                ..Part::default()
            }
        })
        .collect();
    parts.extend(write);
    // No day is promised for a deletion that rests.
    let rests = case.row.state == State::Scheduled && case.row.is_held();
    if case.row.state.is_open() && !rests {
        let (heading, text) = match (&case.row.undo_until, case.row.state) {
            (Some(until), State::Scheduled) => {
                (words.story_ahead_delete(), words.story_ahead_delete_text(m::StoryAheadDeleteText { when: &day(visit, *until) }))
            }
            _ if case.row.paused_on.is_some() => {
                let when = due_if_answered_today(visit, &case.row).unwrap_or_default();
                (words.story_ahead(), words.status_paused(m::StatusPaused { when: &when }))
            }
            _ if case.overdue => {
                (words.story_ahead(), words.story_late_text(m::StoryLateText { when: &dates::day(visit.language, case.row.due_on) }))
            }
            _ => (words.story_ahead(), words.story_ahead_text(m::StoryAheadText { when: &dates::day(visit.language, case.row.due_on) })),
        };
        parts.push(Part { heading, text: Some(Says::Page(text)), ahead: true, ..Part::default() });
    }
    Ok(view! { <StoryLine parts=parts /> }.into_any())
}

/// A talk begins with what the person asked in their own words.
fn text(words: &Texts, case: &Case, entry: &Entry) -> Option<Says> {
    if let (Happened::Extended, Some(why)) = (entry.happened, case.row.ground) {
        return Some(Says::Page(extended(words, why, entry.text.as_deref())));
    }
    // Some holds are told in the words of staff alone.
    if entry.happened == Happened::Held && held(words, entry.hold, None).is_some() {
        return held(words, entry.hold, entry.text.as_deref()).map(Says::Page);
    }
    let asked = (entry.happened == Happened::Received).then_some(case.asked.as_ref()).flatten();
    let asked = asked.map(|asked| asked.words.clone()).filter(|words| !words.is_empty());
    says(words, entry).or_else(|| Some(Says::Words(asked?, entry.language)))
}

/// Messages and questions are a talk; what else has a text is told.
fn voice(entry: &Entry) -> Option<Voice> {
    match (entry.happened, entry.author) {
        (Happened::Message | Happened::Received, Author::Person) => Some(Voice::Reader),
        (Happened::Message | Happened::AskedBack, _) => Some(Voice::Other),
        _ => None,
    }
}
