//! A draft is carried out as its page showed it: for each kind of draft, two in two tabs, and the older one is sent.

use candor::{
    domain::{
        actor::Actor,
        request::{Kind, State},
        staff::Role,
    },
    usecases::{
        records::list::{Filter, list},
        requests::{draft::Draft, list::list as requests},
    },
};
use std::time::Duration;

use crate::{
    records::sent::{order, send},
    requests::told::{asked, looked, member, read},
    served::{Browser, Served, location, served},
};

const AGAIN: &str = "This page has changed since you saw it";

type Fields<'a> = Vec<(&'a str, &'a str)>;

/// Sends a form, and reads the page that shows it before it is done.
async fn shown(browser: &Browser, action: &str, fields: &Fields<'_>) -> (String, String) {
    let answer = browser.post(action, fields).send().await.unwrap();
    let path = location(&answer).to_owned();
    (browser.read(&path).await, path)
}

/// The older of two is refused with words, and the newer is shown; that one goes through.
async fn older_is_refused(browser: &Browser, (first, second): (&str, &str), drafts: [Fields<'_>; 2], filled: &[(&str, &str)]) -> String {
    let (older, path) = shown(browser, first, &drafts[0]).await;
    assert!(
        path.contains("/check") || path.ends_with("/preview"),
        "{path}: {:?}",
        older.split("id=\"errors\"").nth(1).map(|rest| &rest[..200])
    );
    let (newer, same) = shown(browser, first, &drafts[1]).await;
    assert_eq!(path, same);
    let refused = browser.press(&older, second, filled).await;
    assert_eq!(location(&refused), path);
    let again = browser.read(&path).await;
    assert!(again.contains(AGAIN) && again.contains("id=\"errors\""), "{again}");
    // But for the token of the page.
    let told = |page: &str| -> Vec<_> { crate::served::hidden(page, second).into_iter().filter(|(name, _)| name != "press").collect() };
    assert_eq!(told(&again), told(&newer));
    assert!(!browser.read(&path).await.contains(AGAIN), "said once");
    // Nor without a word of what was shown.
    let nothing: Vec<_> = crate::served::hidden(&again, second).into_iter().filter(|(name, _)| name != "form[shown]").collect();
    let nothing: Vec<_> = nothing.iter().map(|(name, value)| (name.as_str(), value.as_str())).chain(filled.iter().copied()).collect();
    assert_eq!(location(&browser.post(second, &nothing).send().await.unwrap()), path);
    again
}

async fn opened(served: &Served, actor: Actor) -> usize {
    requests(served, actor).await.unwrap().len()
}

#[tokio::test]
async fn a_request_is_sent_as_its_page_to_check_showed_it() {
    let served = served().await;
    let customer = served.customer("c-1").await;
    let amina = Actor::Customer(customer);
    served.choose(customer, "full").await.unwrap();
    send(&served, vec![order(&served, "order-1")]).await;
    let held = list(&served, amina, "orders", &Filter::default(), None, 1).await.unwrap();
    let record = held.records[0].id.to_string();
    let browser = served.signed_in("c-1").await;
    let field = {
        let page = browser.read(&format!("/en/requests/new/correct?record={record}")).await;
        page.split("id=\"field\"")
            .nth(1)
            .unwrap()
            .split("<option")
            // The first asks to choose one.
            .nth(2)
            .unwrap()
            .split("value=\"")
            .nth(1)
            .unwrap()
            .split('"')
            .next()
            .unwrap()
            .to_owned()
    };
    let kinds: [(Kind, [Fields<'_>; 2]); 6] = [
        (Kind::Copy, [vec![("form[scope]", "some"), ("form[categories][]", "orders")], vec![("form[scope]", "all")]]),
        (
            Kind::Question,
            [vec![("form[words]", "Who?"), ("form[complaint]", "yes")], vec![("form[words]", "Who?"), ("form[complaint]", "no")]],
        ),
        (
            Kind::Review,
            [
                vec![("form[purpose]", "recommendations"), ("form[words]", "Odd")],
                vec![("form[purpose]", "recommendations"), ("form[words]", "Wrong")],
            ],
        ),
        (Kind::Stop, [vec![("form[stop]", "suggestions")], vec![("form[stop]", "restrict")]]),
        (
            Kind::Correct,
            [
                vec![("form[record]", &record), ("form[field]", &field), ("form[after]", "1")],
                vec![("form[record]", &record), ("form[field]", &field), ("form[after]", "2")],
            ],
        ),
        (
            Kind::Delete,
            [
                vec![("form[scope]", "some"), ("form[categories][]", "basket"), ("form[when]", "later")],
                vec![("form[scope]", "all"), ("form[when]", "now")],
            ],
        ),
    ];
    for (count, (kind, drafts)) in kinds.into_iter().enumerate() {
        let drafts = drafts.map(|draft| {
            let base = [("form[locale]", "en"), ("form[kind]", kind.as_str())];
            base.into_iter().chain(draft).collect::<Fields<'_>>()
        });
        let newer = older_is_refused(&browser, ("/ui/requests/check", "/ui/requests/send"), drafts, &[("form[understood]", "yes")]).await;
        assert_eq!(opened(&served, amina).await, count, "{kind:?}: nothing is done");
        let sent = browser.press(&newer, "/ui/requests/send", &[("form[understood]", "yes")]).await;
        assert!(location(&sent).starts_with("/en/requests/R-"), "{kind:?}: {}", location(&sent));
        assert_eq!(opened(&served, amina).await, count + 1, "{kind:?}");
    }
}

#[tokio::test]
async fn a_day_that_is_another_by_now_is_shown_before_it_counts() {
    let served = served().await;
    let amina = Actor::Customer(served.customer("c-1").await);
    let browser = served.signed_in("c-1").await;
    let form = vec![("form[locale]", "en"), ("form[kind]", "question"), ("form[words]", "Who has it?")];
    let (page, path) = shown(&browser, "/ui/requests/check", &form).await;
    // From the afternoon into the night, by somebody who reads on.
    for _ in 0..25 {
        served.time.pass(Duration::from_secs(20 * 60));
        browser.read("/en").await;
    }
    candor::usecases::snapshot::follow::catch_up(&served).await.unwrap();
    assert_eq!(location(&browser.press(&page, "/ui/requests/send", &[]).await), path);
    let again = browser.read(&path).await;
    assert!(again.contains(AGAIN));
    assert_eq!(opened(&served, amina).await, 0, "nothing is done");
    browser.press(&again, "/ui/requests/send", &[]).await;
    assert_eq!(opened(&served, amina).await, 1);
}

#[tokio::test]
async fn what_ends_a_case_is_sent_as_its_page_to_check_showed_it() {
    let served = served().await;
    let amina = served.customer("c-1").await;
    let officer = member(&served, Role::PrivacyOfficer).await;
    let robin = served.staff(officer).await;
    for (name, came, second) in [("finish", "granted", "Parcelo has it."), ("decline", "not-granted", "We do not know you.")] {
        let words = format!("About the {name}?");
        let question = Draft { words: Some(words), ..Draft::default() };
        let reference = asked(&served, amina, Kind::Question, &question).await;
        let (_, revision) = looked(&served, Actor::Staff(officer, Role::PrivacyOfficer), &reference).await;
        let fields = |words| {
            vec![
                ("form[locale]", "en"),
                ("form[request]", reference.as_str()),
                ("form[seen]", revision.as_str()),
                ("form[reason]", "not-covered"),
                ("form[what]", "answer"),
                ("form[came]", came),
                ("form[write]", words),
            ]
        };
        let way = ("/ui/staff/write-check".to_owned(), format!("/ui/staff/{name}"));
        let newer = older_is_refused(&robin, (&way.0, &way.1), [fields("Nobody has it."), fields(second)], &[]).await;
        assert_eq!(read(&served, amina, &reference).await.row.state, State::Received, "{name}: nothing is done");
        // The other way to end it takes nothing from this page.
        let other = if name == "finish" { "/ui/staff/decline" } else { "/ui/staff/finish" };
        let hidden = crate::served::hidden(&newer, &way.1);
        let hidden: Vec<_> = hidden.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        robin.post(other, &hidden).send().await.unwrap();
        assert_eq!(read(&served, amina, &reference).await.row.state, State::Received, "{name}: nor otherwise");
        robin.press(&newer, &way.1, &[]).await;
        let ended = read(&served, amina, &reference).await;
        assert!(!ended.row.state.is_open());
        assert!(ended.story.iter().any(|entry| entry.text.as_deref() == Some(second)), "{name}");
    }
}

#[tokio::test]
async fn a_choice_is_made_as_its_preview_showed_it() {
    let served = served().await;
    let amina = served.customer("c-1").await;
    let browser = served.signed_in("c-1").await;
    let level = |level| vec![("form[sent][locale]", "en"), ("form[sent][seen]", "1"), ("form[sent][against]", "1"), ("form[level]", level)];
    let way = ("/ui/choices/save", "/ui/choices/confirm");
    let newer = older_is_refused(&browser, way, [level("basic"), level("full")], &[]).await;
    assert!(!served.decide("c-1", "suggestions").allows() && !served.decide("c-1", "recommendations").allows());
    browser.press(&newer, way.1, &[]).await;
    assert!(served.decide("c-1", "recommendations").allows());

    // Taking back what turned something off would start it again: shown first, and not after something else was asked.
    served.choose(amina, "off").await.unwrap();
    let receipt = candor::usecases::choices::evidence::newest(&served, amina).await.unwrap().unwrap().id.to_string();
    let current = candor::usecases::choices::current::current(&served, Actor::Customer(amina)).await.unwrap().revision.to_string();
    let undo = vec![("form[sent][locale]", "en"), ("form[receipt]", receipt.as_str())];
    let (preview, path) = shown(&browser, "/ui/choices/undo", &undo).await;
    assert_eq!(path, "/en/choices/preview");
    let basic = vec![("form[sent][locale]", "en"), ("form[sent][seen]", "1"), ("form[sent][against]", &*current), ("form[level]", "basic")];
    shown(&browser, way.0, &basic).await;
    assert_eq!(location(&browser.press(&preview, way.1, &[]).await), path);
    assert!(browser.read(&path).await.contains(AGAIN));
    assert!(!served.decide("c-1", "suggestions").allows(), "nothing is done");
    shown(&browser, "/ui/choices/undo", &undo).await;
    // Another press of the same page: within a minute it would be the one before.
    served.later(std::time::Duration::from_secs(61)).await;
    browser.press(&preview, way.1, &[]).await;
    assert!(served.decide("c-1", "recommendations").allows(), "the same shown again is the same");
}

#[tokio::test]
async fn what_was_typed_about_one_thing_never_turns_up_at_another() {
    let served = served().await;
    let customer = served.customer("c-1").await;
    served.choose(customer, "full").await.unwrap();
    send(&served, vec![order(&served, "order-1"), order(&served, "order-2")]).await;
    let held = list(&served, Actor::Customer(customer), "orders", &Filter::default(), None, 2).await.unwrap();
    let records: Vec<String> = held.records.iter().map(|record| record.id.to_string()).collect();
    let browser = served.signed_in("c-1").await;
    let locale = ("form[locale]", "en");

    // Two records.
    let correction =
        [locale, ("form[kind]", "correct"), ("form[record]", &records[0]), ("form[field]", ""), ("form[after]", "Only this one")];
    browser.post("/ui/requests/check", &correction).send().await.unwrap();
    assert!(!browser.read(&format!("/en/requests/new/correct?record={}", records[1])).await.contains("Only this one"));
    assert!(browser.read(&format!("/en/requests/new/correct?record={}", records[0])).await.contains("Only this one"));

    // Two uses.
    let objection = [locale, ("form[kind]", "stop"), ("form[stop]", "suggestions"), ("form[words]", "Only this use")];
    browser.post("/ui/requests/check", &objection).send().await.unwrap();
    assert!(!browser.read("/en/requests/new/stop?purpose=recommendations").await.contains("Only this use"));
    assert!(browser.read("/en/requests/new/stop").await.contains("Only this use"));

    // Two requests, of one person; and two cases, on the desk.
    let ask = async |words: &str| {
        let question = Draft { words: Some(words.to_owned()), ..Draft::default() };
        asked(&served, customer, Kind::Question, &question).await
    };
    let (one, other) = (ask("One?").await, ask("Another?").await);
    let long = format!("Only this request {}", "a".repeat(5_001));
    browser.post("/ui/requests/write", &[locale, ("form[request]", &one), ("form[words]", &long)]).send().await.unwrap();
    assert!(!browser.read(&format!("/en/requests/{other}")).await.contains("Only this request"));
    assert!(browser.read(&format!("/en/requests/{one}")).await.contains("Only this request"));
    let robin = served.staff(member(&served, Role::Support).await).await;
    let fields = [locale, ("form[request]", &one), ("form[seen]", "0"), ("form[write]", "Only this case")];
    robin.post("/ui/staff/write-check", &fields).send().await.unwrap();
    assert!(!robin.read(&format!("/en/staff/requests/{other}")).await.contains("Only this case"));
    assert!(robin.read(&format!("/en/staff/requests/{one}")).await.contains("Only this case"));

    // Two pages of choices.
    let sent =
        [("form[sent][locale]", "en"), ("form[sent][seen]", "1"), ("form[sent][against]", "1"), ("form[sent][from]", "/choices/contact")];
    let quiet: Vec<_> = sent.into_iter().chain([("form[quiet_from]", "22:00"), ("form[quiet_to]", "25:99")]).collect();
    browser.post("/ui/choices/contact", &quiet).send().await.unwrap();
    assert!(!browser.read("/en/choices").await.contains("id=\"errors\""));
    assert!(browser.read("/en/choices/contact").await.contains("25:99"));
}
