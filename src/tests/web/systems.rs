//! An administrator connects a system, tries it, gives it another secret, has it told again and disconnects it: all in pages.

use candor::{
    domain::{actor::Actor, scope::Scope, staff::Role, telling::Acknowledges},
    usecases::{
        api_keys::create::create_for,
        log::read::{Draft, read},
        telling::{
            connect::connect,
            standing::{Connected, all},
        },
    },
    vault::webhook_secret::WebhookSecret,
};
use reqwest::Response;
use serde_json::json;
use std::time::Duration;

use crate::{
    requests::told::{code, member, staff},
    served::{Browser, Served, everywhere, everywhere_open, location, read_out},
    telling::{
        by_machine::{Program, SYSTEM, copy_of_messages},
        delivered::genuine,
        receiver::{Listener, SHOP, last},
    },
};

const PAGE: &str = "/en/staff/systems/web-shop";

/// An administrator who proved a moment ago who they are.
async fn administrator(served: &Served) -> Browser {
    let (ada, _) = staff(served, Role::Administrator).await;
    let ada = served.staff(ada).await;
    prove(served, &ada).await;
    ada
}

async fn prove(served: &Served, ada: &Browser) {
    served.time.pass(Duration::from_secs(60));
    let proof = code(served);
    let fields = [("form[locale]", "en"), ("form[to]", "/staff/systems"), ("form[one_time]", proof.as_str())];
    assert_eq!(location(&ada.post("/ui/staff/confirm", &fields).send().await.unwrap()), "/en/staff/systems");
}

async fn send(ada: &Browser, action: &str, fields: &[(&str, &str)]) -> Response {
    let own = [("form[locale]", "en"), ("form[system]", SHOP)];
    let own = own.into_iter().filter(|(name, _)| fields.iter().all(|(other, _)| other != name));
    let fields: Vec<_> = own.chain(fields.iter().copied()).collect();
    ada.post(&format!("/ui/staff/{action}"), &fields).send().await.unwrap()
}

/// The secret that a page shows.
fn secret(page: &str) -> WebhookSecret {
    let text = page.split("whsec_").skip(1).find_map(|rest| WebhookSecret::parse(&format!("whsec_{}", rest.split('<').next()?)));
    text.unwrap_or_else(|| panic!("no secret: {page}"))
}

async fn shop(served: &Served) -> Option<Connected> {
    all(served, Actor::Operator).await.unwrap().into_iter().find(|one| one.system == SHOP)
}

