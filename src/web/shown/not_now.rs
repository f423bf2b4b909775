//! Recipients that get nothing of the visitor's now, since each use that would pass data on to them is off.

use crate::{
    decisions::shelf::Shelf,
    domain::{
        catalogue::{Category, Purpose, Recipient},
        choices::Choices,
    },
    i18n::{lists::and, messages as m},
    web::{shown::use_state::stated, visit::Visit},
};

/// The sentence about one of them; `None` where something goes there, or may.
pub type NotNow<'a> = dyn Fn(&Recipient) -> Option<String> + 'a;

/// For data of these kinds, for whatever it is used.
pub fn of_kinds<'a>(
    visit: &'a Visit,
    shelf: &'a Shelf,
    choices: &'a Choices,
    kinds: &'a [&Category],
) -> impl Fn(&Recipient) -> Option<String> {
    of_uses(visit, shelf, choices, move |purpose| kinds.iter().any(|kind| purpose.categories.contains(&kind.id)))
}

/// For data that these uses pass on.
pub fn of_uses<'a>(
    visit: &'a Visit,
    shelf: &'a Shelf,
    choices: &'a Choices,
    which: impl Fn(&Purpose) -> bool + 'a,
) -> impl Fn(&Recipient) -> Option<String> + 'a {
    move |recipient| {
        if !visit.signed_in() {
            return None;
        }
        let catalogue = &shelf.notice.catalogue;
        let gets = |purpose: &&Purpose| which(purpose) && catalogue.recipients_of(purpose).iter().any(|one| one.id == recipient.id);
        let uses: Vec<&Purpose> = catalogue.purposes.iter().filter(gets).collect();
        if uses.is_empty() || uses.iter().any(|purpose| stated(visit, shelf, choices, purpose).is_on()) {
            return None;
        }
        let names: Vec<String> = uses.iter().map(|purpose| visit.notice(shelf).purpose(&purpose.id).name()).collect();
        Some(visit.texts().not_now_why(m::NotNowWhy { uses: &and(visit.language, &names) }))
    }
}
