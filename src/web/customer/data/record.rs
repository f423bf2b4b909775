//! One record: what it says, where it comes from and when it goes; for a guess, what it was worked out from and what can
//! be done about it.

use axum::{extract::Path, http::StatusCode, response::Response};
use jiff::civil::Date;
use leptos::prelude::*;

use super::{corrected::corrected, usage};
use crate::{
    decisions::shelf::Shelf,
    domain::catalogue::Category,
    i18n::{dates, messages as m},
    usecases::{
        authorise,
        error::Error,
        records::{
            content::{Ground, Inference},
            list::{Record, one_of},
        },
        requests::planned::figures_planned,
    },
    web::{
        components::{crumb::Crumb, rows::Rows},
        failure::Failure,
        layout::page::{Head, Mood, respond},
        shown::{
            catalogue::Thing,
            guess::called_wrong,
            record::{data, goes, headline, listed, named},
        },
        visit::Visit,
    },
};

pub async fn get(visit: Visit, Path((_, category, id)): Path<(String, String, String)>) -> Response {
    show(&visit, &category, &id).await.unwrap_or_else(|error| Failure::from(error).page(&visit))
}

async fn show(visit: &Visit, category: &str, id: &str) -> Result<Response, Error> {
    let words = visit.texts();
    let shelf = visit.shelf()?;
    authorise::customer(visit.actor)?;
    let category = shelf.notice.catalogue.category(category).ok_or(Error::NotFound)?;
    let record = match one_of(visit.portal(), visit.actor, category.id.as_str(), id).await {
        Err(Error::NotFound) => return Ok(gone(visit, &shelf, category)),
        found => found?,
    };
    let mut rows: Vec<(String, AnyView)> = visit
        .values(&shelf)
        .rows(category, &data(visit, category, &record))
        .into_iter()
        .map(|(label, value)| (label, named(&value)))
        .collect();
    let name = visit.notice(&shelf).category(&category.id).name();
    let touchpoint = visit.notice(&shelf).touchpoint(&record.touchpoint).name();
    let step = visit.to(&format!("/journey/{}", record.touchpoint));
    let source = visit.notice(&shelf).sender(&record.source);
    rows.push((words.receipt_when(), dates::date_and_time(visit.language, record.occurred_at, visit.zone()).into_any()));
    rows.push((
        words.details_collected_at(),
        view! { <p><a href=step>{touchpoint}</a></p><p class="hint">{words.record_source(m::RecordSource { source: &source })}</p> }
            .into_any(),
    ));
    if let Some(corrected) = corrected(visit, &shelf, category, &record).await? {
        rows.push((words.record_corrected(), corrected));
    }
    if let Some(inference) = &record.content.inference {
        rows.push((words.guess_from(), grounds(visit, &shelf, inference).await?));
    }
    let planned = figures_planned(visit.portal(), visit.actor).await?.planned(&category.id);
    rows.push((
        words.details_how_long(),
        view! { <p>{goes(visit, &record, planned)}</p>{must_keep(visit, &shelf, category, record.must_keep_until)} }.into_any(),
    ));
    let wrong = called_wrong(visit, record.marked_wrong_at).await?;
    let verdict = record.content.inference.is_some().then(|| judge(visit, &record, wrong));
    let choice = usage::form(visit, &shelf, category, &record).await?;
    let news = usage::news(visit, visit.flash(usage::PAGE).await.as_ref());
    let mood = if news.is_some() { Mood::Saved } else { Mood::Plain };
    let headline = headline(visit, &shelf, category, &record);
    let back = visit.to(&format!("/data/{}", category.id));
    let correct = visit.to(&format!("/requests/new/correct?record={}", record.id));
    let title = crate::i18n::texts::plain(&words.title_of(m::TitleOf { page: &headline, part_of: &name }));
    Ok(respond(visit, Head::of(title).mood(mood), move || {
        view! {
            {news}
            <Crumb href=back text=name />
            <h1>{named(&headline)}</h1>
            <Rows rows=rows />
            <p><a href=correct>{words.record_correct()}</a></p>
            {choice}
            {verdict}
        }
        .into_any()
    }))
}

