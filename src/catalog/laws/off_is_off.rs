//! Off means off, in every catalogue that passes the lint.

use proptest::prelude::*;

use crate::{
    catalog::arbitrary::arbitrary_catalogue,
    domain::{
        catalogue::{Basis, Catalogue},
        choices::{Choices, Verb},
        effect::state,
        notice::{Notice, NoticeVersion},
        time::Millis,
        wish::{Wish, plan},
    },
};

fn published(catalogue: Catalogue) -> Notice {
    Notice {
        version: NoticeVersion(1),
        published_at: Millis(0),
        catalogue,
        texts: Default::default(),
        material: Default::default(),
        sha256: String::new(),
    }
}

/// Fails if any purpose personalizes, profiles or shares, or contacts beyond service messages.
fn nothing_reaches_the_person(notice: &Notice, choices: &Choices) -> Result<(), TestCaseError> {
    for purpose in &notice.catalogue.purposes {
        let service_message = matches!(purpose.basis, Basis::Contract | Basis::LegalObligation)
            && !(purpose.personalizes || purpose.profiling || purpose.sharing);
        if purpose.reaches_the_person() && !service_message {
            prop_assert!(!state(notice, choices, purpose, Millis(1)).allows(), "{} is on", purpose.id);
        }
    }
    Ok(())
}

proptest! {
    /// Consent is recorded only for what the person is shown as starting or going on.
    #[test]
    fn nobody_agrees_to_what_they_are_not_shown(
        catalogue in arbitrary_catalogue(), under_age: bool, gpc: bool, climbs in prop::collection::vec(0usize..4, 1..5)
    ) {
        let notice = published(catalogue);
        let mut choices = Choices::default();
        choices.circumstances.under_age = under_age;
        choices.circumstances.gpc_since = gpc.then_some(Millis(0));
        for at in climbs {
            let Some(level) = notice.catalogue.levels.get(at) else { continue };
            let plan = plan(&notice, &choices, &Wish::Level(level.id.clone()), Millis(1));
            let Some(plan) = plan else { return Err(TestCaseError::fail("no plan")) };
            for change in plan.changes.iter().filter(|change| change.verb == Verb::Given) {
                prop_assert!(plan.effect.starts.contains(&change.purpose) || plan.effect.stays.contains(&change.purpose), "{}", change.purpose);
            }
            choices = plan.after;
        }
    }

    #[test]
    fn before_any_choice_and_at_the_lowest_level_nothing_reaches_the_person(catalogue in arbitrary_catalogue(), climbs in prop::collection::vec(0usize..4, 0..4)) {
        let notice = published(catalogue);
        let mut choices = Choices::default();
        nothing_reaches_the_person(&notice, &choices)?;
        // However someone got there: up and down the levels, and then to the lowest.
        let levels: Vec<_> = notice.catalogue.levels.iter().map(|level| level.id.clone()).collect();
        let wanted = climbs.iter().filter_map(|at| levels.get(*at)).chain(levels.first());
        for level in wanted {
            let plan = plan(&notice, &choices, &Wish::Level(level.clone()), Millis(1));
            prop_assert!(plan.is_some());
            choices = plan.map(|plan| plan.after).unwrap_or_default();
        }
        nothing_reaches_the_person(&notice, &choices)?;
    }
}
