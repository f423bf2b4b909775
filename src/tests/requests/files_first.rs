//! Files that come with a new request: of a customer, of somebody without an account, and of staff who write one down. Sealed, checked, chosen
//! again where the form comes back, and gone when the request is.

use candor::{
    domain::{actor::Actor, request::Kind, staff::Role},
    usecases::{
        desk,
        error::{Error, Fault, Field, Flaw},
        housekeeping::purge,
        requests::{
            draft::Draft,
            files::{Sent, open},
            open::{Opened, open_with},
            story::Happened,
        },
    },
};

use super::sent_files::{PDF, PNG, sent};
use super::told::{all, delete, for_another, guest, letters, looked, member, readable, staff, work_off};
use crate::{
    house::{House, houses},
    requests::agreed::decline,
    served::{Browser, Served, everywhere, hidden, location},
    work::housekeeping::count,
};

const AGAIN: &str = "Choose the file again";

async fn asks(house: &House, actor: Actor, kind: Kind, draft: &Draft, file: Option<Sent>) -> Result<Opened, Error> {
    let now = candor::domain::ports::Clock::now(&*house.time);
    open_with(
        house,
        actor,
        (kind, draft),
        candor::domain::language::Language::En,
        Some(now),
        candor::usecases::requests::open::Along { file, signed_in: None },
    )
    .await
}

fn new(opened: Result<Opened, Error>) -> String {
    match opened.unwrap() {
        Opened::New(reference) => reference,
        Opened::Already(reference) => panic!("{reference} is open already"),
    }
}

/// The files of a request, by id and name as its person reads them.
async fn files(house: &House, actor: Actor, reference: &str) -> Vec<(String, String)> {
    let case = candor::usecases::requests::case::case(house, actor, reference).await.unwrap();
    let files = case.story.iter().filter(|entry| entry.happened == Happened::Received).flat_map(|entry| &entry.files);
    files.map(|file| (file.id.to_string(), file.name.clone().unwrap_or_default())).collect()
}

#[tokio::test]
async fn a_mandate_comes_with_the_request_of_a_customer_and_of_somebody_without_an_account() {
    for house in houses().await {
        let amina = Actor::Customer(house.customer("c-1").await);
        let ada = Actor::Guest(guest(&house, "ada@example.org").await);
        let (_, robin) = staff(&house, Role::Support).await;
        for (number, (actor, other)) in [(amina, ada), (ada, amina)].into_iter().enumerate() {
            let draft = for_another("agent", all());
            let strange = asks(&house, actor, Kind::Copy, &draft, sent("mandate.pdf", PNG)).await;
            assert!(matches!(strange, Err(Error::Invalid(faults)) if faults == [Fault { field: Field::File, flaw: Flaw::Wrong }]));
            assert_eq!(count(&house, "requests").await, i64::try_from(number).unwrap(), "nothing is opened without it");
            let reference = new(asks(&house, actor, Kind::Copy, &draft, sent("SECPLAINNAME.pdf", PDF)).await);
            assert!(!readable(&house, "SECPLAIN"), "sealed, and so is its name");
            let [(id, name)] = files(&house, actor, &reference).await.try_into().unwrap();
            assert_eq!(name, "SECPLAINNAME.pdf");
            assert_eq!(open(&house, actor, &reference, &id).await.unwrap().bytes, PDF);
            assert!(matches!(open(&house, other, &reference, &id).await, Err(Error::NotFound)));
            assert!(matches!(desk::files::open(&house, robin, &reference, &id).await, Err(Error::Forbidden)), "masked until they say why");
            looked(&house, robin, &reference).await;
            assert_eq!(desk::files::open(&house, robin, &reference, &id).await.unwrap().bytes, PDF);
            let again = asks(&house, actor, Kind::Copy, &draft, sent("more.pdf", PDF)).await.unwrap();
            assert_eq!(again, Opened::Already(reference.clone()));
            assert_eq!(files(&house, actor, &reference).await.len(), 1, "it is not slipped into the first");
        }
        assert_eq!(count(&house, "audit_log WHERE action = 'file.added'").await, 2);
    }
}

