//! `vectors.json` is the table other implementations test against: each row is one question and its one answer.

use candor::domain::{
    catalogue::{Basis, Rank},
    choices::Standing,
    decide::{Circumstances, Reason, Rule, decide},
    notice::NoticeVersion,
    time::Millis,
};
use serde::Deserialize;
use std::collections::HashSet;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Vector {
    name: String,
    purpose: Purpose,
    #[serde(default)]
    circumstances: Circumstances,
    #[serde(default)]
    level: u8,
    newest: Option<Standing>,
    now: i64,
    reason: Reason,
    allow: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Purpose {
    basis: Basis,
    level: Option<u8>,
    #[serde(default)]
    personalizes: bool,
    #[serde(default)]
    profiling: bool,
    #[serde(default)]
    sharing: bool,
    #[serde(default)]
    contacts: bool,
    #[serde(default)]
    material_since: u32,
}

impl From<&Purpose> for Rule {
    fn from(purpose: &Purpose) -> Self {
        Self {
            basis: purpose.basis,
            rank: purpose.level.map(Rank),
            personalizes: purpose.personalizes,
            profiling: purpose.profiling,
            sharing: purpose.sharing,
            contacts: purpose.contacts,
            material_since: NoticeVersion(purpose.material_since),
        }
    }
}

fn vectors() -> Vec<Vector> {
    serde_json::from_str(include_str!("vectors.json")).expect("the vectors are well formed")
}

#[test]
fn every_vector_gets_the_answer_it_names() {
    for vector in vectors() {
        let reason =
            decide(&Rule::from(&vector.purpose), &vector.circumstances, Rank(vector.level), vector.newest.as_ref(), Millis(vector.now));
        assert_eq!(reason, vector.reason, "{}", vector.name);
        assert_eq!(reason.allows(), vector.allow, "{}", vector.name);
    }
}

#[test]
fn the_vectors_reach_every_reason_the_rules_can_give() {
    let reached: HashSet<Reason> = vectors().into_iter().map(|vector| vector.reason).collect();
    let all = [
        Reason::Necessary,
        Reason::Consented,
        Reason::NotObjected,
        Reason::Erasure,
        Reason::Restricted,
        Reason::Minor,
        Reason::Paused,
        Reason::Gpc,
        Reason::NoConsent,
        Reason::Withdrawn,
        Reason::NoticeChanged,
        Reason::Expired,
        Reason::Objected,
        Reason::Level,
    ];
    for reason in all {
        assert!(reached.contains(&reason), "no vector for {reason:?}");
    }
}
