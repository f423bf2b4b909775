//! A snapshot is enough to decide by oneself, as the portal does.

use candor::{
    catalog::{Source, check},
    domain::{
        actor::Actor,
        boundaries::Boundaries,
        choices::{Choices, Standing, Verb},
        circumstances::{Circumstances, Erasure},
        ids::CustomerId,
        notice::{NoticeVersion, Weight},
        ports::Clock,
        request::Kind,
        scope::Scope,
    },
    store::event::{Action, Event, Subject},
    usecases::{
        api_keys::revoke::revoke,
        feed::states::Walk,
        notices::publish::{Changes, publish},
        snapshot::follow::catch_up,
    },
    vault::api_key::ApiKey,
};
use serde_json::{Value, json};
use std::{
    collections::{BTreeSet, HashSet},
    time::Duration,
};
use tokio::time::timeout;

use super::copy::{Copy, decide, get, is_at};
use crate::{
    house::House,
    requests::told::{asked, delete, work_off},
    served::{Served, served},
};

/// Puts somebody's choices in place, however they came about.
pub async fn put(house: &House, who: CustomerId, choices: &Choices) {
    let state = serde_json::to_string(choices).unwrap();
    let write = house.store.write::<_, candor::store::Error>(Actor::House, move |mut tx| {
        Box::pin(async move {
            let who = tx.lock_customer(who).await?;
            let before = tx.choices_to_change(&who).await?;
            tx.update_choices(&who, &before, &state).await?;
            let who = who.id();
            tx.commit(Event::of(Action::ChoiceSaved, Subject::Customer(who)), ()).await
        })
    });
    write.await.unwrap();
}

/// Every purpose with this word, at this level.
fn choices(house: &House, level: Option<&str>, word: Option<Standing>, circumstances: Circumstances) -> Choices {
    let purposes = house.shelf().unwrap().notice.catalogue.purposes.iter().map(|purpose| purpose.id.clone()).collect::<Vec<_>>();
    let purposes = word.map(|word| purposes.into_iter().map(|id| (id, word)).collect()).unwrap_or_default();
    Choices {
        level: level.map(|level| level.parse().unwrap()),
        chosen_at: None,
        purposes,
        circumstances,
        boundaries: Boundaries::default(),
    }
}

/// All words there are, at all levels, under all facts.
fn everything(house: &House) -> Vec<Choices> {
    let now = house.time.now();
    let (past, future) = (now.minus(Duration::from_secs(60)), now.plus(Duration::from_secs(60)));
    let word = |verb| Standing { verb, notice: NoticeVersion(1), at: now, expires_at: None, despite_gpc: false, by_itself: false };
    let given = word(Verb::Given);
    let words = [Verb::Given, Verb::Withdrawn, Verb::Objected, Verb::Switched, Verb::Cleared].map(|verb| Some(word(verb)));
    let more = [
        None,
        Some(Standing { notice: NoticeVersion(2), expires_at: Some(future), ..given }),
        Some(Standing { notice: NoticeVersion(2), expires_at: Some(now), ..given }),
        Some(Standing { notice: NoticeVersion(2), despite_gpc: true, ..given }),
    ];
    let plain = Circumstances::default();
    let facts = [
        plain,
        Circumstances { erasure: Erasure::Scheduled, ..plain },
        Circumstances { erasure: Erasure::Running, ..plain },
        Circumstances { restricted: true, ..plain },
        Circumstances { under_age: true, ..plain },
        Circumstances { paused_until: Some(future), ..plain },
        Circumstances { paused_until: Some(now), ..plain },
        Circumstances { gpc_since: Some(past), ..plain },
        Circumstances { gpc_since: Some(future), ..plain },
    ];
    let mut all = Vec::new();
    for (number, word) in words.into_iter().chain(more).enumerate() {
        for (at, facts) in facts.into_iter().enumerate() {
            let level = [None, Some("off"), Some("basic"), Some("full"), Some("long-gone")][(number + at) % 5];
            all.push(choices(house, level, word, facts));
        }
    }
    all
}

