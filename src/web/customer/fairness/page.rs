//! How the brand checks for fairness: what was found, step by step, and how it looks.

use axum::response::Response;
use leptos::prelude::*;

use super::{flags, steps};
use crate::{
    domain::{
        fairness::{Compared, REQUESTS},
        figures,
    },
    i18n::{dates, messages as m, numbers},
    usecases::{
        error::Error,
        fairness::published::{self, Month, months},
    },
    web::{
        failure::Failure,
        layout::page::{Head, respond},
        shown::{
            fairness::{month, month_of},
            held::plural,
            ratio_chart::table,
        },
        visit::Visit,
    },
};

pub async fn get(visit: Visit) -> Response {
    show(&visit).await.unwrap_or_else(|error| Failure::from(error).page(&visit))
}

async fn show(visit: &Visit) -> Result<Response, Error> {
    let words = visit.texts();
    let months = months(visit.portal()).await?;
    let flags = published::flags(visit.portal(), &months).await?;
    let found = (!flags.is_empty()).then(|| flags::section(visit, &flags));
    let body = match months.first() {
        None => view! { <p class="notice">{words.fairness_nothing()}</p> }.into_any(),
        Some(newest) => {
            let (standing, steps) = (standing(visit, newest), steps::section(visit, newest)?);
            let (own, all) = (own(visit, &months), figures(visit, newest));
            view! { {standing}{found}{steps}{own}{all} }.into_any()
        }
    };
    let join = (!visit.portal().brand.backgrounds.is_empty()).then(|| join(visit));
    let how = how(visit);
    Ok(respond(visit, Head::of(words.fairness_title()).about(words.fairness_lede()), move || {
        view! {
            <h1>{words.fairness_title()}</h1>
            <p class="lede">{words.fairness_lede()}</p>
            {body}
            {how}
            {join}
        }
        .into_any()
    }))
}

/// The newest month in one sentence.
fn standing(visit: &Visit, newest: &Month) -> AnyView {
    let words = visit.texts();
    let month = month_of(visit, newest);
    let count: u64 = newest.compared.iter().map(|compared| u64::try_from(compared.flagged().count()).unwrap_or(0)).sum();
    let said = match count {
        0 => words.fairness_no_flag(m::FairnessNoFlag { month: &month }),
        count => {
            let written = numbers::count(visit.language, count);
            words.fairness_flags(m::FairnessFlags { month: &month, count: plural(count), count_text: &written })
        }
    };
    let when = dates::date(visit.language, newest.closed_at, visit.zone());
    let looked = words.fairness_looked(m::FairnessLooked { month: &month, when: &when });
    view! { <p class="notice"><strong>{said}</strong></p><p class="hint">{looked}</p> }.into_any()
}

/// The portal's own requests, of the newest months for which they were compared.
fn own(visit: &Visit, months: &[Month]) -> AnyView {
    let words = visit.texts();
    let newest = months.iter().find_map(|month| month.own_from.map(|from| (month, from)));
    let figures = match newest {
        Some((month, from)) => own_figures(visit, month, from),
        None => view! { <p>{words.fairness_own_waits()}</p> }.into_any(),
    };
    view! {
        <section aria-labelledby="own">
            <h2 id="own">{words.fairness_own()}</h2>
            <p>{words.fairness_own_lede()}</p>
            {figures}
        </section>
    }
    .into_any()
}

fn own_figures(visit: &Visit, to: &Month, from: figures::month::Month) -> AnyView {
    let words = visit.texts();
    let own: Vec<Compared> = to.compared.iter().filter(|compared| compared.about == REQUESTS).cloned().collect();
    let told = own.iter().flat_map(|compared| &compared.groups).any(|group| group.told.as_ref().is_some_and(|told| told.share.of > 0));
    let said = match () {
        () if !told => words.fairness_too_few(),
        // Flags stand above.
        () if own.iter().any(|compared| compared.flagged().next().is_some()) => String::new(),
        () => words.fairness_own_fine(),
    };
    let span = words.fairness_own_span(m::FairnessOwnSpan { from: &month(visit, &from.to_string()), to: &month_of(visit, to) });
    let title = words.fairness_own();
    let table = told.then(|| {
        let table = table(visit, &own, &title);
        view! { <details class="more"><summary>{words.fairness_as_table()}</summary><div class="more__body">{table}</div></details> }
    });
    view! {
        {(!said.is_empty()).then(|| view! { <p>{said}</p> })}
        <p class="hint">{span}</p>
        {table}
    }
    .into_any()
}

fn figures(visit: &Visit, newest: &Month) -> AnyView {
    let words = visit.texts();
    let title = words.fairness_all(m::FairnessAll { month: &month_of(visit, newest) });
    let others: Vec<Compared> = newest.compared.iter().filter(|compared| compared.about != REQUESTS).cloned().collect();
    let table = table(visit, &others, &title);
    view! { <details class="more"><summary>{title}</summary><div class="more__body">{table}</div></details> }.into_any()
}

fn how(visit: &Visit) -> AnyView {
    let words = visit.texts();
    view! {
        <section aria-labelledby="how">
            <h2 id="how">{words.fairness_how()}</h2>
            <ul>
                <li>{words.fairness_how_choice()}</li>
                <li>{words.fairness_how_groups()}</li>
                <li>{words.fairness_how_flag()}</li>
                <li>{words.fairness_how_small()}</li>
                <li>{words.fairness_how_once()}</li>
            </ul>
            <details class="more"><summary>{words.fairness_exact()}</summary><div class="more__body"><p>{words.fairness_exact_text()}</p></div></details>
        </section>
    }
    .into_any()
}

fn join(visit: &Visit) -> AnyView {
    let words = visit.texts();
    view! {
        <section class="panel" aria-labelledby="join">
            <h2 id="join">{words.fairness_join()}</h2>
            <p>{words.fairness_join_text()}</p>
            <p class="acts"><a class="button button--plain" href=visit.to("/about-you")>{words.fairness_join_go()}</a></p>
        </section>
    }
    .into_any()
}
