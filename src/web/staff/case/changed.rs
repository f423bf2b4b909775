//! The changes of a case since somebody opened its page: named when their act came too late.

use leptos::prelude::*;

use super::story::story_of;
use crate::{
    domain::time::Millis,
    usecases::{desk::case::Desk, requests::story::Entry, staff::member::Member},
    web::{flash::Flash, visit::Visit},
};

/// Under which the page says up to which entry it showed the story.
pub const UNTIL: &str = "until";

/// The newest entry of the page's story.
pub(super) fn until(desk: &Desk) -> String {
    desk.case.story.iter().map(|entry| entry.at.0).max().unwrap_or_default().to_string()
}

/// The entries that came since.
pub(super) fn changed(visit: &Visit, desk: &Desk, staff: &[Member], flash: &Flash) -> Option<AnyView> {
    let newer = newer(desk, flash);
    (!newer.is_empty()).then(|| {
        let story = story_of(visit, desk, staff, newer.into_iter());
        view! { <section class="panel" aria-labelledby="changed"><h2 id="changed" tabindex="-1">{visit.texts().case_changed()}</h2>{story}</section> }
            .into_any()
    })
}

/// Whether the reader made all of these changes: in another tab or window.
pub(super) fn is_own(desk: &Desk, flash: &Flash) -> bool {
    let newer = newer(desk, flash);
    !newer.is_empty() && newer.iter().all(|entry| entry.staff == Some(desk.staff))
}

/// None where the page did not say up to which entry it showed the story.
fn newer<'a>(desk: &'a Desk, flash: &Flash) -> Vec<&'a Entry> {
    let until = flash.typed.get(UNTIL).and_then(|until| until.parse().ok()).map(Millis);
    until.map(|until| desk.case.story.iter().filter(|entry| entry.at > until).collect()).unwrap_or_default()
}
