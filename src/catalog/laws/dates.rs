//! A date that a person is told with a use is that of the receipt which put it so, in every catalogue that passes the lint.

use proptest::prelude::*;

use super::walks::{Place, walks};
use crate::domain::{
    choices::Choices,
    ids::{LevelId, PurposeId},
    time::Millis,
    use_state::{Because, UseState},
    wish::{Plan, Wish, plan, plan_return},
};

/// A receipt, as far as a date is told from it.
struct Receipt {
    at: Millis,
    chose_level: bool,
    level: LevelId,
    about: Vec<PurposeId>,
}

impl Receipt {
    fn of(plan: &Plan, chose_level: bool, at: Millis) -> Self {
        let about = plan.changes.iter().map(|change| change.purpose.clone()).collect();
        Self { at, chose_level, level: plan.to.clone(), about }
    }
}

fn ticking(place: &Place, before: &Choices, plan: Plan, all: bool) -> Result<Plan, TestCaseError> {
    let ticked = plan.offers.iter().filter(|_| all).map(|offer| offer.purpose.clone()).collect();
    plan.ticking(&place.notice, before, &ticked, place.now).ok_or_else(|| TestCaseError::fail("what is offered can be ticked"))
}

fn each_date_is_that_of_its_receipt(place: &Place, receipts: &[Receipt]) -> Result<(), TestCaseError> {
    let catalogue = &place.notice.catalogue;
    for purpose in &catalogue.purposes {
        let state = UseState::of(&place.notice, &place.choices, purpose, place.now);
        let Some(since) = state.since else { continue };
        let newest_about = || receipts.iter().rev().find(|receipt| receipt.about.contains(&purpose.id));
        match state.because {
            Because::Level | Because::BelowLevel => {
                let chose = receipts.iter().rev().find(|receipt| receipt.chose_level);
                let named = chose.map(|receipt| (receipt.at, &receipt.level));
                prop_assert_eq!(Some(since), named.map(|(at, _)| at), "{}: {:?}", purpose.id, state);
                prop_assert_eq!(place.choices.level_in(catalogue), named.map(|(_, level)| level), "{}: {:?}", purpose.id, state);
            }
            Because::SaidYes | Because::DespiteSignal | Because::SaidNo | Because::Changed => {
                prop_assert_eq!(Some(since), newest_about().map(|receipt| receipt.at), "{}: {:?}", purpose.id, state);
            }
            _ => {}
        }
    }
    Ok(())
}

proptest! {
    #[test]
    fn each_date_told_is_that_of_the_receipt_which_put_it_so(
        walk in walks(), acts in prop::collection::vec(any::<(bool, bool)>(), 10)
    ) {
        let mut place = walk.start();
        let mut receipts = Vec::new();
        for ((hours, event, step), (ticks, takes_back)) in walk.steps.iter().zip(acts) {
            place.hours_pass(*hours);
            event.iter().for_each(|event| place.happens(event));
            let Some(wish) = place.wish(step) else { continue };
            let planned = plan(&place.notice, &place.choices, &wish, place.now).ok_or_else(|| TestCaseError::fail("no plan"))?;
            let planned = ticking(&place, &place.choices, planned, ticks)?;
            let is_level = matches!(wish, Wish::Level(_));
            // Saved is only what changes something, and the first level.
            if planned.is_idle() && !(is_level && place.choices.level.is_none()) {
                continue;
            }
            receipts.push(Receipt::of(&planned, is_level, place.now));
            let before = std::mem::replace(&mut place.choices, planned.after);
            each_date_is_that_of_its_receipt(&place, &receipts)?;
            if !takes_back {
                continue;
            }
            place.hours_pass(0);
            let Some(back) = plan_return(&place.notice, &place.choices, &before, place.now) else { continue };
            let back = ticking(&place, &place.choices, back, ticks)?;
            if !back.is_idle() {
                receipts.push(Receipt::of(&back, back.after.level != place.choices.level, place.now));
                place.choices = back.after;
                each_date_is_that_of_its_receipt(&place, &receipts)?;
            }
        }
    }
}
