//! All records of a kind, the newest first, or those of one step and time.

use axum::{extract::Path, response::Response};
use jiff::civil::Date;
use leptos::prelude::*;
use serde::Deserialize;

use super::record::line;
use crate::{
    decisions::shelf::Shelf,
    domain::{catalogue::Category, fold::digits, ids::RecordId},
    i18n::messages as m,
    usecases::{
        error::Error,
        records::{list, list::Filter},
        requests::planned::figures_planned,
    },
    web::{
        components::{crumb::Crumb, error_summary::ErrorSummary, select_field::SelectField, text_field::TextField},
        failure::Failure,
        layout::page::{Head, Mood, respond},
        query::Query,
        visit::Visit,
    },
};

const PER_PAGE: usize = 50;

/// As the form wrote it into the address.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct RecordsQuery {
    touchpoint: String,
    from: String,
    to: String,
    after: Option<String>,
}

pub async fn get(visit: Visit, Path((_, id)): Path<(String, String)>, Query(asked): Query<RecordsQuery>) -> Response {
    show(&visit, &id, asked).await.unwrap_or_else(|error| Failure::from(error).page(&visit))
}

async fn show(visit: &Visit, id: &str, asked: RecordsQuery) -> Result<Response, Error> {
    let words = visit.texts();
    let shelf = visit.shelf()?;
    let category = shelf.notice.catalogue.category(id).ok_or(Error::NotFound)?;
    let (from, to) = (day(&asked.from), day(&asked.to));
    let backwards = matches!((&from, &to), (Ok(Some(from)), Ok(Some(to))) if to < from);
    let wrong: Vec<(&'static str, String)> = [("from", &from, words.held_filter_from()), ("to", &to, words.held_filter_to())]
        .into_iter()
        .filter(|(_, day, _)| day.is_err())
        .map(|(field, _, label)| (field, words.said_of(m::SaidOf { thing: &label, said: &words.held_filter_wrong_date() })))
        .chain(backwards.then(|| ("from", words.error_span())))
        .collect();
    let filter = Filter {
        // A step this kind does not come from is none of the list's.
        touchpoint: Some(asked.touchpoint.clone()).filter(|id| category.touchpoints.iter().any(|known| known.as_str() == id)),
        from: from.unwrap_or_default(),
        to: to.unwrap_or_default(),
    };
    let after: Option<RecordId> = asked.after.as_deref().map(|id| id.parse().map_err(|_| Error::NotFound)).transpose()?;
    let first = after.is_none();
    let listed = list(visit.portal(), visit.actor, id, &filter, after, PER_PAGE).await?;
    let narrowed = !asked.touchpoint.is_empty() || !asked.from.is_empty() || !asked.to.is_empty();
    let here = visit.to(&format!("/data/{id}/records"));
    let empty = listed.records.is_empty().then(|| if narrowed { words.held_filter_none() } else { words.held_none() });
    let some = !listed.records.is_empty();
    let planned = figures_planned(visit.portal(), visit.actor).await?.planned(&category.id);
    let lines = listed.records.iter().map(|record| line(visit, &shelf, category, record, planned)).collect_view();
    let newest = (!first).then(|| view! { <a href=address(&here, &asked, None)>{words.held_back_to_newest()}</a> });
    let older = listed.next.map(|id| {
        let href = address(&here, &asked, Some(id));
        view! { <a class="button button--plain" href=href>{words.held_older()}</a> }
    });
    let all = narrowed.then(|| view! { <a href=here.clone()>{words.held_filter_all()}</a> });
    let name = visit.notice(&shelf).category(id).name();
    let back = visit.to(&format!("/data/{id}"));
    let title = if narrowed {
        words.held_some_title(m::HeldSomeTitle { kind: &name })
    } else {
        words.held_all_title(m::HeldAllTitle { kind: &name })
    };
    let mood = if wrong.is_empty() { Mood::Plain } else { Mood::Error };
    let errors = wrong.clone();
    let summary = (!wrong.is_empty()).then(|| view! { <ErrorSummary heading=words.problem_heading() errors=errors /> });
    let form = form(visit, &shelf, category, &asked, &wrong, here.clone());
    Ok(respond(visit, Head::of(crate::i18n::texts::plain(&title)).mood(mood), move || {
        view! {
            {summary}
            <Crumb href=back text=name />
            <h1>{title}</h1>
            {form}
            {empty.map(|text| view! { <p>{text}</p> })}
            {some.then(|| view! { <ul class="entries">{lines}</ul> })}
            <p class="acts">{newest}{older}{all}</p>
        }
        .into_any()
    }))
}

fn form(
    visit: &Visit,
    shelf: &Shelf,
    category: &Category,
    asked: &RecordsQuery,
    wrong: &[(&'static str, String)],
    action: String,
) -> AnyView {
    let words = visit.texts();
    let steps = category.touchpoints.iter().map(|id| (id.to_string(), visit.notice(shelf).touchpoint(id).name()));
    let steps: Vec<_> = std::iter::once((String::new(), words.held_filter_any_step())).chain(steps).collect();
    let error = |field: &str| {
        let found = wrong.iter().find(|(wrong, _)| *wrong == field);
        found.map(|(_, text)| (words.error_prefix(), text.clone()))
    };
    view! {
        <form method="get" action=action novalidate aria-label=words.held_filter()>
            <div class="filters">
                <SelectField id="touchpoint" name="touchpoint" label=words.held_filter_step() options=steps chosen=asked.touchpoint.clone() />
                <TextField id="from" name="from" label=words.held_filter_from() hint=words.held_filter_date_hint() value=asked.from.clone() error=error("from") autocomplete="off" kind="date" />
                <TextField id="to" name="to" label=words.held_filter_to() hint=words.held_filter_date_hint() value=asked.to.clone() error=error("to") autocomplete="off" kind="date" />
                <button class="button button--plain" type="submit">{words.held_filter_show()}</button>
            </div>
        </form>
    }
    .into_any()
}

/// An empty field asks for nothing.
fn day(text: &str) -> Result<Option<Date>, ()> {
    let text = digits(text);
    if text.is_empty() { Ok(None) } else { text.parse().map(Some).map_err(|_| ()) }
}

fn address(here: &str, asked: &RecordsQuery, after: Option<RecordId>) -> String {
    let after = after.map(|id| id.to_string());
    let parts = [("touchpoint", Some(&asked.touchpoint)), ("from", Some(&asked.from)), ("to", Some(&asked.to)), ("after", after.as_ref())];
    let mut query = url::form_urlencoded::Serializer::new(String::new());
    for (name, value) in parts {
        if let Some(value) = value.filter(|value| !value.is_empty()) {
            query.append_pair(name, value);
        }
    }
    match query.finish() {
        query if query.is_empty() => here.to_owned(),
        query => format!("{here}?{query}"),
    }
}
