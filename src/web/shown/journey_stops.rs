//! The stops of the journey: what is collected and used at each, and how the drawing shows it.

use super::{
    held::records,
    journey_map::{Ring, Stop},
    use_state::stated,
};
use crate::{
    decisions::shelf::Shelf,
    domain::{
        catalogue::{Category, Origin, Purpose, Touchpoint},
        choices::Choices,
    },
    i18n::messages as m,
    usecases::records::figures::Figures,
    web::visit::Visit,
};

/// The visitor: their choices, and the records held about them.
pub struct You {
    pub choices: Choices,
    pub figures: Figures,
}

pub fn collected<'a>(shelf: &'a Shelf, touchpoint: &'a Touchpoint) -> impl Iterator<Item = &'a Category> {
    shelf.notice.catalogue.categories.iter().filter(|category| category.touchpoints.contains(&touchpoint.id))
}

pub fn used<'a>(shelf: &'a Shelf, touchpoint: &'a Touchpoint) -> impl Iterator<Item = &'a Purpose> {
    shelf.notice.catalogue.purposes.iter().filter(|purpose| purpose.touchpoints.contains(&touchpoint.id))
}

/// All stops, each leading to its part of the page at `page`. Without a person, rings say only where something is collected.
pub fn stops(visit: &Visit, shelf: &Shelf, you: Option<&You>, page: &str) -> Vec<Stop> {
    let stop = |touchpoint: &Touchpoint| {
        let id = &touchpoint.id;
        let name = visit.notice(shelf).touchpoint(id).name();
        let held = you.and_then(|you| you.figures.at_touchpoint(id.as_str()));
        let label = match held {
            Some(held) => visit.texts().said_of(m::SaidOf { thing: &name, said: &records(visit, held) }),
            None => name.clone(),
        };
        let rings = Origin::ALL.map(|kind| ring(visit, shelf, you, touchpoint, kind));
        Stop { name, href: format!("{page}#stop-{id}"), label, rings }
    };
    shelf.notice.catalogue.touchpoints.iter().map(stop).collect()
}

/// A ring is where something is collected; it is filled when a use that personalizes, and that is on, uses what is collected there.
fn ring(visit: &Visit, shelf: &Shelf, you: Option<&You>, touchpoint: &Touchpoint, kind: Origin) -> Option<Ring> {
    let here: Vec<_> = collected(shelf, touchpoint).filter(|category| category.origin == kind).map(|category| &category.id).collect();
    if here.is_empty() {
        return None;
    }
    let Some(you) = you else { return Some(Ring { count: None, on: false }) };
    let held = |id: &str| you.figures.of_category_at(id, touchpoint.id.as_str()).map_or(0, |held| held.count);
    let count = here.iter().map(|id| held(id.as_str())).sum();
    let mut personal = shelf.notice.catalogue.purposes.iter().filter(|purpose| purpose.personalizes);
    let shapes = personal
        .any(|purpose| purpose.categories.iter().any(|id| here.contains(&id)) && stated(visit, shelf, &you.choices, purpose).is_on());
    Some(Ring { count: Some(count), on: count > 0 && shapes })
}
