//! What a choice would start, before it is saved.

use axum::response::{IntoResponse, Redirect, Response};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use super::model::{Tense, groups};
use crate::{
    i18n::texts::plain,
    usecases::{
        authorise,
        choices::{save, undo},
        error::Error,
    },
    web::{
        components::{crumb::Crumb, effects::Effects},
        customer::journey::state::names,
        failure::Failure,
        layout::page::{Head, respond},
        visit::Visit,
    },
};

/// The choice someone is about to make: kept in the session, never in the address.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Pending {
    pub level: Option<String>,
    pub undo: Option<String>,
}

const KEY: &str = "pending-choice";

impl Pending {
    pub async fn leave(&self, visit: &Visit) -> Result<(), Error> {
        visit.session.insert(KEY, self).await.map_err(Error::internal)
    }

    pub async fn forget(visit: &Visit) -> Result<(), Error> {
        visit.session.remove::<Self>(KEY).await.map(|_| ()).map_err(Error::internal)
    }
}

pub async fn page(visit: Visit) -> Response {
    show(&visit).await.unwrap_or_else(|error| match error {
        // What was pending no longer applies: the level page shows how things stand.
        Error::Conflict(_) | Error::Invalid(_) => Redirect::to(&visit.to("/choices")).into_response(),
        other => Failure::from(other).page(&visit),
    })
}

async fn show(visit: &Visit) -> Result<Response, Error> {
    authorise::customer(visit.actor)?;
    let words = visit.texts();
    let pending: Option<Pending> = visit.session.get(KEY).await.map_err(Error::internal)?;
    let Some(pending) = pending else { return Ok(Redirect::to(&visit.to("/choices")).into_response()) };
    let shelf = visit.shelf()?;
    let (current, plan) = match (&pending.level, &pending.undo) {
        (Some(level), _) => save::preview(visit.portal(), visit.actor, level).await?,
        (None, Some(receipt)) => undo::preview(visit.portal(), visit.actor, receipt).await?,
        (None, None) => return Ok(Redirect::to(&visit.to("/choices")).into_response()),
    };
    if !plan.adds() {
        return Ok(Redirect::to(&visit.to("/choices")).into_response());
    }
    let level = visit.word(&shelf, &format!("level-{}", plan.to));
    let starts = plan.effect.starts.iter().map(|id| {
        let purpose = shelf.notice.catalogue.purpose(id.as_str());
        let sensitive = visit.word(&shelf, &format!("purpose-{id}.sensitive-reason"));
        let sensitive = (!sensitive.is_empty()).then(|| view! { <p><strong>{words.details_sensitive()}</strong>" "{sensitive}</p> });
        let shared = purpose.filter(|purpose| purpose.sharing).map(|_| view! { <p><strong>{words.details_sharing()}</strong></p> });
        let used = purpose.into_iter().flat_map(|purpose| &purpose.categories).map(|id| id.as_str());
        let used = names(visit, &shelf, "category", used);
        let href = visit.to(&format!("/purposes/{id}"));
        view! {
            <li>
                <p><a href=href><strong>{visit.word(&shelf, &format!("purpose-{id}"))}</strong></a></p>
                <p>{visit.word(&shelf, &format!("purpose-{id}.means"))}</p>
                {sensitive}
                {shared}
                <p class="hint">{words.preview_needs()}":"</p>
                {used}
            </li>
        }
    });
    let starts = starts.collect_view();
    let stops: Vec<_> = groups(visit, &shelf, &plan.effect, Tense::Present).into_iter().filter(|(_, kind, _)| *kind == "stops").collect();
    let (locale, seen, against, back) = (visit.language.tag(), shelf.notice.version.0, current.revision, visit.to("/choices"));
    let action = if pending.undo.is_some() { "/ui/choices/undo" } else { "/ui/choices/save" };
    let subject = match &pending.undo {
        Some(receipt) => view! { <input type="hidden" name="form[receipt]" value=receipt.clone() /> }.into_any(),
        None => view! { <input type="hidden" name="form[level]" value=plan.to.to_string() /> }.into_any(),
    };
    let keep = back.clone();
    let title = plain(&words.preview_title(&level));
    let yes = plain(&words.preview_yes(&level));
    Ok(respond(visit, Head::of(title.clone()), move || {
        view! {
            <Crumb href=back text=words.nav_choices() />
            <h1>{title}</h1>
            <p class="lede">{words.preview_lede()}</p>
            <ul class="entries">{starts}</ul>
            <Effects groups=stops />
            <form method="post" action=action>
                <input type="hidden" name="form[locale]" value=locale />
                <input type="hidden" name="form[seen]" value=seen />
                <input type="hidden" name="form[against]" value=against />
                <input type="hidden" name="form[confirmed]" value="yes" />
                {subject}
                <p class="acts">
                    <button class="button button--plain" type="submit">{yes}</button>
                    <a class="button button--plain" href=keep>{words.preview_no()}</a>
                </p>
            </form>
        }
        .into_any()
    }))
}
