//! The program and the plain model agree on whatever can be asked.

use candor::decisions::answer::Answer;
use proptest::{prelude::*, sample::select};
use serde_json::{Value, json};

use super::{model::opinion, vectors::Vector};

/// 2026, also around the hours in which the clocks of Berlin change.
const MOMENTS: &[i64] = &[1_774_742_400_000, 1_781_120_400_000, 1_790_000_000_000, 1_792_886_400_000, 1_798_675_200_000];
const MINUTE: i64 = 60_000;
const DAY: i64 = 24 * 60 * MINUTE;

/// A moment that is likely to be at an edge, seen from `now`.
fn near(now: i64) -> impl Strategy<Value = i64> {
    let edges = select(vec![-31 * DAY, -7 * DAY, -10 * MINUTE, -100, 0, 100]);
    (edges, -1..2i64).prop_map(move |(edge, by)| now + edge + by)
}

fn maybe<T: Strategy<Value: std::fmt::Debug + Clone + Into<Value>>>(strategy: T) -> impl Strategy<Value = Value> {
    prop::option::of(strategy).prop_map(|value| value.map_or(Value::Null, Into::into))
}

fn purposes() -> impl Strategy<Value = Value> {
    let basis = select(vec!["consent", "consent", "legitimate-interest", "legitimate-interest", "contract", "legal-obligation"]);
    let flags = any::<[bool; 4]>();
    let touchpoints = prop::collection::btree_set(select(TOUCHPOINTS), 0..3);
    (basis, maybe(0..4u8), flags, 0..3u32, touchpoints).prop_map(
        |(basis, level, [personalizes, profiling, sharing, contacts], since, touchpoints)| {
            json!({"basis": basis, "level": level, "personalizes": personalizes, "profiling": profiling, "sharing": sharing,
            "contacts": contacts, "material_since": since, "touchpoints": touchpoints})
        },
    )
}

/// Seldom anything, so that the rules below are reached too.
fn facts(now: i64) -> impl Strategy<Value = Value> {
    let erasure = select(vec!["none", "none", "none", "none", "scheduled", "running"]);
    let seldom = || prop::bool::weighted(0.15);
    let sometimes = move || prop::option::weighted(0.25, near(now));
    (erasure, seldom(), seldom(), sometimes(), sometimes()).prop_map(|(erasure, restricted, under_age, paused_until, gpc_since)| {
        json!({"erasure": erasure, "restricted": restricted, "under_age": under_age, "paused_until": paused_until, "gpc_since": gpc_since})
    })
}

fn standings(now: i64) -> impl Strategy<Value = Value> {
    let verb = select(vec!["given", "given", "given", "withdrawn", "objected", "switched", "switched", "cleared"]);
    let standing = (verb, 1..4u32, near(now), prop::option::weighted(0.3, near(now)), any::<bool>());
    maybe(standing.prop_map(|(verb, notice, at, expires_at, despite_gpc)| {
        json!({"verb": verb, "notice": notice, "at": at, "expires_at": expires_at, "despite_gpc": despite_gpc})
    }))
}

const CHANNELS: &[&str] = &["email", "sms"];
const TOUCHPOINTS: &[&str] = &["browse", "pay"];
const TOPICS: &[&str] = &["alcohol", "sport", "pets"];

/// How often on each channel, and the rest.
fn boundaries(now: i64) -> impl Strategy<Value = (Value, Value)> {
    let often = (select(CHANNELS), select(vec!["needed", "monthly", "weekly", "any"]));
    let often = prop::collection::vec(often, 0..3).prop_map(|all| {
        let all = all.into_iter().map(|(channel, often)| (channel.to_owned(), Value::from(often)));
        all.collect::<serde_json::Map<_, _>>()
    });
    let avoid = prop::collection::btree_set(select(TOPICS), 0..3);
    (often, maybe(quiet(now)), avoid, any::<bool>()).prop_map(|(channels, quiet, avoid, no_pressure)| {
        (Value::from(channels), json!({"quiet_hours": quiet, "avoid_topics": avoid, "no_pressure": no_pressure}))
    })
}

