//! Each use has one state: every page and every call that says whether it is on says the same, in the same words.

use candor::{
    decisions::answer::Question,
    domain::{
        boundaries::Frequency,
        catalogue::{Channel, Purpose},
        choices::{Choices, Standing},
        circumstances::{Circumstances, Erasure},
        decide::Reason,
        notice::{Notice, NoticeVersion},
        ports::Clock,
        scope::Scope,
        time::Millis,
        use_state::{Because, UseState},
        wish::{Turn, Wish, plan},
    },
    usecases::snapshot::follow::catch_up,
    vault::index::IndexField,
};
use serde_json::{Value, json};
use std::{
    collections::{BTreeMap, BTreeSet, HashSet},
    time::Duration,
};
use testing::scraper::{ElementRef, Html, Selector};

use crate::{
    api::snapshot::{publish_again, put},
    explanations::told::explained,
    served::{Browser, Served, served},
};

const DAY: Duration = Duration::from_secs(24 * 60 * 60);

/// Choices as people make them: levels, with and without ticks, and single uses.
fn chosen(notice: &Notice, now: Millis) -> Vec<(&'static str, Choices)> {
    let wish = |before: &Choices, wish: Wish| plan(notice, before, &wish, now).unwrap();
    let level = |level: &str| wish(&Choices::default(), Wish::Level(level.parse().unwrap())).after;
    let single = |before: &Choices, id: &str, turn| wish(before, Wish::Purposes([(id.parse().unwrap(), turn)].into())).after;
    let all = wish(&Choices::default(), Wish::Level("full".parse().unwrap()));
    let ticks: BTreeSet<_> = all.offers.iter().map(|offer| offer.purpose.clone()).collect();
    let all = all.ticking(notice, &Choices::default(), &ticks, now).unwrap().after;
    vec![
        ("nothing", Choices::default()),
        ("off", level("off")),
        ("basic", level("basic")),
        ("full", level("full")),
        ("full and every tick", all.clone()),
        ("full without recommendations", single(&all, "recommendations", Turn::Off)),
        ("off with the newsletter", single(&level("off"), "newsletter", Turn::On)),
    ]
}

/// Facts that outrank them, and channels that are closed.
fn facts(choices: &Choices, now: Millis) -> Vec<(&'static str, Choices)> {
    let with = |circumstances| Choices { circumstances, ..choices.clone() };
    let plain = Circumstances::default();
    let mut silent = choices.clone();
    silent.boundaries.channels.insert(Channel::Email, Frequency::Needed);
    vec![
        ("", choices.clone()),
        ("paused", with(Circumstances { paused_until: Some(now.plus(DAY * 14)), ..plain })),
        ("a pause that is over", with(Circumstances { paused_until: Some(now), ..plain })),
        ("signal", with(Circumstances { gpc_since: Some(now), ..plain })),
        ("restricted", with(Circumstances { restricted: true, ..plain })),
        ("deletion planned", with(Circumstances { erasure: Erasure::Scheduled, ..plain })),
        ("under age", with(Circumstances { under_age: true, ..plain })),
        ("of age since", with(Circumstances { of_age_since: Some(now.plus(DAY)), ..plain })),
        ("no emails", silent),
    ]
}

fn situations(notice: &Notice, now: Millis) -> Vec<(String, Choices)> {
    let mut all = Vec::new();
    for (name, choices) in chosen(notice, now) {
        all.extend(facts(&choices, now).into_iter().map(|(fact, choices)| (format!("{name} {fact}"), choices)));
        let word = |change: fn(&mut Standing, Millis)| {
            let mut choices = choices.clone();
            choices.purposes.values_mut().for_each(|said| change(said, now));
            choices
        };
        all.push((format!("{name} expired"), word(|said, now| said.expires_at = Some(now))));
        all.push((format!("{name} before the notice changed"), word(|said, _| said.notice = NoticeVersion(1))));
        let mut despite = word(|said, now| (said.despite_gpc, said.at) = (true, now.plus(DAY)));
        despite.circumstances.gpc_since = Some(now);
        all.push((format!("{name} despite the signal"), despite));
    }
    all
}

/// The decisions' answer for a use: yes, as soon as it is yes on one of the channels that it writes on.
fn decided(served: &Served, purpose: &Purpose) -> Reason {
    let ask = |channel| {
        let customer = served.vault.blind_index(IndexField::Reference, "c-1");
        let question = Question { customer, purpose: purpose.id.as_str(), touchpoint: None, channel, topic: None };
        served.decisions.ask(&question, served.clock.moment()).unwrap().reason
    };
    let on: Vec<_> = purpose.contacts.iter().map(|channel| ask(Some(*channel))).collect();
    on.iter().copied().find(|reason| reason.allows()).or(on.first().copied()).unwrap_or_else(|| ask(None))
}

/// A use, as a page says it.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Said {
    state: String,
    on: bool,
    words: String,
}

fn all(page: &Html, css: &str) -> Vec<(String, Said)> {
    let marks = Selector::parse(css).unwrap();
    let said = |mark: ElementRef| {
        let words = mark.text().collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ");
        let on = mark.attr("class").unwrap().split(' ').any(|class| class == "use--on");
        (mark.attr("data-use").unwrap().to_owned(), Said { state: mark.attr("data-state").unwrap().to_owned(), on, words })
    };
    page.select(&marks).map(said).collect()
}

