use axum::response::Response;
use leptos::prelude::*;

use crate::{
    decisions::shelf::Shelf,
    domain::{
        catalogue::{Category, Purpose, Recipient},
        choices::Choices,
    },
    i18n::{countries::country, dates, lists::of_names, messages as m, numbers},
    usecases::error::Error,
    web::{
        components::{
            filled::{apart, filled},
            kind_mark::{Dot, KindMark},
        },
        failure::Failure,
        layout::page::{Head, respond},
        shown::{
            catalogue::{origin, safeguard},
            held::plural,
            purpose::choices,
            recipients::{names, now_and_not, of_kind, waiting, ways},
            use_state::stated,
        },
        visit::Visit,
    },
};

pub async fn get(visit: Visit) -> Response {
    show(&visit).await.unwrap_or_else(|error| Failure::from(error).page(&visit))
}

async fn show(visit: &Visit) -> Result<Response, Error> {
    let words = visit.texts();
    let shelf = visit.shelf()?;
    let choices = choices(visit).await?;
    let (now, not) = now_and_not(visit, &shelf, &choices);
    let brand = &visit.portal().brand.name;
    let all = u64::try_from(shelf.notice.catalogue.recipients.len()).unwrap_or(u64::MAX);
    let companies = words.companies(m::Companies { count: plural(all), count_text: &numbers::count(visit.language, all) });
    let lede =
        if all == 0 { words.details_nobody_else() } else { words.recipients_lede(m::RecipientsLede { companies: &companies, brand }) };
    let (on, off) = if visit.signed_in() {
        (words.recipients_now(), words.recipients_not_now())
    } else {
        (words.recipients_always(), words.recipients_if_chosen())
    };
    let part = |id: &'static str, filled: bool, heading: String, recipients: &[&Recipient]| {
        let rows = recipients.iter().map(|recipient| company(visit, &shelf, &choices, recipient, filled)).collect_view();
        (!recipients.is_empty()).then(|| {
            view! { <section aria-labelledby=id><h2 id=id><Dot on=filled />{heading}</h2>{rows}</section> }
        })
    };
    let parts = (part("now", true, on, &now), part("not-now", false, off, &not));
    let twin = (all > 0).then(|| twin(visit, &shelf, &choices));
    let complete = (all > 0).then(|| words.recipients_complete());
    Ok(respond(visit, Head::of(words.recipients_title()).about(&lede), move || {
        view! {
            <h1>{words.recipients_title()}</h1>
            <p class="lede">{lede}</p>
            {complete.map(|text| view! { <p>{text}</p> })}
            {parts}
            {twin}
        }
        .into_any()
    }))
}

/// One company: where it is, what it does; what it gets, what for, and how to stop it.
fn company(visit: &Visit, shelf: &Shelf, choices: &Choices, recipient: &Recipient, getting: bool) -> AnyView {
    let words = visit.texts();
    let said = visit.notice(shelf).recipient(&recipient.id);
    let (id, heading) = (format!("who-{}", recipient.id), format!("c-{}", recipient.id));
    let labelled = heading.clone();
    let ways = ways(visit, shelf, choices, recipient);
    let of = ways.iter().filter(|way| way.on == getting);
    let (mut kinds, mut uses): (Vec<&Category>, Vec<&Purpose>) = (Vec::new(), Vec::new());
    for way in of {
        if !kinds.iter().any(|kind| kind.id == way.category.id) {
            kinds.push(way.category);
        }
        if !uses.iter().any(|use_| use_.id == way.purpose.id) {
            uses.push(way.purpose);
        }
    }
    let gets = kinds.iter().map(|category| {
        let href = visit.to(&format!("/data/{}", category.id));
        view! {
            <li>
                <KindMark kind=category.origin.as_str() />
                <span>
                    {apart(
                        view! { <span class="vh">{origin(visit, category.origin)}</span> },
                        view! { <a href=href>{visit.notice(shelf).category(&category.id).name()}</a> },
                    )}
                </span>
            </li>
        }
    });
    let gets_what = if getting { words.recipient_gets() } else { words.recipient_would_get() };
    let what_for = uses.iter().map(|purpose| {
        let href = visit.to(&format!("/purposes/{}", purpose.id));
        let name = view! { <a href=href>{visit.notice(shelf).purpose(&purpose.id).name()}</a> };
        view! { <li>{apart(name, stated(visit, shelf, choices, purpose).view())}</li> }
    });
    let since = getting.then(|| since(visit, choices, &uses)).flatten();
    let since = since.map(|text| view! { <div><dt>{words.held_since()}</dt><dd>{text}</dd></div> });
    view! {
        <section class="company" id=id aria-labelledby=labelled>
            <div>
                <h3 id=heading><bdi>{said.name()}</bdi></h3>
                <p class="kept">{words.recipient_where(m::RecipientWhere { country: &country(visit.language, &recipient.country), safeguard: &safeguard(visit, recipient) })}</p>
                <p>{said.does()}</p>
            </div>
            <dl class="facts">
                <div><dt>{gets_what}</dt><dd><ul class="plain-rows">{gets.collect_view()}</ul></dd></div>
                <div><dt>{words.recipient_what_for()}</dt><dd><ul class="plain">{what_for.collect_view()}</ul></dd></div>
                <div><dt>{words.recipient_stop()}</dt><dd>{stop(visit, shelf, &uses, getting)}</dd></div>
                {since}
            </dl>
        </section>
    }
    .into_any()
}

