//! The story of a case as staff see it: the talk with the person, notes that only staff see, and everything else that happened.

use leptos::prelude::*;

use super::{hands::said as whose, mirror::case_page, reached::happened};
use crate::{
    domain::request::Author,
    i18n::{messages as m, role},
    usecases::{
        desk::case::Desk,
        requests::story::{Entry, Happened},
        staff::member::Member,
    },
    web::{
        components::{
            free_text::FreeText,
            story_line::{Part, Says, StoryLine, Voice},
        },
        shown::{
            files,
            request::{day, entry_at, extended, hold_kind, moment, said, says},
        },
        visit::Visit,
    },
};

/// Whether an entry belongs to the talk: words of one side to the other.
const fn is_said(entry: &Entry) -> bool {
    matches!(entry.happened, Happened::Message | Happened::AskedBack | Happened::Declined)
}

/// All of it, for a case that is read and printed.
pub(super) fn story(visit: &Visit, desk: &Desk, staff: &[Member]) -> AnyView {
    story_of(visit, desk, staff, desk.case.story.iter())
}

pub(super) fn story_of<'a>(visit: &Visit, desk: &Desk, staff: &[Member], entries: impl Iterator<Item = &'a Entry>) -> AnyView {
    let parts: Vec<Part> = entries.map(|entry| part(visit, desk, staff, entry)).collect();
    view! { <StoryLine parts=parts /> }.into_any()
}

/// The words of both sides.
pub(super) fn talk(visit: &Visit, desk: &Desk, staff: &[Member]) -> Option<AnyView> {
    let said: Vec<&Entry> = desk.case.story.iter().filter(|entry| is_said(entry)).collect();
    (!said.is_empty()).then(|| {
        let story = story_of(visit, desk, staff, said.into_iter());
        view! { <section aria-labelledby="talk"><h2 id="talk">{visit.texts().case_talk()}</h2>{story}</section> }.into_any()
    })
}

/// Everything that is neither said nor noted.
pub(super) fn happenings(visit: &Visit, desk: &Desk, staff: &[Member]) -> AnyView {
    let rest = desk.case.story.iter().filter(|entry| !is_said(entry) && entry.happened != Happened::Note);
    let story = story_of(visit, desk, staff, rest);
    view! { <section aria-labelledby="story"><h2 id="story">{visit.texts().request_story()}</h2>{story}</section> }.into_any()
}

/// Notes that only staff see, the newest first, and the form for another.
pub(super) fn notes(visit: &Visit, desk: &Desk, staff: &[Member], form: Option<AnyView>) -> Option<AnyView> {
    let words = visit.texts();
    let notes = desk.case.story.iter().rev().filter(|entry| entry.happened == Happened::Note);
    let notes = notes.map(|entry| {
        let who = author(visit, staff, entry).unwrap_or_default();
        let when = moment(visit, entry.at);
        let by = words.beside(m::Beside { one: &who, other: &when });
        view! { <li><FreeText text=entry.text.clone().unwrap_or_default() language=None /><p class="hint">{by}</p></li> }
    });
    let notes: Vec<_> = notes.collect();
    (!notes.is_empty() || form.is_some()).then(|| {
        let notes = (!notes.is_empty()).then(|| view! { <ul class="entries">{notes}</ul> });
        view! {
            <section class="panel" aria-labelledby="notes">
                <h2 id="notes">{words.case_notes()}</h2>
                {notes}
                {form}
            </section>
        }
        .into_any()
    })
}

pub(super) fn author(visit: &Visit, staff: &[Member], entry: &Entry) -> Option<String> {
    let words = visit.texts();
    let member = entry.staff.and_then(|id| staff.iter().find(|member| member.id == id))?;
    Some(words.story_by_staff(m::StoryByStaff { name: &member.name, role: &role::name(words, member.role) }))
}

fn part(visit: &Visit, desk: &Desk, staff: &[Member], entry: &Entry) -> Part {
    let words = visit.texts();
    let who = author(visit, staff, entry);
    // Masked, not missing.
    let masked = entry.text.as_ref().is_some_and(String::is_empty);
    let shown = entry.text.as_deref().map(|text| if masked { words.staff_masked_text() } else { said(words, entry.happened, text) });
    let why = desk.case.row.ground.filter(|_| entry.happened == Happened::Extended);
    let text = match (entry.hold, why) {
        (Some(hold), _) => {
            let (kind, when) = (hold_kind(words, hold.kind), day(visit, hold.look_on));
            let rests = words.story_hold(m::StoryHold { kind: &kind, when: &when });
            let more = |text: String| words.story_held_why(m::StoryHeldWhy { why: &rests, words: &text });
            Some(Says::Page(shown.map_or_else(|| rests.clone(), more)))
        }
        (None, Some(why)) => Some(Says::Page(extended(words, why, shown.as_deref()))),
        (None, None) if masked => shown.map(Says::Page),
        (None, None) => says(words, entry),
    };
    let note = (entry.happened == Happened::Note).then(|| words.staff_note_only());
    Part {
        heading: entry.hands.map_or_else(|| happened(visit, desk, entry), |hands| whose(words, hands, staff)),
        at: Some(entry_at(visit, entry)),
        who: match (who, note) {
            (Some(who), Some(note)) => Some(words.beside(m::Beside { one: &who, other: &note })),
            (who, note) => who.or(note),
        },
        voice: is_said(entry).then(|| if entry.author == Author::Staff { Voice::Reader } else { Voice::Other }),
        text,
        act: files::list(visit, &entry.files, &case_page(desk)),
        ..Part::default()
    }
}
