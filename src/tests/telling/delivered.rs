//! A webhook is told of each change once it happened, in the order of the feed, until it took it.

use candor::{
    domain::{
        actor::Actor,
        ports::Clock,
        telling::{Acknowledges, AgainReason},
    },
    jobs::telling::test::test,
    usecases::{
        customers::put,
        error::{Error, Fault, Field},
        feed::changes::look,
        telling::{
            again::{Draft, again},
            connect::{connect, disconnect, rotate},
            turn::Reply,
        },
    },
    vault::webhook_secret::WebhookSecret,
};
use proptest::prelude::*;
use standardwebhooks::Webhook;
use std::time::Duration;

use super::receiver::{Got, Listener, SHOP, Telling, connected, heard_of_an_erasure_and_no_name, last, open, sender, shop, source, until};
use crate::{
    house::{draft, houses},
    requests::told::{asked, delete, work_off},
};

/// As a receiver that knows nothing of us would. The house's clock stands still, so that its own is not asked.
pub fn genuine(got: &Got, secret: &WebhookSecret) -> bool {
    let header = |name: &str| got.headers[name].to_str().unwrap();
    let checker = Webhook::new(&secret.text()).unwrap();
    let signature = checker.sign(header("webhook-id"), header("webhook-timestamp").parse().unwrap(), &got.bytes).unwrap();
    header("webhook-signature").split(' ').any(|one| one == signature)
}

#[tokio::test]
async fn each_change_is_told_in_its_order_thin_and_signed_from_the_moment_of_connecting() {
    for house in houses().await {
        let portal = open(&house);
        put::put(&portal, Actor::Operator, draft("c-before")).await.unwrap();
        let listener = Listener::new().await;
        let secret = connected(&portal, &listener, Acknowledges::ByAnswer).await;
        let from = last(&house).await;
        let _telling = Telling::begin(&portal);
        let amina = house.customer("c-1042").await;
        house.choose_all(amina, "full").await.unwrap();
        house.choose(amina, "basic").await.unwrap();
        let got = listener.has(3).await;
        let kinds: Vec<&str> = got.iter().map(Got::kind).collect();
        assert_eq!(kinds, ["customer.created", "choice.changed", "choice.changed"]);
        let told: Vec<i64> = got.iter().filter_map(Got::seq).collect();
        let feed: Vec<i64> = look(&house, Actor::Operator, from, 100).await.unwrap().changes.iter().map(|change| change.seq).collect();
        assert_eq!(told, feed, "as the feed tells it");
        for one in &got {
            assert!(genuine(one, &secret));
            assert_eq!(one.headers["content-type"], "application/cloudevents+json");
            assert_eq!(one.headers["webhook-id"].to_str().unwrap(), one.said["id"].as_str().unwrap());
            assert_eq!((&one.said["specversion"], &one.said["source"]), (&"1.0".into(), &"https://privacy.example/".into()));
            assert_eq!(one.said["data"]["customer"], "c-1042");
            let names: Vec<&String> = one.said["data"].as_object().unwrap().keys().collect();
            assert_eq!(names, ["customer", "handle", "seq"], "no choice, no address, no name");
        }
        let mut bent = got[0].clone();
        bent.bytes[20] ^= 1;
        assert!(!genuine(&bent, &secret) && !genuine(&got[0], &WebhookSecret::fresh(&*portal.entropy)));
        // Nothing is outstanding, not even changes that are for nobody to know.
        let end = last(&house).await;
        let now = until(&portal, |shop| shop.cursor.told == end).await;
        assert_eq!((now.behind, now.failing_since), (0, None));
    }
}

#[tokio::test]
async fn of_somebody_erased_no_event_says_who_they_were() {
    for house in houses().await {
        let portal = open(&house);
        let listener = Listener::new().await;
        let amina = house.customer("c-1042").await;
        connected(&portal, &listener, Acknowledges::ByAnswer).await;
        house.choose_all(amina, "full").await.unwrap();
        asked(&house, amina, candor::domain::request::Kind::Delete, &delete("now")).await;
        work_off(&house).await;
        // Told only afterwards: what happened before names nobody any more.
        let _telling = Telling::begin(&portal);
        heard_of_an_erasure_and_no_name(&house, &portal, &listener, "c-1042").await;
    }
}

