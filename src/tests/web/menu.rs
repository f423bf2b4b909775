//! The menu: an entry bears the name of its page, and of the entries one or none is current.

use crate::requests::says::writes;
use candor::{
    domain::{actor::Actor, language::Language, request::Kind, scope::Scope, staff::Role},
    i18n::numbers::count,
    usecases::{
        api_keys::create::create_for,
        askers::Asker,
        desk::answer::{self, Expecting},
        jobs::{end::End, take::settle},
        listening::hear::keep,
        requests::draft::Draft,
    },
};

use crate::{
    engines::Left,
    house::take,
    listening::voice,
    page::Page,
    requests::told::{asked, at, looked, member},
    served::{Browser, everywhere, served},
};

fn plain(html: &str) -> String {
    let text: String = html.split('<').map(|piece| piece.split_once('>').map_or(piece, |(_, text)| text)).collect();
    text.replace(['\u{2067}', '\u{2068}', '\u{2069}'], "").trim().to_owned()
}

/// Of each entry of a page's menu: where it leads, its words, and whether it is current.
fn entries(page: &str) -> Vec<(String, String, bool)> {
    let menu = page.split("links--nav").nth(1).unwrap().split("</nav>").next().unwrap();
    let links = menu.split("<a ").skip(1).map(|link| link.split("</a>").next().unwrap());
    let entry = |link: &str| {
        let href = link.split("href=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
        (href, plain(&format!("<a {link}")), link.contains("aria-current"))
    };
    links.map(entry).collect()
}

fn heading(page: &str) -> String {
    plain(page.split("<h1").nth(1).unwrap().split_once('>').unwrap().1.split("</h1>").next().unwrap())
}

async fn html(browser: &Browser, path: &str) -> String {
    browser.get(path).header("accept", "text/html").send().await.unwrap().text().await.unwrap()
}

#[tokio::test]
async fn an_entry_of_the_menu_bears_the_name_of_its_page() {
    let served = served().await;
    served.customer("c-1").await;
    let (amina, nobody) = (served.signed_in("c-1").await, served.browser());
    let robin = served.staff(member(&served, Role::Administrator).await).await;
    for language in Language::ALL {
        for (browser, first) in [(&amina, ""), (&nobody, ""), (&robin, "/staff")] {
            let overview = format!("/{language}{first}");
            for (href, words, _) in entries(&html(browser, &overview).await) {
                let page = html(browser, &href).await;
                let current: Vec<_> = entries(&page).into_iter().filter(|(.., current)| *current).map(|(href, ..)| href).collect();
                assert_eq!(current, std::slice::from_ref(&href), "current on {href}");
                assert!(heading(&page) == words || href == format!("/{language}"), "{href}: {words}, but {}", heading(&page));
            }
        }
    }
}

#[tokio::test]
async fn an_entry_shows_how_much_waits_behind_it_and_says_what_the_number_counts() {
    for served in everywhere().await {
        let robin = served.staff(member(&served, Role::Support).await).await;
        let figure = async |path: &str, part: &str| {
            let page = Page::parse(&robin.read(&format!("{path}/staff/templates")).await.replace("<!>", ""));
            let texts = page.texts(&format!(".links--nav a[href='{path}/staff'] .menu__figure {part}"));
            texts.concat()
        };
        assert_eq!(figure("/en", "").await, "", "nothing is no figure");
        for words in ["Who has my address?", "And who my telephone?"] {
            let question = Draft { words: Some(words.to_owned()), ..Draft::default() };
            asked(&served, served.customer(if words.starts_with("And") { "c-1" } else { "c-2" }).await, Kind::Question, &question).await;
        }
        assert_eq!(figure("/en", "[aria-hidden]").await, "2");
        let arabic = format!("قيد الانتظار: {}", count(Language::Ar, 2));
        for (path, said) in [("/en", "2 waiting"), ("/de", "2 zu erledigen"), ("/ar", arabic.as_str())] {
            assert_eq!(figure(path, ".vh").await, said);
        }
        let page = robin.read("/en/staff/templates").await.replace("<!>", "");
        let words: Vec<_> = entries(&page).into_iter().map(|(.., words, _)| words).collect();
        assert!(words.contains(&"Requests to answer 2 2 open".to_owned()), "the name, what is seen, and what is read out: {words:?}");
        assert!(words.contains(&"Tasks".to_owned()) && words.contains(&"Listening".to_owned()), "{words:?}");
    }
}

#[tokio::test]
async fn a_reply_counts_no_more_on_the_very_page_that_opens_it() {
    for served in everywhere().await {
        let (id, amina) = (member(&served, Role::Support).await, served.customer("c-1").await);
        let question = Draft { words: Some("Who has my address?".to_owned()), ..Draft::default() };
        let (robin, reference) = (Actor::Staff(id, Role::Support), asked(&served, amina, Kind::Question, &question).await);
        let now = looked(&served, robin, &reference).await;
        answer::write(&served, robin, at(&now), Some("Which address?"), Expecting::Answer).await.unwrap();
        writes(&served, Actor::Customer(amina), &reference, Some("The new one.")).await.unwrap();
        let browser = served.staff(id).await;
        let figure = async |path: &str| {
            let page = Page::parse(&browser.read(&format!("/en/staff{path}")).await);
            page.texts(".links--nav a[href='/en/staff'] .menu__figure [aria-hidden]").concat()
        };
        assert_eq!(figure("/templates").await, "1");
        assert_eq!(figure(&format!("/requests/{reference}")).await, "", "it is opened, and nothing else waits");
        assert_eq!(figure("/templates").await, "");
    }
}

#[tokio::test]
async fn one_entry_or_none_is_current() {
    let served = served().await;
    served.customer("c-1").await;
    let (amina, nobody) = (served.signed_in("c-1").await, served.browser());
    for (path, current) in [
        ("/en/journey/buy", Some("/en/journey")),
        ("/en/purposes/recommendations", Some("/en/journey")),
        ("/en/data/orders", Some("/en/data")),
        ("/en/choices/purposes", Some("/en/choices")),
        ("/en/check", Some("/en/choices")),
        ("/en/receipts/check", Some("/en/history")),
        ("/en/recent", Some("/en/history")),
        ("/en/asked", Some("/en/history")),
        ("/en/requests/new/copy", Some("/en/requests")),
        ("/en/help", None),
        ("/en/search", None),
        ("/en/nope", None),
        ("/nope", None),
        ("/en/journey/nope", None),
    ] {
        let now: Vec<_> = entries(&html(&amina, path).await).into_iter().filter(|(.., current)| *current).map(|(href, ..)| href).collect();
        assert_eq!(now, Vec::from_iter(current), "{path}");
    }
    let pages = candor::web::pages::Page::ALL.iter().map(|page| page.path()).filter(|path| !path.contains('{') && !path.contains('.'));
    for path in pages {
        for browser in [&amina, &nobody] {
            let page = html(browser, &format!("/en{path}")).await;
            // An answer that leads elsewhere is no page.
            if !page.contains("links--nav") {
                continue;
            }
            assert!(entries(&page).iter().filter(|(.., current)| *current).count() <= 1, "{path}");
        }
    }
}

/// The addresses of links, without the language.
fn led(page: &Page, css: &str) -> Vec<String> {
    page.attributes(css, "href").into_iter().map(|href| href.trim_start_matches("/en/staff").to_owned()).collect()
}

/// The menu of a role, and the second menu of each of its areas.
type Ways<'a> = (Role, &'a [&'a str], &'a [&'a [&'a str]]);