#[tokio::test]
async fn files_go_with_the_person_and_with_the_end_of_keeping() {
    for house in houses().await {
        let amina = house.customer("c-1").await;
        let ada = Actor::Guest(guest(&house, "ada@example.org").await);
        let (_, robin) = staff(&house, Role::Support).await;
        let draft = for_another("agent", all());
        let guests = new(asks(&house, ada, Kind::Copy, &draft, sent("a.pdf", PDF)).await);
        new(asks(&house, Actor::Customer(amina), Kind::Copy, &draft, sent("b.png", PNG)).await);
        assert_eq!(count(&house, "request_files").await, 2);
        work_off(&house).await;
        // The person is gone: so is what they sent.
        new(asks(&house, Actor::Customer(amina), Kind::Delete, &delete("now"), None).await);
        work_off(&house).await;
        assert_eq!(count(&house, "request_files").await, 1, "of the guest alone");
        // A mandate has done its work with the decision.
        let seen = looked(&house, robin, &guests).await;
        decline(&house, robin, super::told::at(&seen), Some("not-verified"), Some("It names nobody.")).await.unwrap();
        assert_eq!(count(&house, "request_files").await, 0);

        house.time.pass(std::time::Duration::from_secs(24 * 3600) * 20 * 365);
        assert_eq!(purge(&house).await, 0);
        assert_eq!((count(&house, "request_files").await, count(&house, "guests").await), (0, 0), "nothing is left in the store");
    }
}

/// Fills the form of a copy for somebody else, as far as the page to check.
async fn checked(browser: &Browser) -> String {
    let fields = [
        ("form[locale]", "en"),
        ("form[kind]", "copy"),
        ("form[scope]", "all"),
        ("form[behalf]", "agent"),
        ("form[behalf_name]", "Walter Huber"),
        ("form[behalf_evidence]", "A mandate"),
    ];
    let led = browser.post("/ui/requests/check", &fields).send().await.unwrap();
    assert_eq!(location(&led), "/en/requests/new/copy/check");
    browser.read("/en/requests/new/copy/check").await
}

async fn send(browser: &Browser, page: &str, file: (&str, &[u8])) -> String {
    let hidden = hidden(page, "/ui/requests/send");
    let fields: Vec<_> = hidden.iter().map(|(field, value)| (field.as_str(), value.as_str())).collect();
    location(&browser.post_file("/ui/requests/send", &fields, file).await).to_owned()
}

#[tokio::test]
async fn without_scripts_a_file_is_chosen_on_the_page_to_check_and_a_form_that_comes_back_says_to_choose_it_again() {
    for served in everywhere().await {
        served.customer("c-1").await;
        for browser in [served.signed_in("c-1").await, served.guest("ada@example.org").await] {
            let page = checked(&browser).await;
            assert!(page.contains("enctype=\"multipart/form-data\"") && page.contains("type=\"file\""), "{page}");
            let to = send(&browser, &page, ("mandate.pdf", PNG)).await;
            assert_eq!(to, "/en/requests/new/copy/check");
            let wrong = browser.read(&to).await;
            assert!(wrong.contains("href=\"#file\"") && wrong.contains("not what its name says"), "{wrong}");
            // In another tab the same form is filled in anew: the page that was shown is no longer what would be sent.
            let shown = hidden(&page, "/ui/requests/send");
            let other: Vec<_> =
                shown.iter().map(|(field, value)| (field.as_str(), if field == "form[shown]" { "0" } else { value })).collect();
            let to = location(&browser.post_file("/ui/requests/send", &other, ("mandate.pdf", PDF)).await).to_owned();
            assert!(browser.read(&to).await.contains(AGAIN), "{to}");
            let sent = send(&browser, &page, ("Mandate.pdf", PDF)).await;
            let request = sent.trim_end_matches("#saved").to_owned();
            assert!(request.starts_with("/en/requests/R-"), "{sent}");
            let mine = browser.read(&request).await;
            assert!(mine.contains("Mandate.pdf") && mine.contains(&format!("{request}/files/")), "{mine}");
            // Asked twice: the first is shown, and the second file is nowhere.
            checked_again(&browser, &request).await;
        }
    }
}

