use axum::response::Response;
use leptos::prelude::*;

use crate::{
    decisions::shelf::Shelf,
    i18n::{dates, messages as m},
    usecases::{
        choices::{current, current::Current},
        error::Error,
        history::signal::where_seen,
    },
    web::{
        components::{crumb::Crumb, filled::filled, rows::Rows},
        failure::Failure,
        layout::page::{Head, respond},
        shown::{choice_news::News, use_control::control, use_state::stated},
        visit::Visit,
    },
};

pub async fn get(visit: Visit) -> Response {
    show(&visit).await.unwrap_or_else(|error| Failure::from(error).page(&visit))
}

async fn show(visit: &Visit) -> Result<Response, Error> {
    let words = visit.texts();
    let shelf = visit.shelf()?;
    let news = News::of(visit, &["signals"]).await;
    let told = if visit.signed_in() { news.view(visit).await? } else { None };
    let own = if visit.signed_in() { Some(current(visit.portal(), visit.actor).await?) } else { None };
    let browser = if visit.gpc { words.signals_browser_asks() } else { words.signals_browser_silent() };
    let mut rows = vec![(words.signals_browser(), browser.into_any())];
    if let Some(own) = &own {
        let known = match own.choices.circumstances.gpc_since {
            Some(at) => words.signals_known_since(m::SignalsKnownSince { when: &dates::date_and_time(visit.language, at, visit.zone()) }),
            None => words.signals_not_known(),
        };
        if let Some(since) = own.choices.circumstances.gpc_since
            && let Some(seen) = where_seen(visit.portal(), visit.actor, since).await?
        {
            let place = view! { <bdi>{seen.place}</bdi> }.into_any();
            let when = dates::date_and_time(visit.language, seen.at, visit.zone());
            let text = filled(|[place]| words.signals_seen(m::SignalsSeen { place, when: &when }), [place]);
            rows.push((words.signals_where(), text));
        }
        rows.push((words.signals_account(), known.into_any()));
    }
    let sharing = own.as_ref().and_then(|own| sharing(visit, &shelf, own));
    let sign_in = own.is_none().then(|| view! { <p><a href=visit.to("/sign-in")>{words.signals_sign_in()}</a></p> });
    // A browser that asks already needs no way to.
    let how = (!visit.gpc).then(|| {
        view! {
            <section aria-labelledby="how">
                <h2 id="how">{words.signals_how()}</h2>
                <p>{words.signals_how_text()}</p>
            </section>
        }
    });
    let back = visit.to("/choices");
    Ok(respond(visit, Head::of(words.signals_title()).about(words.signals_hint()).mood(news.mood()), move || {
        view! {
            {told}
            <Crumb href=back text=words.nav_choices() />
            <h1 id="signals" tabindex="-1">{words.signals_title()}</h1>
            <p class="lede">{words.signals_lede()}</p>
            <Rows rows=rows />
            {sharing}
            {sign_in}
            {how}
        }
        .into_any()
    }))
}

/// Purposes that share data, each with its state and its switch; `None` where the brand shares with nobody.
fn sharing(visit: &Visit, shelf: &Shelf, own: &Current) -> Option<AnyView> {
    let words = visit.texts();
    let entries = shelf.notice.catalogue.purposes.iter().filter(|purpose| purpose.sharing && purpose.switchable()).map(|purpose| {
        let stated = stated(visit, shelf, &own.choices, purpose);
        let href = visit.to(&format!("/purposes/{}", purpose.id));
        let control = control(visit, shelf, own, &stated);
        view! {
            <li>
                <p><a href=href><strong>{visit.notice(shelf).purpose(&purpose.id).name()}</strong></a></p>
                {stated.told()}
                {control}
            </li>
        }
    });
    let entries: Vec<_> = entries.collect();
    (!entries.is_empty()).then(|| {
        view! {
            <section aria-labelledby="sharing">
                <h2 id="sharing">{words.signals_sharing()}</h2>
                <ul class="entries">{entries}</ul>
            </section>
        }
        .into_any()
    })
}
