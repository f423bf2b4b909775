//! The public page: time, outcome, choices, looks, promises, and what went wrong.

use axum::response::Response;
use leptos::prelude::*;

use crate::{
    domain::figures::told::{COUNTS, DAYS, DECLINED, GRANTED, IN_TIME, LATE, LOOKS, OUTCOME, Publication, TIME, Told, WITHDRAWN},
    i18n::{lists, messages as m},
    usecases::{
        error::Error,
        report::{
            counts::{BOTH, EXPLANATIONS_OPENED, LESS, MORE, REVIEWS_IN_TIME, REVIEWS_LATE, SAID_AND_DONE, TRAININGS_PASSED},
            trust::{Trust, trust},
        },
    },
    web::{
        components::rows::Rows,
        failure::Failure,
        layout::page::{Head, respond},
        shown::{
            chart::{About, Bar, bars},
            figures::{cell, counted, days, days_of, level, month, number, plural},
        },
        visit::Visit,
    },
};

pub async fn get(visit: Visit) -> Response {
    show(&visit).await.unwrap_or_else(|error| Failure::from(error).page(&visit))
}

async fn show(visit: &Visit) -> Result<Response, Error> {
    let words = visit.texts();
    let told = trust(visit.portal()).await?;
    let main = match &told.newest {
        Some(newest) => figures(visit, newest, told.before.as_ref())?,
        None => nothing_yet(visit, &told),
    };
    Ok(respond(visit, Head::of(words.trust_title()).about(words.trust_about()), move || {
        view! {
            <h1>{words.trust_title()}</h1>
            {main}
        }
        .into_any()
    }))
}

fn nothing_yet(visit: &Visit, told: &Trust) -> AnyView {
    let words = visit.texts();
    let since = told.since.map(|since| words.trust_since(m::TrustSince { month: &month(visit, since) }));
    view! {
        <p class="lede">{words.trust_nothing_yet()}</p>
        {since.map(|text| view! { <p>{text}</p> })}
        <p>{words.trust_when()}</p>
    }
    .into_any()
}

fn figures(visit: &Visit, newest: &Publication, before: Option<&Publication>) -> Result<AnyView, Error> {
    let words = visit.texts();
    let told = &newest.sum;
    let (from, to) = (month(visit, told.from), month(visit, told.to));
    let lede = words.trust_lede(m::TrustLede { from: &from, to: &to });
    let answered = match (told.count(TIME, IN_TIME), told.answers.count()) {
        (Some(part), Some(all)) => words.trust_in_time(m::TrustInTime { part: &number(visit, part), all: &number(visit, all) }),
        (None, Some(all)) => words.trust_answers(m::TrustAnswers { all: &number(visit, all) }),
        _ => words.trust_few_answers(),
    };
    let half = newest.half.map(|half| words.trust_half(m::TrustHalf { days: &days(visit, Some(half)) }));
    let nine = newest.nine_of_ten.map(|nine| words.trust_nine_of_ten(m::TrustNineOfTen { days: &days(visit, Some(nine)) }));
    let made_up = newest.made_up;
    let (asked, chosen) = (asked(visit, told), chosen(visit, newest, before)?);
    let (looked, promised) = (looked(visit, told), promised(visit, told));
    let wrong = wrong(visit, told);
    let hidden = words.trust_hidden(m::TrustHidden { month: &to });
    let files = [(visit.to("/trust.csv"), words.figures_csv()), (visit.to("/trust.json"), words.figures_json())];
    let files = files.map(|(href, text)| view! { <li><a href=href>{text}</a></li> }).collect_view();
    Ok(view! {
        <p class="lede">{lede}</p>
        {made_up.then(|| view! { <p><strong>{words.figures_made_up()}</strong></p> })}
        <section class="panel" aria-labelledby="sum">
            <h2 id="sum">{answered}</h2>
            {half.map(|text| view! { <p>{text}</p> })}
            {nine.map(|text| view! { <p>{text}</p> })}
        </section>
        {asked}
        {chosen}
        {looked}
        {promised}
        {wrong}
        <section aria-labelledby="hidden">
            <h2 id="hidden">{words.trust_hidden_title()}</h2>
            <p>{hidden}</p>
            <p>{words.trust_when()}</p>
            <ul class="links screen-only">{files}</ul>
        </section>
    }
    .into_any())
}