#[tokio::test]
async fn a_change_that_was_not_taken_is_told_again_before_any_other_and_never_given_up() {
    for house in houses().await {
        let portal = open(&house);
        let listener = Listener::new().await;
        connected(&portal, &listener, Acknowledges::ByAnswer).await;
        listener.answer([(500, None), (307, None), (429, Some(3_600)), (204, None)]);
        let telling = Telling::begin(&portal);
        house.customer("c-1").await;
        listener.has(1).await;
        let begun = house.time.now();
        let failing = until(&portal, |shop| shop.failing_since.is_some()).await;
        assert_eq!(failing.failing_since, Some(begun));
        assert_eq!(failing.cursor.told, failing.cursor.sent);
        house.customer("c-2").await;
        house.time.pass(Duration::from_secs(7));
        listener.has(2).await;
        until(&portal, |shop| shop.deliveries.len() == 2).await;
        house.time.pass(Duration::from_secs(7 * 60));
        listener.has(3).await;
        let waits = until(&portal, |shop| shop.deliveries.len() == 3).await;
        assert_eq!(waits.deliveries.iter().map(|one| one.outcome.as_str()).collect::<Vec<_>>(), ["429", "307", "500"]);
        assert_eq!(waits.next_at, Some(house.time.now().plus(Duration::from_secs(3_600))), "as it asked");
        // A server that stops gives way; another goes on where it was.
        telling.end().await;
        let _telling = Telling::begin(&portal);
        tokio::time::sleep(Duration::from_millis(200)).await;
        assert_eq!(listener.got().len(), 3, "not before");
        house.time.pass(Duration::from_secs(3_600));
        let got = listener.has(5).await;
        let seqs: Vec<i64> = got.iter().filter_map(Got::seq).collect();
        assert_eq!(seqs[..3], [seqs[3]; 3], "the same change, before the next");
        assert!(seqs[4] > seqs[3]);
        let ids: Vec<_> = got.iter().map(|one| one.headers["webhook-id"].clone()).collect();
        assert_eq!(ids[0], ids[3], "under one id, so that it can be told apart from another");
        until(&portal, |shop| shop.failing_since.is_none()).await;
    }
}

#[tokio::test]
async fn one_that_wants_no_more_is_told_no_more_and_whoever_connects_it_anew_goes_on_from_there() {
    for house in houses().await {
        let portal = open(&house);
        let listener = Listener::new().await;
        connected(&portal, &listener, Acknowledges::ByAnswer).await;
        listener.answer([(410, None)]);
        let _telling = Telling::begin(&portal);
        house.customer("c-1").await;
        let gone = until(&portal, |shop| shop.gone_at.is_some()).await;
        house.time.pass(Duration::from_secs(100_000));
        house.customer("c-2").await;
        tokio::time::sleep(Duration::from_millis(200)).await;
        assert_eq!(listener.got().len(), 1);
        assert_eq!(shop(&portal).await.cursor, gone.cursor);
        // Its address changed: nothing that happened meanwhile is left out.
        let secret = connected(&portal, &listener, Acknowledges::ByAnswer).await;
        house.customer("c-3").await;
        let got = listener.has(4).await;
        let named: Vec<_> = got.iter().map(|one| one.said["data"]["customer"].as_str().unwrap()).collect();
        assert_eq!(named, ["c-1", "c-1", "c-2", "c-3"]);
        assert!(genuine(&got[3], &secret));
        disconnect(&portal, Actor::Operator, SHOP, true).await.unwrap();
        house.customer("c-4").await;
        tokio::time::sleep(Duration::from_millis(200)).await;
        assert_eq!(listener.got().len(), 4);
    }
}

