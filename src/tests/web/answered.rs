//! Requests are answered as what they are: a planned deletion, a stop that a guest asked for, one asked twice, and each by its own button.

use candor::{
    domain::{actor::Actor, ids::CustomerId, language::Language, request::Kind, scope::Scope, staff::Role, voice::Voice},
    i18n::{
        dates, messages as m,
        texts::{plain, texts},
    },
    usecases::{customers::put, requests::draft::Draft},
};
use serde_json::{Value, json};

use super::acted_for::{Desk, main_of, said};
use crate::{
    house::{House, draft},
    page::Page,
    records::sent::{order, record, send},
    requests::told::{asked, delete, letters, member, read, work_off},
    served::{Browser, everywhere, location},
};

/// Sends the form of a kind of request, and answers where that leads.
async fn ask(browser: &Browser, kind: &str, fields: &[(&str, &str)]) -> String {
    let fields: Vec<_> = [("form[locale]", "en"), ("form[kind]", kind)].into_iter().chain(fields.iter().copied()).collect();
    location(&browser.post("/ui/requests/check", &fields).send().await.unwrap()).to_owned()
}

/// The name of the button that sends it.
async fn button(browser: &Browser, kind: &str, fields: &[(&str, &str)]) -> String {
    let check = ask(browser, kind, fields).await;
    assert!(check.contains("/check"), "{kind} {fields:?}: {check}");
    Page::parse(&browser.read(&check).await).texts("form[action='/ui/requests/send'] button").concat()
}

async fn planned(house: &House, amina: CustomerId, draft: &Draft) -> (String, String) {
    let reference = asked(house, amina, Kind::Delete, draft).await;
    let until = read(house, amina, &reference).await.row.undo_until.unwrap();
    (reference, dates::day(Language::En, until))
}

#[tokio::test]
async fn a_guests_stop_is_promised_by_nobody_at_once_and_obeyed_once_staff_grant_it() {
    for served in everywhere().await {
        let guest = served.guest("late@example.org").await;
        assert!(guest.read("/en").await.contains("href=\"/en/requests\""), "they find their requests from the first page");
        let form = main_of(&guest, "/en/requests/new/stop").await;
        assert!(
            form.contains("If you have an account, sign in and ask from there.")
                && !form.contains("look for an account")
                && !form.contains("stops right away"),
            "{form}"
        );
        let check = ask(&guest, "stop", &[("form[stop]", "recommendations")]).await;
        let page = guest.read(&check).await;
        let text = main_of(&guest, &check).await;
        assert!(text.contains("A person will read your request and answer by") && !text.contains("We will stop this right away"), "{text}");
        assert!(text.contains("Ask to stop it"), "{text}");
        let sent = location(&guest.press(&page, "/ui/requests/send", &[]).await).to_owned();
        let text = main_of(&guest, &sent).await;
        assert!(!text.contains("We no longer use your data for this") && text.contains("A person will read your request"), "{text}");
        let reference = sent.trim_start_matches("/en/requests/").split('#').next().unwrap().to_owned();
        let letter = letters(&served).await.remove(0);
        assert!(said(&letter).contains("If you did not ask for this, write to") && !said(&letter).contains("sign in as you"));

        // The account came with this address later; another's is not hers.
        let late = put::Draft { email: "late@example.org".to_owned(), ..draft("c-9") };
        let late = put::put(&served, Actor::Operator, late).await.unwrap().id;
        served.customer("c-2").await;
        served.choose_all(late, "full").await.unwrap();
        assert!(served.decide("c-9", "recommendations").allows());
        let desk = Desk::at(&served, member(&served, Role::PrivacyOfficer).await, &reference).await;
        assert!(desk.page().await.contains("Asked without an account. A customer has this address"), "{}", desk.page().await);
        let path = format!("/en/staff/requests/{reference}");
        assert_eq!(desk.send("link-check", &[("form[account]", "c-2")]).await, path, "the proof is of another address");
        assert!(desk.check("link", &[("form[account]", "c-9")]).await.contains("late@example.org"));
        desk.press("link").await;
        let check = desk.check("approve", &[]).await;
        assert!(check.contains("Whose datac-9"), "{check}");
        assert!(served.decide("c-9", "recommendations").allows(), "looked over is not done");
        desk.press("approve").await;
        assert!(!served.decide("c-9", "recommendations").allows(), "the very next decision");
        assert!(served.decide("c-9", "suggestions").allows() && main_of(&guest, &sent).await.contains("Stopped"));
    }
}

