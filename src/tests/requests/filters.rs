//! The filters within a view of the queue: what they find, and that none is taken for another.

use candor::{
    domain::{actor::Actor, days::begins, figures::month::Month, request::Kind, retention::day, staff::Role, time::Millis},
    usecases::{
        desk::{
            pages::At,
            queue::queue,
            views::{Filter, View},
        },
        requests::{draft::Draft, withdraw::withdraw},
    },
};
use jiff::{ToSpan, civil::Date};
use std::{
    collections::{BTreeMap, BTreeSet},
    time::Duration,
};

use super::{
    agreed,
    clock::from,
    disputes::{answered, disagree, disputed},
    told::{asked, at, looked, staff},
};
use crate::{house::houses, store::raw::run};

fn question(words: &str) -> Draft {
    Draft { words: Some(words.to_owned()), ..Draft::default() }
}

#[tokio::test]
async fn a_filter_nobody_meant_is_named_and_makes_no_difference() {
    for house in houses().await {
        let (amina, (_, robin)) = (house.customer("c-1").await, staff(&house, Role::Support).await);
        asked(&house, amina, Kind::Question, &question("Who has my address?")).await;
        let text = |text: &str| Some(text.to_owned());
        let odd = Filter {
            view: text("ours"),
            kind: text("gift"),
            law: text("maritime"),
            whose: text("santa"),
            language: text("xx"),
            came: text("yesterday"),
            from: text("monday"),
            ended: text("2026-13"),
            ending: text("happily"),
            reason: text("because"),
            late: text("perhaps"),
            road: text("scenic"),
            ..Filter::default()
        };
        let shown = queue(&house, robin, &odd, At { after: Some("R-0000-0000"), ..At::default() }).await.unwrap();
        assert_eq!(shown.rows.len(), 1);
        assert_eq!(
            shown.understood.passed_over,
            ["ended", "ending", "reason", "late", "kind", "law", "road", "language", "came", "from", "whose", "after"]
        );
        let meant = Filter {
            kind: text("question"),
            law: text("gdpr"),
            language: text("en"),
            whose: text("nobody"),
            came: text("seven-days"),
            from: text("2020-02-29"),
            ended: None,
            ending: text(""),
            reason: None,
            late: text(" "),
            road: None,
            ..odd
        };
        let shown = queue(&house, robin, &meant, At { after: Some(""), ..At::default() }).await.unwrap();
        assert!(shown.understood.passed_over.is_empty() && shown.rows.len() == 1);
        let german = Filter { language: text("de"), ..meant };
        assert!(queue(&house, robin, &german, At::default()).await.unwrap().rows.is_empty());
    }
}

#[tokio::test]
async fn requests_that_ended_are_found_by_month_by_outcome_and_by_reason_in_whichever_view() {
    for house in houses().await {
        let (amina, (_, robin)) = (house.customer("c-1").await, staff(&house, Role::Support).await);
        let month = Month::at(house.clock.now(), &house.brand.time_zone);
        let mut all = Vec::new();
        for words in ["One?", "Two?", "Three?", "Four?"] {
            all.push(asked(&house, amina, Kind::Question, &question(words)).await);
            house.time.pass(Duration::from_secs(60));
        }
        let [granted, declined, back, _] = &all[..] else { panic!("four were asked") };
        agreed::finish(&house, robin, at(&looked(&house, robin, granted).await), Some("To nobody.")).await.unwrap();
        let now = looked(&house, robin, declined).await;
        agreed::decline(&house, robin, at(&now), Some("duplicate"), Some("See the other one.")).await.unwrap();
        withdraw(&house, Actor::Customer(amina), back).await.unwrap();
        let text = |text: &str| Some(text.to_owned());
        let found = async |filter: Filter| {
            let shown = queue(&house, robin, &filter, At::default()).await.unwrap();
            assert_eq!((shown.understood.view, shown.understood.passed_over.len()), (View::Closed, 0));
            shown.rows.into_iter().map(|waiting| waiting.row.reference).collect::<Vec<_>>()
        };
        let within = |month: Month| Filter { ended: text(&month.to_string()), ..Filter::of_view(View::Ours) };
        assert_eq!(found(within(month)).await, [back.as_str(), declined, granted]);
        assert!(found(within(month.next())).await.is_empty() && found(within(month.plus(-1))).await.is_empty());
        for (ending, one) in [("granted", Some(granted)), ("declined", Some(declined)), ("withdrawn", Some(back)), ("in-part", None)] {
            let those = found(Filter { ending: text(ending), ..Filter::default() }).await;
            assert_eq!(those.first(), one, "{ending}");
        }
        let answered = found(Filter { ending: text("answered"), ..within(month) }).await;
        assert_eq!(answered, [declined.as_str(), granted], "granted or declined");
        assert_eq!(found(Filter { ending: text("granted-in-all"), ..within(month) }).await, [granted.as_str()]);
        assert!(found(Filter { late: text("yes"), ..within(month) }).await.is_empty(), "each came in time");
        assert_eq!(found(Filter { reason: text("duplicate"), ..within(month) }).await, [declined.as_str()]);
        assert_eq!(found(Filter { reason: text("duplicate"), ..Filter::default() }).await, [declined.as_str()]);
        assert!(found(Filter { reason: text("spam"), ..Filter::default() }).await.is_empty());
    }
}