#[tokio::test]
async fn a_system_is_connected_tried_told_again_and_disconnected_in_pages() {
    for served in everywhere_open().await {
        let listener = Listener::new().await;
        let ada = administrator(&served).await;
        let before = ada.read(PAGE).await;
        assert!(before.contains("nothing is sent to the system") && !before.contains("/ui/staff/test-system"), "{before}");
        let to = send(&ada, "connect-system", &[("form[link]", listener.url.as_str()), ("form[answer]", "by-answer")]).await;
        assert_eq!(location(&to), format!("{PAGE}#saved"));
        let shown = ada.read(PAGE).await;
        let first = secret(&shown);
        assert!(shown.contains("hmac.digest") && shown.contains(listener.url.as_str()), "{shown}");
        let again = ada.read(PAGE).await;
        assert!(!again.contains(&first.text()), "shown only once");
        assert!(again.contains("Nothing was sent in the last 30 days."), "{again}");

        let to = send(&ada, "test-system", &[]).await;
        assert_eq!(location(&to), format!("{PAGE}#saved"));
        let said = read_out(&ada.read(PAGE).await);
        assert!(said.contains("The test was sent") && said.contains("A test") && said.contains("Accepted (204)"), "{said}");
        assert!(genuine(&listener.got()[0], &first) && listener.got()[0].kind() == "test");
        listener.answer([(401, None)]);
        send(&ada, "test-system", &[]).await;
        let said = read_out(&ada.read(PAGE).await);
        assert!(said.contains("The test did not get through") && said.contains("another secret (401)"), "{said}");

        assert_eq!(location(&send(&ada, "new-system-secret", &[]).await), format!("{PAGE}#saved"));
        let shown = ada.read(PAGE).await;
        let second = secret(&shown);
        assert!(read_out(&shown).contains("The previous secret also signs until"), "{shown}");
        assert_ne!(second.text(), first.text());
        send(&ada, "test-system", &[]).await;
        let got = listener.got();
        assert!(genuine(&got[2], &first) && genuine(&got[2], &second), "both sign for a day");

        for number in 0..5 {
            served.customer(&format!("c-{number}")).await;
        }
        let end = last(&served).await;
        let (number, newest) = ((end - 3).to_string(), end.to_string());
        for (scope, number) in [("newest", "3"), ("after", number.as_str())] {
            let draft = [("form[scope]", scope), ("form[after]", number), ("form[reason]", "lost")];
            assert_eq!(location(&send(&ada, "tell-system-again", &draft).await), format!("{PAGE}#saved"));
            assert!(read_out(&ada.read(PAGE).await).contains(&format!("Everything after change {}", end - 3)));
            let cursor = shop(&served).await.unwrap().cursor;
            assert!(cursor.sent <= end - 3 && cursor.told <= cursor.sent.max(end), "{cursor:?}");
        }
        // A key is no news for a system: the newest change it is told of is that of a person still.
        served.key(&[Scope::ChangesRead]).await;
        send(&ada, "tell-system-again", &[("form[scope]", "newest"), ("form[after]", "1"), ("form[reason]", "missed")]).await;
        assert!(read_out(&ada.read(PAGE).await).contains(&format!("Everything after change {}", end - 1)));
        let draft = [("form[scope]", "after"), ("form[after]", newest.as_str()), ("form[reason]", "trial")];
        assert_eq!(location(&send(&ada, "tell-system-again", &draft).await), format!("{PAGE}#saved"), "after the newest, there is nothing");
        let officer = Actor::Staff(member(&served, Role::PrivacyOfficer).await, Role::PrivacyOfficer);
        let draft = Draft { action: Some("receiver.told-again".to_owned()), ..Draft::default() };
        let log = read(&served, officer, &draft).await.unwrap().entries;
        let why: Vec<_> = log.iter().map(|entry| (entry.amount, entry.detail.as_deref())).collect();
        assert_eq!(
            why,
            [(Some(end), Some("trial")), (Some(end - 1), Some("missed")), (Some(end - 3), Some("lost")), (Some(end - 3), Some("lost"))]
        );

        let to = send(&ada, "tell-system-requests", &[("form[turn]", "on")]).await;
        assert_eq!(location(&to), format!("{PAGE}#saved"));
        let page = read_out(&ada.read(PAGE).await);
        assert!(page.contains("told when a request opens") && shop(&served).await.unwrap().requests, "{page}");

        let check = ada.read(&format!("{PAGE}/disconnect")).await;
        assert!(check.contains("that somebody took a yes back") && check.contains("/ui/staff/disconnect-system"), "{check}");
        let unsure = send(&ada, "disconnect-system", &[]).await;
        assert_eq!(location(&unsure), format!("{PAGE}/disconnect"));
        assert!(ada.read(&format!("{PAGE}/disconnect")).await.contains("Confirm that nothing can slip past the system"));
        assert!(shop(&served).await.is_some());
        let to = send(&ada, "disconnect-system", &[("form[understood][]", "yes")]).await;
        assert_eq!(location(&to), "/en/staff/systems#saved");
        assert!(ada.read("/en/staff/systems").await.contains("The system is no longer told of anything."));
        assert!(shop(&served).await.is_none());
        let gone = ada.get(&format!("{PAGE}/disconnect")).send().await.unwrap();
        assert_eq!(location(&gone), PAGE);
    }
}

