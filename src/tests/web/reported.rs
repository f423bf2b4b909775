//! The month report on its page: a number that has a list leads there, and only those who may go there.

use candor::{
    domain::{actor::Actor, request::Kind, staff::Role},
    store::event::{Action, Event, Subject},
    usecases::requests::draft::Draft,
};

use super::{acted_for::main_of, today::written};
use crate::{
    page::Page,
    requests::told::{asked, at_address, looked, member},
    served::{Served, everywhere},
};

const REPORT: &str = "/en/staff/oversight/report";

/// The ways out of the tables and panels of the report, as somebody sees them.
async fn ways(served: &Served, staff: candor::domain::ids::StaffId, path: &str) -> Vec<String> {
    let report = served.staff(staff).await.read(path).await;
    let page = Page::parse(&report);
    page.attributes("main :is(td, dd) a", "href").into_iter().map(str::to_owned).collect()
}

#[tokio::test]
async fn each_number_with_a_list_leads_to_it_for_those_who_may_go_there() {
    for served in everywhere().await {
        let officer = member(&served, Role::PrivacyOfficer).await;
        let auditor = at_address(&served, Role::Auditor, "otto@example.org").await;
        let lead = at_address(&served, Role::EthicsLead, "eva@example.org").await;
        let amina = served.customer("c-1").await;
        let question = Draft { words: Some("Who has my address?".to_owned()), ..Draft::default() };
        let reference = asked(&served, amina, Kind::Question, &question).await;
        looked(&served, Actor::Staff(officer, Role::PrivacyOfficer), &reference).await;
        let all = ways(&served, officer, REPORT).await;
        let of_law = all.iter().find(|way| way.contains("view=all&law=")).unwrap();
        let browser = served.staff(officer).await;
        assert!(main_of(&browser, of_law).await.contains(&reference));
        let log = all.iter().find(|way| way.contains("/staff/log?action=request.revealed&from=")).unwrap();
        let entries = browser.read(log).await;
        assert_eq!(Page::parse(&entries).all("main tbody tr").len(), 1, "one look: {log}");
        for way in &all {
            assert_eq!(browser.get(way).send().await.unwrap().status(), 200, "{way}");
        }
        // Auditors see no queue, and ethics leads neither queue nor log.
        let auditors = ways(&served, auditor, REPORT).await;
        assert!(auditors.contains(log) && auditors.iter().all(|way| way.starts_with("/en/staff/log?")), "{auditors:?}");
        assert_eq!(ways(&served, lead, REPORT).await, Vec::<String>::new());
    }
}

#[tokio::test]
async fn a_number_does_not_lead_to_a_list_of_more_than_was_counted() {
    for served in everywhere().await {
        let officer = member(&served, Role::PrivacyOfficer).await;
        let opened = || Event::of(Action::TrainingOpened, Subject::Staff(officer));
        let to_them = async || {
            let all = ways(&served, officer, REPORT).await;
            all.into_iter().filter(|way| way.contains("action=training.opened")).count()
        };
        written(&served, opened().saying("by-the-officer")).await;
        assert_eq!(to_them().await, 1);
        written(&served, opened().saying("last-who-answers")).await;
        assert_eq!(to_them().await, 0, "the log lists both together");
    }
}
