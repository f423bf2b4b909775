//! A customer's records by way of knowing: each kind with its newest value, and each guess as a card with what can be said against it.

use jiff::civil::Date;
use leptos::prelude::*;

use crate::{
    decisions::shelf::Shelf,
    domain::{
        catalogue::{Category, Origin},
        choices::Choices,
    },
    i18n::{dates, lists::of_names, messages as m, numbers},
    usecases::{
        error::Error,
        records::{
            figures::{Figures, Goes},
            list,
            list::{Filter, Record},
        },
    },
    web::{
        components::{
            filled::apart,
            kind_mark::{KindMark, strokes},
        },
        shown::{
            catalogue::origin,
            guess::called_wrong,
            held::{of_origin, plural, since},
            recipients::of_kind,
            record::{data, goes as goes_when, headline, named},
        },
        visit::Visit,
    },
};

/// So many guesses of a kind stand as cards; the rest are on the kind's own page.
const CARDS: usize = 6;

/// All four, one after the other.
pub async fn sets(visit: &Visit, shelf: &Shelf, choices: &Choices, figures: &Figures) -> Result<AnyView, Error> {
    let mut all = Vec::new();
    for kind in Origin::ALL {
        all.extend(set(visit, shelf, choices, figures, kind).await?);
    }
    Ok(all.into_any())
}

async fn set(visit: &Visit, shelf: &Shelf, choices: &Choices, figures: &Figures, kind: Origin) -> Result<Option<AnyView>, Error> {
    let words = visit.texts();
    let kinds = || shelf.notice.catalogue.categories.iter().filter(move |category| category.origin == kind);
    let (mut held, mut none) = (Vec::new(), Vec::new());
    for category in kinds() {
        if figures.of_category(category.id.as_str()).is_some() {
            held.push(entry(visit, shelf, choices, figures, category).await?);
        } else {
            none.push(category);
        }
    }
    if held.is_empty() && none.is_empty() {
        return Ok(None);
    }
    let count = of_origin(shelf, figures, kind);
    let unit = words.records_unit(m::RecordsUnit { count: plural(count) });
    let total = (count > 0).then(|| view! { <p class="kept">{apart(numbers::count(visit.language, count), unit)}</p> });
    let none = none.into_iter().map(|category| {
        let href = visit.to(&format!("/data/{}", category.id));
        view! { <li><a href=href>{visit.notice(shelf).category(&category.id).name()}</a></li> }
    });
    let none: Vec<_> = none.collect();
    let none = (!none.is_empty()).then(|| view! { <p class="kept after">{words.data_nothing_of()}</p><ul class="links">{none}</ul> });
    // Said once for all guesses below.
    let hint = (kind == Origin::Inferred && !held.is_empty()).then(|| view! { <p class="hint">{words.guess_hint()}</p> });
    let some = !held.is_empty();
    let (id, heading) = (kind.as_str(), format!("h-{}", kind.as_str()));
    let labelled = heading.clone();
    let head = view! { <h2 id=heading><KindMark kind=kind.as_str() />{origin(visit, kind)}</h2> };
    Ok(Some(
        view! {
            <section class="kindset" id=id aria-labelledby=labelled>
                <div class="between">{apart(head, total)}</div>
                {hint}
                {some.then(|| view! { <ul class="recs">{held}</ul> })}
                {none}
            </section>
        }
        .into_any(),
    ))
}

