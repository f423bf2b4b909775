//! Holds whose day to look again has come, in the list of the day.

use leptos::prelude::*;

use crate::{
    i18n::{dates, messages as m, numbers},
    usecases::{
        desk::today::Today,
        oversight::holds::{Cause, Rest},
    },
    web::{
        components::filled::apart,
        shown::request::{hold_kind, title},
        staff::case_href::case_href,
        visit::Visit,
    },
};

pub(super) fn section(visit: &Visit, today: &Today) -> Option<AnyView> {
    if today.rests.is_empty() {
        return None;
    }
    let count = numbers::count(visit.language, u64::try_from(today.rests.len()).unwrap_or(u64::MAX));
    let number = view! { <span class="ledger__number">{count}</span> };
    let rows = today.rests.iter().map(|one| entry(visit, one)).collect_view();
    Some(
        view! {
            <section aria-labelledby="holds">
                <h2 id="holds" class="ledger__head">{apart(number, visit.texts().today_holds())}</h2>
                <div><ul class="work">{rows}</ul></div>
            </section>
        }
        .into_any(),
    )
}

fn entry(visit: &Visit, one: &Rest) -> AnyView {
    let words = visit.texts();
    let day = one.look_on.map(|on| {
        let when = dates::day(visit.language, on);
        let said = if one.overdue { words.request_overdue(m::RequestOverdue { when: &when }) } else { when };
        view! { <time datetime=on.to_string()>{said}</time> }
    });
    let kind = match one.cause {
        Cause::ByStaff(hold) => Some(hold_kind(words, hold.kind)),
        Cause::Question => None,
    };
    let href = case_href(visit, &one.reference, true);
    let number = view! { <span class="ref" dir="ltr">{one.reference.clone()}</span> };
    let step = view! { <span class="turn turn--hold"><span><strong>{words.step_look_at_hold()}</strong></span></span> };
    view! {
        <li>
            <div>{day}</div>
            <div class="work__what"><a href=href>{apart(title(words, one.kind), number)}</a></div>
            <div>{apart(step, view! { <span class="soft small">{kind}</span> })}</div>
            <div class="work__whose"></div>
        </li>
    }
    .into_any()
}
