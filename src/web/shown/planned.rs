//! Notices above an account's pages: a deletion that can still be called off, and a question that waits for an answer.

use leptos::prelude::*;

use super::{
    request::{day, kinds},
    request_ahead::next,
};
use crate::{
    domain::request::{Request, State},
    i18n::messages as m,
    usecases::{
        error::Error,
        requests::{case::scope_of, list},
    },
    web::visit::Visit,
};

/// Of requests in these states, but the one that the page tells of elsewhere.
pub async fn notice(visit: &Visit, states: &[State], told: Option<&Request>) -> Result<Option<AnyView>, Error> {
    let words = visit.texts();
    let rows = list(visit.portal(), visit.actor).await?;
    let mut notices = Vec::new();
    for row in rows.iter().filter(|row| states.contains(&row.state) && told.is_none_or(|told| told.id != row.id)) {
        let href = visit.to(&format!("/requests/{}", row.reference));
        let planned = row.undo_until.filter(|_| row.state == State::Scheduled);
        let (heading, text) = match planned {
            Some(until) => {
                let scope = scope_of(visit.portal(), visit.actor, row).await?;
                let kinds = scope.and_then(|scope| kinds(visit, &scope));
                let heading = kinds.map_or_else(|| words.planned_title(), |kinds| words.planned_kinds(m::PlannedKinds { kinds: &kinds }));
                let text = words.planned_text(m::PlannedText { when: &day(visit, until) });
                // One that rests does not begin on that day.
                let rests = row.is_held().then(|| next(visit, row, false)).flatten();
                (heading, rests.unwrap_or(text))
            }
            None => (words.request_asked_you(), words.next_waiting_home()),
        };
        let notice = view! {
            <div class="notice notice--warn">
                <p><strong>{heading}</strong></p>
                <p>{text}</p>
                <p><a href=href>{words.planned_link()}<span class="vh">{row.reference.clone()}</span></a></p>
            </div>
        };
        notices.push(notice);
    }
    Ok((!notices.is_empty()).then(|| notices.into_any()))
}
