//! The queue and the day, as staff meet them without scripts.

use std::time::Duration;

use candor::{
    domain::{actor::Actor, language::Language, request::Kind, retention::day, staff::Role},
    usecases::requests::{draft::Draft, open::Opened},
};

use super::acting::Desk;
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
    let title = Page::parse(&page).texts("title").concat();
    assert!(title.starts_with("Next: ") && title.contains(&numbers[1]), "another case was saved than the one of the title: {title}");
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
    // Read out, each part says what it is: no column does.
    for row in found.all("section.panel .work > li") {
        let heard: String = row.text().collect();
        for word in ["Due ", "Language English", "Assigned to "] {
            assert!(heard.replace("  ", " ").contains(word), "{word}: {heard}");
        }
    }
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
    // The view holds those of nobody's in which we have something to do: fewer than the filter finds, and it is not called the same.
    let all = Page::parse(&robin.read("/en/staff/requests?whose=nobody").await);
    assert!(all.texts("nav .views a").iter().any(|view| view.starts_with("Free to take")), "{:?}", all.texts("nav .views a"));
    assert!(all.texts("nav .views a").iter().all(|view| !view.contains("Nobody")));
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
    let page = robin.read(&case).await;
    assert!(page.contains("opened this on"));
    assert!(Page::parse(&page).texts("section.next").concat().contains("Due "), "the day is called so");
}

#[tokio::test]
async fn the_list_is_called_by_its_view_and_by_what_narrows_it() {
    let (_served, robin, _) = desk().await;
    for (query, heading, caption) in [
        ("", "Requests to answer", "All open: 2 requests on this page"),
        ("?view=ours", "Requests to answer: Our turn", "Our turn: 2 requests on this page"),
        (
            "?kind=question&whose=me",
            "Requests to answer: All open · Question or complaint · Me",
            "All open · Question or complaint · Me: 2 requests on this page",
        ),
        ("?kind=gift", "Requests to answer", "All open: 2 requests on this page"),
    ] {
        let page = Page::parse(&robin.read(&format!("/en/staff/requests{query}")).await);
        assert_eq!((page.texts("h1"), page.texts("caption")), (vec![heading.to_owned()], vec![caption.to_owned()]), "{query}");
        assert!(page.texts("title").concat().starts_with(heading), "{query}");
    }
    let closed = async |query: &str| said(&robin.read(&format!("/en/staff/requests?view=closed{query}")).await);
    assert!(closed("&kind=question").await.contains("For earlier ones, choose the month"), "a kind is looked for in a year");
    assert!(!closed("").await.contains("For earlier ones") && !closed("&kind=question&from=2020-02-29").await.contains("For earlier ones"));
}

#[tokio::test]
async fn pages_of_the_list_lead_forward_and_back_and_say_where_they_are() {
    let served = served().await;
    for number in 0..26 {
        asked(&served, served.customer(&format!("c-{number}")).await, Kind::Question, &question("One?")).await;
    }
    let robin = served.staff(member(&served, Role::Support).await).await;
    let read = async |path: &str| Page::parse(&robin.read(path).await);
    let place = |page: &Page| page.texts("p.pages > span").concat();
    let first = read("/en/staff/requests?kind=question&came=seven-days").await;
    assert_eq!((place(&first).as_str(), first.has("a[rel='prev']")), ("1 to 25 of 26", false));
    assert_eq!(first.texts("h1"), ["Requests to answer: All open · Question or complaint · Last 7 days"]);
    let next = first.attributes("a[rel='next']", "href")[0].to_owned();
    assert!(next.starts_with("/en/staff/requests?kind=question&came=seven-days&after=R-"), "{next}");
    let second = read(&next).await;
    assert_eq!((place(&second).as_str(), second.has("a[rel='next']")), ("26 to 26 of 26", false));
    let back = second.attributes("a[rel='prev']", "href")[0].to_owned();
    assert!(back.starts_with("/en/staff/requests?kind=question&came=seven-days&before=R-"), "{back}");
    let links = |page: &Page| page.attributes("tbody th a", "href").into_iter().map(str::to_owned).collect::<Vec<_>>();
    assert_eq!(links(&read(&back).await), links(&first));
    assert!(!read("/en/staff/requests?kind=delete").await.has("p.pages"), "one page has no ways to others");
}

