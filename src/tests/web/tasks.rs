//! The page of tasks: what it says where there are none, what it gives back, and the way of a finding from there to a colleague's no.

use candor::{
    domain::{
        actor::Actor,
        catalogue::SystemKind,
        language::Language,
        request::{Happened, Kind},
        staff::Role,
    },
    i18n::dates,
    usecases::{requests::draft::Draft, tasks::systems::choose},
};

use super::acted_for::main_of;
use crate::{
    page::Page,
    requests::{
        findings::systems_are,
        told::{all, asked, at_address, looked, member, read, work_off},
    },
    served::{Browser, Served, everywhere, location},
};

const TASKS: &str = "/en/staff/tasks";
const CALLS: &str = "/en/staff/tasks?system=call-recordings";
const REPORT: &str = "/ui/staff/report-tasks";

async fn holder(served: &Served, name: &str, systems: &[&str]) -> Browser {
    let id = at_address(served, Role::TaskHolder, &format!("{name}@example.org")).await;
    let systems: Vec<String> = systems.iter().map(|system| (*system).to_owned()).collect();
    if !systems.is_empty() {
        choose(served, Actor::Operator.into(), id, &systems).await.unwrap();
    }
    served.staff(id).await
}

/// Whether the menu leads to the tasks.
async fn is_in_menu(browser: &Browser) -> bool {
    Page::parse(&browser.read("/en/staff").await).has(&format!("ul.links--nav a[href='{TASKS}']"))
}

#[tokio::test]
async fn the_page_says_whether_the_brand_has_such_systems_or_none_is_theirs_or_none_is_open() {
    for served in everywhere().await {
        let (nora, tomasz) = (holder(&served, "nora", &[]).await, holder(&served, "tomasz", &["call-recordings"]).await);
        let jana = served.staff(member(&served, Role::PrivacyOfficer).await).await;
        assert!(main_of(&nora, TASKS).await.contains("No system is yours yet"));
        for browser in [&tomasz, &jana] {
            assert!(main_of(browser, TASKS).await.contains("Nothing is open here"));
        }
        for browser in [&nora, &tomasz, &jana] {
            assert!(is_in_menu(browser).await);
        }
        systems_are(&served, |system| system.kind = SystemKind::Told).await;
        for browser in [&nora, &tomasz, &jana] {
            let said = main_of(browser, TASKS).await;
            assert!(said.contains("No system has a part in requests here") && !said.contains("administrator"), "{said}");
        }
        assert!(is_in_menu(&nora).await && !is_in_menu(&jana).await, "the officer has other work");
    }
}

#[tokio::test]
async fn a_task_of_a_copy_names_the_days_that_are_meant() {
    for served in everywhere().await {
        let tomasz = holder(&served, "tomasz", &["call-recordings"]).await;
        let (from, to) = (Some("2026-01-01".to_owned()), Some("2026-02-03".to_owned()));
        let day = |text: &str| dates::day(Language::En, text.parse().unwrap());
        let (since, until) = (day("2026-01-01"), day("2026-02-03"));
        for (customer, draft, said) in [
            ("c-1", Draft { from: from.clone(), to: to.clone(), ..all() }, format!("Only from {since} to {until}")),
            ("c-2", Draft { from, ..all() }, format!("Only from {since} on")),
            ("c-3", Draft { to, ..all() }, format!("Only up to {until}")),
        ] {
            let customer = served.customer(customer).await;
            asked(&served, customer, Kind::Copy, &draft).await;
            work_off(&served).await;
            let page = main_of(&tomasz, CALLS).await.replace(['\u{2068}', '\u{2069}'], "");
            assert!(page.contains(&said), "{said}: {page}");
        }
    }
}

/// Fills in the form for the only task there is.
async fn pastes(browser: &Browser, words: &str) -> String {
    let page = browser.read(CALLS).await;
    let task = Page::parse(&page).attributes("input[name='form[picked][]']", "value").concat();
    let filled = [("form[picked][]", task.as_str()), ("form[outcome]", "done"), ("form[words]", words)];
    location(&browser.press(&page, REPORT, &filled).await).to_owned()
}

