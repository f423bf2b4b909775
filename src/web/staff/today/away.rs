//! Colleagues whose cases wait because they are away, for whoever may hand those over.

use leptos::prelude::*;

use crate::{
    i18n::{dates, messages as m, numbers},
    usecases::desk::today::Today,
    web::{components::filled::apart, shown::held::plural, visit::Visit},
};

/// `None` while everybody with a case is here.
pub(super) fn rows(visit: &Visit, today: &Today) -> Option<AnyView> {
    let words = visit.texts();
    if today.away.is_empty() {
        return None;
    }
    let rows = today.away.iter().map(|one| {
        let count_text = numbers::count(visit.language, one.cases);
        let when = dates::day(visit.language, one.until);
        let line = words.today_away_line(m::TodayAwayLine { count: plural(one.cases), count_text: &count_text, when: &when });
        let href = format!("{}#away", visit.to(&format!("/staff/people/{}", one.staff)));
        let name = view! { <a class="go" href=href><bdi>{one.name.clone()}</bdi></a> };
        view! { <li><p>{apart(name, view! { <span class="soft small">{line}</span> })}</p></li> }
    });
    let rows = rows.collect_view();
    Some(view! { <p>{words.today_away_text()}</p><ul class="work work--plain">{rows}</ul> }.into_any())
}