#[tokio::test]
async fn a_customer_who_comes_by_the_guests_door_reads_that_they_have_an_account_and_is_in_it() {
    for served in everywhere().await {
        served.customer("c-1").await;
        send(&served, vec![order(&served, "order-1")]).await;
        let browser = served.guest("c-1@example.org").await;
        assert!(main_of(&browser, "/en/requests").await.contains("Your account has this address."));
        assert!(!main_of(&browser, "/en/requests").await.contains("Your account has this address."), "said once");
        assert!(browser.get("/en/data").send().await.unwrap().status().is_success(), "they are signed in");
        let (browser, led) = served.guest_led("c-1@example.org", Some("/requests/new/copy")).await;
        assert_eq!(led, "/en/requests/new/copy");
        assert!(main_of(&browser, &led).await.contains("Your account has this address."), "also at the form they came for");
        assert!(!main_of(&browser, &led).await.contains("Your account has this address."));
    }
}

#[tokio::test]
async fn a_letters_way_to_a_guests_request_is_open_still_once_an_account_has_their_address() {
    for served in everywhere().await {
        let guest = served.guest("late@example.org").await;
        let check = ask(&guest, "stop", &[("form[stop]", "recommendations")]).await;
        let page = guest.read(&check).await;
        let sent = location(&guest.press(&page, "/ui/requests/send", &[]).await).to_owned();
        let reference = sent.trim_start_matches("/en/requests/").split('#').next().unwrap().to_owned();
        work_off(&served).await;
        let late = put::Draft { email: "late@example.org".to_owned(), ..draft("c-9") };
        put::put(&served, Actor::Operator, late).await.unwrap();
        let (again, led) = served.guest_led("late@example.org", Some(&format!("/requests/{reference}"))).await;
        assert_eq!(led, format!("/en/requests/{reference}"));
        assert!(main_of(&again, &led).await.contains("A person will read your request"));
        let desk = Desk::at(&served, member(&served, Role::PrivacyOfficer).await, &reference).await;
        assert!(desk.page().await.contains("Asked without an account. A customer has this address"));
    }
}

#[tokio::test]
async fn of_two_planned_deletions_each_is_told_by_its_day_and_one_that_is_cancelled_leaves_the_other() {
    for served in everywhere().await {
        let amina = served.customer("c-1").await;
        let browser = served.signed_in("c-1").await;
        let view = record(&served, "view-1", "browsing", "browse", json!({"page": "Tents"}));
        send(&served, vec![order(&served, "order-1"), view]).await;
        let some = |kind: &str| Draft { scope: Some("some".to_owned()), categories: vec![kind.to_owned()], ..delete("later") };
        let (first, day) = planned(&served, amina, &some("browsing")).await;
        let letter = letters(&served).await.remove(0);
        assert_eq!(letter.subject.as_str(), format!("We will delete some of your data after {day}"));
        assert!(
            said(&letter).contains(&format!("until the end of {day}")) && !said(&letter).contains("use as little"),
            "{}",
            said(&letter)
        );
        for page in ["/en/data/browsing", "/en/data/browsing/records"] {
            assert!(main_of(&browser, page).await.contains(&day), "{page} knows the day");
        }
        assert!(!main_of(&browser, "/en/data/orders").await.contains(&day), "of another kind nothing goes");
        let list = main_of(&browser, "/en/requests").await;
        assert!(list.contains(&format!("planned after {day}")) && !list.contains("answer by"), "{list}");

        served.later(std::time::Duration::from_secs(3 * 24 * 3600)).await;
        let (second, other) = planned(&served, amina, &delete("later")).await;
        assert_ne!(day, other);
        let browser = served.signed_in("c-1").await;
        letters(&served).await;
        let path = format!("/en/requests/{first}");
        let page = browser.read(&path).await;
        let stays = format!("Another deletion that you asked for is still planned: it begins after {other}.");
        assert!(main_of(&browser, &path).await.contains(&stays));
        let led = location(&browser.press(&page, "/ui/requests/withdraw", &[]).await).to_owned();
        let text = main_of(&browser, &led).await;
        let still = format!("Another deletion that you asked for is still planned: it begins after {other}.");
        assert!(text.contains("Deletion cancelled") && text.contains(&still), "{text}");
        assert!(!text.contains("You withdrew the request") && !text.contains("Nothing more will happen"), "{text}");
        let letter = letters(&served).await.remove(0);
        assert!(said(&letter).contains(&still) && !said(&letter).contains("Nothing has been deleted."), "{}", said(&letter));

        let path = format!("/en/requests/{second}");
        let page = browser.read(&path).await;
        let led = location(&browser.press(&page, "/ui/requests/withdraw", &[]).await).to_owned();
        let text = main_of(&browser, &led).await;
        assert!(text.contains("Nothing more will happen.") && !text.contains("still planned"), "{text}");
        assert!(said(&letters(&served).await[0]).contains("Nothing has been deleted."));
        // Another tab shows the button still.
        served.later(std::time::Duration::from_secs(120)).await;
        let led = location(&browser.press(&page, "/ui/requests/withdraw", &[]).await).to_owned();
        let text = main_of(&browser, &led).await;
        assert!(text.contains("Deletion cancelled") && !text.contains("There is a problem"), "{text}");
        assert!(!main_of(&browser, "/en/data/browsing").await.contains(&other), "nothing goes any more");
    }
}

