//! The form that chooses a level, and the ways back.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

use super::{fields::Sent, model::options, sent};
use crate::{
    decisions::shelf::Shelf,
    domain::turning::Wait,
    islands::LevelPreview,
    usecases::choices::{current::Current, wishes},
    web::{
        components::level_picker::{Around, LevelPicker},
        shown::{choice_news::News, purpose::hidden},
        visit::Visit,
    },
};

#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct LevelForm {
    sent: Sent,
    level: Option<String>,
}

#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct ConfirmForm {
    sent: Sent,
    shown: Option<String>,
    /// Purposes that were asked about by themselves, and ticked.
    ticked: Vec<String>,
}

#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct UndoForm {
    sent: Sent,
    receipt: Option<String>,
}

/// A part that is made with its page.
pub type Later = Box<dyn FnOnce() -> AnyView + Send>;

/// Chooses a level; when something would start, shows it first.
#[server(prefix = "/ui", endpoint = "choices/save")]
pub async fn save_level(form: LevelForm) -> Result<(), ServerFnError> {
    let typed = form.level.clone().map(|level| ("level".to_owned(), level));
    sent::wish(form.sent, BTreeMap::from_iter(typed), async |_, _, _| wishes::level(form.level.as_deref())).await
}

/// Says yes to what the preview showed, and to each use that is ticked there.
#[server(prefix = "/ui", endpoint = "choices/confirm")]
pub async fn confirm_choice(form: ConfirmForm) -> Result<(), ServerFnError> {
    sent::confirm(form.sent, form.shown, form.ticked).await
}

/// Takes the newest choice back; when that starts something, shows it first.
#[server(prefix = "/ui", endpoint = "choices/undo")]
pub async fn undo_choice(form: UndoForm) -> Result<(), ServerFnError> {
    sent::take_back(form.sent, form.receipt).await
}

/// The levels, and what each would change. Called where the page is made: an island stands in it.
pub fn form(visit: &Visit, shelf: &Shelf, current: &Current, news: &News, then: Option<&str>) -> Later {
    let words = visit.texts();
    let (options, announcements) = options(visit, shelf, current, news.typed("level"));
    let error = news.problem_at("level").map(|text| (words.error_prefix(), text));
    let waits = !Wait::all(&current.choices.circumstances, visit.portal().clock.now()).is_empty();
    let hint = if waits { words.choices_hint_waits() } else { words.choices_hint() };
    let hidden = hidden(visit, shelf, current, then);
    let save = if then.is_some() { words.privacy_check_save() } else { words.choices_save() };
    // A step of the privacy check has no other heading.
    let legend = match then {
        Some(_) => view! { <h1>{words.choices_title()}</h1> }.into_any(),
        None => view! { <h2>{words.choices_title()}</h2> }.into_any(),
    };
    Box::new(move || {
        let around = Around { legend, hint, error, save: (save, words.choices_undo()) };
        view! {
            <form method="post" action="/ui/choices/save" novalidate>
                {hidden}
                <LevelPreview texts=announcements>
                    <LevelPicker around=around options=options />
                </LevelPreview>
            </form>
        }
        .into_any()
    })
}
