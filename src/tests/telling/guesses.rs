//! A no to a guess or to the use of a record: told by webhook and by the list alike, and the pages say who was told of it and who was not.

use candor::{
    domain::{actor::Actor, scope::Scope, telling::Acknowledges},
    usecases::{
        api_keys::create::create_for,
        records::{
            exclude::choose_use,
            list::{Filter, list},
        },
        snapshot::follow::catch_up,
        telling::connect::disconnect,
    },
};
use serde_json::{Value, json};
use std::{collections::BTreeMap, time::Duration};

use super::receiver::{Listener, SHOP, Telling, connected, last, open, until};
use crate::{
    records::sent::{guess, order, send},
    served::{Browser, Served, everywhere, read_out},
};

const TOLD: &str = "Systems already told: Our web shop";
const NOT_YET: &str = "Systems not told yet: Our web shop (waiting since";

async fn says(browser: &Browser, path: &str, said: &str, unsaid: &str) {
    let page = read_out(&browser.read(path).await);
    assert!(page.contains(said) && !page.contains(unsaid), "{path}: {said}: {page}");
}

async fn judged(served: &Served, browser: &Browser, id: &str, verdict: &str) {
    served.time.pass(Duration::from_secs(1));
    let fields = [("form[locale]", "en"), ("form[record]", id), ("form[verdict]", verdict), ("form[from]", "/data")];
    assert_eq!(browser.post("/ui/data/guess", &fields).send().await.unwrap().status(), 303);
}

#[tokio::test]
async fn a_guess_that_is_deleted_is_told_by_both_ways_alike_and_pages_say_whether_it_was() {
    for served in everywhere().await {
        let (portal, listener) = (open(&served), Listener::new().await);
        connected(&portal, &listener, Acknowledges::ByCall).await;
        let key = create_for(&served.portal, Actor::Operator, "shop", &[Scope::ChangesRead], Some(SHOP)).await.unwrap().text();
        catch_up(&served).await.unwrap();
        let amina = served.customer("c-1").await;
        served.choose(amina, "full").await.unwrap();
        send(&served, vec![guess(&served, "g-1", "dog")]).await;
        let listed = list(&served, Actor::Customer(amina), "guesses", &Filter::default(), None, 1).await.unwrap();
        let id = listed.records[0].id.to_string();
        let browser = served.signed_in("c-1").await;
        let _telling = Telling::begin(&portal);
        let takes_in = async || {
            let end = last(&served).await;
            until(&portal, |shop| shop.cursor.sent == end).await;
            let ack = served.call("POST", "/changes/ack", Some(&key), &json!({"seq": end})).await;
            assert_eq!(ack.status(), 204);
        };

        judged(&served, &browser, &id, "wrong").await;
        let record = format!("/en/data/guesses/{id}");
        for path in ["/en/data", record.as_str()] {
            says(&browser, path, NOT_YET, TOLD).await;
        }
        takes_in().await;
        for path in ["/en/data", record.as_str()] {
            says(&browser, path, TOLD, NOT_YET).await;
        }

        // As a server that follows: one that does not know how things are answers nobody who waits.
        catch_up(&served).await.unwrap();
        let before = last(&served).await;
        let poll = async {
            let path = format!("/changes?after={before}&wait=30");
            served.call("GET", &path, Some(&key), &Value::Null).await.json::<Value>().await.unwrap()
        };
        let deletes = async {
            judged(&served, &browser, &id, "delete").await;
            catch_up(&served).await.unwrap();
        };
        let (polled, ()) = tokio::join!(poll, deletes);
        let end = last(&served).await;
        until(&portal, |shop| shop.cursor.sent == end).await;
        let got = listener.got().pop().unwrap();
        let change = &polled["changes"][0];
        assert_eq!((got.seq(), got.kind()), (change["seq"].as_i64(), "guess.deleted"), "{polled}");
        assert_eq!((&change["type"], &change["handle"]), (&got.said["type"], &got.said["data"]["handle"]));
        // The banner once, and then the page of choices.
        says(&browser, "/en/data", NOT_YET, TOLD).await;
        says(&browser, "/en/choices", NOT_YET, TOLD).await;
        takes_in().await;
        says(&browser, "/en/choices", TOLD, NOT_YET).await;
    }
}

