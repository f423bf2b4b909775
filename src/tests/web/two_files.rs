//! Two people open in two tabs of one member of staff: a form acts for the person on its own page or not at all, and what was typed waits for
//! that person.

use candor::{
    domain::{actor::Actor, ids::CustomerId, staff::Role},
    usecases::choices::current,
};
use reqwest::Response;
use serde_json::json;

use super::{
    acted_for::main_of,
    acting::{CUSTOMERS, Desk, OPEN, WRITE, bare, held, number},
};
use crate::{
    page::Page,
    records::sent::{record, send},
    requests::told::member,
    served::{Served, everywhere, hidden, location},
    work::housekeeping::count,
};

const OTHER: &str = "another customer was looked up";
const TYPED: &str = "As she said on the telephone";
const PDF: &[u8] = b"%PDF-1.7\n1 0 obj\nendobj\n%%EOF\n";
const STEPS: [(&str, &str); 3] = [("form[way]", "telephone"), ("form[proof][]", "known-contact"), ("form[proof][]", "own-facts")];

/// The page a form leads to through every page between: its address, and what it shows.
async fn led(desk: &Desk, mut answer: Response) -> (String, String) {
    let mut at = String::new();
    while answer.status().as_u16() == 303 {
        at = location(&answer).to_owned();
        answer = desk.browser.get(at.split('#').next().unwrap()).send().await.unwrap();
    }
    (bare(&at), answer.text().await.unwrap())
}

/// Everything that could have landed on one of them.
async fn landed(served: &Served, people: [CustomerId; 2]) -> (i64, Vec<i64>) {
    let mut revisions = Vec::new();
    for person in people {
        revisions.push(current(served, Actor::Customer(person)).await.unwrap().revision);
    }
    (count(served, "requests").await, revisions)
}

/// A request as its form sends it.
fn request<'a>(kind: &'a str, today: &'a str) -> Vec<(&'a str, &'a str)> {
    vec![("form[way]", "letter"), ("form[came]", today), ("form[kind]", kind), ("form[words]", TYPED)]
}

#[tokio::test]
async fn a_form_of_one_persons_page_does_nothing_while_anothers_is_open_and_what_was_typed_waits_for_its_own() {
    for served in everywhere().await {
        let (amina, ben) = (served.customer("c-1").await, served.customer("c-2").await);
        served.choose(amina, "full").await.unwrap();
        served.choose(ben, "full").await.unwrap();
        for (number, customer) in ["c-1", "c-2"].into_iter().enumerate() {
            let order = json!({"items": ["Tent"], "total": 120.0, "state": "sent"});
            let mut order = record(&served, &format!("order-{number}"), "orders", "buy", order);
            order.customer = customer.to_owned().try_into().unwrap();
            assert_eq!(send(&served, vec![order]).await, [None]);
        }
        let today = candor::domain::retention::day(served.clock.now(), &served.brand.time_zone).to_string();
        let desk = Desk::of(&served, member(&served, Role::Support).await).await;
        desk.open("c-1").await;
        let of = desk.mark("choose-for").await;
        assert_eq!(desk.mark("write-down").await, of, "every page of hers has the same");
        assert!(!of.contains("c-1"), "nothing of her");
        let html = desk.browser.read(OPEN).await;
        let (seen, against) = (held(&html, "seen"), held(&html, "against"));
        desk.open("c-2").await;
        assert_ne!(desk.mark("choose-for").await, of);
        let before = landed(&served, [amina, ben]).await;

        let shown = [("form[reason]", TYPED), ("form[seen]", seen.as_str()), ("form[against]", against.as_str())];
        let choice = |what: &'static str| shown.into_iter().chain([("form[what]", what), ("form[confirmed]", "yes")]).collect::<Vec<_>>();
        let correction = [("form[field]", "orders/total"), ("form[before]", "120"), ("form[after]", "59")];
        let correction: Vec<_> = request("correct", &today).into_iter().chain(correction).collect();
        let forms = [
            ("close-person", Vec::new()),
            ("choose-for", choice("level:basic")),
            ("choose-for", choice("on:newsletter")),
            ("choose-for", choice("off:recommendations")),
            ("write-down", correction),
        ];
        for (form, fields) in &forms {
            for mark in [of.as_str(), "nobody", ""] {
                let answer = desk.send_as(form, mark, fields).await;
                let (at, page) = led(&desk, answer).await;
                assert_eq!(at, CUSTOMERS, "{form} of {mark}");
                assert!(page.contains(OTHER) || mark == "nobody" && page.contains("data is open by now"), "{form} of {mark}: {page}");
            }
        }
        let fields: Vec<_> = [("form[locale]", "en"), ("form[of]", of.as_str())].into_iter().chain(request("question", &today)).collect();
        let (at, page) = led(&desk, desk.browser.post_file("/ui/staff/write-down", &fields, ("letter.pdf", PDF)).await).await;
        assert!(at == CUSTOMERS && page.contains(OTHER), "{at}: {page}");
        assert_eq!(landed(&served, [amina, ben]).await, before, "nothing is saved for either");
        for his in [OPEN, WRITE] {
            let page = desk.browser.read(his).await;
            assert!(page.contains("form[of]") && !page.contains(TYPED), "{his} is his alone: {page}");
        }

        // The page of her own tab is no longer hers to see, and what was typed is there once she is found again.
        let (at, page) = led(&desk, desk.browser.get(&format!("{OPEN}?of={of}")).send().await.unwrap()).await;
        assert!(at == CUSTOMERS && page.contains(OTHER), "{at}: {page}");
        desk.open("c-1").await;
        let page = desk.browser.read(OPEN).await;
        assert!(
            page.contains(TYPED) && !page.contains(OTHER) && Page::parse(&page).has("#what option[value='off:recommendations'][selected]")
        );
        let page = desk.browser.read(WRITE).await;
        assert!(page.contains(TYPED) && page.contains("Choose the file again"), "{page}");
        assert_eq!(desk.send("write-down", &request("question", &today)).await, format!("{OPEN}#saved"));
        let reference = number(&main_of(&desk.browser, OPEN).await);
        let row = served.store.read().await.unwrap().request(&reference).await.unwrap().unwrap();
        assert_eq!(row.person.customer(), Some(amina));
    }
}

