//! Each of the brand's systems: how it is reached, what it holds, and what it still has to do.

use leptos::prelude::*;

use super::outcome::outcome;
use crate::{
    domain::catalogue::SystemKind,
    i18n::{lists, messages as m, numbers},
    usecases::{
        desk::systems::{SystemState, systems},
        error::Error,
        telling::standing::{Connected, MANY, all},
    },
    web::{components::rows::Rows, shown::request::moment, visit::Visit},
};

pub async fn section(visit: &Visit) -> Result<AnyView, Error> {
    let connected = all(visit.portal(), visit.actor).await?;
    let all = systems(visit.portal(), visit.actor).await?;
    let none = all.is_empty().then(|| view! { <p>{visit.texts().systems_none()}</p> });
    let told = |name: &str| all.iter().any(|system| system.id.as_str() == name && system.kind.is_connected());
    let unnamed: Vec<String> = connected.iter().filter(|one| !told(&one.system)).map(|one| one.system.clone()).collect();
    let unnamed = (!unnamed.is_empty()).then(|| {
        let systems = lists::of_names(visit.language, &unnamed);
        let ways = unnamed.iter().map(|name| {
            let (href, name) = (visit.to(&format!("/staff/systems/{name}")), name.clone());
            view! { <li><a href=href><bdi>{name}</bdi></a></li> }
        });
        let ways = ways.collect_view();
        view! { <div class="notice"><p>{visit.texts().systems_unnamed(m::SystemsUnnamed { systems: &systems })}</p><ul>{ways}</ul></div> }
    });
    let all = all
        .iter()
        .map(|system| one(visit, system, connected.iter().find(|one| one.system == system.id.as_str())))
        .collect::<Result<Vec<_>, Error>>()?;
    Ok(view! { {none}{unnamed}{all} }.into_any())
}

fn one(visit: &Visit, system: &SystemState, connected: Option<&Connected>) -> Result<AnyView, Error> {
    let words = visit.texts();
    let shelf = visit.shelf()?;
    let notice = visit.notice(&shelf);
    let reached = match system.kind {
        SystemKind::Manual => words.systems_by_hand(),
        SystemKind::Sql => words.systems_by_sql(),
        SystemKind::Told => words.systems_told(),
        SystemKind::Webhook => words.systems_webhook(),
    };
    let holds: Vec<String> = system.categories.iter().map(|id| notice.category(id).name()).collect();
    let holds = if holds.is_empty() { words.nothing_to_say() } else { lists::and(visit.language, &holds) };
    let name = notice.system(&system.id).name();
    if system.kind == SystemKind::Told {
        let first = vec![(words.systems_reached(), reached.into_any()), (words.systems_holds(), holds.into_any())];
        let rows = first.into_iter().chain(followed(visit, connected)).collect::<Vec<_>>();
        let href = visit.to(&format!("/staff/systems/{}", system.id));
        return Ok(view! { <section class="panel"><h3><a href=href>{name}</a></h3><Rows rows=rows /></section> }.into_any());
    }
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
    if system.kind != SystemKind::Webhook {
        return Ok(view! { <section class="panel"><h3>{name}</h3><Rows rows=rows /></section> }.into_any());
    }
    let rows: Vec<_> = rows.into_iter().chain(followed(visit, connected)).collect();
    let href = visit.to(&format!("/staff/systems/{}", system.id));
    Ok(view! { <section class="panel"><h3><a href=href>{name}</a></h3><Rows rows=rows /></section> }.into_any())
}

/// How far a system that is told of changes got, and whether it takes what it is told. One that is told of tasks is behind with no change.
pub fn followed(visit: &Visit, connected: Option<&Connected>) -> Vec<(String, AnyView)> {
    let words = visit.texts();
    let Some(it) = connected else { return vec![(words.systems_connected(), words.systems_not_connected().into_any())] };
    let how = if it.by_webhook { words.systems_by_webhook() } else { words.systems_by_key() };
    let step = match it.behind_since {
        None => words.systems_in_step().into_any(),
        Some(since) => {
            let count = numbers::count(visit.language, it.behind.unsigned_abs());
            let (when, plural) = (moment(visit, since), u32::try_from(it.behind).unwrap_or(u32::MAX));
            let text = match it.behind >= MANY {
                true => words.systems_behind_many(m::SystemsBehindMany { count: &count, when: &when }),
                false => words.systems_behind(m::SystemsBehind { count: plural, count_text: &count, when: &when }),
            };
            if it.takes { text.into_any() } else { view! { <strong>{text}</strong> }.into_any() }
        }
    };
    let trouble = match (it.gone_at, it.failing_since) {
        (Some(at), _) => Some(words.systems_gone(m::SystemsGone { when: &moment(visit, at) })),
        (None, Some(at)) => Some(words.systems_failing(m::SystemsFailing { when: &moment(visit, at) })),
        (None, None) => None,
    };
    let last = it.deliveries.first().map(|one| {
        let when = moment(visit, one.at);
        words.systems_delivery(m::SystemsDelivery { when: &when, answer: &outcome(words, &one.outcome) })
    });
    let rows = [
        Some((words.systems_connected(), how.into_any())),
        (!it.tasks_alone).then(|| (words.systems_step(), step)),
        (!it.tasks_alone && !it.knows_everybody)
            .then(|| (words.systems_known(), view! { <strong>{words.systems_known_not()}</strong> }.into_any())),
        trouble.map(|text| (words.systems_trouble(), view! { <strong>{text}</strong> }.into_any())),
        last.map(|text| (words.systems_last_delivery(), text.into_any())),
    ];
    rows.into_iter().flatten().collect()
}
