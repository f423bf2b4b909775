//! The log since the reader was here before, by what was done: each line leads to its entries.

use leptos::prelude::*;

use crate::{
    i18n::{dates, messages as m, numbers},
    usecases::{
        error::Error,
        log::{
            news::{LogNews, news},
            read::{Draft, Filter},
        },
    },
    web::{
        components::filled::apart,
        shown::event::said,
        staff::log::{page::verified, query::address},
        visit::Visit,
    },
};

pub(super) async fn section(visit: &Visit) -> Result<AnyView, Error> {
    let words = visit.texts();
    let news = news(visit.portal(), visit.actor).await?;
    let heading = words.today_since(m::TodaySince { when: &dates::day(visit.language, news.since) });
    let inside = if news.acts.is_empty() {
        view! { <p>{words.today_since_none()}</p> }.into_any()
    } else {
        let rows = news.acts.iter().map(|(action, count)| entry(visit, &news, action, *count)).collect_view();
        view! { <ul class="ways">{rows}</ul> }.into_any()
    };
    let cut = news.cut.then(|| view! { <p class="hint">{words.today_since_cut()}</p> });
    let (whole, log) = (verified(visit, news.verified.as_ref()), visit.to("/staff/log"));
    Ok(view! {
        <section aria-labelledby="since">
            <h2 id="since">{heading}</h2>
            {inside}
            {cut}
            <p>{apart(words.log_verified(), view! { <strong>{whole}</strong> })}</p>
            <p><a class="go" href=log>{words.log_heading()}</a></p>
        </section>
    }
    .into_any())
}

fn entry(visit: &Visit, news: &LogNews, action: &str, count: u64) -> AnyView {
    let asked = Draft { action: Some(action.to_owned()), from: Some(news.since.to_string()), ..Draft::default() };
    let (filter, _) = Filter::of(&asked);
    let href = address(visit, "/staff/log", &filter, None);
    let name = said(visit.texts(), action).unwrap_or_else(|| action.to_owned());
    let count = view! { <p>{numbers::count(visit.language, count)}</p> };
    view! { <li>{apart(view! { <a href=href>{name}</a> }, count)}</li> }.into_any()
}
