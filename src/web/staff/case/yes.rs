//! The page where the second says yes or no: exactly what will happen, by whom it was asked for, and by when an answer is due.

use axum::{extract::Path, response::Response};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

use super::{
    check::{Shown, what_happens},
    second::{asked, fields, yes},
    sent::{PAGE as CASE, here},
    written::Written,
};
use crate::{
    i18n::{messages as m, texts::plain},
    usecases::{
        desk::{
            Seen, case,
            second::{Look, looks_at, say_no, say_yes, take_back},
        },
        error::Error,
        staff::member,
    },
    web::{
        components::{crumb::Crumb, error_summary::ErrorSummary, text_area::TextArea},
        door::{Form, through, typed},
        failure::Failure,
        flash::{Flash, Next, Told},
        layout::page::{Head, Mood, respond},
        query::Query,
        shown::request::{day, title},
        staff::words::clash,
        visit::Visit,
    },
};

/// The name under which its forms leave word for it.
pub const PAGE: &str = "second";

/// The finding that is shown; without one, what waits first.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Chosen {
    look: Option<String>,
}

pub async fn get(visit: Visit, Path((_, reference)): Path<(String, String)>, Query(Chosen { look }): Query<Chosen>) -> Response {
    show(&visit, &reference, look.as_deref()).await.unwrap_or_else(|error| Failure::from(error).page(&visit))
}

async fn show(visit: &Visit, reference: &str, chosen: Option<&str>) -> Result<Response, Error> {
    let words = visit.texts();
    let desk = case(visit.portal(), visit.actor, reference).await?;
    let row = &desk.case.row;
    let case_page = format!("/staff/requests/{}", row.reference);
    let looks = looks_at(visit.portal(), visit.actor, &desk).await?;
    let meant = |look: &Look| !look.own && chosen.is_none_or(|chosen| look.id.to_string() == chosen);
    let look = looks.into_iter().find(meant);
    // Nothing waits any more, they asked for it themselves, or have not read the case: its page says so.
    let Some((look, decision)) = look.and_then(|look| look.decision.clone().map(|decision| (look, decision))) else {
        return Ok(visit.redirect(&case_page));
    };
    let flash = visit.flash(PAGE).await;
    let errors: Vec<(&'static str, String)> = match flash.as_ref().map(|flash| &flash.told) {
        Some(Told::Faults(_)) => vec![("no", words.staff_error_reason())],
        Some(Told::Clash(found)) => vec![("main", clash(words, *found))],
        _ => Vec::new(),
    };
    let mood = if errors.is_empty() { Mood::Plain } else { Mood::Error };
    let wrong = errors.first().filter(|(id, _)| *id == "no").map(|(_, text)| (words.error_prefix(), text.clone()));
    let value = flash.as_ref().and_then(|flash| flash.typed.get("words")).cloned().unwrap_or_default();
    let summary = (!errors.is_empty()).then(|| view! { <ErrorSummary heading=words.problem_heading() errors=errors /> });
    let Shown { heading, body, grave, .. } = what_happens(visit, &desk, &Written::from_decision(decision, look.asked_by)).await?;
    let staff = member::all(visit.portal()).await?;
    let (asked, due) = (asked(visit, &look, &staff)?, words.second_due(m::SecondDue { when: &day(visit, row.due_on) }));
    let outdated = look.outdated.then(|| view! { <p>{words.second_outdated()}</p> });
    let button = if grave { "button button--danger" } else { "button" };
    let yes = (!look.outdated).then(|| {
        view! {
            <form method="post" action="/ui/staff/say-yes" novalidate>
                {fields(visit, &desk, &look)}
                <p class="acts"><button class=button type="submit">{words.second_yes_go()}</button></p>
            </form>
        }
    });
    let (no, chosen) = (fields(visit, &desk, &look), chosen.unwrap_or_default().to_owned());
    let numbered = |text: &str| plain(&words.with_note(m::WithNote { text, note: &row.reference }));
    let (name, back) = (numbered(&title(words, row.kind)), visit.to(&case_page));
    Ok(respond(visit, Head::of(numbered(&words.second_wanted())).mood(mood), move || {
        view! {
            {summary}
            <Crumb href=back text=name />
            <h1>{words.second_wanted()}</h1>
            <div class="notice"><p>{asked}</p>{outdated}<p>{due}</p></div>
            <section aria-labelledby="exactly"><h2 id="exactly">{heading}</h2>{body}{yes}</section>
            <section aria-labelledby="refuse">
                <h2 id="refuse">{words.second_no_title()}</h2>
                <form method="post" action="/ui/staff/say-no" novalidate>
                    {no}
                    <input r#type="hidden" name="form[chosen]" value=chosen />
                    <TextArea id="no" name="form[words]" label=words.second_no_why() hint=words.second_no_hint() value=value error=wrong rows=3 />
                    <p class="acts"><button class="button button--plain" type="submit">{words.second_no_go()}</button></p>
                </form>
            </section>
        }
        .into_any()
    }))
}

/// A yes or a no to what waits in a case.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct LookForm {
    locale: Option<String>,
    request: Option<String>,
    seen: Option<String>,
    look: Option<String>,
    /// The one that its page names in its address.
    chosen: Option<String>,
    words: Option<String>,
}

async fn about(
    form: LookForm,
    page: &'static str,
    act: impl AsyncFnOnce(&Visit, Seen<'_>, &LookForm) -> Result<(), Error>,
) -> Result<(), ServerFnError> {
    let request = form.request.clone().unwrap_or_default();
    let case = format!("/staff/requests/{request}");
    let path = if page == PAGE { yes(&request, form.chosen.as_deref()) } else { case.clone() };
    let kept: BTreeMap<String, String> = typed([("words", &form.words)]);
    let back = Form { page, path: path.into(), typed: kept };
    through(form.locale.clone(), back, async |visit| {
        let seen = Seen { reference: &request, revision: form.seen.as_deref() };
        match act(visit, seen, &form).await {
            Ok(()) => Ok(here(&request, None)),
            // Said where it can be read: the page of a yes shows only what still waits.
            Err(Error::Conflict(found)) => {
                let flash = Flash { told: Told::Clash(found), typed: BTreeMap::new() };
                Ok(Next::page(case.clone()).giving_back(CASE, flash))
            }
            Err(error) => Err(error),
        }
    })
    .await
}

/// Agrees: exactly what was asked for happens.
#[server(prefix = "/ui", endpoint = "staff/say-yes")]
pub async fn staff_say_yes(form: LookForm) -> Result<(), ServerFnError> {
    about(form, PAGE, async |visit, seen, form| say_yes(visit.portal(), visit.actor, seen, form.look.as_deref()).await).await
}

/// Disagrees, and says why.
#[server(prefix = "/ui", endpoint = "staff/say-no")]
pub async fn staff_say_no(form: LookForm) -> Result<(), ServerFnError> {
    about(form, PAGE, async |visit, seen, form| {
        say_no(visit.portal(), visit.actor, seen, form.look.as_deref(), form.words.as_deref()).await
    })
    .await
}

/// Takes back what they asked for.
#[server(prefix = "/ui", endpoint = "staff/take-back")]
pub async fn staff_take_back(form: LookForm) -> Result<(), ServerFnError> {
    about(form, CASE, async |visit, seen, form| take_back(visit.portal(), visit.actor, seen, form.look.as_deref()).await).await
}
