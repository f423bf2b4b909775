//! The start page of requests: every kind in plain verbs, and the person's own requests.

use axum::response::Response;
use leptos::prelude::*;

use super::{actions::STATUS, restriction::lift};
use crate::{
    domain::{
        actor::Actor,
        request::{Kind, Request},
        retention,
    },
    i18n::messages as m,
    usecases::{
        acting_for::done::{Deed, Done as Granted, done_for},
        error::Error,
        requests::list,
    },
    web::{
        components::{banner::Banner, with_numbers::with_numbers},
        failure::Failure,
        flash::{Done, Told},
        layout::{
            menu::first_page,
            page::{Head, Mood, respond},
        },
        shown::{
            request::{acted_for, day, hint_for, moment, state, title, verb},
            request_ahead::due,
        },
        visit::Visit,
    },
};

pub async fn get(visit: Visit) -> Response {
    show(&visit).await.unwrap_or_else(|error| Failure::from(error).page(&visit))
}

async fn show(visit: &Visit) -> Result<Response, Error> {
    let words = visit.texts();
    if visit.is_staff() {
        return Ok(visit.redirect(first_page(visit.actor)));
    }
    let asks = matches!(visit.actor, Actor::Customer(_) | Actor::Guest(_));
    let own = if asks { list(visit.portal(), visit.actor).await? } else { Vec::new() };
    let done = if asks { done_for(visit.portal(), visit.actor).await? } else { Vec::new() };
    let (looks, done): (Vec<&Granted>, Vec<&Granted>) = done.iter().partition(|done| matches!(done.what, Deed::Opened { .. }));
    let shown = |done: Vec<&Granted>| done.into_iter().map(|done| by_another(visit, done)).collect::<Vec<_>>();
    let (looks, done) = (shown(looks), shown(done));
    let guest = matches!(visit.actor, Actor::Guest(_));
    let restriction = lift(visit, None).await?;
    let news = match visit.flash(STATUS).await.map(|flash| flash.told) {
        Some(Told::Done(Done::RestrictionLifted)) => Some((words.lifted_title(), words.lifted_text())),
        Some(Told::Done(Done::KnownAfterAll)) => Some((words.guest_known_title(), words.guest_known_text())),
        _ => None,
    };
    let mood = if news.is_some() { Mood::Saved } else { Mood::Plain };
    let news = news.map(|(heading, text)| view! { <Banner heading=heading><p>{text}</p></Banner> });
    let kinds = Kind::ALL.iter().copied().map(|kind| {
        // A correction begins at its record.
        let to = if kind == Kind::Correct { "/data".to_owned() } else { format!("/requests/new/{}", kind.as_str()) };
        let account = guest && !kind.needs_no_account();
        let href = visit.to(&if account { format!("/sign-in?to={to}") } else { to });
        let other = (kind == Kind::Correct && asks && !guest).then(|| visit.to("/requests/new/correct?behalf=agent"));
        view! {
            <li>
                <p><a href=href><strong>{verb(words, kind)}</strong></a></p>
                <p class="hint">{hint_for(visit, kind)}</p>
                {account.then(|| view! { <p class="hint">{words.guest_sign_in_for_this()}</p> })}
                {other.map(|href| view! { <p><a href=href>{words.request_correct_other()}</a></p> })}
            </li>
        }
    });
    let kinds = kinds.collect_view();
    let rows: Vec<AnyView> = own.iter().map(|row| line(visit, row)).collect();
    let (sign_in, as_guest) = (visit.to("/sign-in?to=/requests"), visit.to("/requests/guest"));
    let question = visit.to("/requests/new/question");
    Ok(respond(visit, Head::of(words.requests_title()).about(words.requests_lede()).mood(mood), move || {
        let (none, some_done, some_looks) = (rows.is_empty(), !done.is_empty(), !looks.is_empty());
        view! {
            {news}
            <h1>{words.requests_title()}</h1>
            <p class="lede">{words.requests_lede()}</p>
            {restriction}
            {(!asks).then(|| view! {
                <div class="notice">
                    <h2>{words.requests_who()}</h2>
                    <p>{words.requests_who_text()}</p>
                    <p class="acts">
                        <a class="button" href=sign_in>{words.sign_in_link()}</a>
                        <a class="button button--plain" href=as_guest>{words.requests_as_guest()}</a>
                    </p>
                </div>
            })}
            <div class="split">
                <section aria-labelledby="ask">
                    <h2 id="ask">{words.requests_ask()}</h2>
                    <ul class="entries">{kinds}</ul>
                </section>
                {asks.then(|| view! {
                    <section aria-labelledby="own">
                        <h2 id="own">{words.requests_own()}</h2>
                        {none.then(|| view! { <p>{words.requests_none()}</p> })}
                        {(!none).then(|| view! { <ul class="entries">{rows}</ul> })}
                        {some_done.then(|| view! {
                            <h2 id="for-you">{words.acted_title()}</h2>
                            <p>{words.acted_lede()}</p>
                            <p><a class="go" href=question>{verb(words, Kind::Question)}</a></p>
                            <ul class="entries">{done}</ul>
                        })}
                        {some_looks.then(|| view! {
                            <h2 id="opened">{words.acted_opened_title()}</h2>
                            <p>{words.acted_opened_lede()}</p>
                            <ul class="entries">{looks}</ul>
                        })}
                    </section>
                })}
            </div>
        }
        .into_any()
    }))
}

/// Something that was done because somebody else asked for it.
fn by_another(visit: &Visit, done: &Granted) -> AnyView {
    let (when, said) = (moment(visit, done.at), with_numbers(&acted_for(visit.texts(), &done.what)));
    view! { <li><time datetime=crate::i18n::dates::machine(done.at)>{when}</time><p>{said}</p></li> }.into_any()
}

fn line(visit: &Visit, row: &Request) -> AnyView {
    let words = visit.texts();
    let href = visit.to(&format!("/requests/{}", row.reference));
    let due = row.state.is_open().then(|| due(visit, row));
    let state = state(words, row.state);
    let state = due.map_or_else(|| state.clone(), |due| words.beside(m::Beside { one: &state, other: &due }));
    let came = retention::day(row.received_at, visit.zone());
    let (on, came) = (came.to_string(), day(visit, came));
    view! {
        <li>
            <time datetime=on>{came}</time>
            <p><a href=href>{title(words, row.kind)}</a></p>
            <p class="entries__who">{state}</p>
        </li>
    }
    .into_any()
}