#[tokio::test]
async fn proof_that_was_ticked_for_one_opens_nothing_of_another() {
    for served in everywhere().await {
        served.customer("c-1").await;
        served.customer("c-2").await;
        let desk = Desk::of(&served, member(&served, Role::Support).await).await;
        desk.find("c-1").await;
        let of = desk.mark("open-person").await;
        desk.find("c-2").await;
        for mark in [of.as_str(), "nobody", ""] {
            let (at, page) = led(&desk, desk.send_as("open-person", mark, &STEPS).await).await;
            assert_eq!(at, CUSTOMERS);
            assert!(mark == "nobody" || page.contains(OTHER), "{page}");
            assert!(!Page::parse(&page).has("input[checked]"), "nothing is ticked for him: {page}");
            assert_eq!(location(&desk.browser.get(OPEN).send().await.unwrap()), CUSTOMERS, "nothing is open");
        }
        desk.find("c-1").await;
        let answer = desk.send_as("open-person", &of, &STEPS).await;
        assert_eq!(bare(location(&answer)), OPEN);
        assert!(led(&desk, answer).await.1.contains("c-1"));
    }
}

#[tokio::test]
async fn a_request_of_somebody_without_an_account_is_not_written_down_for_the_customer_who_was_opened_since() {
    for served in everywhere().await {
        served.customer("c-2").await;
        let today = candor::domain::retention::day(served.clock.now(), &served.brand.time_zone).to_string();
        let desk = Desk::of(&served, member(&served, Role::Support).await).await;
        let of = desk.mark("write-down").await;
        desk.open("c-2").await;
        let guest = [("form[email]", "vera@example.org"), ("form[language]", "de")];
        let fields: Vec<_> = request("question", &today).into_iter().chain(guest).collect();
        let (at, page) = led(&desk, desk.send_as("write-down", &of, &fields).await).await;
        assert!(at == CUSTOMERS && page.contains("data is open by now"), "{at}: {page}");
        assert_eq!((count(&served, "requests").await, count(&served, "guests").await), (0, 0));
        assert!(!desk.browser.read(WRITE).await.contains(TYPED));
        assert_eq!(desk.send("close-person", &[]).await, format!("{CUSTOMERS}#saved"));
        let page = desk.browser.read(WRITE).await;
        assert!(page.contains(TYPED) && page.contains("vera@example.org"), "what was typed is kept: {page}");
        assert_eq!(desk.send("write-down", &fields).await, format!("{CUSTOMERS}#saved"));
    }
}

#[tokio::test]
async fn the_page_names_the_customer_for_whom_a_request_is_written_down_and_the_next_caller_is_somebody_else() {
    for served in everywhere().await {
        served.customer("c-1").await;
        let today = candor::domain::retention::day(served.clock.now(), &served.brand.time_zone).to_string();
        let desk = Desk::of(&served, member(&served, Role::Support).await).await;
        let guest = desk.browser.read(WRITE).await;
        assert!(
            guest.contains("somebody without an account") && !Page::parse(&guest).has("form[action='/ui/staff/close-person']"),
            "{guest}"
        );
        desk.open("c-1").await;
        let page = desk.browser.read(WRITE).await;
        assert!(page.contains("for the customer \u{2068}c-1\u{2069}") && page.contains("For somebody else"), "{page}");
        let of = desk.mark("write-down").await;
        let fields = hidden(&page, "/ui/staff/close-person");
        let fields: Vec<_> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        assert!(fields.contains(&("form[of]", of.as_str())), "both forms are about the same customer: {page}");

        let (at, page) = led(&desk, desk.browser.post("/ui/staff/close-person", &fields).send().await.unwrap()).await;
        assert!(at == format!("{CUSTOMERS}#saved") && page.contains("data is closed"), "{at}: {page}");
        let page = desk.browser.read(WRITE).await;
        assert!(page.contains("somebody without an account") && !page.contains("For somebody else"), "{page}");
        // The tab that is still hers writes nothing down for the next caller.
        let (at, _) = led(&desk, desk.send_as("write-down", &of, &request("question", &today)).await).await;
        assert!(at.starts_with(CUSTOMERS) && count(&served, "requests").await == 0, "{at}");
    }
}
