//! The facts of a review in words: what is known of a practice since it was looked at.

use leptos::prelude::*;

use super::words::title_of;
use crate::{
    decisions::shelf::Shelf,
    domain::{item::Item, suppression::Cell},
    i18n::{dates, messages as m, numbers, periods::period},
    usecases::{
        error::Error,
        oversight::{
            item::Duty,
            reviews::facts::{Facts, Held, Said, facts},
        },
    },
    web::{
        components::{filled::filled, rows::Rows, with_numbers::with_numbers},
        shown::catalogue::{Thing, kept},
        visit::Visit,
    },
};

/// Nothing where an item is about no practice that is still there.
pub async fn section(visit: &Visit, duty: &Duty) -> Result<Option<AnyView>, Error> {
    let Some(found) = facts(visit.portal(), visit.actor, &duty.item).await? else { return Ok(None) };
    let (words, shelf) = (visit.texts(), visit.shelf()?);
    let since = dates::date(visit.language, found.since, visit.zone());
    let lede = match found.every {
        Some(every) => words.review_since(m::ReviewSince { when: &since, period: &period(visit.language, every) }),
        None => words.held_since_when(m::HeldSinceWhen { when: &since }),
    };
    let rows = vec![
        (words.review_changed(), changed(visit, &found)),
        (words.review_asked(), asked(visit, &found.asked)),
        (words.review_kept(), all_kept(visit, &shelf, &found.kept)),
        (words.review_disobeyed(), disobeyed(visit, &found)),
        (words.review_fairness(), fairness(visit, &found.fairness)),
    ];
    Ok(Some(
        view! {
            <section aria-labelledby="facts">
                <h2 id="facts">{words.review_facts()}</h2>
                <p>{lede}</p>
                <Rows rows=rows />
            </section>
        }
        .into_any(),
    ))
}

fn changed(visit: &Visit, facts: &Facts) -> AnyView {
    let words = visit.texts();
    if facts.changed.is_empty() {
        return words.review_unchanged().into_any();
    }
    let versions = facts.changed.iter().map(|(version, at)| {
        let href = visit.to(&format!("/notices/{}", version.0));
        let when = dates::date(visit.language, *at, visit.zone());
        let text = words.review_version(m::ReviewVersion { number: &numbers::count(visit.language, version.0.into()), when: &when });
        view! { <li><a href=href>{text}</a></li> }
    });
    view! { <ul>{versions.collect_view()}</ul> }.into_any()
}

fn asked(visit: &Visit, asked: &Said<Cell>) -> AnyView {
    let words = visit.texts();
    let lines = [
        (words.review_complaints(), asked.complaints),
        (words.review_objections(), asked.objections),
        (words.review_looks(), asked.looks),
        (words.review_corrections(), asked.corrections),
        (words.review_refusals(), asked.refusals),
        (words.review_explained(), asked.explained),
        (words.review_odd(), asked.odd),
    ];
    let lines = lines.into_iter().map(|(thing, cell)| {
        let said = match cell {
            Cell::Count(count) => numbers::count(visit.language, count),
            Cell::Withheld => words.review_withheld(),
        };
        view! { <li>{words.said_of(m::SaidOf { thing: &thing, said: &said })}</li> }
    });
    view! { <ul>{lines.collect_view()}</ul> }.into_any()
}

fn all_kept(visit: &Visit, shelf: &Shelf, all: &[Held]) -> AnyView {
    let words = visit.texts();
    let catalogue = &shelf.notice.catalogue;
    let lines = all.iter().filter_map(|held| {
        let rule = kept(visit, catalogue.category(held.category.as_str())?);
        let oldest = match held.oldest {
            Some(at) => words.review_oldest(m::ReviewOldest { when: &dates::date(visit.language, at, visit.zone()) }),
            None => words.review_nothing_held(),
        };
        let name = Thing::Category.link(visit, shelf, held.category.as_str());
        let late = held.too_long.then(|| view! { <p><strong>{words.review_too_long()}</strong></p> });
        Some(view! { <li>{filled(|[thing]| words.said_of(m::SaidOf { thing, said: &rule }), [name])}<p class="hint">{oldest}</p>{late}</li> })
    });
    view! { <ul>{lines.collect_view()}</ul> }.into_any()
}

fn disobeyed(visit: &Visit, facts: &Facts) -> AnyView {
    if facts.disobeyed.is_empty() {
        return visit.texts().review_obeyed().into_any();
    }
    let systems = facts
        .disobeyed
        .iter()
        .map(|one| view! { <li><p><strong><bdi>{one.system.clone()}</bdi></strong></p><p>{super::known::sum(visit, one)}</p></li> });
    view! { <ul>{systems.collect_view()}</ul> }.into_any()
}

fn fairness(visit: &Visit, flags: &[Item]) -> AnyView {
    let words = visit.texts();
    if flags.is_empty() {
        return words.review_no_flags().into_any();
    }
    let flags = flags.iter().map(|flag| {
        let href = visit.to(&format!("/staff/oversight/{}", flag.id));
        let when = words.item_since(m::ItemSince { when: &dates::date(visit.language, flag.opened_at, visit.zone()) });
        view! { <li><a href=href>{with_numbers(&title_of(visit, flag, ""))}</a><p class="hint">{when}</p></li> }
    });
    view! { <ul>{flags.collect_view()}</ul> }.into_any()
}
