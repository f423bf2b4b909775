//! Acts of colleagues that wait for the yes of whoever looks, in the list of the day.

use leptos::prelude::*;

use crate::{
    domain::ids::SeveralId,
    i18n::{dates, messages as m, numbers},
    usecases::{desk::today::Today, second::wanted::Wanted, staff::member::Member},
    web::{
        components::filled::apart,
        shown::{held::plural, request::title},
        staff::{case::second::kind, case_href::case_href, work},
        visit::Visit,
    },
};

pub(super) fn section(visit: &Visit, today: &Today, staff: &[Member]) -> Option<AnyView> {
    if today.wanted.is_empty() {
        return None;
    }
    let single = today.wanted.iter().filter(|one| one.several.is_none());
    let mut together: Vec<(SeveralId, Vec<&Wanted>)> = Vec::new();
    for one in &today.wanted {
        let Some(several) = one.several else { continue };
        match together.iter_mut().find(|(id, _)| *id == several) {
            Some((_, all)) => all.push(one),
            None => together.push((several, vec![one])),
        }
    }
    let many = single.clone().count() + together.len();
    let count = numbers::count(visit.language, u64::try_from(many).unwrap_or(u64::MAX));
    let number = view! { <span class="ledger__number">{count}</span> };
    let several = together.iter().map(|(id, all)| answers(visit, *id, all, today, staff)).collect_view();
    let rows = single.map(|one| entry(visit, one, today, staff)).collect_view();
    Some(
        view! {
            <section aria-labelledby="yes">
                <h2 id="yes" class="ledger__head">{apart(number, visit.texts().today_yes())}</h2>
                <div><ul class="work">{several}{rows}</ul></div>
            </section>
        }
        .into_any(),
    )
}

/// Answers that wait together, by the first of them that is due.
fn answers(visit: &Visit, id: SeveralId, all: &[&Wanted], today: &Today, staff: &[Member]) -> Option<AnyView> {
    let words = visit.texts();
    let first = all.iter().min_by_key(|one| one.row.due_on)?;
    let name = staff.iter().find(|member| member.id == first.asked_by).map(|member| member.name.clone()).unwrap_or_default();
    let when = dates::date(visit.language, first.asked_at, visit.zone());
    let many = u64::try_from(all.len()).unwrap_or(0);
    let what = words.several_together(m::SeveralTogether { count: plural(many), count_text: &numbers::count(visit.language, many) });
    let step = words.today_yes_step(m::TodayYesStep { what: &kind(words, first.kind) });
    let asked = words.today_yes_asked(m::TodayYesAsked { name: &name, when: &when });
    let href = visit.to(&format!("/staff/several/{id}"));
    let step = view! { <span class="turn turn--ours"><span><strong>{step}</strong></span></span> };
    Some(
        view! {
            <li>
                <div>{work::due_called(visit, &first.row, today.days)}</div>
                <div class="work__what"><a href=href>{what}</a></div>
                <div>{apart(step, view! { <span class="soft small">{asked}</span> })}</div>
                <div class="work__whose"><bdi>{name}</bdi></div>
            </li>
        }
        .into_any(),
    )
}

fn entry(visit: &Visit, one: &Wanted, today: &Today, staff: &[Member]) -> AnyView {
    let (words, row) = (visit.texts(), &one.row);
    let name = staff.iter().find(|member| member.id == one.asked_by).map(|member| member.name.clone()).unwrap_or_default();
    let when = dates::date(visit.language, one.asked_at, visit.zone());
    let step = words.today_yes_step(m::TodayYesStep { what: &kind(words, one.kind) });
    let asked = words.today_yes_asked(m::TodayYesAsked { name: &name, when: &when });
    let href = case_href(visit, &row.reference, row.state.is_open());
    let number = view! { <span class="ref" dir="ltr">{row.reference.clone()}</span> };
    let step = view! { <span class="turn turn--ours"><span><strong>{step}</strong></span></span> };
    view! {
        <li>
            <div>{work::due_called(visit, row, today.days)}</div>
            <div class="work__what"><a href=href>{apart(title(words, row.kind), number)}</a></div>
            <div>{apart(step, view! { <span class="soft small">{asked}</span> })}</div>
            <div class="work__whose"><bdi>{name}</bdi></div>
        </li>
    }
    .into_any()
}
