//! What was filled in, before it is sent. A deletion is confirmed here, beside an equally large way out.

use axum::{extract::Path, response::Response};
use leptos::prelude::*;

use super::{
    actions::draft_key,
    fields::{Fields, worded},
    words::{asked, verb},
};
use crate::{
    domain::request::Kind,
    i18n::dates,
    usecases::{
        authorise,
        error::Error,
        requests::{
            draft::{Draft, parse},
            kept::{Scope, Stop, What, When},
            plan::{law, plan},
        },
    },
    web::{
        components::{crumb::Crumb, error_summary::ErrorSummary, rows::Rows},
        failure::Failure,
        flash::Told,
        layout::page::{Head, Mood, respond},
        visit::Visit,
    },
};

pub const PAGE: &str = "request-check";

pub async fn page(visit: Visit, Path((_, kind)): Path<(String, String)>) -> Response {
    show(&visit, &kind).await.unwrap_or_else(|error| Failure::from(error).page(&visit))
}

async fn show(visit: &Visit, kind: &str) -> Result<Response, Error> {
    let person = authorise::person(visit.actor)?;
    let words = visit.texts();
    let kind: Kind = kind.parse().map_err(|_| Error::NotFound)?;
    let form = format!("/requests/new/{}", kind.as_str());
    let draft: Option<Draft> = visit.session.get(&draft_key(kind)).await.ok().flatten();
    let Some(draft) = draft else { return Ok(visit.redirect(&form)) };
    let parsed = match parse(visit.portal(), person, kind, &draft).await {
        Ok(parsed) => parsed,
        // Something changed since: the form says what.
        Err(Error::Invalid(_)) => return Ok(visit.redirect(&form)),
        Err(error) => return Err(error),
    };
    let faults = match visit.flash(PAGE).await.map(|flash| flash.told) {
        Some(Told::Faults(faults)) => faults,
        _ => Vec::new(),
    };
    let errors: Vec<(&'static str, String)> = faults.iter().map(|fault| worded(visit, fault)).collect();
    let (mood, problem) = (if errors.is_empty() { Mood::Plain } else { Mood::Error }, errors.first().map(|(_, text)| text.clone()));
    let summary = (!errors.is_empty()).then(|| view! { <ErrorSummary heading=words.problem_heading() errors=errors /> });
    let rows = asked(visit, &parsed)
        .into_iter()
        .map(|(term, answer)| (term, view! { <p class="said" dir="auto">{answer}</p> }.into_any()))
        .collect();
    let shelf = visit.shelf()?;
    let own_delete = kind == Kind::Delete && visit.signed_in();
    let what = if own_delete && draft.scope.as_deref() == Some("all") {
        let plan = plan(visit.portal(), visit.actor).await?;
        Some(Fields { visit, shelf: &shelf, draft: &draft, faults: &[] }.goes_and_stays(&plan))
    } else {
        None
    };
    let today = crate::domain::retention::day(visit.portal().clock.now(), visit.zone());
    let due = law(visit.portal(), visit.actor).await?.due(kind, today, &visit.portal().brand.holidays);
    let due = match &parsed.what {
        What::Stop { how: Stop::Object(_) } if parsed.behalf.is_none() => words.check_stops(),
        What::Delete { when: When::Later, .. } if own_delete => {
            let until = law(visit.portal(), visit.actor).await?.undo_until(today, &visit.portal().brand.holidays);
            words.next_scheduled_until(dates::day(visit.language, until))
        }
        What::Delete { scope: Scope::Everything, when: When::Now } if own_delete => words.check_account_ends(),
        _ => words.check_due(dates::day(visit.language, due)),
    };
    let (overview, form, locale, title) = (visit.to(""), visit.to(&form), visit.language.tag(), verb(words, kind));
    let heading = words.check_title(&title);
    let send = if own_delete { words.delete_go() } else { words.request_send() };
    let error_prefix = words.error_prefix();
    Ok(respond(visit, Head::of(heading.clone()).mood(mood), move || {
        view! {
            {summary}
            <Crumb href=form.clone() text=title />
            <h1>{heading}</h1>
            <Rows rows=rows />
            {what}
            <p class="check__due">{due}</p>
            <form method="post" action="/ui/requests/send" novalidate>
                <input type="hidden" name="form[locale]" value=locale />
                <input type="hidden" name="form[kind]" value=kind.as_str() />
                {own_delete.then(|| view! {
                    <div class="notice notice--danger"><p>{words.delete_warning()}</p></div>
                    {problem.map(|text| view! { <p class="error" id="understood-error"><span class="vh">{error_prefix}</span>{text}</p> })}
                    <div class="choice choice--alone">
                        <input type="checkbox" id="understood" name="form[understood]" value="yes" />
                        <label for="understood">{words.delete_understood()}</label>
                    </div>
                })}
                <p class="acts">
                    <button class=if own_delete { "button button--danger" } else { "button" } type="submit">{send}</button>
                    {own_delete.then(|| view! { <a class="button button--plain" href=overview>{words.delete_keep()}</a> })}
                    {(!own_delete).then(|| view! { <a href=form>{words.check_change()}</a> })}
                </p>
            </form>
        }
        .into_any()
    }))
}
