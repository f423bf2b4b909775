//! Recipients, and whether they get something of the visitor's now.

use crate::{
    decisions::shelf::Shelf,
    domain::{
        catalogue::{Category, Recipient, Touchpoint},
        choices::Choices,
        getting::{self, NowAndNot, Way, parted},
    },
    i18n::{lists::of_names, messages as m},
    web::visit::Visit,
};

/// Every way on which a recipient gets something.
pub fn ways<'a>(visit: &Visit, shelf: &'a Shelf, choices: &Choices, recipient: &Recipient) -> Vec<Way<'a>> {
    getting::ways(&shelf.notice, choices, recipient, visit.portal().clock.now())
}

/// All recipients. One whose data no use explains counts as getting it.
pub fn now_and_not<'a>(visit: &Visit, shelf: &'a Shelf, choices: &Choices) -> NowAndNot<'a> {
    parted(&shelf.notice, choices, visit.portal().clock.now(), |_| true)
}

/// Those of one kind of data.
pub fn of_kind<'a>(visit: &Visit, shelf: &'a Shelf, choices: &Choices, category: &Category) -> NowAndNot<'a> {
    parted(&shelf.notice, choices, visit.portal().clock.now(), |way| way.category.id == category.id)
}

/// Those that get something for a use at a stop.
pub fn at_stop<'a>(visit: &Visit, shelf: &'a Shelf, choices: &Choices, touchpoint: &Touchpoint) -> NowAndNot<'a> {
    parted(&shelf.notice, choices, visit.portal().clock.now(), |way| way.purpose.touchpoints.contains(&touchpoint.id))
}

/// "Parcelo, Paywell and Answerly".
pub fn names(visit: &Visit, shelf: &Shelf, all: &[&Recipient]) -> String {
    of_names(visit.language, &all.iter().map(|recipient| visit.notice(shelf).recipient(&recipient.id).name()).collect::<Vec<_>>())
}

/// Those that get nothing now; for a visitor who is not signed in, that it waits for their choice.
pub fn waiting(visit: &Visit, shelf: &Shelf, not: &[&Recipient]) -> Option<String> {
    let who = names(visit, shelf, not);
    (!not.is_empty()).then(|| match visit.signed_in() {
        true => visit.texts().goes_not_now(m::GoesNotNow { who: &who }),
        false => visit.texts().goes_if_chosen(m::GoesIfChosen { who: &who }),
    })
}