#[tokio::test]
async fn what_cannot_be_saved_is_given_back_and_a_no_is_read_with_its_reason() {
    for served in everywhere().await {
        let (tomasz, nora) = (holder(&served, "tomasz", &["call-recordings"]).await, holder(&served, "nora", &["call-recordings"]).await);
        let janas = member(&served, Role::PrivacyOfficer).await;
        let jana = served.staff(janas).await;
        let amina = served.customer("c-1").await;
        let copy = asked(&served, amina, Kind::Copy, &all()).await;
        work_off(&served).await;
        assert_eq!(pastes(&tomasz, "A call of 3 May").await, format!("{CALLS}#saved"));
        assert!(main_of(&tomasz, CALLS).await.contains("A colleague looks over what you found"));
        // A colleague of the same system, at the same time.
        pastes(&nora, "Calls of 3 and 4 May").await;
        let html = nora.read(CALLS).await;
        let page = Page::parse(&html);
        assert!(page.texts("#saved").concat().contains("Not saved, because what a colleague found there"), "{html}");
        assert_eq!(page.texts("#found").concat(), "Calls of 3 and 4 May");
        assert!(!nora.read(CALLS).await.contains("3 and 4 May"), "once");

        // The case shows it, and the page of a yes or no shows just that one.
        looked(&served, Actor::Staff(janas, Role::PrivacyOfficer), &copy).await;
        let case = format!("/en/staff/requests/{copy}");
        let html = jana.read(&case).await;
        let way = Page::parse(&html).attributes("section[aria-labelledby='second-call-recordings'] a.go", "href").concat();
        assert!(way.starts_with(&format!("{case}/yes?look=")), "{way}");
        let html = jana.read(&way).await;
        assert!(html.contains("A call of 3 May") && html.contains("The recordings of your calls"));
        assert_eq!(location(&jana.press(&html, "/ui/staff/say-no", &[("form[words]", "")]).await), way);
        let html = jana.read(&way).await;
        assert!(Page::parse(&html).has("#no-error"), "a no says why");
        jana.press(&html, "/ui/staff/say-no", &[("form[words]", "One call is about another person.")]).await;
        for browser in [&tomasz, &nora] {
            let said = main_of(browser, CALLS).await;
            assert!(said.contains("A colleague said no to what was found") && said.contains("One call is about another person."), "{said}");
            assert!(said.contains("Customer number") && !said.contains("is looking over"), "and it can be looked for again: {said}");
        }
        pastes(&nora, "My calls of 3 and 4 May").await;
        assert!(main_of(&nora, CALLS).await.contains("A colleague is looking over what was found"));
    }
}

#[tokio::test]
async fn somebody_alone_who_pastes_a_finding_is_asked_at_a_field_why_it_cannot_wait() {
    for served in everywhere().await {
        let jana = served.staff(member(&served, Role::PrivacyOfficer).await).await;
        let amina = served.customer("c-1").await;
        let copy = asked(&served, amina, Kind::Copy, &all()).await;
        work_off(&served).await;
        assert!(!Page::parse(&jana.read(CALLS).await).has("#alone"));
        assert_eq!(pastes(&jana, "A call of 3 May").await, CALLS);
        let html = jana.read(CALLS).await;
        let page = Page::parse(&html);
        assert!(page.has("a[href='#alone']") && page.has("textarea#alone") && page.has("#alone-error"), "{html}");
        assert_eq!(page.texts("#found").concat(), "A call of 3 May", "what was pasted is given back");
        let task = page.attributes("input[name='form[picked][]'][checked]", "value").concat();
        let filled = [
            ("form[picked][]", task.as_str()),
            ("form[outcome]", "done"),
            ("form[words]", "A call of 3 May"),
            ("form[alone]", "No colleague is here."),
        ];
        assert_eq!(location(&jana.press(&html, REPORT, &filled).await), format!("{CALLS}#saved"));
        let story = read(&served, amina, &copy).await.story;
        let alone = story.iter().find(|entry| entry.happened == Happened::NoSecond).unwrap();
        assert_eq!(alone.text.as_deref(), Some("No colleague is here."));
        assert!(story.iter().any(|entry| entry.happened == Happened::TaskDone));
    }
}