/// The same once more leads to the open request.
async fn checked_again(browser: &Browser, request: &str) {
    let fields = [("form[locale]", "en"), ("form[kind]", "copy"), ("form[scope]", "all"), ("form[behalf]", "agent")];
    let more = [("form[behalf_name]", "Walter Huber"), ("form[behalf_evidence]", "A mandate")];
    let led = browser.post("/ui/requests/check", &[fields.as_slice(), &more].concat()).send().await.unwrap();
    assert_eq!(location(&led), format!("{request}#saved"));
}

#[tokio::test]
async fn a_message_that_comes_back_says_that_its_file_has_to_be_chosen_again() {
    for served in everywhere().await {
        let amina = served.customer("c-1").await;
        let reference =
            super::told::asked(&served, amina, Kind::Question, &Draft { words: Some("Why?".to_owned()), ..Draft::default() }).await;
        let browser = served.signed_in("c-1").await;
        let fields = [("form[locale]", "en"), ("form[request]", reference.as_str()), ("form[words]", " ")];
        let to = location(&browser.post_file("/ui/requests/write", &fields, ("proof.pdf", PDF)).await).to_owned();
        let page = browser.read(&to).await;
        assert!(page.contains(AGAIN) && page.contains("href=\"#words\""), "{page}");
        let without = browser.post("/ui/requests/write", &fields).send().await.unwrap();
        assert!(!browser.read(location(&without)).await.contains(AGAIN), "none was chosen");
    }
}

/// Writes a question down, for somebody who writes by post.
async fn written(served: &Served, browser: &Browser, words: &str, file: (&str, &[u8])) -> String {
    let today = candor::domain::retention::day(served.clock.now(), &served.brand.time_zone).to_string();
    let fields = [
        ("form[locale]", "en"),
        ("form[of]", "nobody"),
        ("form[way]", "letter"),
        ("form[came]", today.as_str()),
        ("form[kind]", "question"),
        ("form[words]", words),
        ("form[language]", "de"),
        ("form[email]", "vera@example.org"),
    ];
    location(&browser.post_file("/ui/staff/write-down", &fields, file).await).to_owned()
}

#[tokio::test]
async fn staff_add_the_letter_to_what_they_write_down_and_its_person_reads_it() {
    for served in everywhere().await {
        let robin = served.staff(member(&served, Role::Support).await).await;
        let form = "/en/staff/customers/request?of=nobody";
        for (words, file, told) in
            [("Who has my address?", ("letter.pdf", PNG), "not what its name says"), ("", ("letter.pdf", PDF), AGAIN)]
        {
            assert_eq!(written(&served, &robin, words, file).await, form);
            let page = robin.read(form).await;
            assert!(page.contains(told) && page.contains("href=\"#file\""), "{told}: {page}");
            assert_eq!(count(&served, "guests").await, 0, "a form with a fault makes nobody a guest");
        }
        assert_eq!(written(&served, &robin, "Who has my address?", ("The letter.pdf", PDF)).await, "/en/staff/customers#saved");
        letters(&served).await;
        let vera = served.guest("vera@example.org").await;
        let list = vera.read("/en/requests").await;
        let at = list.find("/en/requests/R-").unwrap();
        let page = vera.read(&list[at..at + "/en/requests/R-0000-0000".len()]).await;
        assert!(page.contains("The letter.pdf"), "{page}");
    }
}
