//! The desk as staff meet it without scripts.

use candor::{
    domain::{
        actor::Actor,
        request::{Kind, State},
        staff::Role,
    },
    usecases::{desk::reveal::reveal, requests::draft::Draft},
};
use std::collections::BTreeSet;

use crate::{
    page::Page,
    requests::told::{asked, at, looked, member, read, seen},
    served::{Browser, Served, location, served},
};

async fn html(browser: &Browser, path: &str) -> String {
    browser.get(path).send().await.unwrap().text().await.unwrap().replace("<!>", "")
}

/// A refusal of a question.
const COVERED: [(&str, &str); 2] = [("form[reason]", "not-covered"), ("form[words]", "No law says so.")];

fn question() -> Draft {
    Draft { words: Some("Who has my address?".to_owned()), ..Draft::default() }
}

async fn opened(browser: &Browser, path: &str) -> Page {
    Page::parse(&browser.read(path).await)
}

/// The class of the button of an act; on its page to check it stands in a form of its own.
fn button(html: &str, endpoint: &str) -> String {
    let page = Page::parse(html);
    let found = page.attributes(&format!("button[formaction='/ui/staff/{endpoint}'], form[action='/ui/staff/{endpoint}'] button"), "class");
    (*found.first().unwrap_or_else(|| panic!("no button {endpoint}"))).to_owned()
}

/// An answer, and the refusal of a question, as they are written.
const ANSWER: [(&str, &str); 2] = [("form[what]", "answer"), ("form[came]", "granted")];
const REFUSAL: [(&str, &str); 2] = [("form[what]", "answer"), ("form[came]", "not-granted")];

/// Sends a form of the case as the case stands now.
async fn send<'a>(served: &Served, browser: &Browser, endpoint: &str, reference: &str, fields: &[(&'a str, &'a str)]) -> String {
    let (_, revision) = seen(served, reference).await;
    let case = [("form[locale]", "en"), ("form[request]", reference), ("form[seen]", revision.as_str())];
    // The text of an act goes by the act's name.
    let own = format!("form[{}]", endpoint.trim_end_matches("-check"));
    let fields = fields.iter().map(|(name, value)| (if *name == "form[words]" { own.as_str() } else { name }, *value));
    let all: Vec<_> = case.into_iter().chain(fields).collect();
    location(&browser.post(&format!("/ui/staff/{endpoint}"), &all).send().await.unwrap()).to_owned()
}

async fn answer(served: &Served, browser: &Browser, reference: &str, fields: &[(&str, &str)]) -> String {
    send(served, browser, "write-check", reference, &[&ANSWER[..], fields].concat()).await
}

async fn refuse(served: &Served, browser: &Browser, reference: &str, fields: &[(&str, &str)]) -> String {
    send(served, browser, "write-check", reference, &[&REFUSAL[..], fields].concat()).await
}

/// A member of staff who has looked at the case.
async fn reader(served: &Served, role: Role, reference: &str) -> Browser {
    let id = member(served, role).await;
    looked(served, Actor::Staff(id, role), reference).await;
    served.staff(id).await
}

