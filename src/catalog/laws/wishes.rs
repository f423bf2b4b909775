//! Laws of every wish, after any earlier choices.

use proptest::prelude::*;
use std::collections::BTreeSet;

use super::walks::{HOUR, Place, along, step, walks};
use crate::domain::{
    catalogue::{Channel, Purpose},
    choices::{Choices, Verb},
    effect::{asked_again, state},
    ids::PurposeId,
    reach::Reach,
    time::Millis,
    wish::{Plan, Turn, Wish, plan, plan_all},
};

/// Consents whose yes is part of no other.
pub(super) fn asked_by_themselves(place: &Place) -> Vec<&Purpose> {
    let catalogue = &place.notice.catalogue;
    catalogue.purposes.iter().filter(|purpose| catalogue.asked_by_itself(purpose)).collect()
}

/// Whether a question is answered with yes: about a purpose, on a channel, with a topic; by its place in each list.
fn answers(place: &Place, choices: &Choices, now: Millis) -> Vec<bool> {
    let channels: Vec<_> = std::iter::once(None).chain(Channel::ALL.map(Some)).collect();
    let topics: Vec<_> = std::iter::once(None).chain(place.notice.catalogue.topics.iter().map(|topic| Some(topic.id.as_str()))).collect();
    let mut answers = Vec::new();
    for purpose in &place.notice.catalogue.purposes {
        let allowed = state(&place.notice, choices, purpose, now).allows();
        for channel in &channels {
            let held = |topic: &&Option<&str>| purpose.switchable() && choices.boundaries.hold_back(**topic, *channel, now).is_some();
            answers.extend(topics.iter().map(|topic| allowed && !held(&topic)));
        }
    }
    answers
}

