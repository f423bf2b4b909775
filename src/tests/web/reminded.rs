//! Systems that requests wait for, on the page of the day: the names of those who look after each, and a reminder by letter, once a day.

use candor::{
    domain::{actor::Actor, ids::StaffId, request::Kind, staff::Role},
    outbound::mail::letter::Letter,
    usecases::{
        error::Error,
        letters_to_staff::reminder::remind,
        requests::draft::Draft,
        staff::{
            ends::end,
            letters::{Draft as Wanted, choose as want},
        },
        tasks::systems::choose,
    },
};
use std::time::Duration;

use crate::{
    page::Page,
    requests::told::{all, asked, at_address, letters, member, work_off},
    served::{Browser, Served, everywhere, location},
};

const DAY: Duration = Duration::from_secs(24 * 60 * 60);
const SYSTEM: &str = "call-recordings";
const REMIND: &str = "/ui/staff/remind";
const FIELDS: [(&str, &str); 2] = [("form[locale]", "en"), ("form[system]", SYSTEM)];

/// A task holder who looks after the system.
async fn holder(served: &Served, name: &str) -> StaffId {
    let id = at_address(served, Role::TaskHolder, &format!("{name}@staff.example")).await;
    choose(served, Actor::Operator.into(), id, &[SYSTEM.to_owned()]).await.unwrap();
    id
}

async fn wants_none_at_once(served: &Served, id: StaffId) {
    let wanted = Wanted { daily: true, at_once: false, language: None };
    want(served, Actor::Staff(id, Role::TaskHolder), wanted).await.unwrap();
}

/// A request waits for the system.
async fn one_waits(served: &Served) -> String {
    let amina = served.customer("planted-customer").await;
    let draft = Draft { words: Some("PLANTEDWORD: Ms Two, lives at 7 Elm Row".to_owned()), ..all() };
    let reference = asked(served, amina, Kind::Copy, &draft).await;
    work_off(served).await;
    reference
}

async fn today(browser: &Browser) -> Page {
    Page::parse(&browser.read("/en/staff").await)
}

fn has_button(page: &Page) -> bool {
    page.has("form[action='/ui/staff/remind'] input[value='call-recordings']")
}

fn said(page: &Page) -> String {
    page.texts("section[aria-labelledby='systems'] li").join("\n")
}

async fn to_staff(served: &Served) -> Vec<Letter> {
    letters(served).await.into_iter().filter(|letter| letter.to.as_str().ends_with("@staff.example")).collect()
}

/// The reminders in the log: of which system, how many letters, and about nobody.
async fn reminders(served: &Served) -> Vec<(Option<String>, Option<i64>, String)> {
    let entries = served.store.read().await.unwrap().audit_after(0, 10_000).await.unwrap();
    let reminders = entries.into_iter().filter(|entry| entry.action == "tasks.reminded");
    reminders.map(|entry| (entry.detail, entry.amount, entry.subject)).collect()
}