/// The page for a record that is deleted, over, another customer's, or was never there: it does not tell which.
fn gone(visit: &Visit, shelf: &Shelf, category: &Category) -> Response {
    let words = visit.texts();
    let name = visit.notice(shelf).category(&category.id).name();
    let back = visit.to(&format!("/data/{}", category.id));
    let mut response = respond(visit, Head::of(words.record_gone_title()), move || {
        view! {
            <Crumb href=back text=name />
            <h1>{words.record_gone_title()}</h1>
            <p class="lede">{words.record_gone()}</p>
        }
        .into_any()
    });
    *response.status_mut() = StatusCode::NOT_FOUND;
    response
}

/// One record in a list: its headline leads to its page.
pub fn line(visit: &Visit, shelf: &Shelf, category: &Category, record: &Record, planned: Option<Date>) -> AnyView {
    let href = visit.to(&format!("/data/{}/{}", category.id, record.id));
    listed(visit, shelf, category, record, planned, Some(href))
}

fn must_keep(visit: &Visit, shelf: &Shelf, category: &Category, until: Option<Date>) -> Option<AnyView> {
    let why = visit.notice(shelf).category(&category.id).must_keep().map(|why| view! { <p class="hint">{why}</p> });
    until.map(|day| {
        let sentence = visit.texts().record_must_keep(m::RecordMustKeep { when: &dates::day(visit.language, day) });
        view! { <p>{sentence}</p>{why} }.into_any()
    })
}

/// Kinds of data lead to their page, records to theirs.
async fn grounds(visit: &Visit, shelf: &Shelf, inference: &Inference) -> Result<AnyView, Error> {
    let words = visit.texts();
    let mut entries = Vec::new();
    for ground in &inference.from {
        let name = |category: &str| Thing::Category.name(visit, shelf, category);
        entries.push(match ground {
            Ground::Category(id) => (Some(visit.to(&format!("/data/{id}"))), name(id.as_str())),
            Ground::Record(id) => match crate::usecases::records::list::find(visit.portal(), visit.actor, *id).await? {
                Some(record) => {
                    let when = dates::date(visit.language, record.occurred_at, visit.zone());
                    (
                        Some(visit.to(&format!("/data/{}/{id}", record.category))),
                        words.guess_from_record(m::GuessFromRecord { kind: &name(&record.category), when: &when }),
                    )
                }
                None => (None, words.guess_from_gone()),
            },
        });
    }
    let entries = entries.into_iter().map(|(href, text)| match href {
        Some(href) => view! { <li><a href=href>{text}</a></li> }.into_any(),
        None => view! { <li>{text}</li> }.into_any(),
    });
    Ok(view! { <ul>{entries.collect_view()}</ul> }.into_any())
}

/// Two ways to say no, of equal size, and the way back from the second.
fn judge(visit: &Visit, record: &Record, wrong: Option<AnyView>) -> AnyView {
    let words = visit.texts();
    let (locale, id) = (visit.language.tag(), record.id.to_string());
    let (verdict, label) = if wrong.is_some() { ("right", words.guess_right()) } else { ("wrong", words.guess_wrong()) };
    view! {
        <section aria-labelledby="judge">
            <h2 id="judge">{words.details_your_choice()}</h2>
            {wrong}
            <p>{words.guess_hint()}</p>
            <form method="post" action="/ui/data/guess">
                <input type="hidden" name="form[locale]" value=locale />
                <input type="hidden" name="form[record]" value=id />
                <p class="acts"><button class="button button--plain" type="submit" name="form[verdict]" value=verdict>{label}</button></p>
                <details class="more">
                    <summary>{words.guess_delete()}</summary>
                    <div class="more__body">
                        <p>{words.guess_delete_sure()}</p>
                        <p class="acts">
                            <button class="button button--danger" type="submit" name="form[verdict]" value="delete">{words.guess_delete_go()}</button>
                        </p>
                    </div>
                </details>
            </form>
        </section>
    }
    .into_any()
}
