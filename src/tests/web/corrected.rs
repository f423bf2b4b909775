//! A correction as its person and staff read it afterwards: as asked, or as something else and why; and copies that said it before.

use candor::{
    domain::{
        actor::Actor,
        ids::CustomerId,
        ports::Clock,
        request::{Kind, State},
        staff::Role,
        telling::Acknowledges,
    },
    usecases::{
        copies::download::begin,
        desk::task::Outcome,
        records::list::{Filter, list},
        requests::draft::Draft,
        tasks::systems::choose,
        telling::connect::connect,
    },
};

use std::time::Duration;

use super::acted_for::{Desk, main_of};
use crate::{
    page::Page,
    records::sent::{record, send},
    requests::{
        agreed::settle,
        copies::open,
        elsewhere::wrong_message,
        told::{all, asked, at, at_address, for_another, letters, looked, member, read, seen, work_off},
    },
    served::{Served, everywhere},
    telling::receiver::SHOP,
};

/// The customer `c-1` with an order of €89, and the id of its record.
async fn with_an_order(served: &Served) -> (CustomerId, String) {
    let amina = served.customer("c-1").await;
    let data = serde_json::json!({"items": ["Raincoat"], "total": 89, "state": "sent", "order_number": "O-17"});
    send(served, vec![record(served, "order-1", "orders", "buy", data)]).await;
    let held = list(served, Actor::Customer(amina), "orders", &Filter::default(), None, 9).await.unwrap();
    (amina, held.records[0].id.to_string())
}

fn wrong(record: &str, after: &str) -> Draft {
    let some = |text: &str| Some(text.to_owned());
    Draft { record: some(record), field: some("total"), after: some(after), ..Draft::default() }
}

#[tokio::test]
async fn another_value_than_asked_is_said_with_the_reason_and_never_called_the_one_asked_for() {
    for served in everywhere().await {
        let (amina, record) = with_an_order(&served).await;
        let browser = served.signed_in("c-1").await;
        let officer = member(&served, Role::PrivacyOfficer).await;
        let form = browser.read(&format!("/en/requests/new/correct?record={record}")).await;
        let chosen = Page::parse(&form);
        assert!(chosen.attributes("option[selected]", "value").iter().all(|value| value.is_empty()), "nothing is chosen for anybody");

        let asked_for = asked(&served, amina, Kind::Correct, &wrong(&record, "59,00 €")).await;
        let desk = Desk::at(&served, officer, &asked_for).await;
        assert!(desk.page().await.contains("What it would then say"));
        let check = desk.check("approve", &[("form[value]", "60"), ("form[approve]", "With shipping.")]).await;
        assert!(
            check.contains("We set another value") && check.contains("We set €60.00 instead of €59.00."),
            "as they will read it: {check}"
        );
        desk.press("approve").await;
        let closed = desk.page().await;
        assert!(!closed.contains("would then say") && closed.contains("€60.00") && closed.contains("With shipping."), "{closed}");
        let page = main_of(&browser, &format!("/en/requests/{asked_for}")).await;
        for told in ["We set another value", "We set €60.00 instead of €59.00.", "With shipping.", "What it said before€89.00"] {
            assert!(page.contains(told), "{told}: {page}");
        }
        let held = main_of(&browser, &format!("/en/data/orders/{record}")).await;
        assert!(held.contains("We set another value than you asked for. Your request says why."), "{held}");
        for text in [&page, &held] {
            assert!(!text.contains("as you asked") && !text.contains("We set the value you asked for"), "{text}");
        }

        let asked_for = asked(&served, amina, Kind::Correct, &wrong(&record, "59")).await;
        let desk = Desk::at(&served, officer, &asked_for).await;
        assert!(!desk.check("approve", &[]).await.contains("We set another value"));
        desk.press("approve").await;
        let page = main_of(&browser, &format!("/en/requests/{asked_for}")).await;
        assert!(!page.contains("We set another value") && page.contains("€59.00"), "{page}");
        assert!(page.contains("What we correctedWhat it said before€60.00What it says now€59.00"), "{page}");
        assert!(main_of(&browser, &format!("/en/data/orders/{record}")).await.contains("We set the value you asked for."));
    }
}