#[tokio::test]
async fn the_last_answer_is_looked_over_before_it_is_sent_and_can_be_changed() {
    let served = served().await;
    let amina = served.customer("c-1").await;
    let reference = asked(&served, amina, Kind::Question, &question()).await;
    let robin = reader(&served, Role::Support, &reference).await;
    let (case, check) = (format!("/en/staff/requests/{reference}"), format!("/en/staff/requests/{reference}/check"));
    assert_eq!(location(&robin.get(&check).send().await.unwrap()), case, "nothing was written yet");
    assert_eq!(answer(&served, &robin, &reference, &[("form[words]", " ")]).await, case);
    assert!(opened(&robin, &case).await.has("a[href='#write']"), "what is missing is said at the form");

    let words = [("form[words]", "Parcelo has it.\r\nFor your parcel.")];
    assert_eq!(answer(&served, &robin, &reference, &words).await, check);
    let html = html(&robin, &check).await;
    assert!(Page::parse(&html).texts("p").contains(&"Parcelo has it.\nFor your parcel.".to_owned()) && html.contains("cannot be undone"));
    assert_eq!(button(&html, "finish"), "button");
    assert_eq!(read(&served, amina, &reference).await.row.state, State::Received, "nothing has happened");
    let back = opened(&robin, &case).await;
    assert!(back.texts("#do-write textarea").concat().contains("Parcelo has it."), "it waits where it was written");

    let sent = robin.press(&html, "/ui/staff/finish", &[]).await;
    assert_eq!(location(&sent), format!("{case}#saved"));
    let read = read(&served, amina, &reference).await;
    assert_eq!(read.row.state, State::Done);
    assert!(read.story.iter().any(|entry| entry.text.as_deref() == Some("Parcelo has it.\nFor your parcel.")));
    assert_eq!(location(&robin.get(&check).send().await.unwrap()), case, "nothing waits any more");
}

#[tokio::test]
async fn declining_is_looked_over_with_the_words_the_customer_will_read() {
    let served = served().await;
    let amina = served.customer("c-1").await;
    let reference = asked(&served, amina, Kind::Question, &question()).await;
    let robin = reader(&served, Role::Support, &reference).await;
    let (case, check) = (format!("/en/staff/requests/{reference}"), format!("/en/staff/requests/{reference}/check"));
    assert_eq!(refuse(&served, &robin, &reference, &[("form[reason]", "")]).await, case);
    assert!(opened(&robin, &case).await.has("a[href='#reason']"));
    assert_eq!(refuse(&served, &robin, &reference, &COVERED).await, check);
    let check_page = html(&robin, &check).await;
    assert!(check_page.contains("The law does not cover what you asked for.") && Page::parse(&check_page).has(".notice--danger"));
    assert_eq!(button(&check_page, "decline"), "button button--danger");
    assert_eq!(read(&served, amina, &reference).await.row.state, State::Received);
    let other = served.staff(member(&served, Role::PrivacyOfficer).await).await;
    assert_eq!(location(&other.get(&check).send().await.unwrap()), case, "what one wrote is not another's");
    // Another member of staff acts first.
    send(&served, &other, "note", &reference, &[("form[words]", "Mine")]).await;
    assert_eq!(location(&robin.press(&check_page, "/ui/staff/decline", &[]).await), case);
    let told = html(&robin, &case).await;
    assert!(told.contains("The case has changed since you opened the page"));
    assert!(Page::parse(&told).has("option[selected][value='not-covered']"), "{told}");
    assert_eq!(read(&served, amina, &reference).await.row.state, State::Received);
}

#[tokio::test]
async fn what_cannot_go_through_is_said_before_it_is_looked_over() {
    let served = served().await;
    let amina = served.customer("c-1").await;
    let reference = asked(&served, amina, Kind::Copy, &crate::requests::told::all()).await;
    let robin = reader(&served, Role::Support, &reference).await;
    let case = format!("/en/staff/requests/{reference}");
    assert_eq!(answer(&served, &robin, &reference, &[("form[words]", "Done.")]).await, case, "a system has not answered");
    assert!(html(&robin, &case).await.contains("A system below is not done yet"));
    let long = "a".repeat(5_001);
    assert_eq!(answer(&served, &robin, &reference, &[("form[words]", &long)]).await, case);
    assert!(html(&robin, &case).await.contains("This text is too long"));
}

