//! One answer to several as staff meet it: picked in the queue, written once, looked over in every language, agreed to on one page.

use candor::domain::{actor::Actor, request::State, staff::Role};

use super::acted_for::main_of;
use crate::{
    page::Page,
    requests::{
        several::questions,
        told::{looked, member, read, speaks},
    },
    served::{Browser, Served, everywhere, location},
};

const WORDS: &str = "The network was down on Monday, and it works again since Tuesday.";
const QUEUE: &str = "/en/staff/requests?kind=question";

async fn press(browser: &Browser, page: &str, form: &str, filled: &[(&str, &str)]) -> String {
    location(&browser.press(page, &format!("/ui/staff/{form}"), filled).await).to_owned()
}

/// A page without the marks that keep a number together.
async fn page_of(browser: &Browser, path: &str) -> String {
    browser.read(path).await.replace(['\u{2067}', '\u{2068}', '\u{2069}'], "")
}

/// As far as the page to check, with all of these numbers.
async fn written(robin: &Browser, numbers: &[String], template: &str) -> String {
    let list = robin.read(QUEUE).await;
    let picked: Vec<(&str, &str)> = numbers.iter().map(|number| ("form[picked][]", number.as_str())).collect();
    assert_eq!(press(robin, &list, "pick", &picked).await, "/en/staff/several");
    let page = robin.read("/en/staff/several").await;
    let filled =
        [picked, vec![("form[what]", "answer"), ("form[came]", "granted"), ("form[template]", template), ("form[words]", WORDS)]].concat();
    assert_eq!(press(robin, &page, "several-check", &filled).await, "/en/staff/several/check");
    page_of(robin, "/en/staff/several/check").await
}

async fn people(served: &Served, many: usize) -> (Vec<(candor::domain::ids::CustomerId, String)>, Vec<String>) {
    let all = questions(served, many).await;
    let numbers = all.iter().map(|(_, number)| number.clone()).collect();
    (all, numbers)
}

#[tokio::test]
async fn several_get_one_answer_each_in_their_language_after_the_yes_of_a_second() {
    for served in everywhere().await {
        let (all, numbers) = people(&served, 3).await;
        speaks(&served, all[1].0, "de").await;
        let (robins, janas) = (member(&served, Role::Support).await, member(&served, Role::PrivacyOfficer).await);
        let (robin, jana) = (served.staff(robins).await, served.staff(janas).await);
        assert!(!robin.read("/en/staff/requests").await.contains("form[picked]"), "one kind first");
        for number in &numbers[..2] {
            looked(&served, Actor::Staff(robins, Role::Support), number).await;
        }
        let check = written(&robin, &numbers[..2], "another-company").await;
        let page = Page::parse(&check);
        assert!(check.contains("Answered") && !check.contains("complaint among them"), "none of them is one: {check}");
        assert_eq!(page.texts("section.panel h2").len(), 2);
        let of = |number: &str| page.texts(&format!("section[aria-labelledby='of-{number}']")).concat();
        let (english, german) = (of(&numbers[0]), of(&numbers[1]));
        for (text, number) in [(&english, &numbers[0]), (&german, &numbers[1])] {
            assert!(text.contains(WORDS) && text.contains(number.as_str()), "{text}");
        }
        assert!(page.has(&format!("section[aria-labelledby='of-{}'] [lang=de]", numbers[1])), "as the person gets it");
        assert!(german.contains("Look at the language") && !english.contains("Look at the language"), "{german}");
        assert_eq!(press(&robin, &check, "several-ask", &[]).await, "/en/staff/requests?kind=question#found");
        assert!(page_of(&robin, QUEUE).await.contains("2 answers wait for the yes of a colleague."));
        assert_eq!(press(&robin, &check, "several-ask", &[]).await, "/en/staff/requests?kind=question#found", "pressed twice");
        // Today names them once, and leads to the page of both.
        let today = Page::parse(&jana.read("/en/staff").await);
        let way = today.attributes("section[aria-labelledby=yes] a", "href");
        let [way] = way.as_slice() else { panic!("{way:?}") };
        assert!(!robin.read("/en/staff").await.contains("/staff/several/"));
        let unread = jana.read(way).await;
        assert!(unread.contains("Not opened by you yet") && !unread.contains(WORDS) && !unread.contains("/ui/staff/several-yes"));
        assert_eq!(press(&jana, &unread, "several-open", &[("form[reason]", "to-check-quality")]).await, format!("{way}#saved"));
        let page = page_of(&jana, way).await;
        assert!(page.contains(WORDS) && page.contains("Yes, send 2 answers"));
        let unsaid = press(&jana, &page, "several-no", &[("form[words]", "")]).await;
        assert_eq!(unsaid, *way);
        assert!(Page::parse(&jana.read(way).await).has("a[href='#no']"), "a no says why");
        assert_eq!(press(&jana, &page, "several-yes", &[]).await, "/en/staff/requests#found");
        assert!(page_of(&jana, "/en/staff/requests").await.contains("2 answers were sent."));
        for (customer, number) in &all[..2] {
            assert_eq!(read(&served, *customer, number).await.row.state, State::Done);
        }
        assert!(read(&served, all[2].0, &all[2].1).await.row.state.is_open());
        assert_eq!(location(&jana.get(way).send().await.unwrap()), "/en/staff", "nothing waits any more");
    }
}

