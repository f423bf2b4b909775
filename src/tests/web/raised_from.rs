//! A concern is raised from a case, an item, a purpose or a notice: with the way back to it, and with nothing of a person.

use candor::{
    domain::{actor::Actor, ids::StaffId, item::ItemKind, request::Kind, staff::Role},
    usecases::{
        raised::{Raised, open_alone},
        requests::{draft::Draft, withdraw::withdraw},
    },
};

use super::acted_for::main_of;
use crate::{
    page::Page,
    requests::told::{asked, at_address, member},
    served::{Browser, Served, everywhere, location},
};

const PLANTED: &str = "Zwiebelkuchen";

/// The way to the form that a page offers.
async fn way(browser: &Browser, page: &str) -> String {
    let html = browser.read(page).await;
    let all = Page::parse(&html);
    let found = all.attributes("footer a", "href").into_iter().find(|href| href.contains("/staff/concerns/new")).unwrap().to_owned();
    assert!(!found.contains(PLANTED), "{found}");
    found
}

/// Raises one from a page, and answers the page of the concern.
async fn raise(browser: &Browser, form: &str, nameless: &str) -> String {
    let html = browser.read(form).await;
    let fields = [("form[words]", "They hurry people."), ("form[nameless]", nameless)];
    let sent = browser.press(&html, "/ui/staff/raise", &fields).await;
    location(&sent).split('#').next().unwrap().to_owned()
}

/// The ways out of the facts of a concern, and its text.
async fn read(served: &Served, staff: StaffId, concern: &str) -> (Vec<String>, String) {
    let browser = served.staff(staff).await;
    let html = browser.read(concern).await;
    let ways = Page::parse(&html).attributes("main dd a", "href").into_iter().map(str::to_owned).collect();
    (ways, main_of(&browser, concern).await)
}

#[tokio::test]
async fn a_concern_leads_back_to_the_case_it_was_raised_from_for_those_who_may_read_it() {
    for served in everywhere().await {
        let robin = member(&served, Role::Support).await;
        let jana = at_address(&served, Role::PrivacyOfficer, "jana@example.org").await;
        let ines = at_address(&served, Role::EthicsLead, "ines@example.org").await;
        let person = served.customer(PLANTED).await;
        let question = Draft { words: Some(format!("{PLANTED}?")), ..Draft::default() };
        let reference = asked(&served, person, Kind::Question, &question).await;
        let case = format!("/en/staff/requests/{reference}");
        let browser = served.staff(robin).await;
        let form = way(&browser, &case).await;
        let shown = main_of(&browser, &form).await;
        assert!(shown.contains(&format!("Request {reference}")) && !shown.contains(PLANTED), "{shown}");
        let concern = raise(&browser, &form, "").await;
        let (ways, text) = read(&served, jana, &concern).await;
        assert_eq!(ways, std::slice::from_ref(&case), "{text}");
        let (ways, text) = read(&served, ines, &concern).await;
        assert!(ways.is_empty() && text.contains(&format!("Request {reference}")) && !text.contains(PLANTED), "{text}");
        // An auditor reads the file of a case that has ended, and no other.
        let otto = at_address(&served, Role::Auditor, "otto@example.org").await;
        assert_eq!(read(&served, otto, &concern).await.0, Vec::<String>::new());
        withdraw(&served, Actor::Customer(person), &reference).await.unwrap();
        assert_eq!(read(&served, otto, &concern).await.0, [format!("{case}/file")]);
        // Few know a case: without a name, nothing leads there.
        let nameless = raise(&browser, &form, "yes").await;
        let (ways, text) = read(&served, jana, &nameless).await;
        assert!(ways.is_empty() && text.contains("The page of a request") && !text.contains(&reference), "{text}");
    }
}

#[tokio::test]
async fn a_purpose_a_notice_and_an_item_are_named_and_no_other_part_of_an_address_is() {
    for served in everywhere().await {
        let jana = member(&served, Role::PrivacyOfficer).await;
        let browser = served.staff(jana).await;
        let due_on = jiff::civil::date(2026, 1, 1);
        let raised = Raised { kind: ItemKind::Log, about: "broken".to_owned(), due_on, opening: String::new() };
        open_alone(&served, raised).await.unwrap();
        let item = served.store.read().await.unwrap().open_item(ItemKind::Log, "broken").await.unwrap().unwrap().item.id;
        let known = [format!("/en/staff/oversight/{item}"), "/en/purposes/newsletter".to_owned(), "/en/notices/1".to_owned()];
        for page in known {
            let concern = raise(&browser, &way(&browser, &page).await, "").await;
            let (ways, text) = read(&served, jana, &concern).await;
            assert_eq!(ways, [page], "{text}");
        }
        for typed in
            ["staff/requests/Lovelace", "purposes/lovelace", "notices/lovelace", "staff/oversight/lovelace", "staff/people/lovelace"]
        {
            let form = format!("/en/staff/concerns/new?about=%2F{}", typed.replace('/', "%2F"));
            let shown = main_of(&browser, &form).await.to_lowercase();
            assert!(!shown.contains("lovelace"), "{typed}: {shown}");
            let concern = raise(&browser, &form, "").await;
            let (ways, text) = read(&served, jana, &concern).await;
            assert!(ways.is_empty() && !text.to_lowercase().contains("lovelace"), "{typed}: {text}");
        }
    }
}
