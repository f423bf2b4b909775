use axum::response::Response;
use leptos::prelude::*;

use crate::{
    i18n::messages as m,
    web::{
        components::mail_link::with_mail_link,
        layout::page::{Head, respond},
        visit::Visit,
    },
};

pub async fn get(visit: Visit) -> Response {
    let words = visit.texts();
    let email = visit.portal().brand.help.email.as_str();
    let problem = with_mail_link(words.accessibility_problem_text(m::AccessibilityProblemText { email }), email);
    respond(&visit, Head::of(words.accessibility_title()).about(words.accessibility_lede()), move || {
        view! {
            <h1>{words.accessibility_title()}</h1>
            <p class="lede">{words.accessibility_lede()}</p>
            <h2>{words.accessibility_standard()}</h2>
            <p>{words.accessibility_standard_text()}</p>
            <h2>{words.accessibility_tested()}</h2>
            <p>{words.accessibility_tested_text()}</p>
            <h2>{words.accessibility_problem()}</h2>
            <p>{problem}</p>
        }
        .into_any()
    })
}
