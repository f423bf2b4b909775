//! Notices above an account's pages: a deletion that can still be called off, and a question that waits for an answer.

use leptos::prelude::*;

use super::request::day;
use crate::{
    domain::request::State,
    i18n::messages as m,
    usecases::{error::Error, requests::list},
    web::visit::Visit,
};

/// Of requests in these states.
pub async fn notice(visit: &Visit, states: &[State]) -> Result<Option<AnyView>, Error> {
    let words = visit.texts();
    let rows = list(visit.portal(), visit.actor).await?;
    let notices = rows.iter().filter(|row| states.contains(&row.state)).map(|row| {
        let href = visit.to(&format!("/requests/{}", row.reference));
        let planned = row.undo_until.filter(|_| row.state == State::Scheduled);
        let (heading, text) = match planned {
            Some(until) => (words.planned_title(), words.planned_text(m::PlannedText { when: &day(visit, until) })),
            None => (words.request_asked_you(), words.next_waiting_home()),
        };
        view! {
            <div class="notice notice--warn">
                <p><strong>{heading}</strong></p>
                <p>{text}</p>
                <p><a href=href>{words.planned_link()}<span class="vh">{row.reference.clone()}</span></a></p>
            </div>
        }
    });
    let notices: Vec<_> = notices.collect();
    Ok((!notices.is_empty()).then(|| notices.into_any()))
}
