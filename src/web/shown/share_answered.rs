//! How much of what people said is answered, and the days it took.

use leptos::prelude::*;

use crate::{
    i18n::{dates, messages as m, numbers},
    usecases::listening::publish::Published,
    web::visit::Visit,
};

/// The share that is answered, and the days it took, as counted when the newest was published.
pub fn share(visit: &Visit, newest: &Published) -> AnyView {
    let words = visit.texts();
    let all = newest.counted.all;
    let when = dates::date(visit.language, all.counted_at, visit.zone());
    let said = match (all.answered.count(), all.waiting.count(), all.days) {
        (Some(answered), Some(waiting), Some(days)) => {
            let share = answered * 100 / (answered + waiting).max(1);
            let days = u32::try_from(days).unwrap_or(0);
            words.said_figure(m::SaidFigure {
                share: &numbers::count(visit.language, share),
                days,
                days_text: &numbers::count(visit.language, days.into()),
                when: &when,
            })
        }
        _ => words.said_figure_few(m::SaidFigureFew { when: &when }),
    };
    view! { <p class="hint">{said}</p> }.into_any()
}
