//! The page about what is kept: how long, by which law, when housekeeping last ran, and what is past its day.

use axum::response::Response;
use leptos::prelude::*;

use super::names::{other, row as name};
use crate::{
    decisions::shelf::Shelf,
    domain::period::Period,
    i18n::{dates, messages as m, numbers, periods::period},
    usecases::{
        error::Error,
        keeping::{
            keeps::Keeps,
            read::{ByAge, Keeping, Kind, Late, Next, read},
        },
    },
    web::{
        components::{crumb::Crumb, filled::apart},
        failure::Failure,
        layout::page::{Head, respond},
        shown::{
            catalogue::{Thing, kept},
            held::plural,
            request::moment,
        },
        visit::Visit,
    },
};

pub async fn get(visit: Visit) -> Response {
    show(&visit).await.unwrap_or_else(|error| Failure::from(error).page(&visit))
}

async fn show(visit: &Visit) -> Result<Response, Error> {
    let words = visit.texts();
    let shelf = visit.shelf()?;
    let keeping = read(visit.portal(), visit.actor).await?;
    let (ran, kinds, rows, others) = (ran(visit, &keeping), kinds(visit, &shelf, &keeping), rows(visit, &keeping), others(visit, &keeping));
    let back = visit.to("/staff/oversight");
    Ok(respond(visit, Head::of(words.retention_title()), move || {
        view! {
            <Crumb href=back text=words.oversight_title() />
            <h1>{words.retention_title()}</h1>
            <p class="lede">{words.retention_lede()}</p>
            {ran}
            {kinds}
            {rows}
            {others}
        }
        .into_any()
    }))
}

fn ran(visit: &Visit, keeping: &Keeping) -> AnyView {
    let words = visit.texts();
    let when = keeping.ran_at.map(|at| words.retention_ran(m::RetentionRan { when: &moment(visit, at) }));
    let when = when.unwrap_or_else(|| words.retention_never());
    let idle = (keeping.idle && keeping.ran_at.is_some()).then(|| view! { <p><strong>{words.retention_idle()}</strong></p> });
    view! { <p>{when}</p>{idle} }.into_any()
}

fn kinds(visit: &Visit, shelf: &Shelf, keeping: &Keeping) -> AnyView {
    let words = visit.texts();
    let lines = keeping.kinds.iter().map(|kind| line(visit, shelf, kind)).collect_view();
    let columns = [words.retention_what(), words.retention_kept(), words.retention_next(), words.retention_past()];
    table("kinds", words.retention_kinds(), failed(visit, keeping.failed), &columns, lines.into_any())
}

/// A section with one table: its title, what is to be said before, the names of its columns, and its rows.
fn table(id: &'static str, title: String, before: Option<AnyView>, columns: &[String], lines: AnyView) -> AnyView {
    let columns = columns.iter().map(|name| view! { <th scope="col">{name.clone()}</th> }).collect_view();
    let caption = title.clone();
    view! {
        <section aria-labelledby=id>
            <h2 id=id>{title}</h2>
            {before}
            <div class="table">
                <table>
                    <caption class="vh">{caption}</caption>
                    <thead><tr>{columns}</tr></thead>
                    <tbody>{lines}</tbody>
                </table>
            </div>
        </section>
    }
    .into_any()
}

fn line(visit: &Visit, shelf: &Shelf, kind: &Kind) -> Option<AnyView> {
    let words = visit.texts();
    let category = shelf.notice.catalogue.category(kind.category.as_str())?;
    let why = category.must_keep.as_ref().and_then(|_| visit.notice(shelf).category(&category.id).must_keep());
    let law = why.map(|why| view! { <span class="hint">{why}</span> });
    let rule = apart(kept(visit, category), law);
    let next = match kind.next {
        Next::Nothing => words.review_nothing_held(),
        Next::ByPerson => words.retention_by_person(),
        Next::After(on) => words.retention_after(m::RetentionAfter { when: &dates::day(visit.language, on) }),
    };
    Some(
        view! {
            <tr>
                <th scope="row">{Thing::Category.link(visit, &shelf.notice, kind.category.as_str())}</th>
                <td data-label=words.retention_kept()>{rule}</td>
                <td data-label=words.retention_next()>{next}</td>
                <td data-label=words.retention_past()>{past(visit, kind.late)}</td>
            </tr>
        }
        .into_any(),
    )
}

fn rows(visit: &Visit, keeping: &Keeping) -> AnyView {
    let words = visit.texts();
    let lines = keeping.rows.iter().map(|row| {
        view! {
            <tr>
                <th scope="row">{name(words, row.what)}</th>
                <td data-label=words.retention_kept()>{length(visit, row)}</td>
                <td data-label=words.retention_past()>{past(visit, row.late)}{failed(visit, row.late.failed)}</td>
            </tr>
        }
    });
    let columns = [words.retention_what(), words.retention_kept(), words.retention_past()];
    table("rows", words.retention_rows(), None, &columns, lines.collect_view().into_any())
}

fn length(visit: &Visit, row: &ByAge) -> String {
    let words = visit.texts();
    match row.keeps {
        Keeps::Hours(count) => {
            words.retention_hours(m::RetentionHours { count: plural(count), count_text: &numbers::count(visit.language, count) })
        }
        Keeps::Days(days) => {
            let days = u16::try_from(days).unwrap_or(u16::MAX);
            period(visit.language, Period { years: 0, months: 0, days })
        }
        Keeps::Evidence(length) => period(visit.language, length),
        Keeps::EvidenceMonth(length) => words.retention_month(m::RetentionMonth { period: &period(visit.language, length) }),
        Keeps::OwnEnd => words.retention_own_end(),
    }
}

/// How many are past their day; more than none is marked.
fn past(visit: &Visit, late: Late) -> AnyView {
    let words = visit.texts();
    let count = numbers::count(visit.language, late.count);
    match (late.count, late.more) {
        (0, _) => count.into_any(),
        (_, true) => view! { <strong>{words.retention_more(m::RetentionMore { count: &count })}</strong> }.into_any(),
        (number, false) => {
            let said = words.retention_waiting(m::RetentionWaiting { count: plural(number), count_text: &count });
            view! { <strong>{said}</strong> }.into_any()
        }
    }
}

fn failed(visit: &Visit, failed: u64) -> Option<AnyView> {
    let count = numbers::count(visit.language, failed);
    let said = || visit.texts().retention_failed(m::RetentionFailed { count: plural(failed), count_text: &count });
    (failed > 0).then(|| view! { <p><strong>{said()}</strong></p> }.into_any())
}

fn others(visit: &Visit, keeping: &Keeping) -> AnyView {
    let words = visit.texts();
    let lines = keeping.others.iter().filter_map(|holding| other(words, *holding));
    let lines = lines.map(|text| view! { <li>{text}</li> }).collect_view();
    view! {
        <section aria-labelledby="others">
            <h2 id="others">{words.retention_others()}</h2>
            <ul>{lines}</ul>
        </section>
    }
    .into_any()
}
