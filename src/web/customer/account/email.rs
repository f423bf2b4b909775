//! Behind the link in the letter to either address: a button, since opening a link must change nothing.

use axum::{extract::Path, response::Response};
use leptos::prelude::*;

use super::{
    actions::PAGE,
    page::{done, problem},
};
use crate::{
    i18n::messages as m,
    usecases::customers::email::pending_by_link,
    web::{
        components::{banner::Banner, error_summary::ErrorSummary},
        failure::Failure,
        layout::page::{Head, Mood, respond},
        visit::Visit,
    },
};

pub async fn get(visit: Visit, Path((_, link)): Path<(String, String)>) -> Response {
    let words = visit.texts();
    let flash = visit.flash(PAGE).await;
    let problem = flash.as_ref().and_then(|flash| problem(words, &flash.told));
    let news = flash.as_ref().and_then(|flash| done(words, &flash.told));
    let mood = if problem.is_some() {
        Mood::Error
    } else if news.is_some() {
        Mood::Saved
    } else {
        Mood::Plain
    };
    // Nothing is left to press after a yes, or at a link that is none any more: there is the way on.
    let over = problem.is_some() || news.is_some();
    let summary = problem.map(|text| view! { <ErrorSummary heading=words.problem_heading() errors=vec![("go", text)] /> });
    let account = visit.to("/account");
    let news = news.map(|(heading, text)| view! { <Banner heading=heading><p>{text}</p></Banner> });
    let locale = visit.language.tag();
    let waits = match pending_by_link(visit.portal(), &link).await {
        Ok(pending) => pending,
        Err(error) => return Failure::from(error).page(&visit),
    };
    let brand = &visit.portal().brand.name;
    let which = waits.map(|pending| words.account_confirm_which(m::AccountConfirmWhich { brand, email: pending.new.as_str() }));
    respond(&visit, Head::of(words.account_confirm_title()).mood(mood), move || {
        view! {
            {summary}
            {news}
            <h1>{words.account_confirm_title()}</h1>
            {over.then(|| view! { <p><a href=account id="go">{words.account_title()}</a></p> })}
            {(!over).then(|| view! {
                <p class="lede">{words.account_confirm_text()}</p>
                {which.map(|text| view! { <p>{text}</p> })}
                <form method="post" action="/ui/account/email-confirm">
                    <input r#type="hidden" name="form[locale]" value=locale />
                    <input r#type="hidden" name="form[link]" value=link />
                    <p class="acts"><button class="button" type="submit" id="go">{words.account_confirm_go()}</button></p>
                </form>
            })}
        }
        .into_any()
    })
}