#[tokio::test]
async fn an_address_or_a_number_that_does_not_fit_is_named_and_nothing_is_kept_of_it() {
    for served in everywhere().await {
        let ada = administrator(&served).await;
        for (link, answer, said) in [
            ("", "by-answer", "Give the address"),
            ("shop", "by-answer", "Give a web address"),
            ("https://a:b@shop.example.org/", "by-answer", "without a user name or password"),
            ("http://shop.example.org/candor", "by-answer", "begins with https"),
            ("https://10.0.0.1/candor", "by-call", "closed network"),
            ("https://169.254.169.254/latest", "by-call", "closed network"),
            ("https://shop.example.org/candor", "sometimes", "Choose how the system"),
        ] {
            let to = send(&ada, "connect-system", &[("form[link]", link), ("form[answer]", answer)]).await;
            assert_eq!(location(&to), PAGE, "{link}");
            let page = ada.read(PAGE).await;
            assert!(page.contains(said) && page.contains("id=\"errors\""), "{link}: {page}");
            assert!(link.is_empty() || page.contains(link), "what was typed is there still");
        }
        let unknown = [("form[system]", "call-recordings"), ("form[link]", "https://shop.example.org/")];
        assert_eq!(location(&send(&ada, "connect-system", &unknown).await), "/en/staff/systems");
        assert!(ada.read("/en/staff/systems").await.contains("does not name this system"));
        assert!(shop(&served).await.is_none());
        for form in ["test-system", "new-system-secret", "tell-system-again", "disconnect-system"] {
            let sound = [("form[scope]", "after"), ("form[after]", "0"), ("form[reason]", "lost"), ("form[understood][]", "yes")];
            assert_eq!(send(&ada, form, &sound).await.status(), 404, "{form}: nothing is connected");
        }
        assert_eq!(ada.get("/en/staff/systems/call-recordings").send().await.unwrap().status(), 404);

        let end = last(&served).await;
        create_for(&served, Actor::Operator, "shop", &[Scope::ChangesRead], Some(SHOP)).await.unwrap();
        let sound = [("form[scope]", "after"), ("form[after]", "0"), ("form[reason]", "lost")];
        assert_eq!(location(&send(&ada, "tell-system-again", &sound).await), PAGE);
        assert!(ada.read(PAGE).await.contains("The system reads changes on its own"));
        connect(&served, Actor::Operator, SHOP, "https://shop.example.org/candor", Acknowledges::ByAnswer).await.unwrap();
        let later = (end + 100).to_string();
        for (scope, number, reason, said) in [
            ("after", later.as_str(), "lost", "has not happened yet"),
            ("after", "-1", "lost", "whole number"),
            ("newest", "0", "lost", "whole number"),
            ("after", "ten", "lost", "whole number"),
            ("after", "", "lost", "Give a number"),
            ("some", "1", "lost", "Choose which changes"),
            ("after", "1", "because", "Choose why"),
        ] {
            let draft = [("form[scope]", scope), ("form[after]", number), ("form[reason]", reason)];
            assert_eq!(location(&send(&ada, "tell-system-again", &draft).await), PAGE, "{number}");
            let page = ada.read(PAGE).await;
            assert!(page.contains(said), "{scope} {number} {reason}: {page}");
        }
        let now = shop(&served).await.unwrap();
        assert_eq!(now.cursor.sent, end, "the cursor stands where it stood");
    }
}

