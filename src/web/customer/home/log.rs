//! One list of what happened lately: choices, requests and answers to them, and browsers that signed in. The newest come first.

use jiff::civil::Date;
use leptos::prelude::*;

use crate::{
    decisions::shelf::Shelf,
    domain::{actor::ActorKind, time::Millis},
    i18n::{dates, messages as m},
    store::session_store::token_hash,
    usecases::{
        acting_for::done::{Deed, done_for},
        error::Error,
        history::list,
        requests::lately::Lately,
        sessions,
    },
    web::{
        components::{filled::filled, with_numbers::with_numbers},
        shown::{
            history::{what, who},
            request::{acted_for, day, entry_heading, moment, title},
        },
        visit::Visit,
    },
};

/// So much is shown.
const SHOWN: usize = 7;
/// So many of them are browsers that signed in: the account's page lists them all.
const BROWSERS: usize = 2;

/// An event, where it is told in full, and whether it waits for the person.
struct Line {
    at: Millis,
    /// The day alone, of a request that staff wrote down: nobody knows its hour.
    came: Option<Date>,
    text: String,
    href: String,
    link: String,
    waits: bool,
}

pub async fn list_of(visit: &Visit, shelf: &Shelf, lately: &[Lately]) -> Result<AnyView, Error> {
    let words = visit.texts();
    let chosen = list(visit.portal(), visit.actor, None, SHOWN).await?.entries;
    let chosen = chosen.iter().map(|entry| {
        let what = what(visit, shelf, &entry.record);
        let text = match entry.record.by {
            ActorKind::Customer => what,
            _ => words.beside(m::Beside { one: &what, other: &who(visit, &entry.record) }),
        };
        Line { at: entry.at, came: None, text, href: format!("/receipts/{}", entry.id), link: words.log_receipt(), waits: false }
    });
    // Of what happened at one moment, the last comes first.
    let asked = lately.iter().rev().map(|lately| Line {
        at: lately.entry.at,
        came: lately.entry.came,
        text: said(visit, lately),
        href: format!("/requests/{}", lately.request.reference),
        link: words.log_see(),
        waits: lately.waits,
    });
    let sessions = sessions::list(visit.portal(), visit.actor, visit.cookie.map(|id| token_hash(&id))).await?;
    let mut others: Vec<_> = sessions.iter().filter(|session| !session.this).collect();
    others.sort_by_key(|session| std::cmp::Reverse(session.since));
    let signed_in = others.into_iter().take(BROWSERS).map(|session| Line {
        at: session.since,
        came: None,
        text: words.log_signed_in(m::LogSignedIn { browser: if session.browser.is_empty() { "?" } else { &session.browser } }),
        href: "/account#sessions".to_owned(),
        link: words.log_was_it_you(),
        waits: false,
    });
    let acted = done_for(visit.portal(), visit.actor).await?.into_iter().map(|done| Line {
        at: done.at,
        came: None,
        text: acted_for(words, &done.what),
        href: if matches!(done.what, Deed::Opened { .. }) { "/requests#opened" } else { "/requests#for-you" }.to_owned(),
        link: words.log_see(),
        waits: false,
    });
    let mut all: Vec<Line> = chosen.chain(asked).chain(signed_in).chain(acted).collect();
    // Lines that wait stay in sight, however much came after it.
    all.sort_by_key(|line| (!line.waits, std::cmp::Reverse(line.at)));
    all.truncate(SHOWN);
    all.sort_by_key(|line| std::cmp::Reverse(line.at));
    let lines = match all.is_empty() {
        true => view! { <p>{words.log_none()}</p> }.into_any(),
        false => view! { <ol class="log">{all.into_iter().map(|line| shown(visit, line)).collect_view()}</ol> }.into_any(),
    };
    let (history, requests) = (visit.to("/history"), visit.to("/requests"));
    Ok(view! {
        <section aria-labelledby="latest">
            <h2 id="latest">{words.log_title()}</h2>
            {lines}
            <ul class="links"><li><a href=history>{words.log_all_choices()}</a></li><li><a href=requests>{words.log_all_requests()}</a></li></ul>
        </section>
    }
    .into_any())
}

/// "Question: We wrote".
pub fn said(visit: &Visit, lately: &Lately) -> String {
    let words = visit.texts();
    let happened = entry_heading(words, lately.request.kind, &lately.entry);
    let said = words.said_of(m::SaidOf { thing: &title(words, lately.request.kind), said: &happened });
    match lately.until {
        Some(until) => {
            let until = dates::date_and_time(visit.language, until, visit.zone());
            words.beside(m::Beside { one: &said, other: &words.log_until(m::LogUntil { when: &until }) })
        }
        None => said,
    }
}

fn shown(visit: &Visit, line: Line) -> AnyView {
    let words = visit.texts();
    let when = line.came.map_or_else(|| moment(visit, line.at), |came| day(visit, came));
    let machine = line.came.map_or_else(|| dates::machine(line.at), |came| came.to_string());
    let ring = if line.waits { "ring ring--on" } else { "ring" };
    let new = line.waits.then(|| view! { <span class="vh">{words.log_new()}</span> });
    let text = if line.waits { view! { <strong>{line.text}</strong> }.into_any() } else { with_numbers(&line.text) };
    let link = view! { <a href=visit.to(&line.href)>{line.link}<span class="vh">{when.clone()}</span></a> }.into_any();
    view! {
        <li>
            <svg class="log__track" aria-hidden="true" focusable="false">
                <line class="track" x1="50%" x2="50%" y2="100%"></line>
                <circle class=ring cx="50%" cy="0" r=".42em"></circle>
            </svg>
            <time datetime=machine>{when}</time>
            <p>{new}{filled(|[one, other]| words.beside(m::Beside { one, other }), [text, link])}</p>
        </li>
    }
    .into_any()
}
