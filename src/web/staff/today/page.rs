//! Today: cases in the first group they fit, systems that owe something, duties and jobs, by what a role may see.

use axum::response::Response;
use leptos::prelude::*;

use super::{away, hands, health, month, rests, since, systems, training, wanted};
use crate::{
    domain::staff::{Deed, Role},
    i18n::{dates, messages as m, numbers},
    usecases::{
        desk::today::{Group, Today, Which, today},
        error::Error,
        staff::member::{self, Member},
    },
    web::{
        components::{filled::apart, with_numbers::with_numbers},
        failure::Failure,
        layout::page::{Head, respond},
        shown::held::plural,
        staff::{oversight::words::title as duty_title, queue::find, queue::words::query, training::warning::warning, work},
        visit::Visit,
    },
};

/// So many open items are named.
const DUTIES: usize = 5;

pub async fn get(visit: Visit) -> Response {
    show(&visit).await.unwrap_or_else(|error| Failure::from(error).page(&visit))
}

async fn show(visit: &Visit) -> Result<Response, Error> {
    let words = visit.texts();
    let today = today(visit.portal(), visit.actor).await?;
    let staff = member::all(visit.portal()).await?;
    let warning = warning(visit).await?;
    let find = today.cases.as_ref().map(|_| find::form(visit, None));
    let cases = today.cases.as_deref().map(|groups| ledger(visit, groups, &today, &staff)).transpose()?;
    let locked = today.locked.then(|| {
        let href = visit.to("/staff/training");
        let text = if today.role.may(Deed::SeeCases) { words.today_locked() } else { words.today_tasks_locked() };
        view! { <div class="notice"><p>{text}</p><p><a href=href>{words.training_to()}</a></p></div> }
    });
    let systems = systems::list(visit, &today, &staff).await?;
    let around = around(visit, &today, systems, training::rows(visit, today.role).await?);
    let more = more(visit, today.role).await?;
    let day = dates::day(visit.language, today.days.today);
    let day = view! { <p class="head__words"><time datetime=today.days.today.to_string()>{day}</time></p> };
    Ok(respond(visit, Head::of(words.today_title()), move || {
        view! {
            <div class="head head--two"><div><h1>{words.today_title()}</h1>{day}</div>{find}</div>
            {warning}
            {locked}
            {cases}
            {around}
            {more}
        }
        .into_any()
    }))
}

fn ledger(visit: &Visit, groups: &[Group], today: &Today, staff: &[Member]) -> Result<AnyView, Error> {
    let words = visit.texts();
    let full: Vec<&Group> = groups.iter().filter(|group| group.count > 0).collect();
    if full.is_empty() && today.wanted.is_empty() && today.hands.is_empty() && today.rests.is_empty() {
        return Ok(view! { <p>{words.today_nothing()}</p> }.into_any());
    }
    let (late, rest): (Vec<&Group>, Vec<&Group>) = full.into_iter().partition(|group| group.which == Which::Late);
    let late = late.into_iter().map(|group| section(visit, group, today, staff)).collect::<Result<Vec<_>, _>>()?;
    let rest = rest.into_iter().map(|group| section(visit, group, today, staff)).collect::<Result<Vec<_>, _>>()?;
    let yes = wanted::section(visit, today, staff);
    let (hands, rests) = (hands::section(visit, today, staff), rests::section(visit, today));
    Ok(view! { <div class="ledger">{late}{yes}{rests}{hands}{rest}</div>{find::take(visit)} }.into_any())
}

