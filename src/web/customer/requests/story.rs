//! The story of a request: what happened, and what is ahead.

use leptos::prelude::*;

use crate::{
    domain::request::State,
    i18n::{dates, messages as m},
    usecases::{error::Error, requests::case::Case, staff::member},
    web::{
        components::story_line::{Part, StoryLine},
        shown::{
            request::{day, happened_to, moment},
            role,
        },
        visit::Visit,
    },
};

pub async fn view(visit: &Visit, case: &Case) -> Result<AnyView, Error> {
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
                heading: happened_to(words, case.row.kind, entry.happened, entry.author),
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
                (words.story_ahead_delete(), words.story_ahead_delete_text(m::StoryAheadDeleteText { when: &day(visit, *until) }))
            }
            _ if case.overdue => {
                (words.story_ahead(), words.story_late_text(m::StoryLateText { when: &dates::day(visit.language, case.row.due_on) }))
            }
            _ => (words.story_ahead(), words.story_ahead_text(m::StoryAheadText { when: &dates::day(visit.language, case.row.due_on) })),
        };
        parts.push(Part { heading, at: None, who: None, text: Some(text), ahead: true });
    }
    Ok(view! { <StoryLine parts=parts /> }.into_any())
}