/// The words of every page, tick and call in one situation, compared.
async fn compare(served: &Served, browser: &Browser, key: &str, paths: &[String], name: &str) {
    let shelf = served.shelf().unwrap();
    let reasons: BTreeMap<_, _> =
        shelf.notice.catalogue.purposes.iter().map(|purpose| (purpose.id.to_string(), decided(served, purpose))).collect();
    let mut words: BTreeMap<String, Said> = BTreeMap::new();
    for path in paths {
        let answer = browser.get(path).send().await.unwrap();
        assert_eq!(answer.status(), 200, "{name}: {path}");
        let text = answer.text().await.unwrap().replace("<!>", "");
        let page = Html::parse_document(&text);
        for (id, said) in all(&page, "[data-use]") {
            let reason = reasons[&id];
            assert_eq!((said.state.as_str(), said.on), (reason.as_str(), reason.allows()), "{name}: {path}: {id}: {said:?}");
            let first = words.entry(id.clone()).or_insert_with(|| said.clone());
            assert_eq!(*first, said, "{name}: {path}: {id}");
            if path.ends_with(&format!("/purposes/{id}")) {
                assert_eq!(text.contains("Turn this off"), said.on && reason != Reason::Necessary, "{name}: {path}: {said:?}");
                assert_eq!(text.contains("End the pause"), said.words.starts_with("Paused until"), "{name}: {path}: {said:?}");
            }
        }
        for tick in page.select(&Selector::parse("input[name='form[on][]']").unwrap()) {
            let id = tick.attr("value").unwrap();
            assert_eq!(tick.attr("checked").is_some(), reasons[id].allows(), "{name}: {path}: the tick of {id}");
        }
        if path.ends_with("/choices") {
            let listed: BTreeSet<_> = all(&page, "[aria-labelledby='turned-off'] [data-use]").into_iter().map(|(id, _)| id).collect();
            let off: BTreeSet<_> = reasons.iter().filter(|(_, reason)| !reason.allows()).map(|(id, _)| id.clone()).collect();
            assert_eq!(listed, off, "{name}: everything that is off is listed, whatever the reason");
        }
    }
    assert_eq!(words.len(), reasons.len(), "{name}: every use is said somewhere");
    let told: Value =
        served.call("POST", "/customers/preferences/query", Some(key), &json!({"customer": "c-1"})).await.json().await.unwrap();
    for (id, reason) in &reasons {
        // Preferences ask about no channel.
        let known = served.reason("c-1", id);
        assert_eq!(told["purposes"][id]["reason"], known.as_str(), "{name}: {id}");
        assert!(known == *reason || *reason == Reason::Channel, "{name}: {id}");
    }
}

#[tokio::test]
async fn every_page_tick_and_call_says_the_same_of_a_use_in_every_situation() {
    let served = served().await;
    let amina = served.customer("c-1").await;
    served.choose_all(amina, "full").await.unwrap();
    let why = explained(&served).await;
    publish_again(&served, &["suggestions"]).await;
    catch_up(&served).await.unwrap();
    let browser = served.signed_in("c-1").await;
    let key = served.key(&[Scope::PreferencesRead]).await;
    let shelf = served.shelf().unwrap();
    let always = ["", "/journey", "/choices", "/choices/purposes", "/choices/contact", "/choices/signals", "/check/purposes"];
    let catalogue = &shelf.notice.catalogue;
    let purposes = catalogue.purposes.iter().map(|purpose| format!("/purposes/{}", purpose.id));
    let steps = catalogue.touchpoints.iter().map(|step| format!("/journey/{}", step.id));
    let rest: Vec<_> = purposes.chain(steps).chain(catalogue.categories.iter().map(|kind| format!("/data/{}", kind.id))).collect();
    let all = situations(&shelf.notice, served.time.now());
    assert!(all.len() > 40, "{}", all.len());
    for (number, (name, choices)) in all.iter().enumerate() {
        put(&served, amina, choices).await;
        catch_up(&served).await.unwrap();
        // Each of the other pages is met again and again, and not each in every situation.
        let some = rest.iter().cycle().skip(number * 7).take(9).cloned();
        let paths = always.iter().map(|path| (*path).to_owned()).chain([format!("/why/{why}")]).chain(some);
        let paths: Vec<_> = paths.map(|path| format!("/en{path}")).collect();
        compare(&served, &browser, &key, &paths, name).await;
    }
}

#[tokio::test]
async fn a_state_has_its_reason_and_its_day() {
    let served = served().await;
    let notice = served.shelf().unwrap();
    let now = served.time.now();
    let mut reasons = HashSet::new();
    for (name, choices) in situations(&notice.notice, now) {
        for purpose in &notice.notice.catalogue.purposes {
            let state = UseState::of(&notice.notice, &choices, purpose, now);
            assert!(!(state.is_on() && state.is_held()), "{name}: {}", purpose.id);
            if matches!(
                state.because,
                Because::SaidYes | Because::SaidNo | Because::Changed | Because::Expired | Because::Signal | Because::DespiteSignal
            ) {
                assert!(state.since.is_some(), "{name}: {}: {state:?}", purpose.id);
            }
            assert!(!matches!(state.because, Because::Paused { .. }) || state.wanted, "{name}: only what would be on is paused");
            reasons.insert(std::mem::discriminant(&state.because));
        }
    }
    // A yes overtaken by a new notice, and a deletion that runs, are not among them.
    assert_eq!(reasons.len(), 17, "{reasons:?}");
}