#[tokio::test]
async fn an_answer_is_late_from_the_first_moment_after_its_last_day_at_each_time_of_the_year() {
    for house in houses().await {
        let (amina, (_, robin)) = (house.customer("c-1").await, staff(&house, Role::Support).await);
        let zone = &house.brand.time_zone;
        let today = day(house.clock.now(), zone);
        let (mut sql, mut late) = (String::new(), BTreeMap::new());
        for number in 0..24_i64 {
            let reference = asked(&house, amina, Kind::Question, &question(&format!("{number}?"))).await;
            let due = today.saturating_sub((53 * (number + 1)).days());
            let after = begins(due.tomorrow().unwrap(), zone);
            let closed = if number % 2 == 0 { after } else { Millis(after.0 - 1) };
            if closed == after {
                late.insert(reference.clone(), Month::at(closed, zone));
            }
            sql += &format!(
                "UPDATE requests SET state = 'done', turn = 'over', due_on = '{due}', closed_at = {} WHERE reference = '{reference}';",
                closed.0
            );
        }
        run(&house.engine, Box::leak(sql.into_boxed_str())).await.unwrap();
        let found = async |ended: Option<Month>| {
            let filter = Filter { late: Some("yes".to_owned()), ended: ended.map(|month| month.to_string()), ..Filter::default() };
            let shown = queue(&house, robin, &filter, At::default()).await.unwrap();
            assert_eq!((shown.understood.view, shown.understood.passed_over.len()), (View::Closed, 0));
            shown.rows.into_iter().map(|waiting| waiting.row.reference).collect::<BTreeSet<_>>()
        };
        assert_eq!(found(None).await, late.keys().cloned().collect::<BTreeSet<_>>());
        for month in late.values() {
            let of_month = late.iter().filter(|(_, closed)| *closed == month).map(|(reference, _)| reference.clone());
            assert_eq!(found(Some(*month)).await, of_month.collect::<BTreeSet<_>>(), "{month}");
        }
    }
}

#[tokio::test]
async fn complaints_and_appeals_are_found_by_their_road_open_or_closed() {
    for house in houses().await {
        let (_, robin) = staff(&house, Role::Support).await;
        let (_, jana) = staff(&house, Role::PrivacyOfficer).await;
        let mut disputes = Vec::new();
        for (number, region) in [("c-1", "DE-BE"), ("c-2", "US-VA")] {
            let person = from(&house, number, region).await;
            let first = answered(&house, robin, person).await;
            disputes.push(disputed(&house, person, &disagree(&first, None)).await);
        }
        let found = async |road: &str, view: View| {
            let filter = Filter { road: Some(road.to_owned()), ..Filter::of_view(view) };
            let rows = queue(&house, jana, &filter, At::default()).await.unwrap().rows;
            rows.into_iter().map(|waiting| waiting.row.reference).collect::<Vec<_>>()
        };
        assert_eq!(found("complaint", View::All).await, [disputes[0].as_str()]);
        assert_eq!(found("appeal", View::All).await, [disputes[1].as_str()]);
        assert!(found("appeal", View::Closed).await.is_empty());
        agreed::finish(&house, jana, at(&looked(&house, jana, &disputes[1]).await), Some("You are right.")).await.unwrap();
        assert_eq!(found("appeal", View::Closed).await, [disputes[1].as_str()]);
    }
}

#[tokio::test]
async fn some_of_those_that_ended_are_looked_for_in_twelve_months_until_somebody_chooses_others() {
    for house in houses().await {
        let (amina, (_, robin)) = (house.customer("c-1").await, staff(&house, Role::Support).await);
        let old = answered(&house, robin, amina).await;
        let new = answered(&house, robin, amina).await;
        let then = house.clock.now().minus(Duration::from_secs(400 * 24 * 60 * 60));
        let sql = format!("UPDATE requests SET received_at = {0}, closed_at = {0} WHERE reference = '{old}'", then.0);
        run(&house.engine, Box::leak(sql.into_boxed_str())).await.unwrap();
        let zone = &house.brand.time_zone;
        let (on, month) = (day(then, zone), Month::at(then, zone));
        let found = async |filter: Filter| {
            let shown = queue(&house, robin, &filter, At::default()).await.unwrap();
            (shown.rows.into_iter().map(|waiting| waiting.row.reference).collect::<Vec<_>>(), shown.understood.only_from)
        };
        let questions = || Filter { kind: Some("question".to_owned()), ..Filter::of_view(View::Closed) };
        let a_year_before = |last: Date| Some(last.saturating_sub(12.months()));
        let (both, one, other) = (vec![new.clone(), old.clone()], vec![new], vec![old]);
        assert_eq!(found(Filter::of_view(View::Closed)).await, (both.clone(), None), "all of them are a page after the other");
        assert_eq!(found(questions()).await, (one, a_year_before(day(house.clock.now(), zone))));
        let until = Filter { until: Some(on.to_string()), ..questions() };
        assert_eq!(found(until).await, (other.clone(), a_year_before(on)));
        assert_eq!(found(Filter { ended: Some(month.to_string()), ..questions() }).await, (other, None));
        assert_eq!(found(Filter { from: Some(on.to_string()), ..questions() }).await, (both, None));
        assert_eq!(found(Filter { view: None, ..questions() }).await, (Vec::new(), None), "none is open");
    }
}
