//! The portal's own health: one line each, in words, with the way to where it is mended.

use leptos::prelude::*;

use crate::{
    i18n::{lists, messages as m, numbers},
    usecases::{
        desk::health::{Health, Last, health},
        error::Error,
    },
    web::{
        components::filled::apart,
        shown::{held::plural, request::moment},
        staff::log::page::verified,
        visit::Visit,
    },
};

/// A line: what it is about, where that is looked after, and how it is.
struct Line {
    name: String,
    page: Option<&'static str>,
    said: String,
    well: bool,
}

pub(super) async fn section(visit: &Visit) -> Result<AnyView, Error> {
    let words = visit.texts();
    let health = health(visit.portal(), visit.actor).await?;
    let lines = lines(visit, &health)?.into_iter().map(|line| {
        let name = match line.page {
            Some(page) => {
                let href = visit.to(page);
                view! { <a href=href>{line.name}</a> }.into_any()
            }
            None => view! { <span>{line.name}</span> }.into_any(),
        };
        let said = match line.well {
            true => view! { <p>{line.said}</p> }.into_any(),
            false => view! { <p><strong>{line.said}</strong></p> }.into_any(),
        };
        view! { <li>{apart(name, said)}</li> }
    });
    let lines = lines.collect_view();
    Ok(view! {
        <section aria-labelledby="health">
            <h2 id="health">{words.health_title()}</h2>
            <ul class="ways">{lines}</ul>
        </section>
    }
    .into_any())
}

fn lines(visit: &Visit, health: &Health) -> Result<Vec<Line>, Error> {
    let words = visit.texts();
    let count = |count: u64| numbers::count(visit.language, count);
    let shelf = visit.shelf()?;
    let notice = visit.notice(&shelf);
    let failing: Vec<String> = health.failing.iter().map(|system| notice.system(system).name()).collect();
    let systems = match failing.is_empty() {
        true => words.health_systems_well(),
        false => words.health_systems_failing(m::HealthSystemsFailing { names: &lists::of_names(visit.language, &failing) }),
    };
    let ending: Vec<String> =
        health.ending.iter().map(|(key, at)| words.health_key(m::HealthKey { name: &key.name, when: &moment(visit, *at) })).collect();
    let keys = if ending.is_empty() { words.health_keys_well() } else { lists::and(visit.language, &ending) };
    let jobs = words.today_stuck(m::TodayStuck { count: plural(health.stuck), count_text: &count(health.stuck) });
    let letters = words.health_letters_said(m::HealthLettersSaid { count: plural(health.letters), count_text: &count(health.letters) });
    Ok(vec![
        Line { name: words.jobs_title(), page: Some("/staff/systems#jobs"), said: jobs, well: health.stuck == 0 },
        Line { name: words.health_letters(), page: Some("/staff/systems#jobs"), said: letters, well: health.letters == 0 },
        Line { name: words.systems_heading(), page: Some("/staff/systems"), said: systems, well: failing.is_empty() },
        Line { name: words.keys_title(), page: Some("/staff/keys"), said: keys, well: ending.is_empty() },
        Line { name: words.health_backup(), page: None, said: backup(visit, health.backup), well: health.backup.is_well() },
        Line { name: words.health_drill(), page: None, said: drill(visit, health.drill), well: health.drill.is_well() },
        Line {
            name: words.log_verified(),
            page: Some("/staff/log"),
            said: verified(visit, health.verified.as_ref()),
            well: health.verified.is_some_and(|found| found.whole),
        },
    ])
}

fn backup(visit: &Visit, last: Last) -> String {
    let words = visit.texts();
    match last {
        Last::Never => words.health_backup_never(),
        Last::Well(at) => words.health_backup_at(m::HealthBackupAt { when: &moment(visit, at) }),
        Last::Old(at) | Last::Failed(at) => words.health_backup_old(m::HealthBackupOld { when: &moment(visit, at) }),
    }
}

fn drill(visit: &Visit, last: Last) -> String {
    let words = visit.texts();
    match last {
        Last::Never => words.health_drill_never(),
        Last::Well(at) => words.health_drill_at(m::HealthDrillAt { when: &moment(visit, at) }),
        Last::Old(at) => words.health_drill_old(m::HealthDrillOld { when: &moment(visit, at) }),
        Last::Failed(at) => words.health_drill_failed(m::HealthDrillFailed { when: &moment(visit, at) }),
    }
}
