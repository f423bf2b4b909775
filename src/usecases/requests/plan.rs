//! A deletion's effect, worked out before it; and the systems a request concerns.

use jiff::civil::Date;

use super::kept::{Asked, What};
use crate::{
    domain::{
        actor::Actor,
        ids::CategoryId,
        regime::Regime,
        request::{Extent, Kind, Part},
        retention::{day, stays_until},
    },
    usecases::{authorise, customers::profile, error::Error, portal::Portal, records::figures::figures},
};

/// One kind of data, and what becomes of it.
#[derive(Debug, Clone)]
pub struct Line {
    pub category: CategoryId,
    pub count: u64,
    /// A law keeps it until then at the latest.
    pub stays_until: Option<Date>,
}

#[derive(Debug, Clone)]
pub struct Plan {
    /// Every kind something is held of.
    pub lines: Vec<Line>,
    /// Systems besides the portal that hold something of it.
    pub systems: Vec<String>,
    /// The last day to take a deletion back.
    pub undo_until: Date,
    /// The last day on which it is done.
    pub due: Date,
}

/// For a customer who thinks of deleting.
pub async fn plan(portal: &Portal, actor: Actor) -> Result<Plan, Error> {
    authorise::customer(actor)?;
    let shelf = portal.shelf()?;
    let figures = figures(portal, actor).await?;
    let (zone, now) = (&portal.brand.time_zone, portal.clock.now());
    let lines = shelf.notice.catalogue.categories.iter().filter_map(|category| {
        let held = figures.of_category(category.id.as_str())?;
        Some(Line { category: category.id.clone(), count: held.count, stays_until: stays_until(category, held.newest, now, zone) })
    });
    let law = law(portal, actor).await?;
    let (today, holidays) = (day(now, zone), &portal.brand.holidays);
    Ok(Plan {
        lines: lines.collect(),
        systems: shelf.notice.catalogue.systems.iter().map(|system| system.id.to_string()).collect(),
        undo_until: law.undo_until(today, holidays),
        due: law.due(Kind::Delete, today, holidays),
    })
}

/// The law that answers to whoever asks.
pub async fn law(portal: &Portal, actor: Actor) -> Result<&'static Regime, Error> {
    let region = match actor {
        Actor::Customer(_) => profile::own(portal, actor).await?.region,
        _ => None,
    };
    Ok(portal.brand.law(region.as_deref()))
}

/// The systems that have something to do: the portal first, and whatever holds data that is meant.
pub fn systems(portal: &Portal, asked: &Asked) -> Result<Vec<Part>, Error> {
    let (What::Copy { scope, .. } | What::Delete { scope, .. }) = &asked.what else { return Ok(Vec::new()) };
    let shelf = portal.shelf()?;
    let concerned = |categories: &[CategoryId]| *scope == Extent::Everything || categories.iter().any(|category| scope.covers(category));
    let others =
        shelf.notice.catalogue.systems.iter().filter(|system| concerned(&system.categories)).map(|system| Part::System(system.id.clone()));
    Ok(std::iter::once(Part::Portal).chain(others).collect())
}
