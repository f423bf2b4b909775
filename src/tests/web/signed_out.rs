//! Words that wait to be looked over outlive the session of whoever wrote them: offered back to them alone, and lost with the cases that
//! they are about.

use candor::domain::{request::Kind, staff::Role};
use std::time::Duration;

use crate::{
    page::Page,
    requests::{
        several::questions,
        told::{PASSWORD, all, asked, code, colleague, delete, looked, staff, work_off},
    },
    served::{Browser, Served, everywhere, location},
};

const CALLS: &str = "/en/staff/tasks?system=call-recordings";
const CHECK: &str = "/en/staff/tasks/check?system=call-recordings";

/// Signs in with a password and a code, as whoever was signed out does.
async fn enter(served: &Served, browser: &Browser) -> String {
    served.time.pass(Duration::from_secs(30));
    let one_time = code(served);
    let form =
        [("form[locale]", "en"), ("form[email]", "support@example.org"), ("form[password]", PASSWORD), ("form[one_time]", &one_time)];
    location(&browser.post("/ui/staff/sign-in", &form).send().await.unwrap()).to_owned()
}

/// Longer than staff may do nothing.
fn nothing_is_done(served: &Served) {
    served.time.pass(Duration::from_secs(16 * 60));
}

/// The finding that the list of tasks shows.
async fn found(browser: &Browser) -> String {
    Page::parse(&browser.read(CALLS).await).texts("#found").concat()
}

#[tokio::test]
async fn a_finding_that_waits_to_be_looked_over_is_in_the_list_again_after_signing_in() {
    for served in everywhere().await {
        let amina = served.customer("c-1").await;
        asked(&served, amina, Kind::Copy, &all()).await;
        work_off(&served).await;
        staff(&served, Role::Support).await;
        let (janas, _) = colleague(&served, Role::PrivacyOfficer, "jana@example.org").await;
        let browser = served.browser();
        enter(&served, &browser).await;
        let page = browser.read(CALLS).await;
        let task = Page::parse(&page).attributes("input[name='form[picked][]']", "value").concat();
        let filled = [("form[picked][]", task.as_str()), ("form[outcome]", "done"), ("form[words]", "A call of 3 May")];
        assert_eq!(location(&browser.press(&page, "/ui/staff/report-tasks-check", &filled).await), CHECK);
        let check = browser.read(CHECK).await;
        nothing_is_done(&served);
        let ended = browser.press(&check, "/ui/staff/report-tasks", &[]).await;
        assert_eq!(location(&ended), "/en/staff/sign-in?ended=kept");
        assert!(enter(&served, &browser).await.starts_with(CALLS));
        for _ in 0..2 {
            let list = Page::parse(&browser.read(CALLS).await);
            assert!(list.has("#kept") && list.has("input[name='form[picked][]'][checked]"));
            assert_eq!(list.texts("#found").concat(), "A call of 3 May", "also when it is loaded again");
        }
        assert_eq!(found(&served.staff(janas).await).await, "", "for its author alone");

        // Recorded, it waits no longer.
        let page = browser.read(CALLS).await;
        assert_eq!(location(&browser.press(&page, "/ui/staff/report-tasks-check", &filled).await), CHECK);
        browser.press(&browser.read(CHECK).await, "/ui/staff/report-tasks", &[]).await;
        browser.read(CALLS).await;
        assert_eq!(found(&browser).await, "");
    }
}

#[tokio::test]
async fn a_finding_that_waits_is_lost_with_the_person_it_is_about() {
    for served in everywhere().await {
        let (amina, bela) = (served.customer("c-1").await, served.customer("c-2").await);
        asked(&served, amina, Kind::Copy, &all()).await;
        work_off(&served).await;
        staff(&served, Role::Support).await;
        let browser = served.browser();
        enter(&served, &browser).await;
        let page = browser.read(CALLS).await;
        let task = Page::parse(&page).attributes("input[name='form[picked][]']", "value").concat();
        let filled = [("form[picked][]", task.as_str()), ("form[outcome]", "done"), ("form[words]", "A call of 3 May")];
        browser.press(&page, "/ui/staff/report-tasks-check", &filled).await;
        asked(&served, bela, Kind::Copy, &all()).await;
        asked(&served, amina, Kind::Delete, &delete("now")).await;
        work_off(&served).await;
        nothing_is_done(&served);
        enter(&served, &browser).await;
        let list = Page::parse(&browser.read(CALLS).await);
        assert!(list.has("#found") && !list.has("#kept") && list.texts("#found").concat().is_empty());
    }
}

#[tokio::test]
async fn a_text_to_several_that_waits_to_be_looked_over_is_there_again_after_signing_in() {
    for served in everywhere().await {
        let (_, robin) = staff(&served, Role::Support).await;
        let numbers: Vec<String> = questions(&served, 2).await.into_iter().map(|(_, number)| number).collect();
        for number in &numbers {
            looked(&served, robin, number).await;
        }
        let browser = served.browser();
        enter(&served, &browser).await;
        let picked: Vec<(&str, &str)> = numbers.iter().map(|number| ("form[picked][]", number.as_str())).collect();
        let list = browser.read("/en/staff/requests?kind=question").await;
        browser.press(&list, "/ui/staff/pick", &picked).await;
        let page = browser.read("/en/staff/several").await;
        let filled = [picked, vec![("form[what]", "message"), ("form[words]", "The network was down.")]].concat();
        assert_eq!(location(&browser.press(&page, "/ui/staff/several-check", &filled).await), "/en/staff/several/check");
        nothing_is_done(&served);
        enter(&served, &browser).await;
        assert_eq!(location(&browser.get("/en/staff/several/check").send().await.unwrap()), "/en/staff/several");
        let again = browser.read("/en/staff/several").await;
        assert_eq!(Page::parse(&again).texts("#words").concat(), "The network was down.");
        assert_eq!(location(&browser.press(&again, "/ui/staff/several-check", &filled).await), "/en/staff/several/check");
        let check = browser.read("/en/staff/several/check").await;
        assert_eq!(location(&browser.press(&check, "/ui/staff/several-ask", &[]).await), "/en/staff/requests?kind=question#found");
        let after = browser.read("/en/staff/several").await;
        assert!(!after.contains("The network was down."), "sent, it waits no longer");
    }
}
