//! The month report on its page: a number that has a list leads there, and only those who may go there.

use candor::{
    domain::{actor::Actor, figures::month::Month, ids::StaffId, request::Kind, staff::Role},
    store::event::{Action, Event, Subject},
    usecases::{
        desk::answer::Answered,
        report::close::close_months,
        requests::{draft::Draft, withdraw::withdraw},
    },
};
use std::time::Duration;

use super::{acted_for::main_of, today::written};
use crate::{
    page::Page,
    requests::{
        agreed,
        clock::from,
        disputes::{answered, disagree, disputed},
        told::{asked, at, at_address, looked, member},
    },
    served::{Served, everywhere},
};

const REPORT: &str = "/en/staff/oversight/report";

/// The ways out of the tables and panels of the report, as somebody sees them.
async fn ways(served: &Served, staff: StaffId, path: &str) -> Vec<String> {
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

/// Each number of the report that leads to a list is so many as the list holds. The ways, in their order.
async fn led(served: &Served, staff: StaffId, path: &str) -> Vec<String> {
    let browser = served.staff(staff).await;
    let page = Page::parse(&browser.read(path).await);
    let mut all = Vec::new();
    for (links, numbers) in [("main :is(td, dd) a", "main :is(td, dd) a"), ("main .numbers a", "main .numbers a b")] {
        let ways = page.attributes(links, "href");
        let told = page.texts(numbers);
        assert_eq!(ways.len(), told.len());
        for (way, told) in ways.into_iter().zip(told) {
            let list = browser.read(way).await;
            assert_eq!(Page::parse(&list).all("main tbody tr").len().to_string(), told, "{way}: {list}");
            all.push(way.to_owned());
        }
    }
    all
}

#[tokio::test]
async fn the_list_behind_a_number_holds_as_many_while_the_month_runs_and_after_it_was_closed() {
    for served in everywhere().await {
        let officer = member(&served, Role::PrivacyOfficer).await;
        let robin = Actor::Staff(at_address(&served, Role::Support, "sam@example.org").await, Role::Support);
        let question = |words: &str| Draft { words: Some(words.to_owned()), ..Draft::default() };
        // One is older than the month.
        let amina = served.customer("c-1").await;
        let older = asked(&served, amina, Kind::Question, &question("One?")).await;
        served.later(Duration::from_secs(20 * 24 * 60 * 60)).await;
        let month = Month::at(served.clock.now(), &served.brand.time_zone);
        let mut asked_for = Vec::new();
        for words in ["Two?", "Three?", "Four?", "Five?"] {
            asked_for.push(asked(&served, amina, Kind::Question, &question(words)).await);
        }
        agreed::finish(&served, robin, at(&looked(&served, robin, &older).await), Some("To nobody.")).await.unwrap();
        let in_part = Answered { words: Some("Not all of it."), refused: Some("not-covered"), file: None };
        agreed::finish(&served, robin, at(&looked(&served, robin, &asked_for[0]).await), in_part).await.unwrap();
        let now = looked(&served, robin, &asked_for[1]).await;
        agreed::decline(&served, robin, at(&now), Some("duplicate"), Some("See the other one.")).await.unwrap();
        withdraw(&served, Actor::Customer(amina), &asked_for[2]).await.unwrap();
        let of_month = |ways: &[String], rest: &str| ways.iter().any(|way| way.ends_with(&format!("&ended={month}{rest}")));
        let endings = [
            "",
            "&ending=granted",
            "&ending=in-part",
            "&ending=declined",
            "&ending=withdrawn",
            "&ending=in-part&reason=not-covered",
            "&ending=declined&reason=duplicate",
        ];
        let running = led(&served, officer, REPORT).await;
        assert!(endings.iter().all(|ending| of_month(&running, ending)), "{running:?}");
        // Some that came in are open and some are not: the log alone lists them together.
        assert!(running.iter().any(|way| way.contains("/staff/log?action=request.opened&")), "{running:?}");
        assert!(!running.iter().any(|way| way.contains("/staff/requests?") && way.contains("from=")), "{running:?}");
        served.later(Duration::from_secs(30 * 24 * 60 * 60)).await;
        close_months(&served).await.unwrap();
        let path = format!("{REPORT}/{month}");
        let closed = led(&served, officer, &path).await;
        assert!(endings.iter().all(|ending| of_month(&closed, ending)), "{closed:?}");
        assert!(closed.iter().all(|way| !way.contains("view=all") && !way.contains("view=late")), "nothing of today: {closed:?}");
        // When the last of them has ended too, one list holds all that came in.
        withdraw(&served, Actor::Customer(amina), &asked_for[3]).await.unwrap();
        let later = led(&served, officer, &path).await;
        let came = format!("view=closed&from={}&until=", month.first_day());
        assert!(later.iter().any(|way| way.contains(&came)), "{later:?}");
    }
}

#[tokio::test]
async fn late_answers_and_complaints_and_appeals_with_those_who_were_right_lead_to_their_lists() {
    for served in everywhere().await {
        let officer = member(&served, Role::PrivacyOfficer).await;
        let jana = Actor::Staff(officer, Role::PrivacyOfficer);
        let robin = Actor::Staff(member(&served, Role::Support).await, Role::Support);
        at_address(&served, Role::Support, "mo@example.org").await;
        let question = Draft { words: Some("Who has my address?".to_owned()), ..Draft::default() };
        let late = asked(&served, served.customer("c-9").await, Kind::Question, &question).await;
        served.later(Duration::from_secs(40 * 24 * 60 * 60)).await;
        let month = Month::at(served.clock.now(), &served.brand.time_zone);
        agreed::finish(&served, robin, at(&looked(&served, robin, &late).await), Some("Parcelo has it.")).await.unwrap();
        let in_part = || Answered { words: Some("Not all of it."), refused: Some("not-upheld"), file: None };
        let whole = || Answered { words: Some("You are right."), refused: None, file: None };
        let decided = [
            ("c-1", "DE-BE", Some(whole())),
            ("c-2", "DE-BY", Some(in_part())),
            ("c-3", "DE-HH", None),
            ("c-4", "US-VA", Some(whole())),
            ("c-5", "US-VA", None),
        ];
        for (number, region, answer) in decided {
            let person = from(&served, number, region).await;
            let first = answered(&served, robin, person).await;
            let second = disputed(&served, person, &disagree(&first, None)).await;
            let now = looked(&served, jana, &second).await;
            match answer {
                Some(answer) => agreed::finish(&served, jana, at(&now), answer).await.unwrap(),
                None => agreed::decline(&served, jana, at(&now), Some("not-upheld"), Some("We looked again.")).await.unwrap(),
            }
        }
        let lists = [
            ("late=yes", "Answered: late"),
            ("ending=answered&road=complaint", "Answered · Complaint"),
            ("ending=granted-in-all&road=complaint", "Granted, as a whole or in part · Complaint"),
            ("ending=answered&road=appeal", "Answered · Appeal"),
            ("ending=granted-in-all&road=appeal", "Granted, as a whole or in part · Appeal"),
        ];
        let running = led(&served, officer, REPORT).await;
        served.later(Duration::from_secs(31 * 24 * 60 * 60)).await;
        close_months(&served).await.unwrap();
        let closed = led(&served, officer, &format!("{REPORT}/{month}")).await;
        let browser = served.staff(officer).await;
        for (list, name) in lists {
            let way = format!("/en/staff/requests?view=closed&ended={month}&{list}");
            assert!(running.contains(&way) && closed.contains(&way), "{way}: {running:?} {closed:?}");
            let heading = Page::parse(&browser.read(&way).await).texts("h1").concat();
            assert!(heading.ends_with(name), "{heading}");
        }
        // One law's lead to its own.
        let of_law = format!("law=gdpr&ended={month}&late=yes");
        assert!(running.iter().any(|way| way.ends_with(&of_law)), "{running:?}");
    }
}

#[tokio::test]
async fn a_month_in_which_something_ended_and_nothing_came_in_draws_nothing_of_what_came() {
    for served in everywhere().await {
        let officer = member(&served, Role::PrivacyOfficer).await;
        let amina = served.customer("c-1").await;
        let question = Draft { words: Some("Who has my address?".to_owned()), ..Draft::default() };
        let reference = asked(&served, amina, Kind::Question, &question).await;
        let drawn = async || {
            let page = Page::parse(&served.staff(officer).await.read(REPORT).await);
            (page.all("ol.plot").len(), page.all("ol.plot:not(:has(li))").len())
        };
        served.time.pass(Duration::from_secs(40 * 24 * 60 * 60));
        withdraw(&served, Actor::Customer(amina), &reference).await.unwrap();
        let next = asked(&served, amina, Kind::Question, &question).await;
        assert_eq!(drawn().await, (2, 0));
        served.time.pass(Duration::from_secs(40 * 24 * 60 * 60));
        let staff = Actor::Staff(officer, Role::PrivacyOfficer);
        agreed::finish(&served, staff, at(&looked(&served, staff, &next).await), Some("Parcelo has it.")).await.unwrap();
        assert_eq!(drawn().await, (1, 0), "how long it took");
    }
}
