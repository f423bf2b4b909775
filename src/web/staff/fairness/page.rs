use axum::response::Response;
use leptos::prelude::*;

use crate::{
    domain::fairness::Compared,
    i18n::messages as m,
    usecases::{
        error::Error,
        fairness::published::{Flag, Month, flag_of, flags, for_staff},
    },
    web::{
        failure::Failure,
        layout::page::{Head, respond},
        shown::{
            fairness::{differs, flag, month_of},
            ratio_chart::ratio_chart,
        },
        visit::Visit,
    },
};

pub async fn get(visit: Visit) -> Response {
    show(&visit).await.unwrap_or_else(|error| Failure::from(error).page(&visit))
}

async fn show(visit: &Visit) -> Result<Response, Error> {
    let words = visit.texts();
    let months = for_staff(visit.portal(), visit.actor).await?;
    let all = flags(visit.portal(), &months).await?;
    let asked = url::form_urlencoded::parse(visit.query.as_bytes()).find(|(name, _)| name == "month").map(|(_, month)| month.into_owned());
    let shown = months.iter().find(|month| Some(&month.name) == asked.as_ref()).or(months.first());
    let links = (months.len() > 1).then(|| links(visit, &months, shown));
    let body = match shown {
        None => view! { <p>{words.fairness_nothing()}</p> }.into_any(),
        Some(month) => figures(visit, month, &all),
    };
    let title = shown.map_or_else(
        || words.fairness_staff_title(),
        |month| words.with_note(m::WithNote { text: &words.fairness_staff_title(), note: &month_of(visit, month) }),
    );
    Ok(respond(visit, Head::of(title.clone()), move || {
        view! {
            <h1>{title}</h1>
            <p class="lede">{words.fairness_staff_lede()}</p>
            {links}
            {body}
        }
        .into_any()
    }))
}

fn links(visit: &Visit, months: &[Month], shown: Option<&Month>) -> AnyView {
    let entries = months.iter().map(|month| {
        let current = shown.is_some_and(|shown| shown.name == month.name).then_some("true");
        let href = visit.to(&format!("/staff/fairness?month={}", month.name));
        view! { <li><a href=href aria-current=current>{month_of(visit, month)}</a></li> }
    });
    let entries = entries.collect_view();
    view! { <nav aria-label=visit.texts().fairness_months()><ul class="links">{entries}</ul></nav> }.into_any()
}

fn figures(visit: &Visit, month: &Month, flags: &[Flag]) -> AnyView {
    let words = visit.texts();
    let (flagged, rest): (Vec<&Compared>, Vec<&Compared>) = month.compared.iter().partition(|it| it.flagged().next().is_some());
    let found = (!flagged.is_empty()).then(|| {
        let lines = flagged.iter().flat_map(|compared| compared.flagged().map(|group| (*compared, group)));
        let lines = lines.filter_map(|(compared, group)| Some(line(visit, compared, &group.group, group.told.as_ref()?, flags)));
        let (lines, charts) = (lines.collect_view(), charts(visit, &flagged));
        view! {
            <section aria-labelledby="flagged">
                <h2 id="flagged">{words.fairness_flagged()}</h2>
                <ul class="entries">{lines}</ul>
                {charts}
            </section>
        }
    });
    let rest = charts(visit, &rest);
    view! {
        {found}
        <section aria-labelledby="all">
            <h2 id="all">{words.fairness_all(m::FairnessAll { month: &month_of(visit, month) })}</h2>
            <p class="hint">{words.fairness_chart()}</p>
            <p class="hint">{words.fairness_how_small()}</p>
            {rest}
        </section>
    }
    .into_any()
}

/// A flag, leading to its item.
fn line(visit: &Visit, compared: &Compared, group: &str, told: &crate::domain::fairness::Told, flags: &[Flag]) -> AnyView {
    let about = flag_of(compared, group);
    let item = flags.iter().find(|flag| flag_of(&flag.compared, &flag.group) == about).and_then(|flag| flag.item.as_ref());
    let link = item.map(|(item, _)| {
        let href = visit.to(&format!("/staff/oversight/{}", item.id));
        let text = visit.texts().fairness_to_item(m::FairnessToItem { name: &flag(visit, &about) });
        view! { <p><a href=href>{text}</a></p> }
    });
    view! { <li><p>{differs(visit, compared, group, told)}</p>{link}</li> }.into_any()
}

fn charts(visit: &Visit, all: &[&Compared]) -> AnyView {
    let charts = all.iter().map(|compared| ratio_chart(visit, compared)).collect_view();
    view! { <div class="charts">{charts}</div> }.into_any()
}
