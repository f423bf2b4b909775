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
    let until = Millis(flash.typed.get(UNTIL)?.parse().ok()?);
    let newer: Vec<&Entry> = desk.case.story.iter().filter(|entry| entry.at > until).collect();
    (!newer.is_empty()).then(|| {
        let story = story_of(visit, desk, staff, newer.into_iter());
        view! { <section class="panel" aria-labelledby="changed"><h2 id="changed" tabindex="-1">{visit.texts().case_changed()}</h2>{story}</section> }
            .into_any()
    })
}
