//! Things on the brand's example shelf, in words.

use crate::{
    domain::example::{Placed, PlacedBy},
    i18n::{messages as m, numbers},
    web::visit::Visit,
};

pub fn product(visit: &Visit, placed: &Placed<'_>) -> String {
    visit.portal().brand.beside.product(visit.language, placed.product)
}

/// Why it stands where it stands.
pub fn reason(visit: &Visit, placed: &Placed<'_>) -> String {
    match placed.reason {
        PlacedBy::Fits(fact) => visit.portal().brand.beside.reason(visit.language, fact),
        PlacedBy::Sells(place) => visit
            .texts()
            .how_example_sells(m::HowExampleSells { place: &numbers::count(visit.language, u64::try_from(place).unwrap_or(u64::MAX)) }),
    }
}
