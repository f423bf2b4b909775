//! The first page of somebody who is not signed in: the way in, the map, what can be relied on, an example, and what needs no account.

use axum::response::Response;
use leptos::prelude::*;

use super::boards::boards;
use crate::{
    decisions::shelf::Shelf,
    domain::{actor::Actor, catalogue::Origin, choices::Choices, request::Kind},
    i18n::{messages as m, numbers},
    usecases::error::Error,
    web::{
        components::{
            filled::{apart, filled},
            text_field::TextField,
        },
        layout::page::{Head, respond},
        shown::{
            held::plural,
            journey_map::{drawing, known},
            journey_stops::stops,
            request::{hint, verb},
            use_state::stated,
        },
        visit::Visit,
    },
};

/// The requests that an address and a code are enough for.
const WITHOUT_ACCOUNT: [Kind; 3] = [Kind::Copy, Kind::Delete, Kind::Question];

pub fn page(visit: &Visit) -> Result<Response, Error> {
    let words = visit.texts();
    let shelf = visit.shelf()?;
    let brand = visit.portal().brand.name.clone();
    let title = words.home_headline(m::HomeHeadline { brand: &brand });
    let stops = stops(visit, &shelf, None, &visit.to("/journey"));
    let map = drawing(visit, &stops, words.journey_stops());
    let steps = numbers::count(visit.language, u64::try_from(shelf.notice.catalogue.touchpoints.len()).unwrap_or(u64::MAX));
    let count = u32::try_from(shelf.notice.catalogue.touchpoints.len()).unwrap_or(u32::MAX);
    let journey = if known(&stops).len() == Origin::ALL.len() {
        words.home_map(m::HomeMap { count, count_text: &steps })
    } else {
        words.home_map_fewer(m::HomeMapFewer { count, count_text: &steps })
    };
    let (enter, proofs, boards, without) = (enter(visit), proofs(visit, &shelf), boards(visit, &shelf), without_account(visit));
    let head = Head::of(title.clone()).about(words.home_lede(m::HomeLede { brand: &brand })).with_bands();
    Ok(respond(visit, head, move || {
        view! {
            <div class="wrap">
                <div class="hero">
                    <div>
                        <h1>{title}</h1>
                        <p class="lede">{words.home_promise()}</p>
                    </div>
                    {enter}
                </div>
            </div>
            <section class="band" aria-labelledby="journey">
                <div class="wrap">
                    <div class="head"><h2 id="journey">{journey}</h2><p>{words.home_map_how()}</p></div>
                    {map}
                </div>
            </section>
            <div class="wrap">
                {proofs}
                {boards}
                {without}
            </div>
        }
        .into_any()
    }))
}

/// The address, right here: it goes where the sign-in page's form goes.
fn enter(visit: &Visit) -> AnyView {
    let words = visit.texts();
    if matches!(visit.actor, Actor::Guest(_)) {
        let href = visit.to("/requests");
        return view! { <p class="acts"><a class="button" href=href>{words.home_guest_requests()}</a></p> }.into_any();
    }
    let (locale, journey) = (visit.language.tag(), visit.to("/journey"));
    let hint = words.sign_in_email_hint(m::SignInEmailHint { brand: &visit.portal().brand.name });
    view! {
        <section class="panel" aria-labelledby="enter">
            <h2 id="enter">{words.sign_in_link()}</h2>
            <form method="post" action="/ui/sign-in/ask" novalidate>
                <input type="hidden" name="form[locale]" value=locale />
                <input type="hidden" name="form[to]" value="" />
                <TextField id="email" name="form[email]" label=words.sign_in_email() hint=hint value=String::new() error=None autocomplete="email" kind="email" />
                <p class="acts">
                    <button class="button" type="submit">{words.sign_in_send()}</button>
                    <a href=journey>{words.home_look_around()}</a>
                </p>
            </form>
        </section>
    }
    .into_any()
}

/// Claims to rely on: each line only where the catalogue says so.
fn proofs(visit: &Visit, shelf: &Shelf) -> AnyView {
    let words = visit.texts();
    let nothing = Choices::default();
    let catalogue = &shelf.notice.catalogue;
    let mut reaching = catalogue.purposes.iter().filter(|purpose| purpose.switchable() && purpose.reaches_the_person());
    let off = !reaching.any(|purpose| stated(visit, shelf, &nothing, purpose).is_on());
    let off = off.then(|| (words.proof_off(), view! { <p>{words.proof_off_text()}</p> }.into_any()));
    let count = u64::try_from(catalogue.recipients.len()).unwrap_or(u64::MAX);
    let named = words.proof_named(m::ProofNamed { count: plural(count), count_text: &numbers::count(visit.language, count) });
    let link = view! { <a href=visit.to("/recipients")>{words.proof_named_link()}</a> }.into_any();
    let named = (count > 0)
        .then(|| (named, view! { <p>{filled(|[link]| words.proof_named_text(m::ProofNamedText { link }), [link])}</p> }.into_any()));
    let always = [
        (words.proof_quiet(), view! { <p>{words.proof_quiet_text()}</p> }.into_any()),
        (words.proof_person(), view! { <p>{words.proof_person_text()}</p> }.into_any()),
    ];
    let all = off.into_iter().chain(named).chain(always);
    let all = all.map(|(claim, text)| view! { <li>{apart(view! { <strong>{claim}</strong> }, text)}</li> });
    view! { <ul class="proofs">{all.collect_view()}</ul> }.into_any()
}

fn without_account(visit: &Visit) -> AnyView {
    let words = visit.texts();
    let ways = WITHOUT_ACCOUNT.map(|kind| {
        let href = visit.to(&format!("/requests/guest?to=/requests/new/{}", kind.as_str()));
        let way = view! { <a href=href>{verb(words, kind)}</a> };
        view! { <li>{apart(way, view! { <p>{hint(words, kind)}</p> })}</li> }
    });
    view! {
        <section aria-labelledby="without">
            <div class="head"><h2 id="without">{words.home_without_account()}</h2><p>{words.home_without_account_text()}</p></div>
            <ul class="ways">{ways.into_iter().collect_view()}</ul>
        </section>
    }
    .into_any()
}