#[tokio::test]
async fn where_no_system_is_connected_no_page_says_that_one_was_told() {
    for served in everywhere().await {
        let amina = served.customer("c-1").await;
        served.choose(amina, "full").await.unwrap();
        send(&served, vec![guess(&served, "g-1", "dog")]).await;
        let listed = list(&served, Actor::Customer(amina), "guesses", &Filter::default(), None, 1).await.unwrap();
        assert!(disconnect(&served, Actor::Operator, SHOP, true).await.is_err(), "there is none");
        let browser = served.signed_in("c-1").await;
        for verdict in ["wrong", "delete"] {
            judged(&served, &browser, &listed.records[0].id.to_string(), verdict).await;
            let page = read_out(&browser.read("/en/data").await);
            assert!(page.contains("We will not store it again for 12 months."), "{page}");
            for claim in ["told our systems", "Systems already told", "Systems not told yet"] {
                assert!(!page.contains(claim), "{claim}: {page}");
            }
        }
    }
}

#[tokio::test]
async fn a_record_that_is_kept_out_of_use_and_used_again_is_told_by_both_ways_alike() {
    for served in everywhere().await {
        let (portal, listener) = (open(&served), Listener::new().await);
        connected(&portal, &listener, Acknowledges::ByAnswer).await;
        let key = create_for(&served.portal, Actor::Operator, "shop", &[Scope::ChangesRead], Some(SHOP)).await.unwrap().text();
        let amina = served.customer("c-1").await;
        send(&served, vec![order(&served, "order-1")]).await;
        let listed = list(&served, Actor::Customer(amina), "orders", &Filter::default(), None, 1).await.unwrap();
        let id = listed.records[0].id.to_string();
        let browser = served.signed_in("c-1").await;
        let _telling = Telling::begin(&portal);
        for (said, kind) in [("not", "record.excluded"), ("again", "record.included")] {
            served.time.pass(Duration::from_secs(1));
            catch_up(&served).await.unwrap();
            let before = last(&served).await;
            let poll = async {
                let path = format!("/changes?after={before}&wait=30");
                served.call("GET", &path, Some(&key), &Value::Null).await.json::<Value>().await.unwrap()
            };
            let says = async {
                let fields = [("form[locale]", "en"), ("form[record]", id.as_str()), ("form[said]", said)];
                assert_eq!(browser.post("/ui/data/use", &fields).send().await.unwrap().status(), 303);
                catch_up(&served).await.unwrap();
            };
            let (polled, ()) = tokio::join!(poll, says);
            let end = last(&served).await;
            until(&portal, |shop| shop.cursor.sent == end).await;
            let got = listener.got().pop().unwrap();
            let change = &polled["changes"][0];
            assert_eq!((got.seq(), got.kind()), (change["seq"].as_i64(), kind), "{polled}");
            assert_eq!(change["about"], json!({"category": "orders", "record": "order-1"}), "{polled}");
            assert_eq!(got.said["data"]["about"], change["about"], "its id, and nothing that it says");
        }
    }
}

#[tokio::test]
async fn a_system_that_is_connected_later_reads_from_the_beginning_which_records_are_kept_out_of_use() {
    for served in everywhere().await {
        let amina = served.customer("c-1").await;
        served.choose(amina, "full").await.unwrap();
        send(&served, vec![order(&served, "order-1"), order(&served, "order-2")]).await;
        for record in list(&served, Actor::Customer(amina), "orders", &Filter::default(), None, 9).await.unwrap().records {
            let is_first = record.content.id.as_deref() == Some("order-1");
            for said in if is_first { &["not"][..] } else { &["not", "again"][..] } {
                choose_use(&served, Actor::Customer(amina), &record.id.to_string(), Some(said)).await.unwrap();
            }
        }
        catch_up(&served).await.unwrap();
        let key = create_for(&served.portal, Actor::Operator, "shop", &[Scope::ChangesRead], Some(SHOP)).await.unwrap().text();
        let all = served.call("GET", "/changes", Some(&key), &Value::Null).await.json::<Value>().await.unwrap();
        let mut newest = BTreeMap::new();
        for change in all["changes"].as_array().unwrap() {
            if let Some(record) = change["about"]["record"].as_str() {
                newest.insert(record, change["type"].as_str().unwrap());
            }
        }
        assert_eq!(newest, BTreeMap::from([("order-1", "record.excluded"), ("order-2", "record.included")]), "{all}");
    }
}
