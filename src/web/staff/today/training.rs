//! Colleagues whose training ends soon, for whoever may let them in.

use leptos::prelude::*;

use crate::{
    domain::staff::{Deed, Role},
    i18n::{dates, messages as m, numbers},
    usecases::{error::Error, training::team::ending},
    web::{components::filled::apart, shown::held::plural, visit::Visit},
};

/// So many of them are named.
const NAMED: usize = 5;

/// `None` while nobody's training ends, and for whoever lets nobody in.
pub(super) async fn rows(visit: &Visit, role: Role) -> Result<Option<AnyView>, Error> {
    if !role.may(Deed::LetIn) {
        return Ok(None);
    }
    let ending = ending(visit.portal(), visit.actor).await?;
    if ending.is_empty() {
        return Ok(None);
    }
    let (words, team) = (visit.texts(), format!("{}#team", visit.to("/staff/training")));
    let rows = ending.iter().take(NAMED).map(|one| {
        let when = dates::date(visit.language, one.trained.standing.until, visit.zone());
        let ends = words.training_their_soon(m::TrainingTheirSoon { when: &when });
        let name = view! { <a class="go" href=team.clone()><bdi>{one.member.name.clone()}</bdi></a> };
        view! { <li><p>{apart(name, view! { <span class="soft small">{ends}</span> })}</p></li> }
    });
    let rows = rows.collect_view();
    let more = u64::try_from(ending.len().saturating_sub(NAMED)).unwrap_or(u64::MAX);
    let more = (more > 0).then(|| {
        let count_text = numbers::count(visit.language, more);
        let more = words.today_holders_more(m::TodayHoldersMore { count: plural(more), count_text: &count_text });
        view! { <p class="flush"><a class="go" href=team.clone()>{more}</a></p> }
    });
    Ok(Some(view! { <ul class="work work--plain">{rows}</ul>{more} }.into_any()))
}
