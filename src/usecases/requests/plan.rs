//! A deletion's effect, worked out before it; and the systems a request concerns.

use jiff::civil::Date;

use super::kept::{Asked, What, When};
use crate::{
    domain::{
        actor::Actor,
        catalogue::{Derived, System},
        ids::{CategoryId, RequestId, SystemId},
        person::Person,
        regime::Regime,
        request::{Extent, Part, Request},
        retention::day,
    },
    store::Conn,
    usecases::{
        authorise,
        customers::profile,
        error::Error,
        portal::Portal,
        records::{
            divided::{Divided, divided},
            figures::figures,
        },
    },
};

/// More than anybody has.
const MOST_LISTED: i64 = 1_000;

/// One kind of data, and what becomes of it.
#[derive(Debug, Clone)]
pub struct Line {
    pub category: CategoryId,
    /// How much goes, and what a law keeps.
    pub divided: Divided,
}

#[derive(Debug, Clone)]
pub struct Plan {
    pub scope: Extent,
    /// Every kind that is meant and that something is held of.
    pub lines: Vec<Line>,
    /// Kinds that were chosen, and that nothing is held of.
    pub empty: Vec<CategoryId>,
    /// Systems besides the portal that hold something of it.
    pub systems: Vec<SystemId>,
    /// Those of the brand's systems that say what becomes of what was made from such data.
    pub derived: Vec<(SystemId, Derived)>,
    /// The last day to take a deletion back.
    pub undo_until: Date,
}

impl Plan {
    /// The parts of a kind that go and stay; `None` for one of which nothing is held.
    pub fn of(&self, category: &CategoryId) -> Option<Divided> {
        self.lines.iter().find(|line| line.category == *category).map(|line| line.divided)
    }
}

/// For a customer who thinks of deleting.
pub async fn plan(portal: &Portal, actor: Actor, scope: &Extent) -> Result<Plan, Error> {
    let customer = authorise::customer(actor)?;
    let shelf = portal.shelf()?;
    let figures = figures(portal, actor).await?;
    let now = portal.clock.now();
    let (mut lines, mut empty) = (Vec::new(), Vec::new());
    let mut conn = portal.store.read().await?;
    for category in shelf.notice.catalogue.categories.iter().filter(|category| scope.covers(&category.id)) {
        match figures.of_category(category.id.as_str()) {
            Some(held) => {
                let divided = divided(portal, &mut conn, customer, category, held, now).await?;
                lines.push(Line { category: category.id.clone(), divided });
            }
            None if *scope != Extent::Everything => empty.push(category.id.clone()),
            None => {}
        }
    }
    drop(conn);
    let law = law(portal, actor).await?;
    let undo_until = law.undo_until(day(now, &portal.brand.time_zone), &portal.brand.holidays);
    let (systems, derived) = (systems_of(portal, scope)?, derived(portal, scope)?);
    Ok(Plan { scope: scope.clone(), lines, empty, systems, derived, undo_until })
}

/// The open requests that end without an answer when everything about a person is deleted: all but the one that asks for it.
pub async fn ending(conn: &mut Conn, person: Person, but: Option<RequestId>) -> Result<Vec<Request>, Error> {
    let rows = conn.requests_of(person.id, MOST_LISTED).await?;
    Ok(rows.into_iter().filter(|row| row.state.is_open() && Some(row.id) != but).collect())
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
    let Some(scope) = asked.scope() else { return Ok(Vec::new()) };
    // The other systems have answered, or still do, where the copy was asked for first.
    if asked.wants_a_look() {
        return Ok(vec![Part::Portal]);
    }
    Ok(std::iter::once(Part::Portal).chain(systems_of(portal, scope)?.into_iter().map(Part::System)).collect())
}

/// Whether the portal alone does what was asked for within minutes: it copies data that is nowhere else, or deletes kinds of it now.
pub fn made_alone(portal: &Portal, asked: &Asked) -> Result<bool, Error> {
    let soon = matches!(asked.what, What::Copy { .. } | What::Delete { scope: Extent::Only(_), when: When::Now });
    Ok(soon && systems(portal, asked)?.iter().all(|part| *part == Part::Portal))
}

/// The systems besides the portal that make a correction by a task: each that holds such data and is not told of every change.
pub fn correcting(portal: &Portal, asked: &Asked) -> Result<Vec<SystemId>, Error> {
    let What::Correct { category, .. } = &asked.what else { return Ok(Vec::new()) };
    systems_of(portal, &Extent::Only(vec![category.clone()]))
}

/// The systems that say what becomes of what was made from data that is meant, whether they have tasks or are told.
pub fn derived(portal: &Portal, scope: &Extent) -> Result<Vec<(SystemId, Derived)>, Error> {
    let shelf = portal.shelf()?;
    let told = shelf.notice.catalogue.systems.iter().filter(|system| system.tells_of_derived() && concerns(scope, system));
    Ok(told.filter_map(|system| Some((system.id.clone(), system.derived?))).collect())
}

fn systems_of(portal: &Portal, scope: &Extent) -> Result<Vec<SystemId>, Error> {
    let shelf = portal.shelf()?;
    Ok(shelf.notice.catalogue.with_tasks().filter(|system| concerns(scope, system)).map(|system| system.id.clone()).collect())
}

fn concerns(scope: &Extent, system: &System) -> bool {
    *scope == Extent::Everything || system.categories.iter().any(|category| scope.covers(category))
}
