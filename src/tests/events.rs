//! The log tells what happened, and one table says which use case writes what.

use candor::{
    domain::{actor::Actor, request::Kind, staff::Role},
    store::event::Action,
    usecases::{
        desk::decide::Granted,
        requests::{draft::Draft, withdraw::withdraw},
        staff::invite::invite,
    },
};
use std::collections::{BTreeMap, BTreeSet};

use crate::requests::agreed::approve;
use crate::{
    house::{House, houses},
    house_rules::sources::sources,
    requests::told::{asked, at, delete, looked, staff},
};

/// `SignedIn` of `Action::SignedIn`, wherever a file writes one. The word of an action is for reading the log.
fn named(text: &str) -> BTreeSet<String> {
    let after = text.match_indices("Action::").map(|(at, mark)| &text[at + mark.len()..]);
    let names = after.map(|rest| rest.split_at(rest.find(|letter: char| !letter.is_ascii_alphanumeric()).unwrap_or(rest.len())));
    names.filter(|(_, rest)| !rest.starts_with(".as_str()")).map(|(name, _)| name.to_owned()).collect()
}

#[test]
fn the_table_of_events_says_what_the_sources_do() {
    let mut written: BTreeMap<String, BTreeSet<&str>> = BTreeMap::new();
    for source in sources().iter().filter(|source| ["usecases", "jobs", "api", "web", "cli"].iter().any(|room| source.is_in(room))) {
        let names = named(&source.text);
        let events: BTreeSet<_> =
            Action::ALL.iter().filter(|action| names.contains(&format!("{action:?}"))).map(|action| action.as_str()).collect();
        if !events.is_empty() {
            written.insert(source.shown.trim_end_matches(".rs").to_owned(), events);
        }
    }
    let guide = include_str!("../docs/events.md");
    let rows = guide.lines().filter_map(|line| line.strip_prefix("| `")?.split_once("` | "));
    let told: BTreeMap<String, BTreeSet<&str>> = rows
        .map(|(file, events)| (file.to_owned(), events.trim_end_matches(" |").split(", ").map(|event| event.trim_matches('`')).collect()))
        .collect();
    assert_eq!(told, written);
    let ever: BTreeSet<_> = told.values().flatten().copied().collect();
    for action in Action::ALL {
        assert!(ever.contains(action.as_str()), "nobody writes {}", action.as_str());
    }
}

async fn since(house: &House, seq: i64) -> Vec<(String, Option<String>)> {
    let entries = house.store.read().await.unwrap().audit_after(seq, 100).await.unwrap();
    entries.into_iter().map(|entry| (format!("{} {}", entry.action, entry.subject), entry.detail)).collect()
}

async fn last(house: &House) -> i64 {
    house.store.read().await.unwrap().last_seq().await.unwrap()
}

fn told(events: &[(String, Option<String>)]) -> Vec<&str> {
    events.iter().map(|(event, _)| event.as_str()).collect()
}

#[tokio::test]
async fn a_commit_that_is_two_things_says_both_and_lies_about_neither() {
    for house in houses().await {
        let amina = house.customer("c-1").await;
        let (_, officer) = staff(&house, Role::PrivacyOfficer).await;
        let before = last(&house).await;
        let deletion = asked(&house, amina, Kind::Delete, &delete("later")).await;
        assert_eq!(told(&since(&house, before).await), ["request.opened request", "erasure.planned customer"]);
        let before = last(&house).await;
        withdraw(&house, Actor::Customer(amina), &deletion).await.unwrap();
        assert_eq!(told(&since(&house, before).await), ["request.withdrawn request", "erasure.called-off customer"]);
        let stop = Draft { stop: Some("restrict".to_owned()), words: Some("It is wrong.".to_owned()), ..Draft::default() };
        let restriction = asked(&house, amina, Kind::Stop, &stop).await;
        let read = looked(&house, officer, &restriction).await;
        let before = last(&house).await;
        approve(&house, officer, at(&read), Granted::default()).await.unwrap();
        assert_eq!(told(&since(&house, before).await), ["request.done request", "restriction.granted customer"]);
        let before = last(&house).await;
        asked(&house, amina, Kind::Delete, &delete("now")).await;
        assert_eq!(told(&since(&house, before).await), ["request.opened request", "erasure.begun customer"]);
    }
}

#[tokio::test]
async fn who_is_invited_as_what_and_who_is_refused_is_in_the_log() {
    for house in houses().await {
        let (_, support) = staff(&house, Role::Support).await;
        let before = last(&house).await;
        invite(&house, Actor::Operator, "new@example.org", Role::PrivacyOfficer).await.unwrap();
        assert_eq!(since(&house, before).await, [("staff.invited nobody".to_owned(), Some("privacy-officer".to_owned()))]);
        let before = last(&house).await;
        for _ in 0..5 {
            candor::usecases::desk::jobs::stuck(&house, support).await.unwrap_err();
        }
        // Written beside whoever is refused: the first at once, the others as a sum when their minute is over.
        while last(&house).await == before {
            tokio::time::sleep(std::time::Duration::from_millis(20)).await;
        }
        assert_eq!(since(&house, before).await, [("access.refused staff".to_owned(), Some("see-house".to_owned()))]);
        candor::usecases::refusals::flush(&house).await;
        let sums = house.store.read().await.unwrap().audit_after(before + 1, 10).await.unwrap();
        assert_eq!(sums.iter().map(|entry| (entry.action.as_str(), entry.amount)).collect::<Vec<_>>(), [("access.refused", Some(4))]);
    }
}
