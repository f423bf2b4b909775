//! Laws of taking a choice back.

use proptest::prelude::*;

use super::{
    walks::{Place, along, event, walks},
    wishes::asked_by_themselves,
};
use crate::domain::{
    choices::{Choices, Verb},
    setting::settings,
    time::Millis,
    wish::{Plan, Wish, plan_return},
};

fn ticking_all(place: &Place, before: &Choices, plan: Plan, now: Millis) -> Option<Plan> {
    let all = plan.offers.iter().map(|offer| offer.purpose.clone()).collect();
    plan.ticking(&place.notice, before, &all, now)
}

proptest! {
    /// A yes that comes back beside something else is ticked first; alone it is asked about by the question itself.
    #[test]
    fn taking_back_agrees_to_no_two_things_at_once_that_are_asked_by_themselves(walk in walks()) {
        along(&walk, |place, wish, plan| {
            if matches!(wish, Wish::Signal) {
                return Ok(());
            }
            let Some(back) = plan_return(&place.notice, &plan.after, &place.choices, Millis(place.now.0 + 1)) else { return Ok(()) };
            let asked = asked_by_themselves(place);
            let agreed = back.changes.iter().any(|change| change.verb == Verb::Given && asked.iter().any(|purpose| purpose.id == change.purpose));
            prop_assert!(!agreed || (back.changes.len() == 1 && back.from == back.to && back.offers.is_empty()), "{:?}", back.changes);
            Ok(())
        })?;
    }

    #[test]
    fn taking_a_choice_back_brings_everything_back(walk in walks()) {
        along(&walk, |place, wish, plan| {
            if matches!(wish, Wish::Signal) {
                return Ok(());
            }
            let now = Millis(place.now.0 + 1);
            let back = plan_return(&place.notice, &plan.after, &place.choices, now).and_then(|back| ticking_all(place, &plan.after, back, now));
            let after = back.map_or_else(|| plan.after.clone(), |back| back.after);
            prop_assert_eq!(place.allowed(&after, now), place.allowed(&place.choices, now));
            prop_assert_eq!(after.rank(&place.notice.catalogue), place.choices.rank(&place.notice.catalogue));
            prop_assert_eq!(settings(&place.choices, &after), vec![]);
            Ok(())
        })?;
    }

    /// Facts can have changed meanwhile: what they hold back is not said again either.
    #[test]
    fn taking_a_choice_back_says_nothing_that_was_not_shown(walk in walks(), meanwhile in event()) {
        along(&walk, |place, wish, plan| {
            if matches!(wish, Wish::Signal) {
                return Ok(());
            }
            let mut later = Place { notice: place.notice.clone(), choices: plan.after.clone(), now: Millis(place.now.0 + 1) };
            later.happens(&meanwhile);
            let Some(back) = plan_return(&later.notice, &later.choices, &place.choices, later.now) else { return Ok(()) };
            for (at, purpose) in later.notice.catalogue.purposes.iter().enumerate() {
                let allowed = |choices: &Choices| later.allowed(choices, later.now).get(at).copied().unwrap_or_default();
                let shown = back.effect.starts.contains(&purpose.id) || back.effect.stays.contains(&purpose.id);
                prop_assert!(allowed(&later.choices) || !allowed(&back.after) || shown, "{} starts unseen", purpose.id);
                let yes = back.changes.iter().any(|change| change.purpose == purpose.id && change.verb == Verb::Given);
                // Sharing that a browser holds back goes back to being held back.
                prop_assert!(!yes || shown || allowed(&later.choices), "{} is agreed to unseen", purpose.id);
            }
            Ok(())
        })?;
    }
}
