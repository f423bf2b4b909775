//! The queue and the day, as staff meet them without scripts.

use std::time::Duration;

use candor::{
    domain::{actor::Actor, request::Kind, staff::Role},
    usecases::requests::{draft::Draft, open::Opened},
};

use crate::{
    page::Page,
    requests::told::{all, ask, asked, guest, looked, member, seen},
    served::{Browser, Served, everywhere, location, served},
};

fn question(words: &str) -> Draft {
    Draft { words: Some(words.to_owned()), ..Draft::default() }
}

/// The words of a page, without marks.
fn said(html: &str) -> String {
    Page::parse(html).texts("main").concat().replace(['\u{2068}', '\u{2069}'], "")
}

/// Two questions, and a member of staff who has looked at both.
async fn desk() -> (Served, Browser, Vec<String>) {
    let served = served().await;
    let amina = served.customer("c-1").await;
    let robin = member(&served, Role::Support).await;
    let mut numbers = Vec::new();
    for words in ["One?", "Two?"] {
        numbers.push(asked(&served, amina, Kind::Question, &question(words)).await);
        served.later(Duration::from_secs(24 * 60 * 60)).await;
    }
    for number in &numbers {
        looked(&served, Actor::Staff(robin, Role::Support), number).await;
    }
    let browser = served.staff(robin).await;
    (served, browser, numbers)
}

#[tokio::test]
async fn sending_leads_to_the_next_case_of_the_view_and_from_the_last_back_to_the_view() {
    let (served, robin, numbers) = desk().await;
    let list = robin.read("/en/staff/requests?view=ours").await;
    let links = Page::parse(&list).attributes("tbody th a", "href").into_iter().map(str::to_owned).collect::<Vec<_>>();
    assert_eq!(links, numbers.iter().map(|number| format!("/en/staff/requests/{number}?view=ours")).collect::<Vec<_>>());
    let send = async |at: usize| {
        let html = robin.read(&links[at]).await;
        assert!(Page::parse(&html).has("input[name='form[view]'][value='?view=ours']"), "{html}");
        let (_, revision) = seen(&served, &numbers[at]).await;
        let fields = [
            ("form[locale]", "en"),
            ("form[request]", numbers[at].as_str()),
            ("form[seen]", revision.as_str()),
            ("form[view]", "?view=ours"),
            ("form[what]", "question"),
            ("form[write]", "Which one?"),
        ];
        let check = location(&robin.post("/ui/staff/write-check", &fields).send().await.unwrap()).to_owned();
        location(&robin.press(&robin.read(&check).await, "/ui/staff/ask-back", &[]).await).to_owned()
    };
    let next = send(0).await;
    assert_eq!(next, format!("{}#saved", links[1]));
    let page = robin.read(&links[1]).await;
    assert!(said(&page).contains(&format!("{} is done for now. This is the next one.", numbers[0])), "{page}");
    assert_eq!(send(1).await, "/en/staff/requests?view=ours#found");
    assert!(said(&robin.read("/en/staff/requests?view=ours").await).contains("No other case is in this view."));
}

#[tokio::test]
async fn a_grant_that_ends_a_case_leads_to_the_next_and_one_that_begins_work_leads_back_to_it() {
    for served in everywhere().await {
        let robin = member(&served, Role::Support).await;
        let mut numbers = Vec::new();
        for customer in ["c-1", "c-2"] {
            let amina = served.customer(customer).await;
            let restrict = Draft { stop: Some("restrict".to_owned()), ..Draft::default() };
            numbers.push(asked(&served, amina, Kind::Stop, &restrict).await);
            served.later(Duration::from_secs(24 * 60 * 60)).await;
        }
        let copy = ask(&served, Actor::Guest(guest(&served, "ada@example.org").await), Kind::Copy, &all()).await.unwrap();
        let Opened::New(copy) = copy else { panic!("it is new") };
        for number in numbers.iter().chain([&copy]) {
            looked(&served, Actor::Staff(robin, Role::Support), number).await;
        }
        let browser = served.staff(robin).await;
        let grant = async |number: &str| {
            let (_, revision) = seen(&served, number).await;
            let fields =
                [("form[locale]", "en"), ("form[request]", number), ("form[seen]", revision.as_str()), ("form[view]", "?view=ours")];
            let check = location(&browser.post("/ui/staff/approve-check", &fields).send().await.unwrap()).to_owned();
            location(&browser.press(&browser.read(&check).await, "/ui/staff/approve", &[]).await).to_owned()
        };
        let case = |number: &str| format!("/en/staff/requests/{number}?view=ours#saved");
        assert_eq!(grant(&numbers[0]).await, case(&numbers[1]), "a restriction ends it");
        assert_eq!(grant(&numbers[1]).await, case(&copy));
        assert_eq!(grant(&copy).await, case(&copy), "the work on a copy begins");
    }
}

