//! Reviews for everybody: how many practices are looked at in time, and which are late.

use leptos::prelude::*;

use crate::{
    decisions::shelf::Shelf,
    domain::catalogue::Practice,
    i18n::{dates, messages as m, numbers},
    usecases::{error::Error, oversight::reviews::public},
    web::{shown::held::plural, visit::Visit},
};

pub async fn section(visit: &Visit, shelf: &Shelf) -> Result<AnyView, Error> {
    let words = visit.texts();
    let reviews = public(visit.portal()).await?;
    let kept = u64::try_from(reviews.kept).unwrap_or(0);
    let kept = words.public_reviews_kept(m::PublicReviewsKept { count: plural(kept), count_text: &numbers::count(visit.language, kept) });
    let late = if reviews.overdue.is_empty() {
        view! { <p>{words.public_reviews_none_late()}</p> }.into_any()
    } else {
        let lines = reviews.overdue.iter().map(|(practice, due_on)| {
            let when = dates::day(visit.language, *due_on);
            view! { <li>{words.public_reviews_line(m::PublicReviewsLine { name: &name(visit, shelf, practice), when: &when })}</li> }
        });
        view! { <p>{words.public_reviews_late()}</p><ul>{lines.collect_view()}</ul> }.into_any()
    };
    Ok(view! { <section id="reviews"><h2>{words.public_reviews()}</h2><p>{kept}</p>{late}</section> }.into_any())
}

fn name(visit: &Visit, shelf: &Shelf, practice: &Practice) -> String {
    let said = visit.notice(shelf);
    match practice {
        Practice::Purpose(id) => said.purpose(id).name(),
        Practice::MustKeep(id) => visit.texts().review_must_keep(m::ReviewMustKeep { name: &said.category(id).name() }),
        Practice::Recipient(id) => said.recipient(id).name(),
    }
}