#[tokio::test]
async fn the_officer_reads_how_a_system_stands_and_neither_its_address_nor_a_form() {
    for served in everywhere().await {
        connect(&served, Actor::Operator, SHOP, "https://shop.example.org/secret-path", Acknowledges::ByCall).await.unwrap();
        let officer = served.staff(member(&served, Role::PrivacyOfficer).await).await;
        let page = officer.read(PAGE).await;
        assert!(page.contains("By a call of its own") && page.contains("Nothing was sent in the last 30 days."), "{page}");
        assert!(!page.contains("secret-path") && !page.contains("/ui/staff/test-system") && !page.contains("/disconnect"), "{page}");
        assert_eq!(officer.get(&format!("{PAGE}/disconnect")).send().await.unwrap().status(), 404);

        let (ada, _) = staff(&served, Role::Administrator).await;
        let ada = served.staff(ada).await;
        let draft = [("form[link]", "https://other.example.org/candor"), ("form[answer]", "by-call")];
        let to = send(&ada, "connect-system", &draft).await;
        assert_eq!(location(&to), "/en/staff/confirm?to=%2Fstaff%2Fsystems%2Fweb-shop", "an address asks for a fresh proof");
        assert!(ada.read(PAGE).await.contains("value=\"https://other.example.org/candor\""), "and what was typed waits");
        for form in ["test-system", "new-system-secret", "tell-system-again"] {
            assert!(location(&send(&ada, form, &[]).await).starts_with("/en/staff/confirm"), "{form}");
        }
        let to = send(&ada, "disconnect-system", &[("form[understood][]", "yes")]).await;
        assert!(location(&to).starts_with("/en/staff/confirm?to=%2Fstaff%2Fsystems%2Fweb-shop%2Fdisconnect"));
        assert!(shop(&served).await.is_some());
    }
}

#[tokio::test]
async fn a_system_that_answers_by_itself_has_a_page_with_its_tasks_and_what_helps() {
    const CALLS: &str = "/en/staff/systems/call-recordings";
    for served in everywhere_open().await {
        let ada = administrator(&served).await;
        let program = Program::of(&served, SYSTEM).await;
        let amina = served.customer("c-1").await;
        let said = read_out(&ada.read(CALLS).await);
        assert!(said.contains("There are no tasks yet.") && said.contains("Nothing was sent in the last 30 days."), "{said}");
        let reference = copy_of_messages(&served, amina).await;
        program.works_off().await;
        let failed = json!({"customer": "c-1", "outcome": "failed", "words": "the archive is locked"});
        assert_eq!(program.says(&reference, &failed).await.0, 204);
        let page = ada.read(CALLS).await;
        let said = read_out(&page);
        let there = ["Its tasks", reference.as_str(), "Has not worked yet", "The request says why.", "A task, or a test", "Accepted (204)"];
        let helps = ["If something does not work", "A test shows in the list above"];
        for text in there.into_iter().chain(helps).chain(["Last used", program.listener.url.as_str()]) {
            assert!(said.contains(text), "{text}: {said}");
        }
        for other in ["the archive is locked", "Which changes?", "Taken in up to", "/ui/staff/tell-system-requests", "/disconnect"] {
            assert!(!page.contains(other), "{other}: {page}");
        }
        assert!(!page.contains(&format!("/staff/requests/{reference}")), "an administrator reads no request");
        assert_eq!(ada.get(&format!("{CALLS}/disconnect")).send().await.unwrap().status(), 404);
        assert!(ada.read("/en/staff/systems").await.contains(&format!("href=\"{CALLS}\"")));
        assert_eq!(location(&send(&ada, "test-system", &[("form[system]", SYSTEM)]).await), format!("{CALLS}#saved"));
        assert!(read_out(&ada.read(CALLS).await).contains("The test was sent"));

        let officer = served.staff(member(&served, Role::PrivacyOfficer).await).await;
        let page = officer.read(CALLS).await;
        assert!(page.contains(&format!("/en/staff/requests/{reference}")) && page.contains("/en/staff/tasks?system=call-recordings"));
        assert!(!page.contains(program.listener.url.as_str()) && !page.contains("Last used"), "{page}");
        assert!(page.contains("If something does not work") && !page.contains("A test shows"), "an officer has no button for it: {page}");
        program.works_off().await;
    }
}
