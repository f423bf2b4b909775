//! The way out of a restriction that is in force: on the request that asked for it, and with all requests, since another's may have.

use leptos::prelude::*;

use crate::{
    domain::circumstances::Erasure,
    usecases::{
        choices::current,
        error::Error,
        requests::{
            case::Case,
            kept::{Stop, What},
        },
    },
    web::visit::Visit,
};

/// On the page of the request that asked for it.
pub async fn lift_here(visit: &Visit, case: &Case) -> Result<Option<AnyView>, Error> {
    let about = case.asked.as_ref().is_some_and(|asked| asked.what == What::Stop { how: Stop::Restrict });
    if about { lift(visit, Some(&case.row.reference)).await } else { Ok(None) }
}

/// `request` is the page it leads back to; all requests when there is none.
pub async fn lift(visit: &Visit, request: Option<&str>) -> Result<Option<AnyView>, Error> {
    let words = visit.texts();
    if !visit.signed_in() {
        return Ok(None);
    }
    let facts = current(visit.portal(), visit.actor).await?.choices.circumstances;
    if !facts.restricted || facts.erasure == Erasure::Running {
        return Ok(None);
    }
    let locale = visit.language.tag();
    let request = request.map(|request| view! { <input r#type="hidden" name="form[request]" value=request.to_owned() /> });
    Ok(Some(
        view! {
            <section class="panel" aria-labelledby="lift">
                <h2 id="lift">{words.restricted_title()}</h2>
                <p>{words.restricted_text()}</p>
                <form method="post" action="/ui/requests/lift">
                    <input r#type="hidden" name="form[locale]" value=locale />
                    {request}
                    <button class="button button--plain" type="submit">{words.restricted_lift()}</button>
                </form>
            </section>
        }
        .into_any(),
    ))
}