#[tokio::test]
async fn a_correction_somebody_else_asked_for_is_told_on_the_record_and_shows_them_no_value_of_hers() {
    for served in everywhere().await {
        let (_, record) = with_an_order(&served).await;
        let agent = served.customer("c-2").await;
        let (hers, theirs) = (served.signed_in("c-1").await, served.signed_in("c-2").await);
        let officer = member(&served, Role::PrivacyOfficer).await;
        let wish = Draft {
            field: Some("orders/total".to_owned()),
            before: Some("0".to_owned()),
            after: Some("12".to_owned()),
            ..Draft::default()
        };
        let reference = asked(&served, agent, Kind::Correct, &for_another("agent", wish)).await;
        let desk = Desk::at(&served, officer, &reference).await;
        desk.check("link", &[("form[account]", "c-1")]).await;
        desk.press("link").await;
        desk.proves().await;
        let check = desk.check("approve", &[("form[record]", record.as_str())]).await;
        assert!(check.contains("Whose datac-1") && check.contains("c-2@example.org"), "{check}");
        desk.press("approve").await;
        let letters = letters(&served).await;
        assert!(
            letters
                .iter()
                .any(|one| one.to.as_str() == "c-1@example.org" && one.subject.as_str() == "We agreed to correct one of your records")
        );
        assert!(main_of(&hers, &format!("/en/data/orders/{record}")).await.contains("Somebody who acts for you asked for it."));
        assert!(main_of(&hers, "/en/requests").await.contains("We corrected one of your records because somebody who acts for you asked"));
        let page = main_of(&theirs, &format!("/en/requests/{reference}")).await;
        assert!(!page.contains("€89.00") && !page.contains("We set another value"), "{page}");
        assert!(page.contains("The value before, as you wrote it") && !page.contains("What it said before"), "their own claim: {page}");
    }
}

/// It is taken back and made again: the person waits, reads why, and gets it.
#[tokio::test]
async fn a_copy_that_says_what_is_corrected_is_made_again() {
    for served in everywhere().await {
        let (amina, record) = with_an_order(&served).await;
        let browser = served.signed_in("c-1").await;
        let officer = member(&served, Role::PrivacyOfficer).await;
        let copy = asked(&served, amina, Kind::Copy, &all()).await;
        work_off(&served).await;
        let staff = Actor::Staff(officer, Role::PrivacyOfficer);
        let now = looked(&served, staff, &copy).await;
        settle(&served, staff, at(&now), Some("call-recordings"), Outcome::parse(Some("done"), Some("Two calls.")).unwrap()).await.unwrap();
        work_off(&served).await;
        assert_eq!(read(&served, amina, &copy).await.row.state, State::Done);
        assert!(open(&served, amina, &copy).await["data/orders.json"].contains("89"));

        let correction = asked(&served, amina, Kind::Correct, &wrong(&record, "59")).await;
        let desk = Desk::at(&served, officer, &correction).await;
        desk.check("approve", &[]).await;
        desk.press("approve").await;
        let path = format!("/en/requests/{copy}");
        let page = main_of(&browser, &path).await;
        assert!(page.contains("The data has changed since we made the copy. We are making it again"), "{page}");
        for end in ["We kept it for three days", "We deleted this copy", "We deleted the copy because", "Download the copy"] {
            assert!(!page.contains(end), "{end}: {page}");
        }
        assert!(
            begin(&served, Actor::Customer(amina), &copy, Some(served.time.now())).await.is_err(),
            "what is not so any more is not handed out"
        );
        let subjects = work_off(&served).await;
        assert!(!subjects.iter().any(|subject| subject.contains("copy")), "it was asked for once, and told once: {subjects:?}");
        let page = main_of(&browser, &path).await;
        assert!(page.contains("Download the copy") && !page.contains("making it again"), "{page}");
        let files = open(&served, amina, &copy).await;
        assert!(files["data/orders.json"].contains("59") && files["systems/call-recordings.txt"].contains("Two calls."));
        let (_, revision) = seen(&served, &copy).await;
        assert!(!revision.is_empty() && read(&served, amina, &copy).await.row.state == State::Done);

        // It was fetched; of the two that come next, nobody fetches the first.
        for value in ["58", "57"] {
            served.later(Duration::from_secs(60)).await;
            let correction = asked(&served, amina, Kind::Correct, &wrong(&record, value)).await;
            let desk = Desk::at(&served, officer, &correction).await;
            desk.check("approve", &[]).await;
            desk.press("approve").await;
            let subjects = work_off(&served).await;
            assert!(!subjects.iter().any(|subject| subject.contains("copy")), "{subjects:?}");
        }
        let page = main_of(&browser, &path).await;
        assert_eq!(page.matches("A newer copy replaces the earlier one").count(), 2, "{page}");
        assert_eq!(page.matches("The copy can be downloaded").count(), 1, "{page}");
        let overview = browser.read("/en").await;
        let new = Page::parse(&overview).texts("ol.log strong");
        let (newer, first) =
            (new.iter().filter(|line| line.contains("A newer copy")), new.iter().filter(|line| line.contains("downloaded")));
        assert_eq!((newer.count(), first.count()), (1, 0), "{new:?}");
        assert!(open(&served, amina, &copy).await["data/orders.json"].contains("57"));
    }
}

