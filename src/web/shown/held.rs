//! How much is held, in words: shared by the overview, the journey and the kinds of data.

use crate::{
    decisions::shelf::Shelf,
    domain::catalogue::{Category, Origin},
    i18n::{dates, messages as m, numbers},
    usecases::records::figures::{Figures, Goes, Held},
    web::visit::Visit,
};

/// "1,204 records".
pub fn records(visit: &Visit, held: Held) -> String {
    visit.texts().held_records(m::HeldRecords { count: plural(held.count), count_text: &numbers::count(visit.language, held.count) })
}

/// "We hold 1,204 records of 9 kinds about you. The oldest is from 3 March 2023."
pub fn everything(visit: &Visit, figures: &Figures) -> String {
    let words = visit.texts();
    match figures.total() {
        Some(held) => {
            let kinds = u64::try_from(figures.categories()).unwrap_or(u64::MAX);
            let kinds = words.held_kinds(m::HeldKinds { count: plural(kinds), count_text: &numbers::count(visit.language, kinds) });
            words.held_lede(m::HeldLede { records: &records(visit, held), kinds: &kinds, when: &since(visit, held) })
        }
        None => words.held_lede_none(),
    }
}

/// How much is held in each way of knowing, where there is anything: "13 you told us".
pub fn by_origin(visit: &Visit, shelf: &Shelf, figures: &Figures) -> Vec<(Origin, String)> {
    let words = visit.texts();
    let counted = |kind: Origin| {
        let count = of_origin(shelf, figures, kind);
        let (few, written) = (plural(count), numbers::count(visit.language, count));
        let text = match kind {
            Origin::Given => words.count_given(m::CountGiven { count: few, count_text: &written }),
            Origin::Observed => words.count_observed(m::CountObserved { count: few, count_text: &written }),
            Origin::Inferred => words.count_inferred(m::CountInferred { count: few, count_text: &written }),
            Origin::Received => words.count_received(m::CountReceived { count: few, count_text: &written }),
        };
        (count > 0).then_some((kind, text))
    };
    Origin::ALL.into_iter().filter_map(counted).collect()
}

/// How many records came to be known in one way.
pub fn of_origin(shelf: &Shelf, figures: &Figures, kind: Origin) -> u64 {
    let kinds = shelf.notice.catalogue.categories.iter().filter(|category| category.origin == kind);
    kinds.filter_map(|category| figures.of_category(category.id.as_str())).map(|held| held.count).sum()
}

/// The day of the oldest.
pub fn since(visit: &Visit, held: Held) -> String {
    dates::date(visit.language, held.oldest, visit.zone())
}

/// When the oldest of a kind goes, as a sentence.
pub fn goes(visit: &Visit, figures: &Figures, category: &Category) -> Option<String> {
    let words = visit.texts();
    figures.goes(visit.portal(), category).map(|goes| match goes {
        Goes::After(day) => words.held_goes_after(m::HeldGoesAfter { when: &dates::day(visit.language, day) }),
        Goes::WithTheAccount => words.held_goes_account(),
    })
}

/// Enough to choose a plural form by: languages look at the last digits only.
pub fn plural(count: u64) -> u32 {
    u32::try_from(count).unwrap_or_else(|_| u32::try_from(count % 1_000_000).unwrap_or_default() + 1_000_000)
}
