use candor::{
    domain::{actor::Actor, fairness::REQUESTS, request::Kind, staff::Role},
    usecases::{fairness::published::months, housekeeping::round, requests::draft::Draft},
};
use std::time::Duration;

use super::told::people;
use crate::requests::agreed::finish;
use crate::{
    page::Page,
    requests::told::{asked, at, looked, member},
    served::served,
};

const DAY: Duration = Duration::from_secs(24 * 60 * 60);

#[tokio::test]
async fn the_portal_looks_at_itself_over_the_months_that_its_public_figures_tell_together() {
    let served = served().await;
    let support = Actor::Staff(member(&served, Role::Support).await, Role::Support);
    for reference in people("c-asks") {
        let customer = served.customer(&reference).await;
        let draft = Draft { words: Some(format!("Why, {reference}?")), ..Draft::default() };
        let request = asked(&served, customer, Kind::Question, &draft).await;
        finish(&served, support, at(&looked(&served, support, &request).await), Some("Because.")).await.unwrap();
    }
    served.later(DAY * 40).await;
    round(&served).await;
    assert!(months(&served).await.unwrap().is_empty(), "one small month, told by itself, could be taken from the year");
    let visitor = served.browser();
    for _ in 0..12 {
        served.later(DAY * 31).await;
        round(&served).await;
    }
    let all = months(&served).await.unwrap();
    let month = all.iter().find(|month| month.own_from.is_some()).expect("a year is told");
    let own: Vec<_> = month.compared.iter().filter(|compared| compared.about == REQUESTS).collect();
    for (measure, dimension, group) in [("soon", "language", "en"), ("granted", "region", "gdpr"), ("done", "channel", "customer")] {
        let compared = own.iter().find(|one| one.measure.as_str() == measure && one.dimension.0 == dimension);
        let told = compared.and_then(|one| one.group(group)).unwrap_or_else(|| panic!("{measure} by {dimension}: {own:#?}"));
        assert_eq!((told.share.good, told.share.of), (24, 24), "{measure} by {dimension}");
    }
    let page = Page::parse(&visitor.read("/en/fairness").await);
    let rows = page.texts("section[aria-labelledby=own] table tbody tr");
    assert!(rows.iter().any(|row| row.contains("With an account") && row.contains("24")), "{rows:?}");
    let auditor = served.staff(member(&served, Role::Auditor).await).await;
    let staff = auditor.read(&format!("/en/staff/fairness?month={}", month.name)).await;
    assert!(staff.contains("Were not withdrawn") && staff.contains("Had an answer within seven days"));
}
