//! Data that a planned deletion deletes, and after which day.

use jiff::civil::Date;
use std::collections::BTreeMap;

use super::{asked::read_asked, list::list};
use crate::{
    domain::{
        actor::Actor,
        ids::CategoryId,
        request::{Kind, State},
    },
    usecases::{
        error::Error,
        portal::Portal,
        records::{divided::divided, figures, figures::Figures},
    },
};

/// The customer's figures with what they have planned; empty for anyone else.
pub async fn figures_planned(portal: &Portal, actor: Actor) -> Result<Figures, Error> {
    let figures = figures(portal, actor).await?;
    let planned = planned(portal, actor, &figures).await?;
    Ok(figures.with_planned(planned))
}

/// The last day of each kind of which something goes by a planned deletion.
async fn planned(portal: &Portal, actor: Actor, figures: &Figures) -> Result<BTreeMap<CategoryId, Date>, Error> {
    let Actor::Customer(customer) = actor else { return Ok(BTreeMap::new()) };
    let rows = list(portal, actor).await?;
    let (shelf, now) = (portal.shelf()?, portal.clock.now());
    let mut days = BTreeMap::new();
    let mut conn = portal.store.read().await?;
    // One that rests does not begin on its day.
    for row in rows.iter().filter(|row| row.kind == Kind::Delete && row.state == State::Scheduled && !row.is_held()) {
        let (Some(until), Some(asked)) = (row.undo_until, read_asked(portal, &mut conn, row).await?) else { continue };
        let Some(scope) = asked.scope() else { continue };
        for category in shelf.notice.catalogue.categories.iter().filter(|category| scope.covers(&category.id)) {
            let Some(held) = figures.of_category(category.id.as_str()) else { continue };
            if divided(portal, &mut conn, customer, category, held, now).await?.goes > 0 {
                let day = days.entry(category.id.clone()).or_insert(until);
                *day = until.min(*day);
            }
        }
    }
    Ok(days)
}
