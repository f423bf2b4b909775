use axum::response::Response;
use leptos::prelude::*;

use super::words::why;
use crate::{
    decisions::shelf::Shelf,
    domain::{
        decide::Reason,
        inquiry::{Counting, Inquiry},
    },
    i18n::{dates, messages as m, numbers},
    usecases::{
        choices::withdrawals::{TakenBack, Withdrawals, withdrawals},
        error::Error,
        explanations::refused::attempts,
        inquiries::own::{Day, Own, System, own},
    },
    web::{
        components::filled::filled,
        customer::why::{refused::refused, words::purpose},
        failure::Failure,
        layout::page::{Head, respond},
        shown::held::plural,
        visit::Visit,
    },
};

pub async fn get(visit: Visit) -> Response {
    show(&visit).await.unwrap_or_else(|error| Failure::from(error).page(&visit))
}

async fn show(visit: &Visit) -> Result<Response, Error> {
    let words = visit.texts();
    let shelf = visit.shelf()?;
    let Own { counting, days, some_decide_by_list } = own(visit.portal(), visit.actor).await?;
    let attempts = attempts(visit.portal(), visit.actor).await?;
    let refused = refused(visit, &shelf, &attempts);
    let lede = words.asked_lede(m::AskedLede { brand: &visit.portal().brand.name });
    let none = match (counting, days.is_empty()) {
        (_, false) => None,
        (Counting::ByPerson, true) => Some(words.asked_none()),
        (Counting::ByPurpose, true) => Some(words.asked_without_people()),
    };
    let soon = (counting == Counting::ByPerson).then(|| view! { <p class="hint">{words.asked_soon()}</p> });
    let by_list = some_decide_by_list.then(|| view! { <p class="hint">{words.asked_by_list()}</p> });
    let some_withdrawn = days.iter().flat_map(|day| &day.inquiries).any(|(_, one)| one.reason == Reason::Withdrawn);
    let withdrawals = if some_withdrawn { withdrawals(visit.portal(), visit.actor).await? } else { Withdrawals::default() };
    let days = days.iter().map(|day| one_day(visit, &shelf, day, &withdrawals)).collect_view();
    let (recent, staff) = (visit.to("/recent"), visit.to("/requests"));
    Ok(respond(visit, Head::of(words.asked_title()).about(lede.clone()), move || {
        view! {
            <h1>{words.asked_title()}</h1>
            <p class="lede">{lede}</p>
            {refused}
            {none.map(|text| view! { <p>{text}</p> })}
            {days}
            {soon}
            {by_list}
            <p><a href=recent>{words.recent_title()}</a></p>
            <p><a href=staff>{words.asked_staff()}</a></p>
        }
        .into_any()
    }))
}

/// A day: each purpose with the systems that asked about it.
fn one_day(visit: &Visit, shelf: &Shelf, Day { day, inquiries }: &Day, withdrawals: &Withdrawals) -> AnyView {
    let heading = format!("day-{}", day.0);
    let about = inquiries.chunk_by(|(_, one), (_, other)| one.purpose == other.purpose).map(|same| {
        let name = same.first().map(|(_, one)| purpose(visit, shelf, &one.purpose));
        let told = |(system, one): &(System, Inquiry)| answer(visit, shelf, system, one, withdrawals.on(&one.purpose, *day));
        let answers = same.iter().map(told).collect_view();
        view! { <li><p><strong>{name}</strong></p>{answers}</li> }
    });
    let about = about.collect_view();
    let labelled = heading.clone();
    view! {
        <section aria-labelledby=labelled>
            <h2 id=heading><time datetime=dates::machine(*day)>{dates::date(visit.language, *day, visit.zone())}</time></h2>
            <ul class="entries">{about}</ul>
        </section>
    }
    .into_any()
}

/// "Webshop asked 12 times. We said yes. You had said yes to it."
fn answer(visit: &Visit, shelf: &Shelf, system: &System, one: &Inquiry, taken_back: Option<TakenBack>) -> AnyView {
    let words = visit.texts();
    let system = match system {
        System::InNotice(id) => visit.notice(shelf).system(id).name(),
        System::Called(name) => name.clone(),
    };
    let system = view! { <bdi>{system}</bdi> }.into_any();
    let (count, text) = (plural(one.times), numbers::count(visit.language, one.times));
    let said = if one.reason.allows() {
        filled(|[system]| words.asked_yes(m::AskedYes { system, count, count_text: &text }), [system])
    } else {
        filled(|[system]| words.asked_no(m::AskedNo { system, count, count_text: &text }), [system])
    };
    view! { <p>{said}</p><p class="hint">{why(words, one.reason, taken_back)}</p> }.into_any()
}