#[tokio::test]
async fn a_number_or_an_address_is_looked_for_in_no_address_of_a_page() {
    let (_served, robin, numbers) = desk().await;
    let look = async |words: &str| {
        let fields = [("form[locale]", "en"), ("form[search]", words)];
        location(&robin.post("/ui/staff/find", &fields).send().await.unwrap()).to_owned()
    };
    assert_eq!(look(&numbers[0].to_lowercase()).await, format!("/en/staff/requests/{}", numbers[0]));
    assert_eq!(look("c-1@example.org").await, "/en/staff/requests#found");
    let html = robin.read("/en/staff/requests").await;
    let found = Page::parse(&html);
    assert!(said(&html).contains("2 requests found"), "{html}");
    assert!(found.all("section.panel .work__what a").len() == 2);
    assert_eq!(look("nobody@example.org").await, "/en/staff/requests#found");
    assert!(robin.read("/en/staff/requests").await.contains("We found no request with this number or address."));
    assert_eq!(look(" ").await, "/en/staff/requests");
    assert!(Page::parse(&robin.read("/en/staff/requests").await).has("a[href='#search']"));
}

#[tokio::test]
async fn the_day_begins_with_what_waits_and_a_case_of_nobodys_is_one_press_away() {
    let (served, robin, _) = desk().await;
    let amina = served.customer("c-2").await;
    let number = asked(&served, amina, Kind::Question, &question("Three?")).await;
    let today = robin.read("/en/staff").await;
    let page = Page::parse(&today);
    assert!(page.has("#new") && today.contains(&number), "{today}");
    assert!(said(&robin.read("/en/staff/requests?view=nobodys&kind=gift").await).contains("left it out: Kind"));
    let taken = location(&robin.press(&today, "/ui/staff/take-next", &[]).await).to_owned();
    assert!(taken.starts_with("/en/staff/requests/R-") && taken.ends_with("?view=nobodys"), "{taken}");
}

#[tokio::test]
async fn two_who_open_the_same_case_see_each_other() {
    let (served, robin, numbers) = desk().await;
    let case = format!("/en/staff/requests/{}", numbers[0]);
    assert!(!robin.read(&case).await.contains("opened this on"));
    let jana = served.staff(member(&served, Role::PrivacyOfficer).await).await;
    assert!(jana.read(&case).await.contains("opened this on"));
    assert!(robin.read(&case).await.contains("opened this on"));
}

#[tokio::test]
async fn an_address_that_says_something_twice_or_that_nobody_knows_is_read_as_far_as_it_goes() {
    let (served, robin, numbers) = desk().await;
    for (asked, names) in [
        ("view=all&view=late", "left it out: Views"),
        ("kind=question&kind=delete", "left it out: Kind"),
        ("status=xyz&page=-1", "left it out: page and status"),
        ("<b>=1", "left it out: Something else"),
    ] {
        let page = said(&robin.read(&format!("/en/staff/requests?{asked}")).await);
        assert!(page.contains(names), "{asked}: {page}");
        assert!(numbers.iter().all(|number| page.contains(number)), "the first counts, {asked}: {page}");
    }
    assert!(!said(&robin.read("/en/staff/requests?view=all&view=all").await).contains("left it out"));
    let case = format!("/en/staff/requests/{}?view=all&view=late", numbers[0]);
    for path in [case.as_str(), "/en/staff/tasks?system=a&system=b", "/en/staff/guidance?q=a&q=b", "/en/staff/customers?of=1&of=2"] {
        let status = robin.get(path).send().await.unwrap().status();
        assert!(!status.is_server_error() && status != 422, "{path}: {status}");
    }
    let nobody = served.browser();
    for path in ["/en/sign-in?to=/data&to=/choices", "/en/requests/guest?to=/x&to=/y", "/en/staff/sign-in?out=1&out=2"] {
        assert_eq!(nobody.get(path).send().await.unwrap().status(), 200, "{path}");
    }
}