/// Beginning or ending close to now, in some zone.
fn quiet(now: i64) -> impl Strategy<Value = Value> {
    let zone = select(vec!["UTC", "Asia/Kolkata", "Pacific/Kiritimati", "Pacific/Pago_Pago", "Europe/Berlin", "America/New_York"]);
    let minute = move || {
        let close = (-5..6i64, 0..2i64).prop_map(move |(half_hours, by)| (now / MINUTE + half_hours * 30 + by).rem_euclid(1440));
        prop_oneof![close, 0..1440i64]
    };
    let text = |minutes: i64| format!("{:02}:{:02}", minutes / 60, minutes % 60);
    (minute(), minute(), zone).prop_map(move |(from, to, zone)| json!({"from": text(from), "to": text(to), "time_zone": zone}))
}

fn contacts(now: i64) -> impl Strategy<Value = Vec<Value>> {
    let contact = (select(CHANNELS), near(now), select(vec!["sent", "reserved", "released"]));
    prop::collection::vec(contact.prop_map(|(channel, at, state)| json!({"channel": channel, "at": at, "state": state})), 0..4)
}

fn cases() -> impl Strategy<Value = Value> {
    (select(MOMENTS), -200..200i64, -1..2i64).prop_flat_map(|(moment, minutes, by)| {
        let now = moment + minutes * MINUTE + by;
        let touchpoint = prop::option::weighted(0.1, select(TOUCHPOINTS)).prop_map(|asked| asked.map_or(Value::Null, Value::from));
        let asked = (maybe(select(CHANNELS)), maybe(select(TOPICS)), touchpoint, prop::bool::weighted(0.02));
        let person = (facts(now), 0..4u8, standings(now), boundaries(now), contacts(now));
        (purposes(), person, asked).prop_map(
            move |(purpose, (facts, level, newest, (channels, boundaries), contacts), (channel, topic, touchpoint, unknown))| {
                json!({"name": "made up", "purpose": purpose, "unknown": unknown, "circumstances": facts, "level": level, "newest": newest,
                "channels": channels, "boundaries": boundaries, "contacts": contacts, "channel": channel, "topic": topic, "touchpoint": touchpoint, "now": now})
            },
        )
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 4_000, ..ProptestConfig::default() })]
    #[test]
    fn the_program_and_the_model_never_differ(mut case in cases()) {
        let opinion = opinion(&case);
        match opinion.mistake {
            Some(mistake) => case["mistake"] = mistake.into(),
            None => case["reason"] = opinion.reason().into(),
        }
        case["allow"] = opinion.allows().into();
        case["slot"] = opinion.counted.into();
        let vector: Vector = serde_json::from_value(case).unwrap();
        let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
        let answer = runtime.block_on(vector.ask()).ok();
        prop_assert_eq!(answer.is_none(), vector.mistake.is_some());
        prop_assert_eq!(answer.as_ref().map(|answer| answer.reason), vector.reason);
        prop_assert_eq!(answer.as_ref().is_some_and(Answer::allows), vector.allow);
        prop_assert_eq!(answer.is_some_and(|answer| answer.slot.is_some()), vector.slot);
    }
}

/// The cases are not all refused by the first rules: every reason comes up, and with every basis.
#[test]
fn the_cases_reach_every_reason() {
    use proptest::{strategy::ValueTree, test_runner::TestRunner};
    use std::collections::BTreeMap;
    let mut runner = TestRunner::deterministic();
    let mut reached: BTreeMap<&str, usize> = BTreeMap::new();
    for _ in 0..8_000 {
        let case = cases().new_tree(&mut runner).unwrap().current();
        let opinion = opinion(&case);
        *reached.entry(opinion.mistake.unwrap_or_else(|| opinion.reason())).or_default() += 1;
    }
    assert_eq!(reached.len(), 19 + 1, "{reached:?}");
    assert!(reached.values().all(|times| *times >= 5), "{reached:?}");
}