#[tokio::test]
async fn each_request_is_sent_by_a_button_that_names_it_and_one_asked_twice_keeps_what_was_typed() {
    for served in everywhere().await {
        let amina = served.customer("c-1").await;
        served.choose_all(amina, "full").await.unwrap();
        let browser = served.signed_in("c-1").await;
        send(&served, vec![order(&served, "order-1"), record(&served, "me", "contact", "account", json!({"email": "a@example.org"}))])
            .await;
        let agent = [("form[behalf]", "agent"), ("form[behalf_name]", "Walter"), ("form[behalf_evidence]", "A mandate")];
        let deletes = [("form[scope]", "all"), ("form[when]", "now")];
        for (kind, fields, name) in [
            ("copy", vec![("form[scope]", "all")], "Ask for my copy"),
            ("copy", [&[("form[scope]", "all")][..], &agent].concat(), "Ask for a copy of their data"),
            ("delete", deletes.to_vec(), "Delete my data"),
            (
                "delete",
                vec![("form[scope]", "some"), ("form[categories][]", "contact"), ("form[when]", "now")],
                "Delete these kinds of information",
            ),
            ("delete", [&deletes[..], &agent].concat(), "Ask to delete their data"),
            ("stop", vec![("form[stop]", "recommendations")], "Stop using it"),
            ("stop", vec![("form[stop]", "restrict")], "Ask to stop it"),
            ("review", vec![("form[purpose]", "recommendations"), ("form[words]", "Why?")], "Ask a person to look"),
            ("question", vec![("form[words]", "Why?")], "Send my question"),
            ("question", vec![("form[words]", "Why?"), ("form[complaint]", "yes")], "Send my complaint"),
        ] {
            assert_eq!(button(&browser, kind, &fields).await, name, "{fields:?}");
        }
        // The address to reach somebody at is deleted as data; the one to sign in with stays.
        ask(&browser, "delete", &[("form[scope]", "some"), ("form[categories][]", "contact"), ("form[when]", "later")]).await;
        assert!(main_of(&browser, "/en/requests/new/delete/check").await.contains("Your account, the address you sign in with"));
        assert!(main_of(&browser, "/en/data/contact").await.contains("The address you sign in with belongs to your account."));

        let fields = [("form[scope]", "all"), ("form[words]", "With the calls, please.")];
        let page = browser.read(&ask(&browser, "copy", &fields).await).await;
        let first = location(&browser.press(&page, "/ui/requests/send", &[]).await).to_owned();
        let again = ask(&browser, "copy", &[("form[scope]", "all"), ("form[words]", "And the mails.")]).await;
        assert_eq!(again, first);
        let html = browser.read(&again).await;
        let page = Page::parse(&html);
        assert!(html.contains("You have already asked for this") && page.texts("textarea").concat().contains("And the mails."), "{html}");
        work_off(&served).await;
    }
}