#[tokio::test]
async fn no_role_has_more_than_seven_entries_and_those_of_an_area_are_its_second_menu() {
    let served = served().await;
    let overseen = ["/oversight", "/oversight/report", "/holds", "/retention", "/notices", "/fairness", "/listening"];
    let rows: [Ways<'_>; 6] = [
        (Role::Support, &["", "/requests", "/tasks", "/customers", "/listening", "/templates", "/guidance"], &[]),
        (
            Role::PrivacyOfficer,
            &["", "/requests", "/tasks", "/customers", "/oversight", "/log", "/house"],
            &[&overseen, &["/house", "/people", "/systems", "/templates", "/guidance"]],
        ),
        (Role::Administrator, &["", "/log", "/house"], &[&["/house", "/people", "/keys", "/systems", "/guidance"]]),
        (Role::EthicsLead, &["", "/oversight", "/guidance"], &[&["/oversight", "/oversight/report", "/fairness", "/listening"]]),
        (
            Role::Auditor,
            &["", "/oversight", "/log", "/house"],
            &[&overseen, &["/house", "/people", "/keys", "/systems", "/templates", "/guidance"]],
        ),
        (Role::TaskHolder, &["", "/tasks", "/guidance"], &[]),
    ];
    assert_eq!(rows.len(), Role::ALL.len());
    for (role, menu, areas) in rows {
        let browser = served.staff(member(&served, role).await).await;
        let today = Page::parse(&browser.read("/en/staff").await);
        assert_eq!(led(&today, ".links--nav a"), menu, "{role:?}");
        assert!(menu.len() <= 7 && !today.has("nav.area"), "{role:?}");
        for area in areas {
            for at in *area {
                let page = Page::parse(&browser.read(&format!("/en/staff{at}")).await);
                assert_eq!(led(&page, "nav.area a"), *area, "{role:?} {at}");
                assert_eq!(led(&page, "nav.area a[aria-current='page']"), [*at], "{role:?} {at}");
                assert_eq!(led(&page, ".links--nav a[aria-current]"), [area[0]], "{role:?} {at}");
                assert!(page.has("h1"), "{role:?} {at}");
            }
        }
    }
}

