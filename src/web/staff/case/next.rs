//! The head of a case: whose turn it is, the next step, by when, who else has it open, and what waits for a yes.

use leptos::prelude::*;

use super::{second, steps::steps};
use crate::{
    domain::request::{Happened, NextStep, Turn, Verb},
    i18n::{dates, messages as m},
    usecases::{
        desk::{
            case::Desk,
            lookers::look,
            queue::{Days, of_a_page},
            second::looks_at,
        },
        error::Error,
        staff::member::Member,
    },
    web::{components::free_text::FreeText, staff::work, visit::Visit},
};

pub(super) async fn next(visit: &Visit, desk: &Desk, staff: &[Member]) -> Result<AnyView, Error> {
    let (words, portal) = (visit.texts(), visit.portal());
    let row = &desk.case.row;
    let waiting = of_a_page(portal, desk).await?;
    let others = look(portal, desk).await.into_iter().filter_map(|(id, at)| {
        let name = staff.iter().find(|member| member.id == id)?.name.clone();
        let when = dates::date_and_time(visit.language, at, visit.zone());
        Some(view! { <p class="soft small">{words.case_looked(m::CaseLooked { name: &name, when: &when })}</p> })
    });
    let others = others.collect_view();
    let begun = work::begun(visit, &waiting, staff).into_iter().map(|text| view! { <p class="soft small">{text}</p> }).collect_view();
    let failed = matches!(waiting.next, NextStep::Failed(_));
    let ours = failed || (waiting.turn == Turn::Ours && waiting.next != NextStep::Colleagues);
    let class = if ours || row.post_from.is_some() { "next next--ours" } else { "next" };
    let looks = looks_at(portal, visit.actor, desk).await?;
    let second = second::panels(visit, desk, &looks, staff)?;
    let to_post = desk.facts.offers(Verb::Post).then(|| {
        let href = visit.to(&format!("/staff/requests/{}/letter", row.reference));
        view! { <p class="acts"><a class="button" href=href>{words.post_go()}</a></p> }
    });
    let steps = steps(visit, desk, &looks);
    let due = work::due_called(visit, row, Days::now(portal));
    let step = work::next(visit, &waiting, staff)?;
    let why = why_not(desk, &waiting.next);
    Ok(view! {
        <section class=class aria-labelledby="next">
            <div><h2 class="vh" id="next">{words.case_next()}</h2><p class="next__what">{step}</p>{why}{to_post}{others}{begun}</div>
            {due}
        </section>
        {steps}
        {second}
    }
    .into_any())
}

/// The words of a colleague's no, for whoever has read the case.
fn why_not(desk: &Desk, next: &NextStep) -> Option<AnyView> {
    let NextStep::SaidNo(by) = next else { return None };
    let no = desk.case.story.iter().rev().find(|entry| entry.happened == Happened::SecondNo && entry.staff == Some(*by))?;
    let text = no.text.clone().filter(|text| !text.is_empty())?;
    Some(view! { <FreeText text=text language=None /> }.into_any())
}
