//! How much is held, in words: shared by the overview, the journey and the kinds of data.

use crate::{
    domain::catalogue::Category,
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