#[tokio::test]
async fn an_entry_counts_what_waits_behind_those_that_it_gathers() {
    for served in everywhere().await {
        let jana = served.staff(member(&served, Role::PrivacyOfficer).await).await;
        keep(&served, Asker::nobody(), voice("Too long.", Language::En)).await.unwrap();
        let question = Draft { words: Some("Who has my address?".to_owned()), ..Draft::default() };
        asked(&served, served.customer("c-1").await, Kind::Question, &question).await;
        let job = take(&served).await.unwrap().unwrap();
        settle(&served, job.lease, End::Never("mail-refused")).await.unwrap();
        served.engine.will_leave(Left::Parked);
        for (area, below) in [("/oversight", "/listening"), ("/house", "/systems")] {
            let page = Page::parse(&jana.read(&format!("/en/staff{area}")).await);
            let figure = |css: &str| page.texts(&format!("{css} .menu__figure [aria-hidden]"));
            assert_eq!(figure(&format!(".links--nav a[href='/en/staff{area}']")), ["1"], "{area}");
            assert_eq!(figure("nav.area"), ["1"], "{area}");
            assert_eq!(figure(&format!("nav.area a[href='/en/staff{below}']")), ["1"], "{area}");
        }
        let house = Page::parse(&jana.read("/en/staff/house").await);
        assert_eq!(house.texts(".ways .menu__figure [aria-hidden]"), ["1"]);
        assert_eq!(house.texts(".ways li p").len(), house.texts(".ways li").len(), "each page says what is found there");
    }
}

#[tokio::test]
async fn an_auditor_reads_the_house_and_is_offered_no_press() {
    let served = served().await;
    let (robin, auditor) = (member(&served, Role::Support).await, served.staff(member(&served, Role::Auditor).await).await);
    create_for(&served, Actor::Operator, "Shop", &[Scope::ChangesRead], Some("web-shop")).await.unwrap();
    let question = Draft { words: Some("Who has my address?".to_owned()), ..Draft::default() };
    asked(&served, served.customer("c-1").await, Kind::Question, &question).await;
    let job = take(&served).await.unwrap().unwrap();
    settle(&served, job.lease, End::Never("mail-refused")).await.unwrap();
    served.engine.will_leave(Left::Parked);
    let person = format!("/people/{robin}");
    for (path, read) in [
        ("/house", "House"),
        ("/people", "Robin"),
        (person.as_str(), "Support"),
        ("/keys", "Shop"),
        ("/systems", "mail-refused"),
        ("/systems/web-shop", "Changes"),
    ] {
        let page = Page::parse(&auditor.read(&format!("/en/staff{path}")).await);
        assert!(page.texts("main").concat().contains(read), "{path}");
        assert!(!page.has("main form[method='post']"), "{path}");
    }
    assert_eq!(auditor.get("/en/staff/systems/web-shop/disconnect").send().await.unwrap().status(), 404);
}
