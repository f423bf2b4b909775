//! Cases that came to whoever looks, or went from them, by a colleague's hand, in the list of the day.

use leptos::prelude::*;

use crate::{
    domain::ids::StaffId,
    i18n::{dates, messages as m, numbers},
    usecases::{
        desk::{hand_news::News, today::Today},
        staff::member::Member,
    },
    web::{
        components::filled::apart,
        shown::request::title,
        staff::{case_href::case_href, work},
        visit::Visit,
    },
};

pub(super) fn section(visit: &Visit, today: &Today, staff: &[Member]) -> Option<AnyView> {
    if today.hands.is_empty() {
        return None;
    }
    let count = numbers::count(visit.language, u64::try_from(today.hands.len()).unwrap_or(u64::MAX));
    let number = view! { <span class="ledger__number">{count}</span> };
    let rows = today.hands.iter().map(|one| entry(visit, one, today, staff)).collect_view();
    Some(
        view! {
            <section aria-labelledby="hands">
                <h2 id="hands" class="ledger__head">{apart(number, visit.texts().today_hands())}</h2>
                <div><ul class="work">{rows}</ul></div>
            </section>
        }
        .into_any(),
    )
}

fn entry(visit: &Visit, one: &News, today: &Today, staff: &[Member]) -> AnyView {
    let (words, row) = (visit.texts(), &one.row);
    let name = |id: StaffId| staff.iter().find(|member| member.id == id).map(|member| member.name.clone()).unwrap_or_default();
    let by = name(one.by);
    let said = match one.hands.has {
        Some(has) if has == today.staff => words.today_hands_given(m::TodayHandsGiven { by: &by }),
        Some(has) if has != one.by => words.today_hands_moved(m::TodayHandsMoved { by: &by, name: &name(has) }),
        _ => words.today_hands_taken(m::TodayHandsTaken { by: &by }),
    };
    let when = dates::date(visit.language, one.at, visit.zone());
    let href = case_href(visit, &row.reference, row.state.is_open());
    let number = view! { <span class="ref" dir="ltr">{row.reference.clone()}</span> };
    let note = one.note.clone().map(|note| apart((), view! { <span class="sub" dir="auto">{note}</span> }));
    let whose = row.assignee.map(|id| work::assigned(visit, view! { <bdi>{name(id)}</bdi> }.into_any()));
    view! {
        <li>
            <div>{work::due_called(visit, row, today.days)}</div>
            <div class="work__what"><a href=href>{apart(title(words, row.kind), number)}</a></div>
            <div>{apart(view! { <span>{said}</span> }, view! { <span class="soft small">{when}</span> })}{note}</div>
            <div class="work__whose">{whose}</div>
        </li>
    }
    .into_any()
}