/// One kind: its newest value large, then when, how much more, when it goes and who gets it.
async fn entry(visit: &Visit, shelf: &Shelf, choices: &Choices, figures: &Figures, category: &Category) -> Result<AnyView, Error> {
    let words = visit.texts();
    let id = category.id.as_str();
    let listed = list(visit.portal(), visit.actor, id, &Filter::default(), None, CARDS).await?;
    let guesses: Vec<_> = listed.records.iter().filter(|record| record.content.inference.is_some()).collect();
    let planned = figures.planned(&category.id);
    let mut cards = Vec::new();
    for record in &guesses {
        let wrong = called_wrong(visit, record.marked_wrong_at).await?;
        cards.push(card(visit, shelf, category, record, (planned, wrong)));
    }
    let newest = listed.records.first().filter(|_| guesses.is_empty());
    let value = newest.map(|record| {
        let tag = category.sensitive.then(|| view! { <span class="tag">{words.data_sensitive()}</span> });
        view! { <p class="rec__value">{apart(named(&headline(visit, shelf, category, record)), tag)}</p> }
    });
    let mut facts = Vec::new();
    if let Some(held) = figures.of_category(id) {
        let newest = newest.map(|record| dates::date(visit.language, record.occurred_at, visit.zone()));
        let more = held.count.saturating_sub(1);
        let since = since(visit, held);
        facts.extend(newest);
        if more > 0 && guesses.is_empty() {
            let count_text = numbers::count(visit.language, more);
            facts.push(words.data_more_since(m::DataMoreSince { count: plural(more), count_text: &count_text, when: &since }));
        }
    }
    if guesses.is_empty() {
        facts.extend(figures.goes(visit.portal(), category).map(|goes| match goes {
            Goes::After(day) => words.data_goes_after(m::DataGoesAfter { when: &dates::day(visit.language, day) }),
            Goes::WithTheAccount => words.held_goes_account(),
        }));
    }
    let facts = facts.into_iter().reduce(|one, other| words.beside(m::Beside { one: &one, other: &other }));
    let cards = (!guesses.is_empty()).then(|| view! { <ul class="guesses">{cards}</ul> });
    let kind = category.origin.as_str();
    let line = |class| view! { <line class=class x1="50%" x2="50%" y2="100%"></line> }.into_any();
    let href = visit.to(&format!("/data/{id}"));
    Ok(view! {
        <li class="rec">
            <svg class=format!("rec__track k-{kind}") aria-hidden="true" focusable="false">
                {strokes(kind, line)}
                <circle class="ring" cx="50%" cy="0" r=".45em"></circle>
            </svg>
            <h3 class="rec__kind"><a href=href>{visit.notice(shelf).category(&category.id).name()}</a></h3>
            {value}
            {facts.map(|text| view! { <p class="rec__facts">{text}</p> })}
            {cards}
            {gets(visit, shelf, choices, category)}
        </li>
    }
    .into_any())
}

/// "Goes to: Parcelo and Answerly", which leads to who gets what.
fn gets(visit: &Visit, shelf: &Shelf, choices: &Choices, category: &Category) -> AnyView {
    let words = visit.texts();
    let (now, _) = of_kind(visit, shelf, choices, category);
    let names: Vec<_> = now.iter().map(|recipient| visit.notice(shelf).recipient(&recipient.id).name()).collect();
    if names.is_empty() {
        return view! { <p class="rec__facts">{words.data_stays()}</p> }.into_any();
    }
    let all = visit.to("/recipients");
    let names = of_names(visit.language, &names);
    view! { <p class="rec__facts"><a href=all>{words.said_of(m::SaidOf { thing: &words.station_goes_to(), said: &names })}</a></p> }
        .into_any()
}

/// A guess, and two ways to say no to it that act at once; the way back from the first.
fn card(visit: &Visit, shelf: &Shelf, category: &Category, record: &Record, (planned, wrong): (Option<Date>, Option<AnyView>)) -> AnyView {
    let words = visit.texts();
    let (locale, id) = (visit.language.tag(), record.id.to_string());
    let what = headline(visit, shelf, category, record);
    let rest = visit.values(shelf).rows(category, &data(visit, category, record)).into_iter().skip(1);
    let rest = rest.map(|(label, value)| view! { <p>{words.said_of(m::SaidOf { thing: &label, said: &value })}</p> }).collect_view();
    let (verdict, label) = if wrong.is_some() { ("right", words.guess_right()) } else { ("wrong", words.guess_is_wrong()) };
    let class = if wrong.is_some() { "guess guess--gone" } else { "guess" };
    let href = visit.to(&format!("/data/{}/{}", category.id, record.id));
    view! {
        <li class=class>
            <h4 class="guess__what"><a href=href>{named(&what)}</a></h4>
            {rest}
            {wrong}
            <p class="guess__facts">{goes_when(visit, record, planned)}</p>
            <form class="acts" method="post" action="/ui/data/guess">
                <input type="hidden" name="form[locale]" value=locale />
                <input type="hidden" name="form[record]" value=id />
                <input type="hidden" name="form[from]" value="/data" />
                <button class="button button--plain button--small" type="submit" name="form[verdict]" value=verdict>
                    {label}<span class="vh"><bdi>{what.clone()}</bdi></span>
                </button>
                <button class="button button--plain button--small" type="submit" name="form[verdict]" value="delete">
                    {words.guess_remove()}<span class="vh"><bdi>{what}</bdi></span>
                </button>
            </form>
        </li>
    }
    .into_any()
}
