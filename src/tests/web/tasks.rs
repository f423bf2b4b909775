//! The page of tasks: what it says where there are none, what it gives back, and the way of a finding from there to a colleague's no.

use candor::{
    domain::{
        actor::Actor,
        catalogue::SystemKind,
        language::Language,
        request::{Happened, Kind},
        staff::{Deed, Role},
    },
    i18n::dates,
    usecases::{
        desk::{
            second::Came,
            task::{Outcome, settle_task},
        },
        error::Error,
        requests::{draft::Draft, withdraw::withdraw},
        tasks::{settle::settle, systems::choose},
    },
};

use super::acted_for::main_of;
use crate::{
    page::Page,
    requests::{
        agreed::agree,
        findings::systems_are,
        told::{all, asked, at, at_address, looked, member, read, work_off},
    },
    served::{Browser, Served, everywhere, location, served_with},
};

const TASKS: &str = "/en/staff/tasks";
pub(super) const CALLS: &str = "/en/staff/tasks?system=call-recordings";
pub(super) const CHECK: &str = "/en/staff/tasks/check?system=call-recordings";
const READ: &str = "/ui/staff/report-tasks-check";
const REPORT: &str = "/ui/staff/report-tasks";

pub(super) async fn holder(served: &Served, name: &str, systems: &[&str]) -> Browser {
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
pub(super) async fn fills_in(browser: &Browser, outcome: &str, words: &str) -> String {
    let page = browser.read(CALLS).await;
    let task = Page::parse(&page).attributes("input[name='form[picked][]']", "value").concat();
    let filled = [("form[picked][]", task.as_str()), ("form[outcome]", outcome), ("form[words]", words)];
    location(&browser.press(&page, READ, &filled).await).to_owned()
}

/// The same with something that was found, and looks it over where it is shown.
async fn pastes(browser: &Browser, words: &str) -> String {
    let led = fills_in(browser, "done", words).await;
    if led == CHECK { location(&browser.press(&browser.read(CHECK).await, REPORT, &[]).await).to_owned() } else { led }
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
        let typed = async |browser: &Browser| Page::parse(&browser.read(CALLS).await).texts("#found").concat();
        assert_eq!((typed(&tomasz).await.as_str(), typed(&nora).await.as_str()), ("A call of 3 May", ""), "his own is given back to him");
        let his = Page::parse(&tomasz.read(CALLS).await);
        assert!(his.has("input[name='form[outcome]'][value=done][checked]") && his.has("input[name='form[picked][]'][checked]"));
        pastes(&nora, "My calls of 3 and 4 May").await;
        assert_eq!(typed(&tomasz).await, "", "hers is in its place");
        assert!(main_of(&nora, CALLS).await.contains("A colleague is looking over what was found"));
        assert_eq!(fills_in(&nora, "failed", "The player is broken").await, CHECK);
        assert!(main_of(&nora, CHECK).await.contains("Customer number"), "whose it is, also while her own finding waits");
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
        assert_eq!(pastes(&jana, "A call of 3 May").await, CHECK);
        let html = jana.read(CHECK).await;
        let page = Page::parse(&html);
        assert!(page.has("a[href='#alone']") && page.has("textarea#alone") && page.has("#alone-error"), "{html}");
        assert!(html.contains("A call of 3 May"), "what was pasted is still shown");
        assert_eq!(location(&jana.press(&html, REPORT, &[("form[alone]", "No colleague is here.")]).await), format!("{CALLS}#saved"));
        let story = read(&served, amina, &copy).await.story;
        let alone = story.iter().find(|entry| entry.happened == Happened::NoSecond).unwrap();
        assert_eq!(alone.text.as_deref(), Some("No colleague is here."));
        assert!(story.iter().any(|entry| entry.happened == Happened::TaskDone));
    }
}

