//! Forms of the level page.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

use super::{page::PAGE, preview::Pending};
use crate::{
    usecases::{
        choices::{
            save::{self, Confirmed, Outcome, save},
            undo::undo,
        },
        error::Error,
    },
    web::{
        door::{Form, Next, through},
        flash::Told,
        visit::Visit,
    },
};

#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct LevelForm {
    locale: Option<String>,
    level: Option<String>,
    seen: Option<String>,
    against: Option<String>,
    confirmed: Option<String>,
}

#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct UndoForm {
    locale: Option<String>,
    receipt: Option<String>,
    confirmed: Option<String>,
}

/// Chooses a level; when something would start, shows it first.
#[server(prefix = "/ui", endpoint = "choices/save")]
pub async fn save_level(form: LevelForm) -> Result<(), ServerFnError> {
    through(form.locale.clone(), on_page(form.level.as_deref()), async |visit| {
        let pending = Pending { level: form.level.clone(), undo: None };
        let parsed = save::Form {
            level: form.level,
            seen: form.seen,
            against: form.against,
            confirmed: confirmed(form.confirmed.as_deref()),
            language: visit.language,
        };
        next(visit, save(visit.portal(), visit.actor, parsed).await?, pending).await
    })
    .await
}

/// Takes the newest choice back; when that starts something, shows it first.
#[server(prefix = "/ui", endpoint = "choices/undo")]
pub async fn undo_choice(form: UndoForm) -> Result<(), ServerFnError> {
    through(form.locale.clone(), on_page(None), async |visit| {
        let pending = Pending { level: None, undo: form.receipt.clone() };
        let outcome = undo(visit.portal(), visit.actor, form.receipt.as_deref(), confirmed(form.confirmed.as_deref()), visit.language);
        next(visit, outcome.await?, pending).await
    })
    .await
}

async fn next(visit: &Visit, outcome: Outcome, pending: Pending) -> Result<Next, Error> {
    Ok(match outcome {
        Outcome::Unchanged => Next::page("/choices#saved").saying(PAGE, Told::Unchanged),
        Outcome::Saved(saved) => {
            Pending::forget(visit).await?;
            Next::page("/choices#saved").saying(PAGE, Told::Saved(saved.receipt.to_string()))
        }
        Outcome::Asks(_) => {
            pending.leave(visit).await?;
            Next::page("/choices/preview")
        }
    })
}

fn on_page(level: Option<&str>) -> Form {
    let typed = level.map(|level| ("level".to_owned(), level.to_owned()));
    Form { page: PAGE, path: "/choices".into(), typed: BTreeMap::from_iter(typed) }
}

fn confirmed(text: Option<&str>) -> Confirmed {
    if text == Some("yes") { Confirmed::Yes } else { Confirmed::No }
}
