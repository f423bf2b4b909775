//! The page on which staff find somebody who calls or writes, and say what shows who it is.

use axum::response::Response;
use leptos::prelude::*;

use super::{
    found::{FOUND, FoundPeople, opened},
    whose::{At, FIND, OPEN, WRITE, Whose},
    words::faults,
};
use crate::domain::staff::Deed;
use crate::{
    domain::acting::Way,
    i18n::{messages as m, numbers},
    usecases::{authorise, error::Error},
    web::{
        components::{
            banner::Banner,
            choice_list::{Choice, ChoiceList, Pick},
            error_summary::ErrorSummary,
            text_field::TextField,
            with_numbers::with_numbers,
        },
        failure::Failure,
        flash::{Done, Flash, Spot, Told},
        layout::page::{Head, Mood, respond},
        query::Query,
        shown::{acting, held::plural},
        visit::Visit,
    },
};

/// The name under which the forms leave word for their page.
pub const PAGE: &str = "customers";

pub async fn get(visit: Visit, Query(at): Query<At>) -> Response {
    show(&visit, &at).await.unwrap_or_else(|error| Failure::from(error).page(&visit))
}

async fn show(visit: &Visit, at: &At) -> Result<Response, Error> {
    let words = visit.texts();
    authorise::desk(visit.portal(), visit.actor, Deed::ActFor).await?;
    let people = visit.session.get(FOUND).await?;
    let whose = people.as_ref().and_then(|people| people.whose(visit));
    let open = opened(visit).await?.map(|(_, whose)| whose);
    let own = match &whose {
        Some(whose) => whose.flash(visit, PAGE, FIND).await,
        None => None,
    };
    let flash = match own {
        Some(own) => Some(own),
        None => visit.session.flash(&Spot::new(PAGE, FIND)).await,
    };
    let mut errors = faults(visit, flash.as_ref());
    errors.extend(missed(visit, at, whose.as_ref(), open.as_ref()).map(|text| ("search", text)));
    let news = news(visit, flash.as_ref());
    let mood = match (errors.is_empty(), news.is_some()) {
        (false, _) => Mood::Error,
        (true, true) => Mood::Saved,
        (true, false) => Mood::Plain,
    };
    let found = people.map(|people| found(visit, &people, whose.as_ref(), flash.as_ref(), &errors));
    let open = open.map(|open| {
        let (href, closes) = (visit.to(&open.at(OPEN)), open.fields(visit));
        view! {
            <section class="panel panel--strong" aria-labelledby="open">
                <h2 id="open">{words.customers_file()}</h2>
                <p><a class="go" href=href>{words.customers_file_go()}</a></p>
                <form method="post" action="/ui/staff/close-person">
                    {closes}
                    <button class="button button--plain" type="submit">{words.customers_close()}</button>
                </form>
            </section>
        }
    });
    let summary = (!errors.is_empty()).then(|| view! { <ErrorSummary heading=words.problem_heading() errors=errors.clone() /> });
    let typed = flash.as_ref().and_then(|flash| flash.typed.get("search")).cloned().unwrap_or_default();
    let error = errors.iter().find(|(id, _)| *id == "search").map(|(_, text)| (words.error_prefix(), text.clone()));
    let (write, locale) = (visit.to(WRITE), visit.language.tag());
    Ok(respond(visit, Head::of(words.customers_title()).mood(mood), move || {
        view! {
            {summary}
            {news}
            <h1>{words.customers_title()}</h1>
            <p class="lede">{words.customers_lede()}</p>
            {open}
            <form method="post" action="/ui/staff/find-person" role="search" aria-label=words.customers_find_label() novalidate>
                <input type="hidden" name="form[locale]" value=locale />
                <TextField id="search" name="form[search]" label=words.customers_find() hint=String::new() value=typed error=error autocomplete="off" kind="text" />
                <p class="acts"><button class="button" type="submit">{words.customers_find_go()}</button></p>
            </form>
            {found}
            <p><a class="go" href=write>{words.customers_write()}</a></p>
        }
        .into_any()
    }))
}

/// Said where a form or a page was about somebody who is not open any more.
fn missed(visit: &Visit, at: &At, found: Option<&Whose>, open: Option<&Whose>) -> Option<String> {
    let (words, of) = (visit.texts(), at.whose()?);
    match open {
        Some(_) if of.is_nobody() => Some(words.customers_error_open_other()),
        _ if of.is_nobody() || found == Some(&of) || open == Some(&of) => None,
        _ => Some(words.customers_error_expired()),
    }
}

