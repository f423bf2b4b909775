//! You said, we did: what came of people's words, for everybody.

use axum::response::Response;
use leptos::prelude::*;

use crate::{
    domain::voices::Came,
    i18n::{dates, messages as m, numbers},
    usecases::{
        error::Error,
        listening::publish::{Published, published},
    },
    web::{
        failure::Failure,
        layout::page::{Head, respond},
        visit::Visit,
    },
};

pub async fn get(visit: Visit) -> Response {
    show(&visit).await.unwrap_or_else(|error| Failure::from(error).page(&visit))
}

async fn show(visit: &Visit) -> Result<Response, Error> {
    let words = visit.texts();
    let all = published(visit.portal()).await?;
    let none = all.is_empty();
    let figure = all.first().map(|newest| figure(visit, newest));
    let entries = all.iter().map(|one| entry(visit, one)).collect_view();
    let panel = visit.to("/panel");
    let panel = visit.signed_in().then(|| view! { <p><a href=panel>{words.panel_title()}</a></p> });
    Ok(respond(visit, Head::of(words.said_title()).about(words.said_lede()), move || {
        view! {
            <h1>{words.said_title()}</h1>
            <p class="lede">{words.said_lede()}</p>
            {none.then(|| view! { <p>{words.said_none()}</p> })}
            {figure}
            <ol class="echo">{entries}</ol>
            <section aria-labelledby="how">
                <h2 id="how">{words.said_how()}</h2>
                <p>{words.said_how_text()}</p>
                <p>{words.said_how_answer()}</p>
                {panel}
            </section>
        }
        .into_any()
    }))
}

/// The share that is answered, and the days it took, as counted when the newest was published.
fn figure(visit: &Visit, newest: &Published) -> AnyView {
    let words = visit.texts();
    let all = newest.counted.all;
    let when = dates::date(visit.language, all.counted_at, visit.zone());
    let said = match (all.answered.count(), all.waiting.count(), all.days) {
        (Some(answered), Some(waiting), Some(days)) => {
            let share = answered * 100 / (answered + waiting).max(1);
            let days = u32::try_from(days).unwrap_or(0);
            words.said_figure(m::SaidFigure {
                share: &numbers::count(visit.language, share),
                days,
                days_text: &numbers::count(visit.language, days.into()),
                when: &when,
            })
        }
        _ => words.said_figure_few(m::SaidFigureFew { when: &when }),
    };
    view! { <p class="hint">{said}</p> }.into_any()
}

fn entry(visit: &Visit, one: &Published) -> AnyView {
    let words = visit.texts();
    let text = one.text(visit.language, visit.portal().brand.languages.default);
    let by = match one.counted.voices.count() {
        Some(count) => {
            let count = u32::try_from(count).unwrap_or(u32::MAX);
            words.said_by(m::SaidBy { count, count_text: &numbers::count(visit.language, count.into()) })
        }
        None => words.said_by_few(),
    };
    let day = dates::day(visit.language, one.outcome.day);
    let (class, came) = match one.outcome.came {
        Came::Did => ("echo__did", words.said_did(m::SaidDid { when: &day })),
        Came::Will => ("echo__did echo__did--will", words.said_will(m::SaidWill { when: &day })),
        Came::Not => ("echo__did echo__did--not", words.said_not(m::SaidNot { when: &day })),
    };
    let notice = one.outcome.notice.map(|version| {
        view! { <p><a href=visit.to(&format!("/notices/{version}"))>{words.said_notice(m::SaidNotice { version })}</a></p> }
    });
    let id = format!("t-{}", one.id);
    view! {
        <li id=id>
            <h2>{text.title}</h2>
            <div class="echo__said"><p class="echo__who">{by}</p><p>{text.said}</p></div>
            <div class=class><p class="echo__who">{came}</p><p>{text.did}</p>{notice}</div>
        </li>
    }
    .into_any()
}
