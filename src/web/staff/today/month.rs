//! The month so far, for whoever answers for it: the figures of its report.

use leptos::prelude::*;

use crate::{
    i18n::messages as m,
    usecases::{error::Error, report::so_far::so_far},
    web::{
        components::filled::apart,
        shown::figures::{days, month, number},
        visit::Visit,
    },
};

pub(super) async fn section(visit: &Visit) -> Result<AnyView, Error> {
    let words = visit.texts();
    let so_far = so_far(visit.portal(), visit.actor).await?;
    let all = so_far.sums;
    let heading = words.today_month(m::TodayMonth { month: &month(visit, so_far.month) });
    let figures = if all.came_in + all.closed() == 0 {
        view! { <p>{words.report_nothing()}</p> }.into_any()
    } else {
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
        view! { <ul class="numbers">{numbers.collect_view()}</ul> }.into_any()
    };
    let href = visit.to("/staff/oversight/report");
    Ok(view! {
        <section aria-labelledby="month">
            <h2 id="month">{heading}</h2>
            {figures}
            <p><a class="go" href=href>{words.report_title()}</a></p>
        </section>
    }
    .into_any())
}
