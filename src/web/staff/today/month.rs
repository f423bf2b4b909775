//! The month so far, for whoever answers for it: the figures of its report, and whether the log is whole.

use leptos::prelude::*;

use crate::{
    i18n::messages as m,
    usecases::{
        error::Error,
        log::read::last_verified,
        report::{
            overseen::LOOKED,
            so_far::{SoFar, so_far},
        },
    },
    web::{
        components::filled::apart,
        shown::{
            figures::{days, month, number},
            held::plural,
        },
        staff::{log::page::verified, report::ways::to_log},
        visit::Visit,
    },
};

pub(super) async fn section(visit: &Visit) -> Result<AnyView, Error> {
    let words = visit.texts();
    let so_far = so_far(visit.portal(), visit.actor).await?;
    let last = last_verified(visit.portal(), visit.actor).await?;
    let heading = words.today_month(m::TodayMonth { month: &month(visit, so_far.month) });
    let figures = figures(visit, &so_far);
    let (log, whole) = (visit.to("/staff/log"), verified(visit, last.as_ref()));
    let href = visit.to("/staff/oversight/report");
    Ok(view! {
        <section aria-labelledby="month">
            <h2 id="month">{heading}</h2>
            {figures}
            <p>{apart(view! { <a href=log>{words.log_verified()}</a> }, view! { <strong>{whole}</strong> })}</p>
            <p><a class="go" href=href>{words.report_title()}</a></p>
        </section>
    }
    .into_any())
}

fn figures(visit: &Visit, so_far: &SoFar) -> AnyView {
    let (words, all) = (visit.texts(), &so_far.sums);
    if all.came_in + all.closed() + so_far.looks == 0 {
        return view! { <p>{words.report_nothing()}</p> }.into_any();
    }
    let in_time = words.report_of_all(m::ReportOfAll { part: &number(visit, all.in_time()), all: &number(visit, all.answered()) });
    let mut numbers = vec![(number(visit, all.came_in), words.report_came_in()), (number(visit, all.closed()), words.report_ended())];
    if all.answered() > 0 {
        numbers.extend([
            (in_time, words.report_in_time()),
            (days(visit, all.within(50)), words.report_half()),
            (number(visit, all.declined_in_all()), words.today_month_declined()),
        ]);
    }
    let numbers =
        numbers.into_iter().map(|(number, name)| view! { <li>{apart(view! { <b>{number}</b> }, view! { <span>{name}</span> })}</li> });
    let (numbers, looks) = (numbers.collect_view(), looks(visit, so_far));
    view! { <ul class="numbers">{numbers}{looks}</ul> }.into_any()
}

/// Looks at hidden data, as the way to them in the log.
fn looks(visit: &Visit, so_far: &SoFar) -> AnyView {
    let name = visit.texts().today_month_looks(m::TodayMonthLooks { count: plural(so_far.looks) });
    let name = match so_far.looks {
        0 => name.into_any(),
        _ => view! { <a href=to_log(visit, so_far.month, LOOKED)>{name}</a> }.into_any(),
    };
    let number = number(visit, so_far.looks);
    view! { <li>{apart(view! { <b>{number}</b> }, view! { <span>{name}</span> })}</li> }.into_any()
}