#[tokio::test]
async fn who_deletes_reads_what_becomes_of_what_was_made_from_the_data_before_and_after() {
    let (shop, calls) = ("worked out again every night", "We count calls by the hour");
    for served in everywhere().await {
        served.customer("c-1").await;
        let browser = served.signed_in("c-1").await;
        for (kind, told, untold) in [("orders", shop, calls), ("messages", calls, shop)] {
            ask(&browser, "delete", &[("form[scope]", "some"), ("form[categories][]", kind), ("form[when]", "now")]).await;
            let check = main_of(&browser, "/en/requests/new/delete/check").await;
            assert!(check.contains("What was made from the data") && check.contains(told) && !check.contains(untold), "{kind}: {check}");
        }
        ask(&browser, "delete", &[("form[scope]", "some"), ("form[categories][]", "contact"), ("form[when]", "now")]).await;
        let check = main_of(&browser, "/en/requests/new/delete/check").await;
        assert!(!check.contains("What was made from the data"), "nothing is: {check}");
        // A guest, and whoever asks for another person, read it, too.
        let guest = served.guest("late@example.org").await;
        let all = [("form[scope]", "all"), ("form[when]", "now")];
        let agent = [("form[behalf]", "agent"), ("form[behalf_name]", "Walter"), ("form[behalf_evidence]", "A mandate")];
        for (somebody, fields) in [(&guest, all.to_vec()), (&browser, [&all[..], &agent].concat())] {
            let check = ask(somebody, "delete", &fields).await;
            let text = main_of(somebody, &check).await;
            assert!(text.contains(shop) && text.contains(calls), "{check}: {text}");
        }
        let page = browser.read(&ask(&browser, "delete", &[("form[scope]", "all"), ("form[when]", "later")]).await).await;
        let sent = location(&browser.press(&page, "/ui/requests/send", &[("form[understood]", "yes")]).await).to_owned();
        let text = main_of(&browser, &sent).await;
        assert!(text.contains(shop) && text.contains(calls), "{text}");
    }
}

#[tokio::test]
async fn systems_are_told_who_was_erased_and_where_the_reference_is() {
    for served in everywhere().await {
        let amina = served.customer("c-1").await;
        asked(&served, amina, Kind::Delete, &delete("now")).await;
        work_off(&served).await;
        let key = served.key(&[Scope::RecordsWrite, Scope::CustomersWrite]).await;
        let one = |customer: &str| {
            json!({"id": customer, "customer": customer, "category": "orders", "touchpoint": "buy", "source": "web-shop",
                "occurred_at": "2026-09-01T10:00:00Z", "data": {"items": ["Raincoat"], "total": 89.9}})
        };
        let body = json!({"create_customers": true, "records": [one("c-1"), one("c-7")]});
        let answer: Value = served.call("POST", "/records", Some(&key), &body).await.json().await.unwrap();
        assert_eq!((&answer["results"][0]["reason"], &answer["results"][1]["stored"]), (&json!("erased"), &json!(true)), "{answer}");
        let answer: Value = served.call("POST", "/records", Some(&key), &json!({"records": [one("c-1")]})).await.json().await.unwrap();
        assert_eq!(answer["results"][0]["reason"], "erased", "{answer}");
        for path in ["/api", "/api/"] {
            let page = served.browser().get(path).send().await.unwrap();
            assert!(page.status() == 200 && page.text().await.unwrap().contains("/decisions"), "the reference");
        }
    }
}

/// A text that holds texts in marks of their own reads from right to left as a whole.
#[test]
fn a_text_within_a_text_reads_in_the_direction_of_its_language() {
    for (language, outer) in [(Language::Ar, '\u{2067}'), (Language::En, '\u{2068}')] {
        let words = texts(Voice::impersonal(language));
        let inner = words.said_of(m::SaidOf { thing: "Parcelo", said: "24" });
        assert_eq!(inner.matches('\u{2068}').count(), 2, "names by their own letters");
        let whole = words.planned_kinds(m::PlannedKinds { kinds: &inner });
        let first = whole.chars().find(|letter| matches!(letter, '\u{2067}' | '\u{2068}'));
        assert_eq!((first, whole.contains('\u{2067}')), (Some(outer), language == Language::Ar));
        let alone = inner.chars().next();
        assert_eq!(alone, Some(outer), "and where it is put between other texts");
        assert!(!plain(&whole).contains(['\u{2067}', '\u{2068}', '\u{2069}']));
    }
}