#[tokio::test]
async fn buttons_show_what_moves_a_case_on_what_helps_and_what_declines() {
    let served = served().await;
    let amina = served.customer("c-1").await;
    let restrict = Draft { stop: Some("restrict".to_owned()), ..Draft::default() };
    let reference = asked(&served, amina, Kind::Stop, &restrict).await;
    let id = member(&served, Role::Support).await;
    reveal(&served, Actor::Staff(id, Role::Support), at(&seen(&served, &reference).await), Some("To decide")).await.unwrap();
    let robin = served.staff(id).await;
    let page = html(&robin, &format!("/en/staff/requests/{reference}")).await;
    for (endpoint, class) in [
        ("approve-check", "button"),
        ("assign", "button button--plain"),
        ("write-check", "button"),
        ("note", "button button--plain"),
        ("extend-check", "button button--plain"),
        ("hold-check", "button button--plain"),
    ] {
        assert_eq!(button(&page, endpoint), class, "{endpoint}");
    }
}

#[tokio::test]
async fn a_case_begins_with_links_to_everything_that_can_be_done_about_it() {
    let served = served().await;
    let amina = served.customer("c-1").await;
    let reference = asked(&served, amina, Kind::Copy, &crate::requests::told::all()).await;
    let robin = reader(&served, Role::Support, &reference).await;
    let path = format!("/en/staff/requests/{reference}");
    let case = opened(&robin, &path).await;
    let order = case.all("dl.rows, nav[aria-labelledby=jump], [formaction]");
    let order: Vec<_> = order.iter().map(|element| element.value().name()).collect();
    let links_at = order.iter().position(|name| *name == "nav").expect("links");
    assert!(links_at > 0 && order[..links_at].iter().all(|name| *name == "dl"), "right after the summary: {order:?}");
    let links = case.attributes("nav[aria-labelledby=jump] a[href^='#']", "href");
    for link in &links {
        assert_eq!(case.all(&format!("[id='{}']", link.trim_start_matches('#'))).len(), 1, "{link}");
    }
    let forms: BTreeSet<&str> = case.attributes("[formaction^='/ui/staff/']", "formaction").into_iter().collect();
    assert!(forms.contains("/ui/staff/task-check") && forms.contains("/ui/staff/write-check"));
    assert_eq!(
        links.len(),
        forms
            .iter()
            .filter(|form| !matches!(**form, "/ui/staff/reveal" | "/ui/staff/insert" | "/ui/staff/see-person" | "/ui/staff/drop-file"))
            .count(),
        "each but the one that stands right below, the one that belongs to a text, and the look at what they see: {links:?}"
    );
    refuse(&served, &robin, &reference, &COVERED).await;
    robin.press(&html(&robin, &format!("{path}/check")).await, "/ui/staff/decline", &[crate::web::acted_for::ALONE]).await;
    assert!(!opened(&robin, &path).await.has("[aria-labelledby=jump]"), "what is closed has none");
}

#[tokio::test]
async fn a_case_belongs_to_the_cases_in_the_menu() {
    let served = served().await;
    let amina = served.customer("c-1").await;
    let reference = asked(&served, amina, Kind::Question, &question()).await;
    let jana = served.staff(member(&served, Role::PrivacyOfficer).await).await;
    let current = async |path: &str| {
        let page = opened(&jana, path).await;
        let links = page.all(".links--nav a[aria-current]");
        links.iter().map(|link| format!("{} {}", link.attr("href").unwrap(), link.attr("aria-current").unwrap())).collect::<Vec<_>>()
    };
    assert_eq!(current("/en/staff").await, ["/en/staff page"]);
    assert_eq!(current("/en/staff/requests").await, ["/en/staff/requests page"]);
    assert_eq!(current(&format!("/en/staff/requests/{reference}")).await, ["/en/staff/requests true"]);
    assert_eq!(current("/en/staff/systems").await, ["/en/staff/house true"]);
}

#[tokio::test]
async fn staff_are_led_to_the_first_page_their_role_may_see() {
    let served = served().await;
    for (role, first) in [(Role::Support, "/en/staff"), (Role::PrivacyOfficer, "/en/staff"), (Role::Administrator, "/en/staff")] {
        let browser = served.staff(member(&served, role).await).await;
        for path in ["/en/staff/sign-in", "/en/requests"] {
            assert_eq!(location(&browser.get(path).send().await.unwrap()), first, "{role:?}: {path}");
        }
        assert_eq!(browser.get(first).send().await.unwrap().status(), 200, "{role:?}");
    }
}

