//! `vectors.json` is the table other implementations test against: each row is one question and its one answer.
//!
//! Here every row goes through the same door as a call of a system does; what the store would count is in the row.

use candor::{
    decisions::{
        answer::{Answer, Mistake, Question},
        snapshot::{Decisions, NoAnswer},
    },
    domain::{
        boundaries::{Boundaries, Contact, Frequency},
        catalogue::{Catalogue, Channel},
        choices::{Choices, Standing},
        circumstances::Circumstances,
        decide::Reason,
        ids::{CustomerId, TopicId, TouchpointId},
        notice::{Notice, NoticeVersion},
        quiet::{Quiet, TimeOfDay, Zone},
        time::{Millis, Moment},
    },
};
use serde::Deserialize;
use serde_json::{Value, json};
use std::{
    collections::{BTreeMap, BTreeSet, HashSet},
    time::Duration,
};

use super::model::opinion;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Vector {
    pub name: String,
    purpose: Purpose,
    #[serde(default)]
    unknown: bool,
    #[serde(default)]
    circumstances: Circumstances,
    #[serde(default)]
    level: u8,
    newest: Option<Standing>,
    #[serde(default)]
    channels: BTreeMap<Channel, Frequency>,
    #[serde(default)]
    boundaries: Wants,
    #[serde(default)]
    contacts: Vec<Contact>,
    channel: Option<Channel>,
    topic: Option<String>,
    touchpoint: Option<String>,
    now: Millis,
    pub reason: Option<Reason>,
    /// The slug of the problem, where there is no answer.
    pub mistake: Option<String>,
    pub allow: bool,
    #[serde(default)]
    pub slot: bool,
    quiet_until: Option<Millis>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Purpose {
    basis: String,
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
    #[serde(default)]
    touchpoints: BTreeSet<TouchpointId>,
}

#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct Wants {
    no_pressure: Option<bool>,
    avoid_topics: BTreeSet<TopicId>,
    quiet_hours: Option<QuietHours>,
}

#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct QuietHours {
    from: TimeOfDay,
    to: TimeOfDay,
    time_zone: Zone,
}

impl Vector {
    fn boundaries(&self) -> Boundaries {
        let wants = &self.boundaries;
        let quiet = wants.quiet_hours.clone().map(|QuietHours { from, to, time_zone }| Quiet { from, to, zone: time_zone });
        let (channels, avoid) = (self.channels.clone(), wants.avoid_topics.clone());
        Boundaries { channels, quiet, avoid, no_pressure: wants.no_pressure.unwrap_or(true) }
    }

    fn catalogue(&self) -> Catalogue {
        let purpose = &self.purpose;
        let topics: BTreeSet<&str> = self.boundaries.avoid_topics.iter().map(|topic| topic.as_str()).chain(self.topic.as_deref()).collect();
        let touchpoints: BTreeSet<&str> = purpose.touchpoints.iter().map(|id| id.as_str()).chain(self.touchpoint.as_deref()).collect();
        // A consent without a level is one that no level reaches.
        let alone = || (purpose.basis == "consent").then(|| "alone".to_owned());
        let level = purpose.level.map(|at| format!("level-{at}")).or_else(alone);
        let catalogue = json!({
            "level": (0..4).map(|at| json!({"id": format!("level-{at}"), "default": at == 0})).collect::<Vec<_>>(),
            "touchpoint": touchpoints.iter().map(|touchpoint| json!({"id": touchpoint})).collect::<Vec<_>>(),
            "category": [],
            "topic": topics.iter().map(|topic| json!({"id": topic})).collect::<Vec<_>>(),
            "purpose": [{
                "id": "it", "basis": purpose.basis, "categories": [], "touchpoints": purpose.touchpoints, "review_every": "P1Y", "term": "dpv:Purpose",
                "level": level, "personalizes": purpose.personalizes,
                "profiling": purpose.profiling, "sharing": purpose.sharing,
                "contacts": if purpose.contacts { Channel::ALL.to_vec() } else { vec![] },
            }],
        });
        serde_json::from_value(catalogue).unwrap()
    }

    /// Asks as a system would, of a snapshot that holds nothing but this.
    pub async fn ask(&self) -> Result<Answer, NoAnswer> {
        let seen = self.newest.map_or(1, |standing| standing.notice.0);
        let notice = Notice {
            version: NoticeVersion(seen.max(self.purpose.material_since)),
            published_at: Millis(0),
            catalogue: self.catalogue(),
            texts: BTreeMap::new(),
            material: [("it".parse().unwrap(), NoticeVersion(self.purpose.material_since))].into(),
            sha256: String::new(),
        };
        let choices = Choices {
            level: Some(format!("level-{}", self.level).parse().unwrap()),
            chosen_at: None,
            purposes: self.newest.iter().map(|standing| ("it".parse().unwrap(), *standing)).collect(),
            circumstances: self.circumstances,
            boundaries: self.boundaries(),
        };
        let decisions = Decisions::default();
        let shelf = decisions.turn().await.begin(notice);
        if !self.unknown {
            shelf.put([1; 32], CustomerId::from_bytes([1; 16]), 1, &choices);
        }
        shelf.in_force(1);
        let now = Moment { at: self.now, ticks: Duration::ZERO };
        decisions.looked(now.ticks);
        let (touchpoint, topic) = (self.touchpoint.as_deref(), self.topic.as_deref());
        let question = Question { customer: [1; 32], purpose: "it", touchpoint, channel: self.channel, topic };
        let mut answer = decisions.ask(&question, now)?;
        if let Some(slot) = answer.slot
            && self.boundaries().is_used_up(slot.channel, &self.contacts, self.now)
        {
            (answer.reason, answer.slot) = (Reason::Frequency, None);
        }
        Ok(answer)
    }