fn news(visit: &Visit, flash: Option<&Flash>) -> Option<AnyView> {
    let words = visit.texts();
    match flash.map(|flash| &flash.told)? {
        Told::Done(Done::FileClosed) => {
            Some(view! { <Banner heading=words.saved_heading()><p>{words.customers_closed()}</p></Banner> }.into_any())
        }
        told => written(visit, told),
    }
}

/// A request that was written down.
pub(super) fn written(visit: &Visit, told: &Told) -> Option<AnyView> {
    let words = visit.texts();
    let Told::WrittenDown(reference) = told else { return None };
    let text = with_numbers(&words.customers_written(m::CustomersWritten { reference }));
    let href = visit.to(&format!("/staff/requests/{reference}"));
    Some(view! { <Banner heading=words.saved_heading()><p>{text}</p><p><a class="go" href=href>{words.customers_written_go()}</a></p></Banner> }.into_any())
}

fn found(visit: &Visit, people: &FoundPeople, whose: Option<&Whose>, flash: Option<&Flash>, errors: &[(&'static str, String)]) -> AnyView {
    let words = visit.texts();
    let queue = visit.to("/staff/requests");
    let (heading, text) = match (&people.customer, people.guest) {
        (None, false) => (words.customers_none(), words.customers_none_text()),
        (None, true) => (words.customers_guest(), words.customers_guest_text()),
        (Some(_), true) => (words.customers_found(), words.customers_both_text()),
        (Some(_), false) => (words.customers_found(), String::new()),
    };
    let both = (people.customer.is_some() && people.guest).then(|| view! { <p><strong>{words.customers_both()}</strong></p> });
    let listed = (people.customer.is_none() && people.guest).then(|| view! { <p><a class="go" href=queue>{words.queue_title()}</a></p> });
    let form = whose.map(|whose| proof((visit, whose), flash, errors));
    view! {
        <section class="panel panel--strong" aria-labelledby="found">
            <h2 id="found" tabindex="-1">{heading}</h2>
            {both}
            {(!text.is_empty()).then(|| view! { <p>{text}</p> })}
            {listed}
            {form}
        </section>
    }
    .into_any()
}

/// The brand's rule of proof. Nothing is ticked before somebody ticks it.
fn proof((visit, whose): (&Visit, &Whose), flash: Option<&Flash>, errors: &[(&'static str, String)]) -> AnyView {
    let words = visit.texts();
    let typed = |name: &str| flash.and_then(|flash| flash.typed.get(name)).cloned().unwrap_or_default();
    let error = |id: &str| errors.iter().find(|(at, _)| *at == id).map(|(_, text)| (words.error_prefix(), text.clone()));
    let rule = &visit.portal().brand.acting_for;
    let step = |id: &crate::domain::ids::ProofId| {
        Choice::new(id.to_string(), acting::proof(visit, id), flash.is_some_and(|flash| flash.typed.contains_key(id.as_str())))
    };
    let needed = u64::try_from(rule.needed.min(rule.steps.len())).unwrap_or(0);
    let hint =
        words.customers_proof_hint(m::CustomersProofHint { count: plural(needed), count_text: &numbers::count(visit.language, needed) });
    view! {
        <form method="post" action="/ui/staff/open-person" novalidate>
            {whose.fields(visit)}
            {way(visit, &typed("way"), error("way"))}
            <ChoiceList id="proof" name="form[proof][]" legend=words.customers_proof() hint=hint pick=Pick::Any
                options=rule.steps.iter().map(step).collect() error=error("proof") />
            <p class="hint">{words.customers_open_log()}</p>
            <p class="acts"><button class="button" type="submit">{words.customers_open_go()}</button></p>
        </form>
    }
    .into_any()
}

/// How somebody asked.
pub(super) fn way(visit: &Visit, chosen: &str, error: Option<(String, String)>) -> AnyView {
    let words = visit.texts();
    let option = |way: &Way| Choice::new(way.as_str(), acting::way(words, *way), way.as_str() == chosen);
    let options = Way::ALL.iter().map(option).collect();
    view! { <ChoiceList id="way" name="form[way]" legend=words.customers_way() hint=String::new() pick=Pick::One options=options error=error /> }.into_any()
}