#[tokio::test]
async fn boxes_stand_in_a_column_of_their_own_and_the_first_is_where_one_mends_that_none_is_ticked() {
    const LIST: &str = "/en/staff/requests?kind=question";
    let (_served, robin, numbers) = desk().await;
    let html = robin.read(LIST).await;
    let page = Page::parse(&html);
    assert_eq!(page.texts("thead th")[0], "Choose");
    assert!(page.has("tbody td:first-child input#picked") && !page.has("tbody th input"));
    for (row, number) in page.texts("tbody th").iter().zip(&numbers) {
        assert_eq!(row.matches(number.as_str()).count(), 1, "{row}");
    }
    assert_eq!(location(&robin.press(&html, "/ui/staff/pick", &[]).await), LIST);
    let page = Page::parse(&robin.read(LIST).await);
    assert_eq!(page.texts("#errors a[href='#picked']"), ["Choose at least one request"]);
    let wrong = "[aria-invalid='true'][aria-describedby='picked-error']";
    assert!(page.has(&format!("[role='group'][aria-label][aria-describedby='picked-error'] input#picked{wrong}")));
    assert_eq!(page.texts("p#picked-error"), ["Error:Choose at least one request"]);
    assert!(!Page::parse(&robin.read("/en/staff/requests").await).has("tbody input"), "one kind first");
}

#[tokio::test]
async fn the_list_says_of_when_it_is_and_leads_to_itself_anew() {
    let (served, robin, numbers) = desk().await;
    let here = "/en/staff/requests?view=ours";
    let before = robin.read(here).await;
    let time = candor::i18n::dates::time(Language::En, served.clock.now(), &served.brand.time_zone);
    assert!(said(&before).contains(&format!("As of {time}")), "{before}");
    let amina = served.customer("c-1").await;
    let later = asked(&served, amina, Kind::Question, &question("Three?")).await;
    let page = Page::parse(&before);
    let anew = page.attributes("main p.soft > a", "href");
    assert_eq!(anew, [format!("{here}&since={}", served.clock.now().0)]);
    let after = robin.read(anew[0]).await;
    let rows = Page::parse(&after).texts("tbody th").concat();
    assert!(numbers.iter().chain([&later]).all(|number| rows.contains(number.as_str())), "{rows}");
    assert!(said(&after).contains(&format!("One request has been added since {time}")), "{after}");
    assert!(!said(&before).contains("added since"), "{before}");
}

#[tokio::test]
async fn a_list_read_anew_says_how_many_of_it_were_added_since() {
    let (served, robin, _) = desk().await;
    let since = served.clock.now();
    let read = async |query: &str| robin.read(&format!("/en/staff/requests?{query}")).await;
    served.later(Duration::from_secs(10 * 60)).await;
    assert!(!said(&read(&format!("since={}", since.0)).await).contains("added since"), "none came");
    for customer in ["c-2", "c-3"] {
        asked(&served, served.customer(customer).await, Kind::Question, &question("Three?")).await;
    }
    let time = candor::i18n::dates::time(Language::En, since, &served.brand.time_zone);
    let two = format!("2 requests have been added since {time}");
    let page = read(&format!("kind=question&since={}", since.0)).await;
    assert!(said(&page).contains(&two), "{page}");
    // The next reading is since this one, and no other way carries a moment.
    let page = Page::parse(&page);
    let ways = page.attributes("main a", "href").into_iter().filter(|way| way.contains("since="));
    let anew = format!("/en/staff/requests?kind=question&since={}", served.clock.now().0);
    assert_eq!(ways.collect::<Vec<_>>(), [anew]);
    assert!(!said(&read(&format!("kind=delete&since={}", since.0)).await).contains("added since"), "none of this list");
    // A list that was left open for days was read on a day.
    let before = candor::domain::time::Millis(since.0 - 3 * 24 * 60 * 60 * 1000);
    let day = candor::i18n::dates::date_and_time(Language::En, before, &served.brand.time_zone);
    let page = said(&read(&format!("since={}", before.0)).await);
    assert!(page.contains(&format!("4 requests have been added since {day}")), "{page}");
    for odd in ["nine", "-1", "0", "99999999999999999999", &(served.clock.now().0 + 1).to_string()] {
        let page = said(&read(&format!("since={odd}")).await);
        assert!(page.contains("left it out: Moment of the list") && !page.contains("added since"), "{odd}: {page}");
    }
    assert!(!said(&read("since=").await).contains("left it out"));
}

#[tokio::test]
async fn a_letter_of_an_earlier_day_is_added_when_it_is_typed_in() {
    for served in everywhere().await {
        served.customer("c-1").await;
        let desk = Desk::of(&served, member(&served, Role::Support).await).await;
        desk.open("c-1").await;
        let since = served.clock.now();
        served.later(Duration::from_secs(60)).await;
        let came = day(since.minus(Duration::from_secs(3 * 24 * 60 * 60)), &served.brand.time_zone).to_string();
        let letter = [("form[way]", "letter"), ("form[came]", came.as_str()), ("form[kind]", "question"), ("form[words]", "Who has it?")];
        desk.send("write-down", &letter).await;
        let read = async |query: &str| said(&desk.browser.read(&format!("/en/staff/requests?{query}since={}", since.0)).await);
        let page = read("").await;
        assert!(page.contains("One request has been added since"), "{page}");
        assert!(page.contains("R-"), "{page}");
    }
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