proptest! {
    #[test]
    fn what_is_turned_off_by_itself_is_refused_at_once(walk in walks()) {
        along(&walk, |place, wish, plan| {
            let Wish::Purposes(turns) = wish else { return Ok(()) };
            for (id, _) in turns.iter().filter(|(_, turn)| **turn == Turn::Off) {
                let purpose = place.notice.catalogue.purpose(id.as_str());
                let purpose = purpose.ok_or_else(|| TestCaseError::fail("no such purpose"))?;
                prop_assert!(!state(&place.notice, &plan.after, purpose, place.now).allows(), "{id} goes on");
            }
            Ok(())
        })?;
    }

    #[test]
    fn a_no_to_one_thing_holds_at_every_level(walk in walks()) {
        let mut refused = BTreeSet::new();
        along(&walk, |place, wish, plan| {
            for change in plan.changes.iter().filter(|_| matches!(wish, Wish::Purposes(_))) {
                let no = matches!(change.verb, Verb::Withdrawn | Verb::Objected);
                if no { refused.insert(change.purpose.clone()) } else { refused.remove(&change.purpose) };
            }
            for purpose in place.notice.catalogue.purposes.iter().filter(|purpose| refused.contains(&purpose.id)) {
                prop_assert!(!state(&place.notice, &plan.after, purpose, place.now).allows(), "{} is back", purpose.id);
            }
            Ok(())
        })?;
    }

    #[test]
    fn no_level_starts_what_is_asked_by_itself(walk in walks()) {
        along(&walk, |place, wish, plan| {
            let Wish::Level(level) = wish else { return Ok(()) };
            for purpose in asked_by_themselves(place) {
                prop_assert!(!plan.effect.starts.contains(&purpose.id), "{} starts with a level", purpose.id);
                let given = plan.changes.iter().any(|change| change.purpose == purpose.id && change.verb == Verb::Given);
                prop_assert!(!given, "{} is agreed to with a level", purpose.id);
            }
            let rank = place.notice.catalogue.rank(level);
            if rank < Some(place.choices.rank(&place.notice.catalogue)) {
                prop_assert!(plan.offers.is_empty(), "going down offers nothing");
                let overtaken = asked_again(&place.notice, &place.choices);
                let anew = |id: &PurposeId| overtaken.iter().any(|purpose| purpose.id == *id);
                prop_assert!(plan.effect.starts.iter().all(anew), "going down asks for nothing but what a changed notice had ended");
            }
            Ok(())
        })?;
    }

    #[test]
    fn a_tick_starts_what_is_ticked_and_nothing_else(walk in walks(), which: u8) {
        along(&walk, |place, wish, plan| {
            for offer in &plan.offers {
                let purpose = place.notice.catalogue.purpose(offer.purpose.as_str());
                prop_assert!(purpose.is_some_and(|purpose| place.notice.catalogue.asked_by_itself(purpose)) && offer.by_itself);
                prop_assert!(offer.verb == Verb::Given && !offer.despite_gpc, "{offer:?}");
            }
            let ticked: BTreeSet<_> = plan.offers.iter().zip(0..8).filter(|(_, at)| which & (1 << at) != 0).map(|(it, _)| it.purpose.clone()).collect();
            let with = plan.clone().ticking(&place.notice, &place.choices, &ticked, place.now);
            let Some(with) = with else { return Err(TestCaseError::fail("what is offered can be ticked")) };
            let starts = |plan: &Plan| plan.effect.starts.iter().cloned().collect::<BTreeSet<_>>();
            prop_assert_eq!(starts(&with), starts(plan).union(&ticked).cloned().collect());
            prop_assert_eq!(with.changes.len(), plan.changes.len() + ticked.len());
            let unasked = place.notice.catalogue.purposes.iter().find(|purpose| !plan.offers.iter().any(|offer| offer.purpose == purpose.id));
            if let Some(purpose) = unasked {
                let more = [purpose.id.clone()].into();
                prop_assert!(plan.clone().ticking(&place.notice, &place.choices, &more, place.now).is_none(), "{wish:?}: {} was not asked", purpose.id);
            }
            Ok(())
        })?;
    }

    #[test]
    fn outside_the_levels_no_level_changes_anything(walk in walks()) {
        along(&walk, |place, wish, plan| {
            let alone = place.notice.catalogue.purposes.iter().filter(|purpose| purpose.level == Some(Reach::Alone));
            for purpose in alone.filter(|_| matches!(wish, Wish::Level(_))) {
                prop_assert_eq!(plan.after.purposes.get(&purpose.id), place.choices.purposes.get(&purpose.id));
                prop_assert!(!plan.offers.iter().any(|offer| offer.purpose == purpose.id));
            }
            Ok(())
        })?;
    }

    /// Not now, and not by itself once something that outranks choices is over.
    #[test]
    fn nothing_starts_that_was_not_shown(walk in walks()) {
        along(&walk, |place, _, plan| {
            let shown = |id| plan.effect.starts.contains(id) || plan.effect.stays.contains(id);
            let lasting = |choices: &Choices| Choices { circumstances: choices.circumstances.lasting(), ..choices.clone() };
            for (before, after) in [(place.choices.clone(), plan.after.clone()), (lasting(&place.choices), lasting(&plan.after))] {
                let (before, after) = (place.allowed(&before, place.now), place.allowed(&after, place.now));
                for ((purpose, was), is) in place.notice.catalogue.purposes.iter().zip(before).zip(after) {
                    prop_assert!(was || !is || shown(&purpose.id), "{} starts unseen", purpose.id);
                }
            }
            for change in &plan.changes {
                let said = place.choices.purposes.get(&change.purpose).map(|standing| standing.verb);
                let no_taken_back = change.verb == Verb::Cleared && matches!(said, Some(Verb::Objected | Verb::Withdrawn));
                let lets = matches!(change.verb, Verb::Given | Verb::Switched) || no_taken_back;
                prop_assert!(!lets || shown(&change.purpose), "{change:?} said unseen");
            }
            Ok(())
        })?;
    }

    #[test]
    fn what_the_browser_asks_is_overruled_only_by_somebody_who_was_shown_it(walk in walks()) {
        let mut shown = BTreeSet::new();
        along(&walk, |place, wish, plan| {
            match wish {
                Wish::Purposes(turns) if place.choices.circumstances.gpc_since.is_some() => {
                    shown.extend(turns.iter().filter(|(_, turn)| **turn == Turn::OnDespiteSignal).map(|(id, _)| id.clone()));
                }
                _ => {}
            }
            let asks = plan.after.circumstances.gpc_since.is_some();
            for purpose in place.notice.catalogue.purposes.iter().filter(|purpose| asks && purpose.sharing) {
                let allowed = state(&place.notice, &plan.after, purpose, place.now).allows();
                prop_assert!(!allowed || shown.contains(&purpose.id), "{} is shared", purpose.id);
            }
            Ok(())
        })?;
    }

    /// And it does something: who was shown what the browser asks and wants to share all the same, does.
    #[test]
    fn who_was_shown_what_the_browser_asks_can_share_all_the_same(walk in walks(), at: usize) {
        let mut place = walk.start();
        place.choices.circumstances.gpc_since = Some(place.now);
        place.hours_pass(1);
        let sharing: Vec<_> = place.notice.catalogue.purposes.iter().filter(|purpose| purpose.sharing).collect();
        let Some(purpose) = at.checked_rem(sharing.len()).and_then(|at| sharing.get(at)) else { return Ok(()) };
        for level in place.notice.catalogue.levels.iter().map(|level| Some(level.id.clone())).chain([None]) {
            let choices = Choices { level, ..place.choices.clone() };
            let wish = Wish::Purposes([(purpose.id.clone(), Turn::OnDespiteSignal)].into());
            let plan = plan(&place.notice, &choices, &wish, place.now).ok_or_else(|| TestCaseError::fail("no plan"))?;
            prop_assert!(state(&place.notice, &plan.after, purpose, place.now).allows(), "{} stays off", purpose.id);
            prop_assert!(plan.effect.starts.contains(&purpose.id) && plan.changes.iter().all(|change| change.despite_gpc));
        }
    }

    #[test]
    fn two_wishes_at_once_are_the_same_as_one_after_the_other(walk in walks(), next in prop::collection::vec(step(), 1..4)) {
        along(&walk, |place, wish, first| {
            let mut wishes = vec![wish.clone()];
            let mut one_by_one = first.after.clone();
            for step in &next {
                let Some(wish) = place.wish(step) else { return Ok(()) };
                let Some(plan) = plan(&place.notice, &one_by_one, &wish, place.now) else { return Err(TestCaseError::fail("no plan")) };
                one_by_one = plan.after;
                wishes.push(wish);
            }
            let together = plan_all(&place.notice, &place.choices, &wishes, place.now);
            prop_assert_eq!(together.map(|plan| plan.after), Some(one_by_one));
            Ok(())
        })?;
    }

    /// Such a plan is saved from an outdated tab, too, and without asking.
    #[test]
    fn what_does_not_widen_lets_nothing_through_that_was_refused(walk in walks()) {
        along(&walk, |place, _, plan| {
            if plan.widens() {
                return Ok(());
            }
            for hours in [0, 1, 7, 24, 100, 24 * 400] {
                let at = Millis(place.now.0 + hours * HOUR);
                let (before, after) = (answers(place, &place.choices, at), answers(place, &plan.after, at));
                prop_assert!(before.iter().zip(&after).all(|(was, is)| *was || !is), "{} hours later more is allowed", hours);
            }
            for channel in Channel::ALL {
                prop_assert!(plan.after.boundaries.frequency(channel) <= place.choices.boundaries.frequency(channel));
            }
            prop_assert!(plan.after.boundaries.no_pressure || !place.choices.boundaries.no_pressure);
            Ok(())
        })?;
    }
}

