//! Reviews for everybody: how many practices are looked at in time, and which are not.

use jiff::civil::Date;

use crate::{
    domain::{
        catalogue::Practice,
        item::ItemKind,
        retention::{day, last_day},
    },
    store::items::Which,
    usecases::{error::Error, portal::Portal},
};

const MOST: i64 = 1_000;

/// Reviews as the public sees them: nothing of it is about a person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reviews {
    /// Practices whose review is not overdue by more than the brand's grace.
    pub kept: usize,
    /// The others, the longest overdue first, each with the day it was due.
    pub overdue: Vec<(Practice, Date)>,
}

pub async fn public(portal: &Portal) -> Result<Reviews, Error> {
    let shelf = portal.shelf()?;
    let catalogue = &shelf.notice.catalogue;
    let today = day(portal.clock.now(), &portal.brand.time_zone);
    let open = portal.store.read().await?.items_of(ItemKind::Review, Which::Open, MOST).await?;
    let late = open.into_iter().filter(|kept| last_day(kept.item.due_on, portal.brand.review_grace) < today);
    let late = late.filter_map(|kept| Some((Practice::parse(&kept.item.about)?, kept.item.due_on)));
    // A practice that ended needs no review.
    let overdue: Vec<_> = late.filter(|(practice, _)| catalogue.has(practice)).collect();
    Ok(Reviews { kept: catalogue.practices().len().saturating_sub(overdue.len()), overdue })
}