/// With other words about these, so that everyone is asked again.
pub async fn publish_again(house: &House, material: &[&str]) {
    let mut draft = check(&Source::Demo).unwrap();
    for texts in draft.texts.values_mut() {
        texts.extend(material.iter().map(|purpose| (format!("purpose-{purpose}.means"), "Other words.".to_owned())));
    }
    let summaries = house.brand.languages.offered.iter().map(|language| (*language, "Something changed.".to_owned())).collect();
    let weights = material.iter().map(|purpose| (purpose.parse().unwrap(), Weight::Material)).collect();
    publish(house, Actor::Operator, &draft, Changes { summaries, weights, ..Changes::default() }).await.unwrap();
}

/// Asks the portal and the copy about everybody and every purpose. How many different reasons there were.
async fn compare(served: &Served, copy: &Copy, customers: usize) -> usize {
    catch_up(served).await.unwrap();
    let key = served.key(&[Scope::DecisionsRead]).await;
    let mut reasons = HashSet::new();
    for number in 0..customers {
        let customer = format!("c-{number}");
        let purposes: Vec<_> = copy.notice["purposes"].as_object().unwrap().keys().collect();
        let asked: Vec<_> = purposes.iter().map(|purpose| json!({"customer": customer, "purpose": purpose})).collect();
        let answer: Value = served.call("POST", "/decisions/batch", Some(&key), &json!({"decisions": asked})).await.json().await.unwrap();
        for (purpose, decided) in purposes.iter().zip(answer["decisions"].as_array().unwrap()) {
            let own = copy.decide(&customer, purpose, served.time.now().0);
            assert_eq!(decided["reason"], own, "{customer} {purpose}");
            reasons.insert(own);
        }
    }
    reasons.len()
}

#[tokio::test]
async fn a_copy_decides_as_the_portal_does_about_everyone_and_every_purpose_and_the_feed_keeps_it_so() {
    let served = served().await;
    let key = served.key(&[Scope::ChangesRead]).await;
    publish_again(&served, &["recommendations"]).await;
    let all = everything(&served);
    let mut ids = Vec::new();
    for (number, choices) in all.iter().enumerate() {
        let id = served.customer(&format!("c-{number}")).await;
        put(&served, id, choices).await;
        ids.push(id);
    }
    let mut copy = Copy::take(&served, &key).await;
    assert_eq!(copy.customers.len(), all.len());
    // One more is asked about than there are.
    assert_eq!(compare(&served, &copy, all.len() + 1).await, 15, "every reason there is");
    for (id, choices) in ids.iter().zip(all.iter().rev()).step_by(3) {
        put(&served, *id, choices).await;
    }
    asked(&served, ids[1], Kind::Delete, &delete("now")).await;
    work_off(&served).await;
    served.time.pass(Duration::from_millis(1));
    crate::records::lasting::comes_anew(&served, "c-1").await.unwrap();
    asked(&served, ids[4], Kind::Delete, &delete("now")).await;
    work_off(&served).await;
    assert!(!copy.keep_up(&served, &key).await, "the rules are the same");
    assert_eq!(copy.customers.len(), all.len() - 1);
    compare(&served, &copy, all.len()).await;
    publish_again(&served, &["recommendations", "newsletter"]).await;
    assert!(copy.keep_up(&served, &key).await);
    // The first line is enough.
    copy.notice = Copy::take(&served, &key).await.notice;
    compare(&served, &copy, all.len()).await;
}

#[test]
fn a_copy_that_passes_the_vectors_decides_right() {
    let vectors: Vec<Value> = serde_json::from_str(include_str!("../decisions/vectors.json")).unwrap();
    for vector in vectors {
        let level = vector["level"].as_u64().unwrap();
        let own = decide(&vector["purpose"], &vector["circumstances"], level, &vector["newest"], vector["now"].as_i64().unwrap());
        if let Some(asked) = vector["touchpoint"].as_str() {
            assert_eq!(is_at(&vector["purpose"], asked), vector["mistake"].is_null(), "{}", vector["name"]);
        }
        match vector["reason"].as_str().unwrap_or("mistake") {
            "mistake" => assert_eq!(vector["mistake"], "not-at-touchpoint"),
            // An unknown customer has no line in the snapshot.
            "unknown" => {}
            // Boundaries hold back only purposes that the rules allow.
            "topic" | "channel" | "quiet" | "frequency" => assert!(matches!(own, "consented" | "not-objected"), "{}", vector["name"]),
            reason => assert_eq!(reason, own, "{}", vector["name"]),
        }
    }
}

