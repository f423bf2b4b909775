//! Laws of every purpose, whatever a brand declares.

use candor::domain::{
    catalogue::{Basis, Rank},
    choices::{Standing, Verb},
    circumstances::{Circumstances, Erasure},
    decide::{Reason, Rule, decide},
    notice::NoticeVersion,
    time::Millis,
};
use proptest::prelude::*;

fn rules() -> impl Strategy<Value = Rule> {
    let basis = prop::sample::select(vec![Basis::Consent, Basis::Contract, Basis::LegalObligation, Basis::LegitimateInterest]);
    (basis, prop::option::of(0u8..4), any::<[bool; 4]>(), 0u32..4).prop_map(
        |(basis, rank, [personalizes, profiling, sharing, contacts], since)| Rule {
            basis,
            rank: rank.map(Rank),
            personalizes,
            profiling,
            sharing,
            contacts,
            material_since: NoticeVersion(since),
        },
    )
}

fn standings() -> impl Strategy<Value = Standing> {
    let verb = prop::sample::select(vec![Verb::Given, Verb::Withdrawn, Verb::Objected, Verb::Switched, Verb::Cleared]);
    (verb, 0u32..4, 0i64..100, prop::option::of(0i64..100), any::<bool>()).prop_map(|(verb, notice, at, expires_at, despite_gpc)| {
        Standing { verb, notice: NoticeVersion(notice), at: Millis(at), expires_at: expires_at.map(Millis), despite_gpc, by_itself: false }
    })
}

fn facts() -> impl Strategy<Value = Circumstances> {
    let erasure = prop::sample::select(vec![Erasure::None, Erasure::Scheduled, Erasure::Running]);
    (erasure, any::<bool>(), any::<bool>(), prop::option::of(0i64..100), prop::option::of(0i64..100)).prop_map(
        |(erasure, restricted, under_age, paused, gpc)| Circumstances {
            erasure,
            restricted,
            under_age,
            of_age_since: None,
            paused_until: paused.map(Millis),
            gpc_since: gpc.map(Millis),
        },
    )
}

proptest! {
    #[test]
    fn a_no_outranks_every_level_and_circumstance(rule in rules(), facts in facts(), level in 0u8..4, standing in standings(), now in 0i64..100) {
        prop_assume!(matches!(standing.verb, Verb::Withdrawn | Verb::Objected));
        let reason = decide(&rule, &facts, Rank(level), Some(&standing), Millis(now));
        prop_assert!(!reason.allows() || reason == Reason::Necessary);
    }

    #[test]
    fn consent_is_never_assumed(rule in rules(), facts in facts(), level in 0u8..4, now in 0i64..100) {
        prop_assert_ne!(decide(&rule, &facts, Rank(level), None, Millis(now)), Reason::Consented);
    }

    #[test]
    fn no_circumstance_ever_allows_more(rule in rules(), facts in facts(), level in 0u8..4, standing in prop::option::of(standings()), now in 0i64..100) {
        let without = decide(&rule, &Circumstances::default(), Rank(level), standing.as_ref(), Millis(now));
        let with = decide(&rule, &facts, Rank(level), standing.as_ref(), Millis(now));
        prop_assert!(without.allows() || !with.allows());
    }

    #[test]
    fn at_the_lowest_level_without_single_changes_nothing_reaches_the_person(rule in rules(), facts in facts(), now in 0i64..100) {
        // The lint guarantees: a necessary purpose only ever contacts, and a level that switches on is never the lowest.
        let necessary = matches!(rule.basis, Basis::Contract | Basis::LegalObligation);
        prop_assume!(rule.rank != Some(Rank(0)));
        prop_assume!(!necessary || !(rule.personalizes || rule.profiling || rule.sharing));
        let reason = decide(&rule, &facts, Rank(0), None, Millis(now));
        let reaches = rule.personalizes || rule.profiling || rule.sharing || (rule.contacts && !necessary);
        prop_assert!(!reaches || !reason.allows());
    }
}