    async fn hold_against_the_program(&self) {
        let answer = match self.ask().await {
            Ok(answer) => answer,
            Err(none) => {
                assert_eq!(self.mistake.as_deref().map(mistake), Some(none), "{}", self.name);
                return assert!(!self.allow && self.reason.is_none(), "{}", self.name);
            }
        };
        assert_eq!(Some(answer.reason), self.reason, "{}", self.name);
        assert_eq!(answer.allows(), self.allow, "{}", self.name);
        assert_eq!(answer.slot.is_some(), self.slot, "{}", self.name);
        assert_eq!(answer.limits.quiet_until, self.quiet_until, "{}", self.name);
    }
}

/// By the slug of its problem.
fn mistake(slug: &str) -> NoAnswer {
    assert_eq!(slug, "not-at-touchpoint");
    NoAnswer::Mistake(Mistake::NotThere)
}

fn rows() -> Vec<Value> {
    serde_json::from_str(include_str!("vectors.json")).expect("the vectors are well formed")
}

#[tokio::test]
async fn every_vector_gets_the_answer_it_names() {
    let mut names = HashSet::new();
    for row in rows() {
        let vector: Vector = serde_json::from_value(row).unwrap();
        vector.hold_against_the_program().await;
        assert!(names.insert(vector.name.clone()), "twice: {}", vector.name);
    }
}

#[test]
fn whoever_reads_the_rules_afresh_comes_to_the_same_answers() {
    for row in rows() {
        let opinion = opinion(&row);
        assert_eq!(opinion.mistake.is_none().then(|| opinion.reason()), row["reason"].as_str(), "{}", row["name"]);
        assert_eq!(opinion.mistake, row["mistake"].as_str(), "{}", row["name"]);
        assert_eq!(opinion.allows(), row["allow"], "{}", row["name"]);
        assert_eq!(opinion.counted, row["slot"] == true, "{}", row["name"]);
    }
}

#[test]
fn the_vectors_fit_the_schema_others_read_them_by() {
    let schema: Value = serde_json::from_str(include_str!("vectors.schema.json")).unwrap();
    jsonschema::meta::validate(&schema).expect("the schema is a schema");
    let schema = jsonschema::validator_for(&schema).unwrap();
    let all = Value::Array(rows());
    let faults: Vec<String> = schema.iter_errors(&all).map(|fault| format!("{}: {fault}", fault.instance_path())).collect();
    assert!(faults.is_empty(), "{faults:#?}");
    for (wrong, change) in [
        ("an unknown field", json!({"extra": 1})),
        ("an unknown reason", json!({"reason": "because"})),
        ("both at once", json!({"mistake": "not-at-touchpoint"})),
    ] {
        let mut row = rows().swap_remove(0);
        row.as_object_mut().unwrap().extend(change.as_object().unwrap().clone());
        assert!(!schema.is_valid(&json!([row])), "{wrong} passes");
    }
}

/// The refusals in the order in which they are named; those on one line never meet.
const ORDER: [&[&str]; 10] = [
    &["erasure"],
    &["restricted"],
    &["minor"],
    &["paused"],
    &["gpc"],
    &["no-consent", "withdrawn", "notice-changed", "expired", "objected", "level"],
    &["topic"],
    &["channel"],
    &["quiet"],
    &["frequency"],
];

#[test]
fn the_vectors_show_every_reason_and_every_pair_of_reasons() {
    let rows = rows();
    let named: HashSet<&str> = rows.iter().filter_map(|row| row["reason"].as_str()).collect();
    for reason in ORDER.iter().copied().flatten().chain(&["unknown", "necessary", "consented", "not-objected"]) {
        assert!(named.contains(reason), "no vector for {reason}");
    }
    let refusals: Vec<_> = rows.iter().map(|row| opinion(row).refusals).collect();
    for (at, first) in ORDER.iter().enumerate() {
        for (first, second) in first.iter().flat_map(|first| ORDER[at + 1..].iter().copied().flatten().map(move |second| (first, second))) {
            let shown = refusals.iter().any(|all| all[..] == [*first, *second]);
            assert!(shown, "no vector where {first} and {second} both apply, and nothing else");
        }
    }
}
