//! Data sent by systems is taken as it was sent, or refused with its place; people read it letter for letter.

use candor::{
    domain::{actor::Actor, language::Language, notice::Notice, scope::Scope},
    i18n::values::Reader,
    usecases::records::list::{Filter, list},
};
use serde_json::{Value, json};

use crate::served::{Served, served};

/// One record of `c-1` with this `data`, as text: its outcome.
async fn send(served: &Served, key: &str, id: &str, data: &str) -> Value {
    let at = jiff::Timestamp::from_millisecond(served.clock.now().0 - 60_000).unwrap();
    let body = format!(
        r#"{{"records": [{{"id": "{id}", "customer": "c-1", "category": "orders", "touchpoint": "buy", "source": "web-shop",
            "occurred_at": "{at}", "data": {data}}}]}}"#
    );
    let call = reqwest::Client::new().post(format!("{}/api/v1/records", served.url)).bearer_auth(key);
    let answer = call.header("content-type", "application/json").body(body).send().await.unwrap();
    assert_eq!(answer.status(), 200);
    answer.json::<Value>().await.unwrap()["results"][0].clone()
}

#[tokio::test]
async fn whole_numbers_of_any_length_come_back_as_sent_or_are_refused() {
    let served = served().await;
    let amina = Actor::Customer(served.customer("c-1").await);
    let key = served.key(&[Scope::RecordsWrite]).await;
    for length in 1..=40 {
        let number = "7".repeat(length);
        let outcome = send(&served, &key, &format!("order-{length}"), &format!(r#"{{"invoice_no": {number}}}"#)).await;
        if outcome["stored"] == true {
            let newest = list(&served, amina, "orders", &Filter::default(), None, 50).await.unwrap().records;
            assert!(newest.iter().map(|record| record.content.data()["invoice_no"].to_string()).any(|kept| kept == number), "{number}");
        } else {
            assert!(length > 18, "{number}");
            assert_eq!(outcome["problem"]["errors"], json!([{"pointer": "/data/invoice_no", "code": "too-many-digits"}]));
        }
    }
}

#[tokio::test]
async fn a_name_that_stands_twice_is_refused_wherever_names_are_free() {
    let served = served().await;
    served.customer("c-1").await;
    let key = served.key(Scope::ALL).await;
    let outcome = send(&served, &key, "order-1", r#"{"a": {"b": 1, "b": 2}}"#).await;
    assert_eq!(outcome["problem"]["errors"], json!([{"pointer": "/data/a", "code": "twice"}]));
    for (method, path, body, pointer) in [
        ("PUT", "customers/preferences", r#"{"customer": "c-1", "purposes": {"newsletter": false, "newsletter": true}}"#, "/purposes"),
        ("POST", "decisions", r#"{"customer": "c-1", "customer": "c-2", "purpose": "newsletter"}"#, ""),
        ("POST", "explanations", r#"{"customer": "c-1", "label": {"en": "a", "en": "b"}}"#, "/label"),
    ] {
        let call = reqwest::Client::new().request(method.parse().unwrap(), format!("{}/api/v1/{path}", served.url)).bearer_auth(&key);
        let answer = call.header("content-type", "application/json").body(body).send().await.unwrap();
        assert_eq!(answer.status(), 422, "{path}");
        let problem: Value = answer.json().await.unwrap();
        assert_eq!(problem["errors"][0]["code"], "twice", "{path}: {problem}");
        assert!(problem["errors"][0]["pointer"].as_str().unwrap().starts_with(pointer), "{path}: {problem}");
    }
}

#[tokio::test]
async fn an_empty_date_is_no_time_something_happened() {
    let served = served().await;
    served.customer("c-1").await;
    let key = served.key(&[Scope::RecordsWrite]).await;
    for at in ["0001-01-01T00:00:00Z", "1601-01-01T00:00:00Z", "1970-01-01T00:00:00Z"] {
        let record =
            json!({"id": at, "customer": "c-1", "category": "orders", "touchpoint": "buy", "source": "s", "occurred_at": at, "data": {}});
        let answer = served.call("POST", "/records", Some(&key), &json!({"records": [record]})).await.json::<Value>().await.unwrap();
        assert_eq!(answer["results"][0]["problem"]["errors"], json!([{"pointer": "/occurred_at", "code": "too-early"}]), "{at}");
    }
}

/// The page and the copy show rows by the same reader.
#[tokio::test]
async fn only_numbers_and_amounts_are_written_as_a_language_writes_them() {
    let served = served().await;
    let shelf = served.shelf().unwrap();
    let read = |language, category: &str, data: Value| {
        let reader = Reader { language, default: Language::En, zone: &served.brand.time_zone, notice: &shelf.notice };
        let rows = reader.rows(shelf.notice.catalogue.category(category).unwrap(), data.as_object().unwrap());
        rows.into_iter().map(|(_, value)| value).collect::<Vec<_>>()
    };
    let order = json!({"items": [4242, "4242"], "total": 1089.5, "order_number": 100_234, "year": 2026, "more": {"a": 12_345.5}});
    for (language, total) in [(Language::En, "€1,089.50"), (Language::De, "1.089,50\u{a0}€")] {
        let rows = read(language, "orders", order.clone());
        assert!(rows.contains(&total.to_owned()), "{rows:?}");
    }
    for language in Language::ALL {
        let rows = read(language, "orders", order.clone());
        for as_sent in ["100234", "2026", "a: 12345.5"] {
            assert!(rows.iter().any(|row| row == as_sent), "{language}: {as_sent} {rows:?}");
        }
        assert!(rows[0].matches("4242").count() == 2, "{rows:?}");
        let exact = read(language, "orders", json!({"total": 89.999}));
        assert_eq!(exact[0].chars().filter(char::is_ascii_digit).collect::<String>(), "89999", "{exact:?}");
        let size = read(language, "preferences", json!({"shoe_size": 42.5}));
        assert!(size[0].contains(if language == Language::De { "42,5" } else { "42.5" }), "{size:?}");
    }
}

#[tokio::test]
async fn a_field_is_never_shown_without_a_name_or_a_value() {
    let served = served().await;
    let data = json!({"total": 12, "state": "sent", "order_number": 1, "parcel_size": "small"});
    let size = json!({"shoe_size": 42.5});
    let read = |notice: &Notice, language: Language| {
        let reader = Reader { language, default: Language::En, zone: &served.brand.time_zone, notice };
        let rows = |category: &str, data: &Value| reader.rows(notice.catalogue.category(category).unwrap(), data.as_object().unwrap());
        let total = reader.label(notice.catalogue.category("orders").unwrap(), "total");
        (rows("orders", &data), rows("preferences", &size), total)
    };
    let whole = served.shelf().unwrap().notice.clone();
    for language in Language::ALL {
        let mut lacking = whole.clone();
        lacking.texts.remove(&language);
        let (orders, sizes, total) = read(&lacking, language);
        for (label, value) in orders.iter().chain(&sizes) {
            assert!(!label.is_empty() && !value.is_empty(), "{language}: {orders:?} {sizes:?}");
        }
        assert!(!total.is_empty(), "{language}");
        let names = |notice: &Notice, language| read(notice, language).0.into_iter().map(|(label, _)| label).collect::<Vec<_>>();
        let stand_in = if language == Language::En { Language::De } else { Language::En };
        assert_eq!(names(&lacking, language), names(&whole, stand_in), "{language}");
        // With no words at all, things are shown as they came.
        lacking.texts.clear();
        let (orders, sizes, total) = read(&lacking, language);
        assert!(orders.contains(&("state".to_owned(), "sent".to_owned())), "{orders:?}");
        assert!(sizes[0].0 == "shoe size" && sizes[0].1.contains("42"), "{sizes:?}");
        assert_eq!(total, "total");
    }
}

#[tokio::test]
async fn the_page_shows_a_number_that_is_a_name_letter_for_letter() {
    let served = served().await;
    served.customer("c-1").await;
    let key = served.key(&[Scope::RecordsWrite]).await;
    assert_eq!(send(&served, &key, "order-1", r#"{"order_number": 100234, "year": 2026, "total": 89.999}"#).await["stored"], true);
    let browser = served.signed_in("c-1").await;
    for language in ["en", "de", "ar"] {
        let page = browser.get(&format!("/{language}/data/orders")).send().await.unwrap().text().await.unwrap();
        for (shown, never) in [("100234", "100,234"), ("2026", "2,026"), ("999", "90.00")] {
            assert!(page.contains(shown) && !page.contains(never), "{language}: {shown}");
        }
    }
}