#[tokio::test]
async fn its_person_and_staff_read_which_system_has_made_it_and_which_not_yet() {
    for served in everywhere().await {
        connect(&served, Actor::Operator, SHOP, "https://shop.example.org/candor", Acknowledges::ByAnswer).await.unwrap();
        let (amina, reference) = wrong_message(&served).await;
        let browser = served.signed_in("c-1").await;
        let officer = member(&served, Role::PrivacyOfficer).await;
        assert!(!main_of(&browser, &format!("/en/requests/{reference}")).await.contains("Systems not told yet"), "nothing is done");
        let desk = Desk::at(&served, officer, &reference).await;
        let check = desk.check("approve", &[]).await;
        for said in
            ["Systems that have to correct it as well", "Each system on this page gets a task.", "We have corrected our own records."]
        {
            assert!(check.contains(said), "{said}: {check}");
        }
        assert!(
            !check.contains("cannot be undone") && !check.contains("The email that tells them"),
            "the last word is not said yet: {check}"
        );
        desk.press("approve").await;
        let path = format!("/en/requests/{reference}");
        let page = main_of(&browser, &path).await;
        assert!(page.contains("Other systems still have to correct theirs.") && page.contains("Where we correct"), "{page}");
        assert!(page.contains("Systems not told yet"), "one that is told of changes: {page}");
        assert!(!Page::parse(&browser.read(&path).await).has("form[action='/ui/requests/withdraw']"), "it is made");
        assert!(!desk.page().await.contains("What it would then say"));
        let holder = at_address(&served, Role::TaskHolder, "tomasz@example.org").await;
        choose(&served, Actor::Operator.into(), holder, &["call-recordings".to_owned()]).await.unwrap();
        let task = main_of(&served.staff(holder).await, "/en/staff/tasks?system=call-recordings").await;
        for said in ["Correct an entry about this person", "Entry message-1", "should say “A letter” instead of “A parcel”"] {
            assert!(task.contains(said), "{said}: {task}");
        }
        let staff = Actor::Staff(officer, Role::PrivacyOfficer);
        let now = looked(&served, staff, &reference).await;
        settle(&served, staff, at(&now), Some("call-recordings"), Outcome::Done(String::new())).await.unwrap();
        let page = main_of(&browser, &path).await;
        assert!(!page.contains("still have to correct") && page.contains("Where we correct"), "{page}");
        assert_eq!(read(&served, amina, &reference).await.row.state, State::Done);
    }
}
