//! Behind the one-time address: a button, since opening an address must not sign anyone in.

use axum::{extract::Path, response::Response};
use leptos::prelude::*;

use crate::{
    i18n::messages as m,
    web::{
        layout::page::{Head, respond},
        visit::Visit,
    },
};

pub async fn get(visit: Visit, Path((_, token)): Path<(String, String)>) -> Response {
    let words = visit.texts();
    let locale = visit.language.tag();
    let lede = words.handoff_lede(m::HandoffLede { brand: &visit.portal().brand.name });
    let switch = visit.signed_in().then(|| view! { <div class="notice notice--warn"><p>{words.handoff_switch()}</p></div> });
    respond(&visit, Head::of(words.handoff_title()), move || {
        view! {
            <h1>{words.handoff_title()}</h1>
            <p class="lede">{lede}</p>
            {switch}
            <form method="post" action="/ui/hand-off">
                <input type="hidden" name="form[locale]" value=locale />
                <input type="hidden" name="form[token]" value=token />
                <p class="acts"><button class="button" type="submit">{words.handoff_go()}</button></p>
            </form>
            <p class="hint">{words.handoff_not_you()}</p>
        }
        .into_any()
    })
}