/// The generated walks are worth walking: all of these come up.
#[test]
fn the_walks_reach_what_they_are_meant_to_reach() {
    use proptest::{strategy::ValueTree, test_runner::TestRunner};
    let mut runner = TestRunner::deterministic();
    let mut seen = BTreeSet::new();
    for _ in 0..300 {
        let Ok(tree) = walks().new_tree(&mut runner) else { continue };
        let walked = along(&tree.current(), |place, wish, plan| {
            seen.extend(plan.changes.iter().map(|change| format!("{:?}", change.verb)));
            seen.extend(plan.changes.iter().filter(|change| change.despite_gpc).map(|_| "despite the signal".to_owned()));
            seen.extend((!plan.offers.is_empty()).then(|| "asked by itself".to_owned()));
            seen.extend(plan.widens().then(|| "widens".to_owned()));
            seen.extend((!plan.widens() && !plan.is_idle()).then(|| "narrows".to_owned()));
            for purpose in &place.notice.catalogue.purposes {
                seen.insert(format!("{:?}", state(&place.notice, &place.choices, purpose, place.now)));
            }
            seen.extend(matches!(wish, Wish::Pause(Some(_))).then(|| "a pause".to_owned()));
            Ok(())
        });
        assert!(walked.is_ok());
    }
    let words =
        "Given Withdrawn Objected Switched Cleared Paused Gpc Minor Restricted Erasure NoticeChanged Consented NotObjected Level NoConsent";
    for name in words.split(' ').chain(["despite the signal", "asked by itself", "widens", "narrows", "a pause"]) {
        assert!(seen.contains(name), "never: {name}, only {seen:?}");
    }
}
