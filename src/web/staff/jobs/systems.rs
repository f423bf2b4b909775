//! Each of the brand's systems: how it is reached, what it holds, and what it still has to do.

use leptos::prelude::*;

use crate::{
    domain::catalogue::SystemKind,
    i18n::{lists, numbers},
    usecases::{
        desk::systems::{SystemState, systems},
        error::Error,
    },
    web::{components::rows::Rows, shown::request::moment, visit::Visit},
};

pub async fn section(visit: &Visit) -> Result<AnyView, Error> {
    let all = systems(visit.portal(), visit.actor).await?;
    let none = all.is_empty().then(|| view! { <p>{visit.texts().systems_none()}</p> });
    let all = all.iter().map(|system| one(visit, system)).collect::<Result<Vec<_>, Error>>()?;
    Ok(view! { {none}{all} }.into_any())
}

fn one(visit: &Visit, system: &SystemState) -> Result<AnyView, Error> {
    let words = visit.texts();
    let shelf = visit.shelf()?;
    let notice = visit.notice(&shelf);
    let reached = match system.kind {
        SystemKind::Manual => words.systems_by_hand(),
        SystemKind::Told => words.systems_told(),
    };
    let holds: Vec<String> = system.categories.iter().map(|id| notice.category(id).name()).collect();
    let holds = if holds.is_empty() { words.nothing_to_say() } else { lists::and(visit.language, &holds) };
    let last = system.last_at.map_or_else(|| words.systems_never(), |at| moment(visit, at));
    let count = |count| numbers::count(visit.language, count);
    let failed = match system.failed {
        0 => count(0).into_any(),
        failed => view! { <strong>{count(failed)}</strong> }.into_any(),
    };
    let rows: Vec<(String, AnyView)> = vec![
        (words.systems_reached(), reached.into_any()),
        (words.systems_holds(), holds.into_any()),
        (words.systems_open(), count(system.open).into_any()),
        (words.systems_failed(), failed),
        (words.systems_last(), last.into_any()),
    ];
    let name = notice.system(&system.id).name();
    Ok(view! { <section class="panel"><h3>{name}</h3><Rows rows=rows /></section> }.into_any())
}