/// The day the person last decided about one of these uses by itself. What nobody decided has no such day.
fn since(visit: &Visit, choices: &Choices, uses: &[&Purpose]) -> Option<String> {
    let at = uses
        .iter()
        .filter(|purpose| purpose.switchable())
        .filter_map(|purpose| choices.purposes.get(&purpose.id))
        .map(|word| word.at)
        .min()?;
    Some(visit.texts().recipient_since(m::RecipientSince { when: &dates::date(visit.language, at, visit.zone()) }))
}

fn stop(visit: &Visit, shelf: &Shelf, uses: &[&Purpose], getting: bool) -> AnyView {
    let words = visit.texts();
    let (free, needed): (Vec<&Purpose>, Vec<&Purpose>) = uses.iter().copied().partition(|purpose| purpose.switchable());
    if !getting {
        let ways = free.iter().map(|purpose| link(visit, shelf, purpose, |what| words.recipient_decide(m::RecipientDecide { what })));
        return view! { <p>{words.recipient_nothing()}</p>{ways.collect_view()} }.into_any();
    }
    let ways = free.iter().map(|purpose| link(visit, shelf, purpose, |what| words.recipient_turn_off(m::RecipientTurnOff { what })));
    let ways = ways.collect_view();
    let needed = (!needed.is_empty()).then(|| {
        let names: Vec<_> = needed.iter().map(|purpose| visit.notice(shelf).purpose(&purpose.id).name()).collect();
        view! { <p>{words.recipient_needed(m::RecipientNeeded { uses: &of_names(visit.language, &names) })}</p> }
    });
    view! { {ways}{needed} }.into_any()
}

/// A use's name in a sentence, leading to the page with its button.
fn link(visit: &Visit, shelf: &Shelf, purpose: &Purpose, sentence: impl FnOnce(&str) -> String) -> AnyView {
    let href = visit.to(&format!("/purposes/{}", purpose.id));
    let name = view! { <a href=href>{visit.notice(shelf).purpose(&purpose.id).name()}</a> }.into_any();
    view! { <p>{filled(|[what]| sentence(what), [name])}</p> }.into_any()
}

fn twin(visit: &Visit, shelf: &Shelf, choices: &Choices) -> AnyView {
    let words = visit.texts();
    let rows = shelf.notice.catalogue.categories.iter().map(|category| {
        let href = visit.to(&format!("/data/{}", category.id));
        view! {
            <tr>
                <th scope="row"><a href=href>{visit.notice(shelf).category(&category.id).name()}</a></th>
                <td data-label=words.station_goes_to()>{to_whom(visit, shelf, choices, category)}</td>
            </tr>
        }
    });
    view! {
        <section aria-labelledby="by-kind">
            <h2 id="by-kind">{words.recipients_by_kind()}</h2>
            <details class="more more--all">
                <summary>{words.recipients_show_kinds()}</summary>
                <div class="table">
                    <table>
                        <caption class="vh">{words.recipients_by_kind()}</caption>
                        <thead><tr><th scope="col">{words.data_kind()}</th><th scope="col">{words.station_goes_to()}</th></tr></thead>
                        <tbody>{rows.collect_view()}</tbody>
                    </table>
                </div>
            </details>
        </section>
    }
    .into_any()
}

/// "Parcelo and Answerly. Not now: Adwise".
fn to_whom(visit: &Visit, shelf: &Shelf, choices: &Choices, category: &Category) -> AnyView {
    let words = visit.texts();
    let (now, not) = of_kind(visit, shelf, choices, category);
    let getting = if now.is_empty() { words.details_nobody_else() } else { names(visit, shelf, &now) };
    view! { <div><p>{getting}</p>{waiting(visit, shelf, &not).map(|text| view! { <p class="kept">{text}</p> })}</div> }.into_any()
}
