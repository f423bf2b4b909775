use candor::{
    domain::{actor::Actor, language::Language, retention::must_keep_until},
    usecases::{
        error::Error,
        records::{
            figures::{Goes, figures},
            list::{Filter, list, one_of},
        },
    },
};
use jiff::{civil::date, tz::TimeZone};
use serde_json::json;
use testing::portal::CLINIC;

use super::sent::{at, order, record, send};
use crate::house::{House, houses};

/// `days` orders, one each day before 2026-09-01.
async fn many(house: &House, days: i64) {
    for day in 1..=days {
        let mut draft = order(house, &format!("order-{day}"));
        draft.touchpoint = if day % 3 == 0 { "store".to_owned() } else { "buy".to_owned() };
        draft.occurred_at = at("2026-09-01T10:00:00Z").minus(super::sent::DAY * u32::try_from(day).unwrap());
        assert_eq!(send(house, vec![draft]).await, [None]);
    }
}

#[tokio::test]
async fn figures_say_how_many_since_when_from_where_and_when_the_next_goes() {
    for house in houses().await {
        let amina = house.customer("c-1").await;
        many(&house, 7).await;
        let figures = figures(&house, Actor::Customer(amina)).await.unwrap();
        let orders = figures.of_category("orders").unwrap();
        assert_eq!((orders.count, orders.oldest, orders.newest), (7, at("2026-08-25T10:00:00Z"), at("2026-08-31T10:00:00Z")));
        assert_eq!(figures.touchpoints_of("orders").collect::<Vec<_>>(), ["buy", "store"]);
        assert_eq!(figures.of_category_at("orders", "store").unwrap().count, 2);
        assert_eq!(figures.at_touchpoint("buy").unwrap().count, 5);
        assert_eq!(figures.of_category("contact"), None);
        let shelf = house.shelf().unwrap();
        let goes = figures.goes(&house, shelf.notice.catalogue.category("orders").unwrap());
        assert_eq!(goes, Some(Goes::After(date(2034, 8, 25))), "the law's eight years outlast the rule's three");
    }
}

#[test]
fn bills_of_the_clinic_are_kept_as_long_as_its_words_say() {
    let bills = CLINIC.catalogue.category("bills").unwrap();
    let last = must_keep_until(bills, at("2026-10-21T10:00:00Z"), &TimeZone::get("Europe/Berlin").unwrap());
    assert_eq!(last, Some(date(2034, 12, 31)));
    assert!(CLINIC.texts[&Language::En]["category-bills.must-keep"].contains("8 years from the end of their year"));
}

#[tokio::test]
async fn a_long_list_is_read_page_by_page_without_gap_or_double() {
    for house in houses().await {
        let amina = Actor::Customer(house.customer("c-1").await);
        many(&house, 25).await;
        let (mut seen, mut after) = (Vec::new(), None);
        loop {
            let page = list(&house, amina, "orders", &Filter::default(), after, 10).await.unwrap();
            seen.extend(page.records.iter().map(|record| record.occurred_at));
            after = page.next;
            if after.is_none() {
                break;
            }
        }
        assert_eq!(seen.len(), 25);
        assert!(seen.windows(2).all(|pair| pair[0] > pair[1]), "newest first");
        let narrow = Filter { touchpoint: Some("store".to_owned()), from: Some(date(2026, 8, 20)), to: Some(date(2026, 8, 29)) };
        let page = list(&house, amina, "orders", &narrow, None, 2).await.unwrap();
        let days = |page: &candor::usecases::records::list::Listed| {
            page.records.iter().map(|record| candor::domain::retention::day(record.occurred_at, &house.brand.time_zone)).collect::<Vec<_>>()
        };
        assert_eq!(days(&page), [date(2026, 8, 29), date(2026, 8, 26)]);
        let rest = list(&house, amina, "orders", &narrow, page.next, 2).await.unwrap();
        assert_eq!((days(&rest), rest.next), (vec![date(2026, 8, 23), date(2026, 8, 20)], None));
    }
}

#[tokio::test]
async fn nobody_sees_a_record_of_somebody_else() {
    for house in houses().await {
        let amina = house.customer("c-1").await;
        let other = Actor::Customer(house.customer("c-2").await);
        send(&house, vec![order(&house, "order-1")]).await;
        let mine = list(&house, Actor::Customer(amina), "orders", &Filter::default(), None, 5).await.unwrap().records;
        let id = mine[0].id;
        assert!(list(&house, other, "orders", &Filter::default(), None, 5).await.unwrap().records.is_empty());
        assert!(matches!(list(&house, other, "orders", &Filter::default(), Some(id), 5).await, Err(Error::NotFound)));
        assert!(matches!(one_of(&house, other, "orders", &id.to_string()).await, Err(Error::NotFound)));
        assert!(matches!(one_of(&house, Actor::Customer(amina), "browsing", &id.to_string()).await, Err(Error::NotFound)));
        assert!(matches!(one_of(&house, Actor::Anonymous, "orders", &id.to_string()).await, Err(Error::NotSignedIn)));
        assert_eq!(one_of(&house, Actor::Customer(amina), "orders", &id.to_string()).await.unwrap().content.data()["total"], json!(89.9));
    }
}

#[tokio::test]
async fn what_hangs_on_the_account_stays_until_it_is_closed() {
    for house in houses().await {
        let amina = house.customer("c-1").await;
        let contact = record(&house, "contact-1", "contact", "account", json!({"name": "Amina"}));
        assert_eq!(send(&house, vec![contact]).await, [None]);
        let shelf = house.shelf().unwrap();
        let category = shelf.notice.catalogue.category("contact").unwrap();
        let goes = async || figures(&house, Actor::Customer(amina)).await.unwrap().goes(&house, category);
        assert_eq!(goes().await, Some(Goes::WithTheAccount));
        let closed = candor::usecases::customers::put::Draft {
            account_closed_at: Some("2026-09-01T08:00:00Z".to_owned()),
            ..crate::house::draft("c-1")
        };
        candor::usecases::customers::put::put(&house, Actor::Operator, closed).await.unwrap();
        // The record came after that, so its days are counted from its own.
        let day = candor::domain::retention::day(house.clock.now().minus(super::sent::DAY), &house.brand.time_zone);
        assert_eq!(goes().await, Some(Goes::After(day.max(date(2026, 9, 1)).checked_add(jiff::Span::new().days(30)).unwrap())));
    }
}