fn section(visit: &Visit, group: &Group, today: &Today, staff: &[Member]) -> Result<AnyView, Error> {
    let words = visit.texts();
    let (id, name) = match group.which {
        Which::Late => ("late", words.today_late()),
        Which::Replied => ("replied", words.today_replied()),
        Which::Post => ("post", words.today_to_post()),
        Which::Soon => ("soon", words.today_soon(m::TodaySoon { when: &dates::day(visit.language, today.days.soon) })),
        Which::New => ("new", words.today_new()),
        Which::Mine => ("mine", words.today_mine()),
    };
    let count = numbers::count(visit.language, u64::try_from(group.count).unwrap_or(0));
    let view = query(group.which.view());
    let rows = group.cases.iter().map(|case| work::entry(visit, case, today.days, &view, staff)).collect::<Result<Vec<_>, Error>>()?;
    let more = group.has_more().then(|| {
        let href = format!("{}{view}", visit.to("/staff/requests"));
        let all = numbers::count(visit.language, u64::try_from(group.in_view).unwrap_or(0));
        view! { <p class="flush"><a class="go" href=href>{words.today_all(m::TodayAll { count_text: &all })}</a></p> }
    });
    let class = if group.which == Which::Late { "ledger__head ledger__head--late" } else { "ledger__head" };
    let number = view! { <span class="ledger__number">{count.clone()}</span> };
    Ok(view! {
        <section aria-labelledby=id>
            <h2 id=id class=class>{apart(number, name)}</h2>
            <div><ul class="work">{rows}</ul>{more}</div>
        </section>
    }
    .into_any())
}

/// The part of the day that is of a role alone.
async fn more(visit: &Visit, role: Role) -> Result<Option<AnyView>, Error> {
    Ok(match role {
        Role::PrivacyOfficer => Some(month::section(visit).await?),
        Role::Auditor => Some(since::section(visit).await?),
        Role::Administrator => Some(health::section(visit).await?),
        Role::Support | Role::EthicsLead | Role::TaskHolder => None,
    })
}

/// Everything besides cases.
fn around(visit: &Visit, today: &Today, systems: Option<(String, AnyView)>, training: Option<AnyView>) -> AnyView {
    let words = visit.texts();
    let mut panels: Vec<AnyView> = Vec::new();
    let cases = today.role.may(Deed::SeeCases);
    if !cases && today.role.may(Deed::Tasks) && !today.locked && today.systems.is_empty() {
        let href = visit.to("/staff/tasks");
        let none = view! { <p>{words.today_nothing()}</p><p><a class="go" href=href>{words.tasks_title()}</a></p> };
        panels.push(panel("systems", words.today_tasks(), none.into_any()));
    }
    if let Some((name, inside)) = systems {
        panels.push(panel("systems", name, inside));
    }
    if let Some(rows) = away::rows(visit, today) {
        panels.push(panel("away", words.today_away(), rows));
    }
    if let Some(duties) = &today.duties {
        let rows = duties.iter().take(DUTIES).map(|duty| {
            let href = visit.to(&format!("/staff/oversight/{}", duty.item.id));
            let due = dates::day(visit.language, duty.item.due_on);
            let name = view! { <a class="go" href=href><span>{with_numbers(&duty_title(visit, duty))}</span></a> };
            view! { <li><p>{apart(name, view! { <span class="soft small">{due}</span> })}</p></li> }
        });
        let rows = rows.collect_view();
        let inside = if duties.is_empty() {
            view! { <p>{words.today_duties_none()}</p> }.into_any()
        } else {
            view! { <ul class="work work--plain">{rows}</ul> }.into_any()
        };
        panels.push(panel("duties", words.today_duties(), inside));
    }
    if let Some(rows) = training {
        panels.push(panel("training", words.today_training(), rows));
    }
    // An administrator reads of jobs with the rest of the health.
    if let Some(stuck) = today.stuck.filter(|_| !today.role.may(Deed::Keys)) {
        let count = numbers::count(visit.language, stuck);
        let text = words.today_stuck(m::TodayStuck { count: plural(stuck), count_text: &count });
        let href = visit.to("/staff/systems");
        panels.push(panel("jobs", words.jobs_title(), view! { <p><a class="go" href=href>{text}</a></p> }.into_any()));
    }
    (!panels.is_empty()).then(|| view! { <div class="pair pair--three">{panels}</div> }).into_any()
}

fn panel(id: &'static str, name: String, inside: AnyView) -> AnyView {
    view! { <section class="panel" aria-labelledby=id><h2 id=id>{name}</h2>{inside}</section> }.into_any()
}