fn asked(visit: &Visit, told: &Told) -> AnyView {
    let words = visit.texts();
    let line = told.lines.iter().find(|line| line.name == DAYS);
    let shown = line.iter().flat_map(|line| &line.cells).filter_map(|named| Some((named.name.as_str(), named.cell.count()?)));
    let shown: Vec<_> = shown.map(|(name, count)| Bar { name: days_of(visit, name), count, bad: false }).collect();
    let note = words.trust_days_note(m::TrustDaysNote { all: &cell(visit, told.answers) });
    let about = About {
        title: words.figures_by_days(),
        note,
        names: words.figures_days_name(),
        counts: words.report_requests(),
        same_as_table: words.figures_as_table(),
    };
    let chart = bars(visit, about, shown);
    let hidden = line.iter().flat_map(|line| &line.cells).filter(|named| named.cell.count().is_none());
    let hidden: Vec<_> = hidden.map(|named| days_of(visit, &named.name)).collect();
    let groups = lists::and(visit.language, &hidden);
    let hidden = (!hidden.is_empty()).then(|| words.trust_days_hidden(m::TrustDaysHidden { groups: &groups }));
    let outcome = [
        (words.trust_granted(), told.cell(OUTCOME, GRANTED)),
        (words.trust_declined(), told.cell(OUTCOME, DECLINED)),
        (words.trust_withdrawn(), told.cell(COUNTS, WITHDRAWN)),
    ];
    let rows = outcome.into_iter().filter_map(|(name, count)| Some((name, cell(visit, count?).into_any())));
    let rows: Vec<_> = rows.collect();
    view! {
        <section aria-labelledby="asked">
            <h2 id="asked">{words.trust_asked()}</h2>
            {chart}
            {hidden.map(|text| view! { <p class="hint">{text}</p> })}
            <Rows rows=rows />
        </section>
    }
    .into_any()
}

fn chosen(visit: &Visit, newest: &Publication, before: Option<&Publication>) -> Result<AnyView, Error> {
    let words = visit.texts();
    let shelf = visit.shelf()?;
    // In the order in which people know them.
    let mut levels: Vec<_> = newest.levels.iter().collect();
    levels.sort_by_key(|share| shelf.notice.catalogue.levels.iter().position(|level| level.id.as_str() == share.level));
    let levels = levels.into_iter().map(|share| {
        let name = level(visit, &shelf, &share.level);
        let then = before.and_then(|before| before.levels.iter().find(|one| one.level == share.level));
        let now = number(visit, share.of_hundred);
        let text = match then {
            Some(then) => words.trust_share_then(m::TrustShareThen { now: &now, then: &number(visit, then.of_hundred) }),
            None => words.trust_share(m::TrustShare { now: &now }),
        };
        (name, text.into_any())
    });
    let changes = [LESS, MORE, BOTH].into_iter().filter_map(|name| {
        let told = newest.sum.cell(COUNTS, name)?;
        Some((counted(visit, name)?, cell(visit, told).into_any()))
    });
    let rows: Vec<_> = levels.chain(changes).collect();
    let few = newest.levels.is_empty().then(|| view! { <p>{words.trust_few_customers()}</p> });
    Ok(view! {
        <section aria-labelledby="chosen">
            <h2 id="chosen">{words.trust_chosen()}</h2>
            {few}
            <Rows rows=rows />
        </section>
    }
    .into_any())
}

fn looked(visit: &Visit, told: &Told) -> AnyView {
    let words = visit.texts();
    let text = match told.count(COUNTS, LOOKS) {
        Some(count) => words.trust_looks(m::TrustLooks { count: plural(count), count_text: &number(visit, count) }),
        None => words.trust_few_looks(),
    };
    view! {
        <section aria-labelledby="looked">
            <h2 id="looked">{words.trust_looked()}</h2>
            <p>{text}</p>
        </section>
    }
    .into_any()
}

/// Other promises, as far as they were counted.
fn promised(visit: &Visit, told: &Told) -> AnyView {
    let words = visit.texts();
    let names = [EXPLANATIONS_OPENED, REVIEWS_IN_TIME, REVIEWS_LATE, TRAININGS_PASSED, SAID_AND_DONE];
    let rows = names.into_iter().filter_map(|name| Some((counted(visit, name)?, cell(visit, told.cell(COUNTS, name)?).into_any())));
    let rows: Vec<_> = rows.collect();
    let none = rows.is_empty().then(|| view! { <p>{words.trust_promised_none()}</p> });
    view! {
        <section aria-labelledby="promised">
            <h2 id="promised">{words.trust_promised()}</h2>
            {none}
            <Rows rows=rows />
        </section>
    }
    .into_any()
}

fn wrong(visit: &Visit, told: &Told) -> AnyView {
    let words = visit.texts();
    let late = match told.count(TIME, LATE) {
        Some(count) => words.trust_late(m::TrustLate { count: plural(count), count_text: &number(visit, count) }),
        None => words.trust_few_late(),
    };
    let reviews = told.count(COUNTS, REVIEWS_LATE);
    let reviews =
        reviews.map(|count| words.trust_reviews_late(m::TrustReviewsLate { count: plural(count), count_text: &number(visit, count) }));
    view! {
        <section aria-labelledby="wrong">
            <h2 id="wrong">{words.trust_wrong()}</h2>
            <ul><li>{late}</li>{reviews.map(|text| view! { <li>{text}</li> })}</ul>
        </section>
    }
    .into_any()
}
