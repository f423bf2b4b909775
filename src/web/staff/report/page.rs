//! A month: the sums at a glance, two charts, the table by law, and what else was counted.

use axum::{extract::Path, response::Response};
use leptos::prelude::*;

use super::{groups, laws, ways::Ways};
use crate::{
    domain::{figures::sums::LONGER, request::Kind},
    i18n::{dates, messages as m},
    usecases::{
        desk::views::View,
        error::Error,
        report::read::{Report, report},
    },
    web::{
        components::{crumb::Crumb, filled::apart},
        failure::Failure,
        layout::page::{Head, respond},
        shown::{
            chart::{About, Bar, bars},
            figures::{days, days_of, month, number, plural},
            request::title,
        },
        visit::Visit,
    },
};

pub async fn running(visit: Visit) -> Response {
    show(&visit, None).await.unwrap_or_else(|error| Failure::from(error).page(&visit))
}

pub async fn get(visit: Visit, Path((_, month)): Path<(String, String)>) -> Response {
    show(&visit, Some(&month)).await.unwrap_or_else(|error| Failure::from(error).page(&visit))
}

async fn show(visit: &Visit, asked: Option<&str>) -> Result<Response, Error> {
    let words = visit.texts();
    let report = report(visit.portal(), visit.actor, asked).await?;
    let name = month(visit, report.figures.month);
    let state = report.closed_at.map_or_else(
        || words.report_so_far(),
        |at| words.report_closed(m::ReportClosed { when: &dates::date(visit.language, at, visit.zone()) }),
    );
    let heading = words.report_of(m::ReportOf { month: &name });
    let ways = Ways::of(visit, &report).await?;
    let (glance, charts) = (glance(visit, &ways, &report), charts(visit, &report));
    let laws = laws::table(visit, &ways, &report.figures);
    let more = groups::panels(visit, &ways, &report);
    let (others, files) = (others(visit, &report), files(visit, &report));
    let (back, trust, made_up) = (visit.to("/staff/oversight"), visit.to("/trust"), report.figures.made_up);
    Ok(respond(visit, Head::of(heading.clone()), move || {
        view! {
            <Crumb href=back text=words.oversight_title() />
            <h1>{heading}</h1>
            <p class="lede">{state}</p>
            {made_up.then(|| view! { <p><strong>{words.figures_made_up()}</strong></p> })}
            {glance}
            {charts}
            {laws}
            {more}
            {others}
            {files}
            <p class="screen-only"><a href=trust>{words.trust_title()}</a></p>
        }
        .into_any()
    }))
}

/// The sums; those that have a list lead there.
fn glance(visit: &Visit, ways: &Ways<'_>, report: &Report) -> AnyView {
    let (words, everything) = (visit.texts(), (None, None));
    let all = report.figures.all();
    let in_time = words.report_of_all(m::ReportOfAll { part: &number(visit, all.in_time()), all: &number(visit, all.answered()) });
    let numbers = [
        (number(visit, all.came_in), words.report_came_in(), ways.came_in(everything, all.came_in).filter(|_| all.came_in > 0)),
        (number(visit, all.closed()), words.report_ended(), ways.ended(everything, None, None, all.closed()).filter(|_| all.closed() > 0)),
        (in_time, words.report_in_time(), None),
        (days(visit, all.within(50)), words.report_half(), None),
        (days(visit, all.within(90)), words.report_nine_of_ten(), None),
        (days(visit, all.longest()), words.report_longest(), None),
        (number(visit, all.open_after), words.report_open(), ways.queue(View::All, everything).filter(|_| all.open_after > 0)),
        (number(visit, all.overdue), words.report_overdue(), ways.queue(View::Late, everything).filter(|_| all.overdue > 0)),
    ];
    let numbers = numbers.map(|(number, name, list)| match list {
        Some(href) => view! { <li><a href=href>{apart(view! { <b>{number}</b> }, view! { <span>{name}</span> })}</a></li> }.into_any(),
        None => view! { <li>{apart(view! { <b>{number}</b> }, view! { <span>{name}</span> })}</li> }.into_any(),
    });
    view! { <ul class="numbers">{numbers.collect_view()}</ul> }.into_any()
}

fn charts(visit: &Visit, report: &Report) -> AnyView {
    let words = visit.texts();
    let all = report.figures.all();
    if all.answered() + all.came_in == 0 {
        return view! { <p>{words.report_nothing()}</p> }.into_any();
    }
    let note = words.report_answered(m::ReportAnswered { count: plural(all.answered()), count_text: &number(visit, all.answered()) });
    let by_days = all.by_days().into_iter().map(|(group, count)| Bar { name: days_of(visit, group), count, bad: group == LONGER });
    let about = |title: String, note: String, names: String| About {
        title,
        note,
        names,
        counts: words.report_requests(),
        same_as_table: words.figures_as_table(),
    };
    let days = bars(visit, about(words.figures_by_days(), note, words.figures_days_name()), by_days.collect());
    let kinds = Kind::ALL.iter().filter_map(|kind| {
        let of_kind = report.figures.rows.iter().filter(|row| row.kind == kind.as_str());
        let count = of_kind.map(|row| row.sums.came_in).sum();
        (count > 0).then(|| Bar { name: title(words, *kind), count, bad: false })
    });
    let kinds = bars(visit, about(words.report_by_kind(), words.report_by_kind_note(), words.queue_kind()), kinds.collect());
    view! { <div class="charts">{days}{kinds}</div> }.into_any()
}

/// Other months to look at.
fn others(visit: &Visit, report: &Report) -> AnyView {
    let words = visit.texts();
    let running =
        report.closed_at.is_some().then(|| view! { <li><a href=visit.to("/staff/oversight/report")>{words.report_running()}</a></li> });
    let months = report.months.iter().filter(|one| report.closed_at.is_none() || **one != report.figures.month);
    let months = months.map(|one| {
        view! { <li><a href=visit.to(&format!("/staff/oversight/report/{one}"))>{month(visit, *one)}</a></li> }
    });
    let months: Vec<_> = months.collect();
    let some = running.is_some() || !months.is_empty();
    let none = report.months.is_empty().then(|| view! { <p>{words.report_no_months()}</p> });
    view! {
        <section class="screen-only" aria-labelledby="others">
            <h2 id="others">{words.report_other_months()}</h2>
            {none}
            {some.then(|| view! { <ul class="links">{running}{months}</ul> })}
        </section>
    }
    .into_any()
}

fn files(visit: &Visit, report: &Report) -> AnyView {
    let words = visit.texts();
    let path = |kind: &str| visit.to(&format!("/staff/oversight/report/{}/{kind}", report.figures.month));
    view! {
        <section class="screen-only" aria-labelledby="files">
            <h2 id="files">{words.figures_files()}</h2>
            <ul class="links">
                <li><a href=path("csv")>{words.figures_csv()}</a></li>
                <li><a href=path("json")>{words.figures_json()}</a></li>
            </ul>
            <p class="hint">{words.figures_print()}</p>
        </section>
    }
    .into_any()
}