#[tokio::test]
async fn a_correction_is_compared_with_its_record_and_looked_over_before_it_is_made() {
    use candor::usecases::records::list::{Filter, list};
    let served = served().await;
    let amina = served.customer("c-1").await;
    let data = serde_json::json!({"items": "Raincoat", "total": 89, "state": "sent", "order_number": "O-17"});
    crate::records::sent::send(&served, vec![crate::records::sent::record(&served, "order-1", "orders", "buy", data)]).await;
    let record = list(&served, Actor::Customer(amina), "orders", &Filter::default(), None, 9).await.unwrap().records.remove(0);
    let some = |text: &str| Some(text.to_owned());
    let draft = Draft { record: some(&record.id.to_string()), field: some("total"), after: some("59,00 €"), ..Draft::default() };
    let reference = asked(&served, amina, Kind::Correct, &draft).await;
    let robin = reader(&served, Role::Support, &reference).await;
    let (case, check) = (format!("/en/staff/requests/{reference}"), format!("/en/staff/requests/{reference}/check"));
    let page = html(&robin, &case).await;
    for said in ["O-17", "Raincoat", "€89.00", "€59.00", "59,00 €"] {
        assert!(page.contains(said), "{said}");
    }
    assert!(!page.contains("value=\"granted\""), "no answer closes it with nothing changed");
    assert_eq!(send(&served, &robin, "approve-check", &reference, &[("form[value]", "a gift"), ("form[words]", "So.")]).await, case);
    let told = opened(&robin, &case).await;
    assert!(told.has("a[href='#value']") && told.has("input[value='a gift']"), "and it comes back");
    assert_eq!(send(&served, &robin, "approve-check", &reference, &[("form[value]", "60"), ("form[words]", "")]).await, case);
    assert!(html(&robin, &case).await.contains("Your value is not the one the customer asked for"));
    let fields = [("form[value]", "60"), ("form[words]", "With shipping.")];
    assert_eq!(send(&served, &robin, "approve-check", &reference, &fields).await, check);
    let page = html(&robin, &check).await;
    assert!(page.contains("€60.00") && page.contains("With shipping.") && page.contains("cannot be undone"));
    assert_eq!(read(&served, amina, &reference).await.row.state, State::Received, "nothing has happened");
    assert_eq!(location(&robin.press(&page, "/ui/staff/approve", &[]).await), format!("{case}#saved"));
    assert_eq!(read(&served, amina, &reference).await.row.state, State::Done);
}

#[tokio::test]
async fn systems_of_a_planned_deletion_are_shown_and_closed_until_its_day() {
    let served = served().await;
    let amina = served.customer("c-1").await;
    let reference = asked(&served, amina, Kind::Delete, &crate::requests::told::delete("later")).await;
    let robin = reader(&served, Role::Support, &reference).await;
    let case = format!("/en/staff/requests/{reference}");
    let page = html(&robin, &case).await;
    assert!(page.contains("The tasks open after") && Page::parse(&page).has("#systems") && !page.contains("/ui/staff/task-check"));
    let fields = [("form[system]", "call-recordings"), ("form[outcome]", "done"), ("form[words]", "")];
    assert_eq!(send(&served, &robin, "task-check", &reference, &fields).await, case);
    assert!(html(&robin, &case).await.contains("The deletion is planned, and can still be cancelled"));
    served.later(std::time::Duration::from_secs(40 * 24 * 3600)).await;
    candor::usecases::requests::scheduled::look(&served).await.unwrap();
    let id = member(&served, Role::PrivacyOfficer).await;
    looked(&served, Actor::Staff(id, Role::PrivacyOfficer), &reference).await;
    let jana = served.staff(id).await;
    assert!(html(&jana, &case).await.contains("/ui/staff/task"));
}