#[tokio::test]
async fn what_is_picked_wrong_or_not_written_is_said_and_what_was_typed_comes_back() {
    for served in everywhere().await {
        let (_, numbers) = people(&served, 2).await;
        let robins = member(&served, Role::Support).await;
        let robin = served.staff(robins).await;
        // None of them was opened: none has a box, and the list says why.
        let list = robin.read(QUEUE).await;
        assert!(!list.contains("form[picked]") && !list.contains("/ui/staff/pick"), "{list}");
        assert!(list.contains("Read it first") && list.contains("Only requests that you have read can be chosen"), "{list}");
        looked(&served, Actor::Staff(robins, Role::Support), &numbers[1]).await;
        let list = robin.read(QUEUE).await;
        let boxes = |html: &str| Page::parse(html).attributes("input[name='form[picked][]']", "value").concat();
        assert_eq!(boxes(&list), numbers[1]);
        assert!(Page::parse(&list).has("input#picked"), "the first box is where an error leads");
        assert_eq!(press(&robin, &list, "pick", &[]).await, QUEUE);
        assert!(robin.read(QUEUE).await.contains("Choose at least one request"));
        // One that is sent all the same is left out, and the page says why.
        assert_eq!(press(&robin, &list, "pick", &[("form[picked][]", &numbers[0])]).await, "/en/staff/several");
        let page = main_of(&robin, "/en/staff/several").await;
        assert!(page.contains("Left out") && page.contains(&numbers[0]) && page.contains("Nothing is chosen yet"), "{page}");
        for number in &numbers {
            looked(&served, Actor::Staff(robins, Role::Support), number).await;
        }
        let list = robin.read(QUEUE).await;
        press(&robin, &list, "pick", &[("form[picked][]", &numbers[0])]).await;
        press(&robin, &list, "pick", &[("form[picked][]", &numbers[1])]).await;
        let page = robin.read("/en/staff/several").await;
        assert!(numbers.iter().all(|number| page.contains(number.as_str())), "chosen one after the other");
        let empty = press(&robin, &page, "several-check", &[("form[picked][]", &numbers[0])]).await;
        assert_eq!(empty, "/en/staff/several");
        let again = robin.read("/en/staff/several").await;
        assert!(again.contains("Choose a template, or write the text"));
        assert_eq!(Page::parse(&again).all("input[name='form[picked][]'][checked]").len(), 1);
        press(&robin, &page, "several-check", &[("form[picked][]", &numbers[0]), ("form[what]", "answer")]).await;
        let again = robin.read("/en/staff/several").await;
        assert_eq!(Page::parse(&again).attributes("#errors a", "href").len(), 2, "its outcome and its text: {again}");
        let none = press(&robin, &page, "several-check", &[("form[words]", WORDS)]).await;
        assert_eq!(none, "/en/staff/several");
        let again = robin.read("/en/staff/several").await;
        assert!(again.contains("Choose at least one request") && again.contains(WORDS));
    }
}

#[tokio::test]
async fn somebody_alone_is_asked_why_and_it_is_done_at_once() {
    for served in everywhere().await {
        let (all, numbers) = people(&served, 2).await;
        let janas = member(&served, Role::PrivacyOfficer).await;
        let jana = served.staff(janas).await;
        for number in &numbers {
            looked(&served, Actor::Staff(janas, Role::PrivacyOfficer), number).await;
        }
        let check = written(&jana, &numbers, "").await;
        assert!(check.contains("nobody else can agree at the moment") && check.contains("Send 2 answers"));
        assert_eq!(press(&jana, &check, "several-ask", &[]).await, "/en/staff/several/check");
        let again = jana.read("/en/staff/several/check").await;
        assert!(Page::parse(&again).has("a[href='#alone']") && Page::parse(&again).has("#alone-error"));
        press(&jana, &again, "several-ask", &[("form[alone]", "Hundreds wait for it.")]).await;
        for (customer, number) in &all {
            assert_eq!(read(&served, *customer, number).await.row.state, State::Done);
        }
        let items = main_of(&jana, "/en/staff/oversight").await;
        assert_eq!(items.matches("decided by one person").count(), 1, "{items}");
    }
}
