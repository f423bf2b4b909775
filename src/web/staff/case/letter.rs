//! The letter of a case whose person is reached by post alone: to print, and to say that it was posted.

use axum::{extract::Path, response::Response};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

use super::{
    paper,
    sent::{PAGE, here},
};
use crate::{
    domain::request::Verb,
    i18n::{messages as m, periods::period, texts::plain},
    usecases::{
        copies::download::may_be_fetched,
        customers::their_language::TheirLanguage,
        desk::{
            Seen, case,
            case::Desk,
            posted::{address_lasts, encloses_copy, posted, waiting},
        },
        error::{Clash, Error},
        requests::files::Shown,
    },
    web::{
        components::crumb::Crumb,
        door::{Form, through},
        failure::Failure,
        layout::page::{Head, respond},
        shown::{files, request::title},
        visit::Visit,
    },
};

pub async fn get(visit: Visit, Path((_, reference)): Path<(String, String)>) -> Response {
    show(&visit, &reference).await.unwrap_or_else(|error| Failure::from(error).page(&visit))
}

async fn show(visit: &Visit, reference: &str) -> Result<Response, Error> {
    let words = visit.texts();
    let desk = case(visit.portal(), visit.actor, reference).await?;
    let row = &desk.case.row;
    let case_page = format!("/staff/requests/{}", row.reference);
    // Nothing waits, or the address is masked: the case's own page says so.
    let Some(language) = desk.reads.map(TheirLanguage::get).filter(|_| desk.facts.offers(Verb::Post)) else {
        return Ok(visit.redirect(&case_page));
    };
    let sheet = paper::waits(&Visit { language, ..visit.clone() }, &desk);
    let enclosed: Vec<Shown> = waiting(&desk.case).into_iter().flat_map(|entry| entry.files.iter().cloned()).collect();
    let enclosed = files::list(visit, &enclosed, &case_page);
    let Enclosed { copy, is_there } = copy(visit, &desk);
    let numbered = |text: &str| plain(&words.with_note(m::WithNote { text, note: &row.reference }));
    let (name, back, head) = (numbered(&title(words, row.kind)), visit.to(&case_page), numbered(&words.post_title()));
    let (locale, request, seen) = (visit.language.tag(), row.reference.clone(), row.revision);
    let then = after_it(visit, &desk).await?;
    Ok(respond(visit, Head::of(head), move || {
        view! {
            <Crumb href=back text=name />
            <h1 class="screen-only">{words.post_title()}</h1>
            <p class="screen-only lede">{words.post_lede()}</p>
            {enclosed.map(|files| view! {
                <section class="screen-only" aria-labelledby="enclosed"><h2 id="enclosed">{words.post_files()}</h2>{files}</section>
            })}
            {copy}
            {sheet}
            {is_there.then(|| view! { <form class="screen-only" method="post" action="/ui/staff/posted" novalidate>
                <input r#type="hidden" name="form[locale]" value=locale />
                <input r#type="hidden" name="form[request]" value=request />
                <input r#type="hidden" name="form[seen]" value=seen />
                <p class="hint">{then}</p>
                <p class="acts"><button class="button" type="submit">{words.post_done()}</button></p>
            </form> })}
        }
        .into_any()
    }))
}

/// The sentence that says what is kept once the letter is posted.
async fn after_it(visit: &Visit, desk: &Desk) -> Result<String, Error> {
    let words = visit.texts();
    if desk.case.row.state.is_open() {
        return Ok(words.post_hint());
    }
    if !address_lasts(visit.portal(), &desk.case).await? {
        return Ok(words.post_hint_gone());
    }
    let kept = period(visit.language, visit.portal().brand.evidence);
    Ok(words.post_hint_last(m::PostHintLast { period: &kept }))
}

/// The copy that goes with the letter.
struct Enclosed {
    copy: Option<AnyView>,
    /// Whether nothing is missing of what goes with it.
    is_there: bool,
}

fn copy(visit: &Visit, desk: &Desk) -> Enclosed {
    let words = visit.texts();
    if !encloses_copy(&desk.case) {
        return Enclosed { copy: None, is_there: true };
    }
    let ready = may_be_fetched(&desk.case.row, desk.case.copy.as_ref(), visit.portal().clock.now()).map(|_| ());
    let is_there = !matches!(ready, Err(Error::Conflict(Clash::NotReady)));
    let inside = match ready {
        Ok(()) => {
            let href = visit.to(&format!("/staff/requests/{}/copy", desk.case.row.reference));
            view! {
                <p class="hint">{words.post_copy_hint()}</p>
                <p class="acts"><a class="button" href=href>{words.post_copy_open()}</a></p>
            }
            .into_any()
        }
        Err(_) if is_there => view! { <p>{words.post_copy_gone()}</p> }.into_any(),
        Err(_) => view! { <p>{words.post_copy_again()}</p> }.into_any(),
    };
    let copy = view! { <section class="screen-only" aria-labelledby="copy"><h2 id="copy">{words.post_copy_print()}</h2>{inside}</section> };
    Enclosed { copy: Some(copy.into_any()), is_there }
}

/// The letter that was posted, as it was seen.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct PostedForm {
    locale: Option<String>,
    request: Option<String>,
    seen: Option<String>,
}

/// Says that the letter is on its way.
#[server(prefix = "/ui", endpoint = "staff/posted")]
pub async fn staff_posted(form: PostedForm) -> Result<(), ServerFnError> {
    let request = form.request.clone().unwrap_or_default();
    let back = Form { page: PAGE, path: format!("/staff/requests/{request}").into(), typed: BTreeMap::new() };
    through(form.locale.clone(), back, async |visit| {
        posted(visit.portal(), visit.actor, Seen { reference: &request, revision: form.seen.as_deref() }).await?;
        Ok(here(&request, None))
    })
    .await
}
