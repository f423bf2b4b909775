//! A word on the desk before the training runs out, and while somebody works without it.

use leptos::prelude::*;

use crate::{
    domain::{actor::Actor, training::Ahead},
    i18n::{dates, messages as m},
    usecases::{error::Error, lock::trained},
    web::visit::Visit,
};

/// Nothing for whoever has time, and for whoever is not of the staff.
pub async fn warning(visit: &Visit) -> Result<Option<AnyView>, Error> {
    let Actor::Staff(staff, _) = visit.actor else { return Ok(None) };
    let trained = trained(visit.portal(), staff).await?;
    let words = visit.texts();
    let when = dates::date(visit.language, trained.standing.until, visit.zone());
    let now = visit.portal().clock.now();
    let text = match trained.standing.ahead(now) {
        Ahead::Far => return Ok(None),
        // The page says itself that it is closed.
        Ahead::Over if !trained.is_open(now) => return Ok(None),
        Ahead::Month => words.training_ends_month(m::TrainingEndsMonth { when: &when }),
        Ahead::Week => words.training_ends_week(m::TrainingEndsWeek { when: &when }),
        Ahead::Day => words.training_ends_day(m::TrainingEndsDay { when: &when }),
        Ahead::Over => words.training_let_in_now(),
    };
    let (href, way) = (visit.to("/staff/training"), words.training_to());
    Ok(Some(view! { <div class="notice"><p>{text}</p><p><a href=href>{way}</a></p></div> }.into_any()))
}
