//! Systems that requests wait for, in the list of the day: how much, who looks after each, and the button that reminds them.

use leptos::prelude::*;
use std::collections::BTreeMap;

use crate::{
    domain::{ids::StaffId, staff::Deed},
    i18n::{dates, lists, messages as m, numbers},
    usecases::{
        desk::today::{Owed, Today},
        error::Error,
        letters_to_staff::reminder::{Holders, holders},
        staff::member::Member,
    },
    web::{components::filled::apart, shown::held::plural, staff::oversight::known::may, visit::Visit},
};

/// So many colleagues are named.
const NAMED: usize = 3;

/// The heading and the list; `None` while nothing waits.
pub(super) async fn list(visit: &Visit, today: &Today, staff: &[Member]) -> Result<Option<(String, AnyView)>, Error> {
    if today.systems.is_empty() {
        return Ok(None);
    }
    let words = visit.texts();
    let cases = today.role.may(Deed::SeeCases);
    let held = if cases { holders(visit.portal(), visit.actor).await? } else { BTreeMap::new() };
    let shelf = visit.shelf()?;
    let page = if cases { "/staff/requests" } else { "/staff/tasks" };
    let (heading, about) = match cases {
        true => (words.today_systems(), words.today_systems_text()),
        false => (words.today_tasks(), words.today_tasks_text()),
    };
    let rows = today.systems.iter().map(|owing| {
        let (count, since) = (u64::try_from(owing.count).unwrap_or(0), dates::date(visit.language, owing.since, visit.zone()));
        let text = numbers::count(visit.language, count);
        let owes = words.today_owing(m::TodayOwing { count: plural(count), count_text: &text, when: &since });
        let (name, href) = (visit.notice(&shelf).system(&owing.system).name(), format!("{}?system={}", visit.to(page), owing.system));
        let whose = cases.then(|| whose(visit, owing, &name, held.get(&owing.system), staff));
        let name = view! { <a class="go" href=href>{name}</a> };
        view! { <li><p>{apart(name, view! { <span class="soft small">{owes}</span> })}</p>{whose}</li> }
    });
    let rows = rows.collect_view();
    Ok(Some((heading, view! { <p>{about}</p><ul class="work work--plain">{rows}</ul> }.into_any())))
}

/// All who look after a system; where nobody does, the way to the people.
fn whose(visit: &Visit, owing: &Owed, name: &str, held: Option<&Holders>, staff: &[Member]) -> AnyView {
    let words = visit.texts();
    let Some(held) = held else {
        let none = words.today_holders_none();
        if !may(visit, Deed::SeePeople) {
            return view! { <p class="soft small">{none}</p> }.into_any();
        }
        let href = visit.to("/staff/people");
        let way = view! { <a class="go" href=href>{words.people_title()}</a> };
        return view! { <p class="small">{apart(none, way)}</p> }.into_any();
    };
    let mut names: Vec<String> = held.staff.iter().take(NAMED).map(|id| named(*id, staff)).collect();
    let more = u64::try_from(held.staff.len().saturating_sub(NAMED)).unwrap_or(u64::MAX);
    if more > 0 {
        let count_text = numbers::count(visit.language, more);
        names.push(words.today_holders_more(m::TodayHoldersMore { count: plural(more), count_text: &count_text }));
    }
    let holders = words.today_holders(m::TodayHolders { names: &lists::of_names(visit.language, &names) });
    let reminding = reminding(visit, &owing.system, name, held, staff);
    view! { <p class="soft small">{holders}</p>{reminding} }.into_any()
}

/// The button, once a day; then by whom they were reminded.
fn reminding(visit: &Visit, system: &str, name: &str, held: &Holders, staff: &[Member]) -> AnyView {
    let words = visit.texts();
    if let Some((at, by)) = held.reminded {
        let time = dates::time(visit.language, at, visit.zone());
        let said = words.today_reminded(m::TodayReminded { time: &time, name: &named(by, staff) });
        return view! { <p class="soft small">{said}</p> }.into_any();
    }
    if !held.reached {
        return view! { <p class="soft small">{words.today_holders_unreached()}</p> }.into_any();
    }
    let (locale, system, about) = (visit.language.tag(), system.to_owned(), name.to_owned());
    let about = view! { <span class="vh">{about}</span> };
    view! {
        <form method="post" action="/ui/staff/remind">
            <input r#type="hidden" name="form[locale]" value=locale />
            <input r#type="hidden" name="form[system]" value=system />
            <button class="button button--plain" type="submit">{apart(words.today_remind(), about)}</button>
        </form>
    }
    .into_any()
}

fn named(id: StaffId, staff: &[Member]) -> String {
    staff.iter().find(|member| member.id == id).map(|member| member.name.clone()).unwrap_or_default()
}