#[tokio::test]
async fn two_presses_write_once_a_day_to_those_who_look_after_the_system_and_the_page_says_who_reminded() {
    for served in everywhere().await {
        holder(&served, "nora").await;
        let (tomasz, paul) = (holder(&served, "tomasz").await, holder(&served, "paul").await);
        wants_none_at_once(&served, tomasz).await;
        end(&served, Actor::Operator, paul).await.unwrap();
        at_address(&served, Role::TaskHolder, "olaf@staff.example").await;
        let reference = one_waits(&served).await;
        let jana = served.staff(member(&served, Role::PrivacyOfficer).await).await;
        assert!(has_button(&today(&jana).await));

        let (one, other) = tokio::join!(jana.post(REMIND, &FIELDS).send(), jana.post(REMIND, &FIELDS).send());
        for answer in [one.unwrap(), other.unwrap()] {
            assert_eq!(location(&answer), "/en/staff#systems");
        }
        let sent = to_staff(&served).await;
        assert_eq!(sent.iter().map(|letter| letter.to.as_str()).collect::<Vec<_>>(), ["nora@staff.example"]);
        assert!(sent[0].text.contains("One task waits, since "), "{}", sent[0].text);
        assert!(sent[0].text.contains("https://privacy.example.org/en/staff/tasks?system=call-recordings\n"), "{}", sent[0].text);
        let whole = format!("{}\n{}\n{}", sent[0].subject.as_str(), sent[0].text, sent[0].html);
        for word in ["PLANTEDWORD", "Ms Two", "Elm Row", "planted", "Robin", reference.as_str(), "R-"] {
            assert!(!whole.contains(word), "{word} stands in {whole}");
        }
        let page = today(&jana).await;
        assert!(!has_button(&page) && said(&page).contains("Reminded today at ") && said(&page).contains(" by Robin"), "{}", said(&page));
        let once = (Some(SYSTEM.to_owned()), Some(1), "nobody".to_owned());
        assert_eq!(reminders(&served).await, std::slice::from_ref(&once));

        // Support may do it, too: once on another day.
        let support = member(&served, Role::Support).await;
        assert!(!has_button(&today(&served.staff(support).await).await));
        served.later(DAY).await;
        let robin = served.staff(support).await;
        assert!(has_button(&today(&robin).await));
        for _ in 0..2 {
            robin.post(REMIND, &FIELDS).send().await.unwrap();
        }
        assert_eq!((to_staff(&served).await.len(), reminders(&served).await), (1, vec![once.clone(), once]));
    }
}

#[tokio::test]
async fn nobody_is_reminded_by_others_than_those_who_answer_requests() {
    for served in everywhere().await {
        let nora = holder(&served, "nora").await;
        one_waits(&served).await;
        let mut others = vec![(nora, Role::TaskHolder)];
        for role in [Role::Auditor, Role::Administrator, Role::EthicsLead] {
            others.push((member(&served, role).await, role));
        }
        for (id, role) in others {
            assert!(matches!(remind(&served, Actor::Staff(id, role), Some(SYSTEM)).await, Err(Error::Forbidden)), "{role:?}");
            assert!(!today(&served.staff(id).await).await.has("form[action='/ui/staff/remind']"), "{role:?}");
        }
        assert_eq!((to_staff(&served).await.len(), reminders(&served).await), (0, vec![]));
    }
}

#[tokio::test]
async fn a_system_says_who_looks_after_it_and_leads_to_the_people_where_nobody_does() {
    for served in everywhere().await {
        let (officer, support) = (member(&served, Role::PrivacyOfficer).await, member(&served, Role::Support).await);
        let (jana, robin) = (served.staff(officer).await, served.staff(support).await);
        one_waits(&served).await;
        let to_people = "section[aria-labelledby='systems'] a[href='/en/staff/people']";
        for (browser, leads) in [(&jana, true), (&robin, false)] {
            let page = today(browser).await;
            assert!(said(&page).contains("Nobody looks after this system yet.") && !has_button(&page), "{}", said(&page));
            assert_eq!(page.has(to_people), leads, "support sees no people");
        }
        let mut holders = Vec::new();
        for name in ["nora", "tomasz", "paul", "olaf", "ida"] {
            holders.push(holder(&served, name).await);
        }
        let page = today(&jana).await;
        assert!(said(&page).contains("Looked after by Robin, Robin, Robin") && said(&page).contains("2 more"), "{}", said(&page));
        assert!(has_button(&page));
        for id in holders {
            wants_none_at_once(&served, id).await;
        }
        let page = today(&jana).await;
        assert!(said(&page).contains("No email would reach them today") && !has_button(&page), "{}", said(&page));
        jana.post(REMIND, &FIELDS).send().await.unwrap();
        assert_eq!((to_staff(&served).await.len(), reminders(&served).await), (0, vec![]));
    }
}
