//! When something that is turned on starts, in every catalogue that passes the lint.

use proptest::prelude::*;

use super::walks::{along, walks};
use crate::domain::{choices::Choices, effect::state, turning::Wait};

proptest! {
    /// The decisions and the words that are told agree.
    #[test]
    fn a_use_that_is_on_but_for_what_passes_waits_for_just_that(walk in walks()) {
        along(&walk, |place, _, _| {
            let facts = place.choices.circumstances;
            let lasting = Choices { circumstances: facts.lasting(), ..place.choices.clone() };
            for purpose in &place.notice.catalogue.purposes {
                let on = |choices: &Choices| state(&place.notice, choices, purpose, place.now).allows();
                let held = !Wait::of(purpose, &facts, place.now).is_empty();
                prop_assert_eq!(on(&place.choices), on(&lasting) && !held, "{}", purpose.id);
            }
            Ok(())
        })?;
    }
}
