//! Four live rows: what is held, what is on, who gets it, what is open. Each with the way to change it.

use leptos::prelude::*;

use crate::{
    decisions::shelf::Shelf,
    domain::{
        catalogue::Origin,
        choices::Choices,
        request::{Request, State},
    },
    i18n::{lists::of_names, messages as m, numbers},
    usecases::{
        error::Error,
        records::{figures::Figures, list, list::Filter},
        requests::lately::Lately,
    },
    web::{
        components::{
            filled::apart,
            kind_mark::{Dot, KindMark},
        },
        shown::{
            held::{by_origin, plural, records},
            recipients::{names, now_and_not, waiting},
            record::{headline, named},
            request::title,
            request_ahead::{due, is_overdue},
            use_state::stated,
        },
        visit::Visit,
    },
};

/// So many uses that are off are named; more would be a list.
const NAMED: usize = 3;

/// One row: what it is about, the answer, the facts below, and where to go.
struct Glance {
    about: String,
    value: AnyView,
    facts: AnyView,
    act: (String, String),
}

pub async fn rows(
    visit: &Visit,
    shelf: &Shelf,
    choices: &Choices,
    figures: &Figures,
    requests: &[Request],
    lately: &[Lately],
) -> Result<AnyView, Error> {
    let words = visit.texts();
    let rows =
        [holding(visit, shelf, figures).await?, uses(visit, shelf, choices), who(visit, shelf, choices), open(visit, requests, lately)];
    let rows = rows.map(|row| {
        let (href, text) = row.act;
        view! {
            <div>
                <dt>{row.about}</dt>
                <dd><p class="glance__value">{row.value}</p>{row.facts}</dd>
                <dd class="glance__act"><a href=visit.to(&href)>{text}</a></dd>
            </div>
        }
    });
    Ok(view! {
        <section aria-labelledby="now">
            <h2 class="vh" id="now">{words.glance_title()}</h2>
            <dl class="glance">{rows.into_iter().collect_view()}</dl>
        </section>
    }
    .into_any())
}

fn fact(text: String) -> AnyView {
    view! { <p class="glance__facts">{text}</p> }.into_any()
}

async fn holding(visit: &Visit, shelf: &Shelf, figures: &Figures) -> Result<Glance, Error> {
    let words = visit.texts();
    let value = figures.total().map_or_else(|| words.glance_nothing_held(), |held| records(visit, held));
    let kinds = by_origin(visit, shelf, figures).into_iter().map(|(kind, text)| view! { <li><KindMark kind=kind.as_str() />{text}</li> });
    let kinds: Vec<_> = kinds.collect();
    let kinds = (!kinds.is_empty()).then(|| view! { <ul class="glance__facts">{kinds}</ul> });
    let guess = newest_guess(visit, shelf).await?;
    let guess = guess.map(|guess| view! { <p class="glance__facts">{apart(words.glance_newest_guess(), named(&guess))}</p> });
    Ok(Glance {
        about: words.glance_held(),
        value: value.into_any(),
        facts: view! { {kinds}{guess} }.into_any(),
        act: ("/data".to_owned(), words.glance_held_act()),
    })
}

/// The newest guess that nobody called wrong.
async fn newest_guess(visit: &Visit, shelf: &Shelf) -> Result<Option<String>, Error> {
    let mut newest: Option<(crate::domain::time::Millis, String)> = None;
    for category in shelf.notice.catalogue.categories.iter().filter(|category| category.origin == Origin::Inferred) {
        let listed = list(visit.portal(), visit.actor, category.id.as_str(), &Filter::default(), None, 5).await?;
        let guess = listed.records.iter().find(|record| record.content.inference.is_some() && record.marked_wrong_at.is_none());
        if let Some(record) = guess
            && newest.as_ref().is_none_or(|(at, _)| *at < record.occurred_at)
        {
            newest = Some((record.occurred_at, headline(visit, shelf, category, record)));
        }
    }
    Ok(newest.map(|(_, text)| text))
}

fn uses(visit: &Visit, shelf: &Shelf, choices: &Choices) -> Glance {
    let words = visit.texts();
    let purposes = &shelf.notice.catalogue.purposes;
    let off: Vec<_> = purposes.iter().filter(|purpose| !stated(visit, shelf, choices, purpose).is_on()).collect();
    let number = |count: usize| numbers::count(visit.language, u64::try_from(count).unwrap_or(u64::MAX));
    let (on, all) = (number(purposes.len() - off.len()), number(purposes.len()));
    let names: Vec<_> = off.iter().take(NAMED).map(|purpose| visit.notice(shelf).purpose(&purpose.id).name()).collect();
    let names = of_names(visit.language, &names);
    let facts = match off.len() {
        0 => ().into_any(),
        1..=NAMED => fact(words.glance_uses_off(m::GlanceUsesOff { names: &names })),
        _ => ().into_any(),
    };
    Glance {
        about: words.glance_uses(),
        value: words.glance_uses_on(m::GlanceUsesOn { on: &on, all: &all }).into_any(),
        facts,
        act: ("/choices/purposes".to_owned(), words.glance_uses_act()),
    }
}

fn who(visit: &Visit, shelf: &Shelf, choices: &Choices) -> Glance {
    let words = visit.texts();
    let (now, not) = now_and_not(visit, shelf, choices);
    let count = u64::try_from(now.len()).unwrap_or(u64::MAX);
    let value = match now.len() {
        0 => words.details_nobody_else(),
        _ => words.companies(m::Companies { count: plural(count), count_text: &numbers::count(visit.language, count) }),
    };
    let getting = (!now.is_empty()).then(|| fact(names(visit, shelf, &now)));
    let waiting = waiting(visit, shelf, &not).map(fact);
    Glance {
        about: words.glance_who(),
        value: value.into_any(),
        facts: view! { {getting}{waiting} }.into_any(),
        act: ("/recipients".to_owned(), words.glance_who_act()),
    }
}

/// Requests that wait for the person come first, then those that wait for us.
fn open(visit: &Visit, requests: &[Request], lately: &[Lately]) -> Glance {
    let words = visit.texts();
    let mut open: Vec<_> = requests.iter().filter(|row| row.state.is_open()).collect();
    // Late requests come first, and then the next.
    open.sort_by_key(|row| (!is_overdue(visit, row), row.undo_until.filter(|_| row.state == State::Scheduled).unwrap_or(row.due_on)));
    let waits = lately.iter().filter(|entry| entry.waits).max_by_key(|entry| entry.entry.at);
    let due = |row: &Request| fact(words.said_of(m::SaidOf { thing: &title(words, row.kind), said: &due(visit, row) }));
    let facts = open.iter().filter(|row| waits.is_none_or(|waits| waits.request.id != row.id)).take(2).map(|row| due(row)).collect_view();
    if let Some(waits) = waits {
        let said = super::log::said(visit, waits);
        return Glance {
            about: words.glance_open(),
            value: view! { <Dot on=true />{said} }.into_any(),
            facts: facts.into_any(),
            act: (format!("/requests/{}", waits.request.reference), words.log_see()),
        };
    }
    let count = u64::try_from(open.len()).unwrap_or(u64::MAX);
    let value = match open.len() {
        0 => words.glance_nothing_open(),
        _ => words.open_requests(m::OpenRequests { count: plural(count), count_text: &numbers::count(visit.language, count) }),
    };
    Glance {
        about: words.glance_open(),
        value: value.into_any(),
        facts: facts.into_any(),
        act: ("/requests".to_owned(), words.glance_open_act()),
    }
}
