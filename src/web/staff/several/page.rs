//! The page where one text to several requests is written.

use axum::response::Response;
use leptos::prelude::*;

use super::{
    draft::Several,
    form::{Back, form},
    words::{fault, field, left_out},
};
use crate::{
    domain::staff::Deed,
    i18n::{messages as m, numbers},
    usecases::{
        authorise,
        desk::several::{MOST, files, offered},
        error::Error,
    },
    web::{
        components::{crumb::Crumb, error_summary::ErrorSummary},
        failure::Failure,
        flash::Flash,
        layout::page::{Head, Mood, respond},
        shown,
        visit::Visit,
    },
};

/// The name under which its form leaves word for it.
pub const PAGE: &str = "several";

pub async fn get(visit: Visit) -> Response {
    show(&visit).await.unwrap_or_else(|error| Failure::from(error).page(&visit))
}

async fn show(visit: &Visit) -> Result<Response, Error> {
    let words = visit.texts();
    let (staff, _) = authorise::desk(visit.portal(), visit.actor, Deed::Answer).await?;
    let several = Several::begun(visit).await?.unwrap_or_default();
    let back = format!("{}{}", visit.to("/staff/requests"), several.view);
    let flash = visit.flash(PAGE).await;
    let faults = flash.as_ref().map(Flash::faults).unwrap_or_default().to_vec();
    let mut errors: Vec<_> = faults.iter().map(|found| (field(found), fault(visit, found))).collect();
    let waiting = match several.file {
        true => files(visit.portal(), staff, several.id()?, &several.picked).await?.into_iter().next(),
        false => None,
    };
    // No browser gives a file back.
    if let Some(again) =
        shown::files::again(visit, flash.as_ref(), waiting.is_some()).filter(|_| errors.iter().all(|(at, _)| *at != "file"))
    {
        errors.push(("file", again));
    }
    let mood = if errors.is_empty() { Mood::Plain } else { Mood::Error };
    let offered = offered(visit.portal(), visit.actor, &several.picked).await?;
    let back_in = Back { several: &several, flash: flash.as_ref(), errors: &errors, waiting: waiting.as_ref() };
    let form = (!several.picked.is_empty()).then(|| form(visit, &offered, &back_in));
    let none = several.picked.is_empty().then(|| view! { <p>{words.several_none()}</p> });
    let left = left_out(visit, &several.left);
    let most = numbers::count(visit.language, u64::try_from(MOST).unwrap_or(0));
    let lede = words.several_lede(m::SeveralLede { count_text: &most });
    let more = back.clone();
    let summary = (!errors.is_empty()).then(|| view! { <ErrorSummary heading=words.problem_heading() errors=errors /> });
    Ok(respond(visit, Head::of(words.several_title()).mood(mood), move || {
        view! {
            {summary}
            <Crumb href=back text=words.queue_title() />
            <h1>{words.several_title()}</h1>
            <p class="lede">{lede}</p>
            {none}
            {left}
            <p><a class="go" href=more>{words.several_more()}</a></p>
            {form}
        }
        .into_any()
    }))
}