#[tokio::test]
async fn a_result_is_shown_with_whose_it_is_before_it_is_recorded_and_can_be_changed() {
    for served in everywhere().await {
        let tomasz = holder(&served, "tomasz", &["call-recordings"]).await;
        let amina = served.customer("c-1").await;
        let copy = asked(&served, amina, Kind::Copy, &all()).await;
        work_off(&served).await;
        let happened = async || read(&served, amina, &copy).await.story.into_iter().map(|entry| entry.happened).collect::<Vec<_>>();
        for (outcome, words, told) in [
            ("done", "A call of 3 May", "Make sure that all of it is about this person"),
            ("done", "", "Nothing from this system will be in the copy"),
            ("not-found", "Looked by number", "nobody who fits was found in this system"),
            ("failed", "The player is broken", "colleagues who answer the request read why"),
        ] {
            assert_eq!(fills_in(&tomasz, outcome, words).await, CHECK, "{outcome}");
            let page = main_of(&tomasz, CHECK).await.replace(['\u{2068}', '\u{2069}'], "");
            for said in [told, words, "Customer number c-1", copy.as_str()] {
                assert!(page.contains(said), "{said}: {page}");
            }
            let settled = [Happened::TaskDone, Happened::TaskNotFound, Happened::TaskFailed, Happened::SecondAsked];
            assert!(happened().await.iter().all(|what| !settled.contains(what)), "nothing is recorded by looking: {outcome}");
            // The way back has everything as it was.
            let list = Page::parse(&tomasz.read(CALLS).await);
            assert_eq!(list.texts("#found").concat(), words);
            assert_eq!(list.attributes("input[name='form[outcome]'][checked]", "value").concat(), outcome);
            assert!(list.has("input[name='form[picked][]'][checked]"));
        }
        let html = tomasz.read(CHECK).await;
        assert_eq!(location(&tomasz.press(&html, REPORT, &[]).await), format!("{CALLS}#saved"));
        assert!(happened().await.contains(&Happened::TaskFailed), "what was shown last");
        assert_eq!(location(&tomasz.press(&html, REPORT, &[]).await), format!("{CALLS}#saved"), "pressed twice");
        assert_eq!(happened().await.iter().filter(|what| **what == Happened::TaskFailed).count(), 1);
    }
}

#[tokio::test]
async fn a_request_that_changes_while_its_result_is_looked_over_gets_nothing_and_is_shown_again() {
    for served in everywhere().await {
        let tomasz = holder(&served, "tomasz", &["call-recordings"]).await;
        let amina = served.customer("c-1").await;
        let copy = asked(&served, amina, Kind::Copy, &all()).await;
        work_off(&served).await;
        assert_eq!(fills_in(&tomasz, "done", "").await, CHECK);
        let html = tomasz.read(CHECK).await;
        withdraw(&served, Actor::Customer(amina), &copy).await.unwrap();
        assert_eq!(location(&tomasz.press(&html, REPORT, &[]).await), CHECK);
        let html = tomasz.read(CHECK).await;
        let page = Page::parse(&html);
        assert!(page.has("#errors") && html.contains("The request has changed since you ticked it"), "{html}");
        assert!(!page.has(&format!("form[action='{REPORT}'] button")), "nothing is left to be saved");
        assert!(read(&served, amina, &copy).await.story.iter().all(|entry| entry.happened != Happened::TaskDone));
    }
}