#[tokio::test]
async fn a_new_secret_signs_beside_the_old_one_for_a_day() {
    for house in houses().await {
        let portal = open(&house);
        let listener = Listener::new().await;
        let old = connected(&portal, &listener, Acknowledges::ByAnswer).await;
        let new = rotate(&portal, Actor::Operator, SHOP).await.unwrap();
        let _telling = Telling::begin(&portal);
        house.customer("c-1").await;
        let got = listener.has(1).await;
        assert!(genuine(&got[0], &old) && genuine(&got[0], &new));
        house.later(Duration::from_secs(24 * 3_600)).await;
        house.customer("c-2").await;
        let got = listener.has(2).await;
        assert!(!genuine(&got[1], &old) && genuine(&got[1], &new));
    }
}

#[tokio::test]
async fn a_test_and_a_second_telling_reach_it_and_nothing_is_connected_that_must_not_be() {
    for house in houses().await {
        let portal = open(&house);
        let listener = Listener::new().await;
        let secret = connected(&portal, &listener, Acknowledges::ByAnswer).await;
        let ended = test(&portal, &sender(&portal), &source(), Actor::Operator, SHOP).await.unwrap();
        assert_eq!((ended.reply, ended.word.as_str()), (Reply::Took, "204"));
        let got = listener.got();
        assert!(genuine(&got[0], &secret) && got[0].kind() == "test" && got[0].seq().is_none());
        let before = shop(&portal).await.cursor.sent;
        house.customer("c-1").await;
        let _telling = Telling::begin(&portal);
        listener.has(2).await;
        until(&portal, |shop| shop.cursor.sent > before).await;
        again(&portal, Actor::Operator, SHOP, &Draft::after(before, AgainReason::Lost)).await.unwrap();
        let got = listener.has(3).await;
        assert_eq!(got[1].seq(), got[2].seq());
        let too_far = again(&portal, Actor::Operator, SHOP, &Draft::after(last(&house).await + 1, AgainReason::Trial)).await;
        assert!(matches!(too_far, Err(Error::Invalid(_))));
        for (system, url, field) in [
            ("call-recordings", listener.url.as_str(), Field::What),
            ("nothing-of-ours", listener.url.as_str(), Field::What),
            (SHOP, "http://10.0.0.1/candor", Field::Link),
            (SHOP, "https://169.254.169.254/latest", Field::Link),
            (SHOP, "shop", Field::Link),
        ] {
            match connect(&portal, Actor::Operator, system, url, Acknowledges::ByAnswer).await {
                Err(Error::Invalid(faults)) => assert!(matches!(faults.as_slice(), [Fault { field: at, .. }] if *at == field), "{url}"),
                other => panic!("{system} {url}: {other:?}"),
            }
        }
        let nobody = connect(&portal, Actor::Customer(house.customer("c-9").await), SHOP, listener.url.as_str(), Acknowledges::ByCall);
        assert!(matches!(nobody.await, Err(Error::Forbidden)));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(8))]
    /// A receiver is told of each change at least once, and never of a later one before an earlier, whatever it answers.
    #[test]
    fn no_order_of_failures_loses_or_swaps_a_change(answers in prop::collection::vec(prop::sample::select(vec![204_u16, 200, 500, 503, 400, 302, 404]), 1..12)) {
        let runtime = tokio::runtime::Runtime::new().unwrap();
        runtime.block_on(async move {
            let house = crate::house::house().await;
            let portal = open(&house);
            let listener = Listener::new().await;
            connected(&portal, &listener, Acknowledges::ByAnswer).await;
            listener.answer(answers.into_iter().map(|status| (status, None)));
            let telling = Telling::begin(&portal);
            for number in 0..4 {
                house.customer(&format!("c-{number}")).await;
            }
            let end = last(&house).await;
            // Up to eleven tries fail, and after each the worker may sleep until it looks again: patience, and no measure.
            for _ in 0..20_000 {
                if shop(&portal).await.cursor.told >= end {
                    break;
                }
                house.time.pass(Duration::from_secs(30 * 3_600));
                tokio::time::sleep(Duration::from_millis(5)).await;
            }
            telling.end().await;
            assert_eq!(shop(&portal).await.cursor.told, end);
            let mut seqs: Vec<i64> = listener.got().iter().filter_map(Got::seq).collect();
            assert!(seqs.is_sorted(), "{seqs:?}");
            seqs.dedup();
            assert_eq!(seqs.len(), 4);
        });
    }
}
