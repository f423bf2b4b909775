//! Purposes as the visitor chose them: the names of those that start, those kept off all the same, and what every form of choices sends.

use leptos::prelude::*;

use super::use_state::stated;
use crate::{
    decisions::shelf::Shelf,
    domain::{boundaries::Boundaries, catalogue::Purpose, choices::Choices, ids::PurposeId, notice::Notice, use_state::Because},
    i18n::{lists, messages as m},
    usecases::{
        choices::{current, current::Current},
        error::Error,
    },
    web::{components::filled::filled, visit::Visit},
};

/// The visitor's choices; none for a visitor who is not signed in.
pub async fn choices(visit: &Visit) -> Result<Choices, Error> {
    if visit.signed_in() { Ok(current(visit.portal(), visit.actor).await?.choices) } else { Ok(Choices::default()) }
}

/// The names of the brand's uses of a kind, as a list in a sentence; `None` when it has none.
pub fn uses(visit: &Visit, shelf: &Shelf, of_the_kind: fn(&Purpose) -> bool) -> Option<String> {
    let purposes = shelf.notice.catalogue.purposes.iter().filter(|purpose| of_the_kind(purpose));
    let names: Vec<_> = purposes.map(|purpose| visit.notice(shelf).purpose(&purpose.id).name()).collect();
    (!names.is_empty()).then(|| lists::and(visit.language, &names))
}

/// The name of a purpose that starts or started, as `boundaries` let it.
pub fn started(visit: &Visit, notice: &Notice, boundaries: &Boundaries, id: &PurposeId) -> Option<String> {
    let name = visit.notice(notice).purpose(id).known()?;
    let purpose = notice.catalogue.purpose(id.as_str());
    Some(purpose.map_or_else(|| name.clone(), |purpose| noted(visit, name.clone(), boundaries, purpose)))
}

/// Words about a purpose that is on, with a note when no message of it comes all the same.
fn noted(visit: &Visit, text: String, boundaries: &Boundaries, purpose: &Purpose) -> String {
    let words = visit.texts();
    match boundaries.silences(&purpose.contacts) {
        true => words.with_note(m::WithNote { text: &text, note: &words.silent_note() }),
        false => text,
    }
}

/// The purposes that were chosen and are off all the same, each with its state; without what holds every purpose still.
pub fn kept_off(visit: &Visit, shelf: &Shelf, choices: &Choices) -> Vec<AnyView> {
    let words = visit.texts();
    let line = |purpose: &Purpose| {
        let stated = stated(visit, shelf, choices, purpose);
        let told = match stated.state.because {
            Because::Changed | Because::CameOfAge => true,
            Because::Signal | Because::Minor | Because::Channel => stated.state.wanted,
            _ => false,
        };
        let name = visit.notice(shelf).purpose(&purpose.id).name();
        told.then(|| filled(|[said]| words.said_of(m::SaidOf { thing: &name, said }), [stated.view()]))
    };
    shelf.notice.catalogue.purposes.iter().filter_map(line).collect()
}

/// The hidden fields of every form of choices: what the customer saw, and where to go on.
pub fn hidden(visit: &Visit, shelf: &Shelf, current: &Current, then: Option<&str>) -> AnyView {
    let (locale, seen, against) = (visit.language.tag(), shelf.notice.version.0, current.revision);
    let then = then.map(|then| view! { <input type="hidden" name="form[sent][then]" value=then.to_owned() /> });
    view! {
        <input type="hidden" name="form[sent][locale]" value=locale />
        <input type="hidden" name="form[sent][seen]" value=seen />
        <input type="hidden" name="form[sent][against]" value=against />
        <input type="hidden" name="form[sent][from]" value=visit.path.clone() />
        {then}
    }
    .into_any()
}