#[tokio::test]
async fn what_was_found_comes_as_a_file_of_text_and_any_other_is_refused_with_a_word() {
    for served in everywhere().await {
        let tomasz = holder(&served, "tomasz", &["call-recordings"]).await;
        let amina = served.customer("c-1").await;
        asked(&served, amina, Kind::Copy, &all()).await;
        work_off(&served).await;
        let page = tomasz.read(CALLS).await;
        assert!(page.contains("enctype=\"multipart/form-data\"") && page.contains("type=\"file\""), "{page}");
        let task = Page::parse(&page).attributes("input[name='form[picked][]']", "value").concat();
        let sends = async |words: &str, file: (&str, &[u8])| {
            let filled = [("form[picked][]", task.as_str()), ("form[outcome]", "done"), ("form[words]", words)];
            let fields: Vec<_> = [("form[locale]", "en"), ("form[system]", "call-recordings")].into_iter().chain(filled).collect();
            location(&tomasz.post_file(READ, &fields, file).await).to_owned()
        };
        let large = "x".repeat(1024 * 1024 + 1);
        let wrong = [
            ("", ("calls.pdf", b"%PDF-1.7".as_slice()), "Such a file cannot be read here"),
            ("", ("calls.txt", b"\x89PNG\r\n\x1a\n"), "Such a file cannot be read here"),
            ("", ("calls.csv", b""), "The file is empty"),
            ("", ("calls.json", large.as_bytes()), "The file is too large"),
            ("A call of 3 May", ("calls.txt", b"A call of 4 May"), "not both"),
        ];
        for (words, file, told) in wrong {
            assert_eq!(sends(words, file).await, CALLS, "{told}");
            let html = tomasz.read(CALLS).await;
            let back = Page::parse(&html);
            assert!(back.has("a[href='#file']") && back.texts("#file-error").concat().contains(told), "{told}: {html}");
            assert!(back.has("input[name='form[picked][]'][checked]"), "{told}");
            assert_eq!(back.texts("#found").concat(), words, "{told}");
        }
        for (name, text) in [("calls.txt", "A call of 3 May"), ("calls.csv", "day,length\n3 May,12"), ("CALLS.JSON", "{\"calls\": 2}")] {
            assert_eq!(sends("", (name, text.as_bytes())).await, CHECK, "{name}");
            assert_eq!(Page::parse(&tomasz.read(CHECK).await).texts("p.said").concat(), text, "{name}");
            assert_eq!(Page::parse(&tomasz.read(CALLS).await).texts("#found").concat(), text, "{name}");
        }
    }
}

#[tokio::test]
async fn a_brand_that_wants_no_second_look_has_it_put_in_by_whoever_looked_it_over() {
    let served = served_with(|brand| brand.second_look_at_findings = false).await;
    let tomasz = holder(&served, "tomasz", &["call-recordings"]).await;
    member(&served, Role::PrivacyOfficer).await;
    let amina = served.customer("c-1").await;
    let copy = asked(&served, amina, Kind::Copy, &all()).await;
    work_off(&served).await;
    assert_eq!(fills_in(&tomasz, "done", "A call of 3 May").await, CHECK);
    let html = tomasz.read(CHECK).await;
    assert!(html.contains("Put it into the copy") && !html.contains("Decisions like this need two people"), "{html}");
    tomasz.press(&html, REPORT, &[]).await;
    assert!(read(&served, amina, &copy).await.story.iter().any(|entry| entry.happened == Happened::TaskDone));
}

#[tokio::test]
async fn what_is_found_from_the_case_waits_for_a_colleague_as_from_the_list_and_no_single_hand_puts_it_in() {
    for served in everywhere().await {
        member(&served, Role::PrivacyOfficer).await;
        let robin = Actor::Staff(member(&served, Role::Support).await, Role::Support);
        let amina = served.customer("c-1").await;
        let copy = asked(&served, amina, Kind::Copy, &all()).await;
        work_off(&served).await;
        let found = Outcome::Done("A call of 3 May".to_owned());
        let now = looked(&served, robin, &copy).await;
        let one = settle_task(&served, robin, Deed::Answer, at(&now), Some("call-recordings"), found.clone()).await;
        assert!(matches!(one, Err(Error::Internal(_))), "{one:?}");
        let came = settle(&served, robin, Deed::Answer, at(&now), ("call-recordings", &found), None).await.unwrap();
        assert_eq!(came, Came::Waits);
        assert!(read(&served, amina, &copy).await.story.iter().all(|entry| entry.happened != Happened::TaskDone));
        agree(&served, robin, &copy).await.unwrap();
        assert!(read(&served, amina, &copy).await.story.iter().any(|entry| entry.happened == Happened::TaskDone));
    }
}