#[tokio::test]
async fn a_snapshot_that_is_known_is_not_sent_again() {
    let served = served().await;
    let amina = served.customer("c-1").await;
    let key = served.key(&[Scope::ChangesRead]).await;
    let first = get(&served, "/snapshot", &key).await;
    let tag = first.headers()["etag"].to_str().unwrap().to_owned();
    assert_eq!(first.headers()["content-type"], "application/x-ndjson");
    let copy = Copy::read(&first.text().await.unwrap());
    assert_eq!(tag, format!("\"{}\"", copy.seq));
    let ask = async |known: String| {
        let request = reqwest::Client::new().get(format!("{}/api/v1/snapshot", served.url)).bearer_auth(&key);
        let answer = request.header("if-none-match", known).send().await.unwrap();
        (answer.status().as_u16(), answer.headers()["etag"].to_str().unwrap().to_owned(), answer.text().await.unwrap().is_empty())
    };
    for known in [tag.clone(), format!("W/{tag}"), format!("\"other\", {tag}"), "*".to_owned()] {
        assert_eq!(ask(known).await, (304, tag.clone(), true));
    }
    assert_eq!(ask("\"1\"".to_owned()).await.0, 200);
    served.choose(amina, "full").await.unwrap();
    let (status, newer, empty) = ask(tag.clone()).await;
    assert_eq!((status, empty), (200, false));
    assert_eq!(newer, format!("\"{}\"", copy.seq + 1));
}

#[tokio::test]
async fn readers_who_stop_halfway_hold_up_nobody_and_one_that_is_cut_off_has_no_end() {
    let served = served().await;
    let amina = served.customer("c-1").await;
    let key = served.key(&[Scope::ChangesRead]).await;
    let mut stopped = Vec::new();
    for _ in 0..20 {
        stopped.push(get(&served, "/snapshot", &key).await);
    }
    timeout(Duration::from_secs(5), served.choose(amina, "full")).await.unwrap().unwrap();
    timeout(Duration::from_secs(5), served.store.read()).await.unwrap().unwrap();
    // A key that is revoked while it reads, and a server that stops: neither ends well, and the reader can tell.
    let mut walk = Walk::begin(&served, Actor::System(ApiKey::parse(&key).unwrap().id)).await.unwrap();
    served.stopping.send_replace(true);
    let cut = async {
        let request = reqwest::Client::new().get(format!("{}/api/v1/snapshot", served.url)).bearer_auth(&key);
        request.send().await?.text().await
    };
    assert!(cut.await.is_err());
    served.stopping.send_replace(false);
    revoke(&served, Actor::Operator, ApiKey::parse(&key).unwrap().id).await.unwrap();
    assert!(walk.next(&served).await.is_err());
}

#[tokio::test]
async fn the_guide_shows_what_is_sent() {
    let served = served().await;
    let amina = served.customer("c-1").await;
    served.choose(amina, "full").await.unwrap();
    let key = served.key(&[Scope::ChangesRead]).await;
    let text = get(&served, "/snapshot", &key).await.text().await.unwrap();
    let guide = include_str!("../../docs/api.md");
    let shown = guide.split("```ndjson\n").nth(1).unwrap().split("```").next().unwrap();
    let keys = |value: &Value| value.as_object().unwrap().keys().cloned().collect::<BTreeSet<_>>();
    let line = |text: &str, kind: &str| {
        let lines = text.lines().map(|line| serde_json::from_str::<Value>(line).unwrap());
        lines.into_iter().find(|line| line["kind"] == kind).unwrap()
    };
    for kind in ["notice", "customer", "end"] {
        assert_eq!(keys(&line(shown, kind)), keys(&line(&text, kind)), "{kind}");
    }
    let (shown, sent) = (line(shown, "customer"), line(&text, "customer"));
    assert_eq!(keys(&shown["circumstances"]), keys(&sent["circumstances"]));
    assert_eq!(keys(&shown["purposes"]["recommendations"]), keys(&sent["purposes"]["recommendations"]));
    assert!(sent["purposes"]["recommendations"]["at"].as_str().unwrap().ends_with('Z'));
}
