//! Every form, sent twice at once as a hand does that presses twice: one effect, and both lead to the same page.

use axum::http::header;
use candor::{
    domain::request::Kind,
    usecases::{
        jobs::post::{Post, Work},
        requests::draft::Draft,
    },
};
use reqwest::{Response, StatusCode};
use sqlx::Row;

use super::{
    authorisation::FORMS,
    visitors::{Things, WHO, browser, fields, things},
};
use crate::{
    requests::told::{asked, work_off},
    served::{Browser, Served, location, served},
};

const TOKEN: &str = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

async fn twice(browser: &Browser, path: &str, fields: &[(&str, &str)]) -> [Response; 2] {
    let fields: Vec<_> = fields.iter().copied().chain([("press", TOKEN)]).collect();
    let (first, second) = tokio::join!(browser.post(path, &fields).send(), browser.post(path, &fields).send());
    [first.unwrap(), second.unwrap()]
}

/// The marks that tell one answer from another: where it leads, and the cookies it sets.
fn told(response: &Response) -> (StatusCode, String, Vec<String>) {
    let cookies = response.headers().get_all(header::SET_COOKIE).iter().map(|cookie| cookie.to_str().unwrap().to_owned());
    (response.status(), location(response).to_owned(), cookies.collect())
}

/// How many rows each table has, but those that count looks, waits and presses.
async fn counted(served: &Served) -> Vec<(String, i64)> {
    let pool = sqlx::SqlitePool::connect(&served.house.engine.url).await.unwrap();
    let tables = sqlx::query(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%' AND name NOT LIKE '_sqlx%' ORDER BY name",
    );
    let mut counts = Vec::new();
    for row in tables.fetch_all(&pool).await.unwrap() {
        let name: String = row.get(0);
        if name != "repeatable_calls" {
            counts.push((
                name.clone(),
                sqlx::query_scalar(sqlx::AssertSqlSafe(format!("SELECT count(*) FROM {name}"))).fetch_one(&pool).await.unwrap(),
            ));
        }
    }
    counts
}

/// The faults of those that failed.
async fn ended(tries: Vec<tokio::task::JoinHandle<()>>) -> Vec<String> {
    let mut failed = Vec::new();
    for tried in tries {
        failed.extend(tried.await.err().map(|failure| failure.to_string()));
    }
    failed
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn every_form_sent_twice_at_once_acts_once_and_leads_to_one_page() {
    let (mut tries, mut failed) = (Vec::new(), Vec::new());
    for (path, row) in FORMS {
        let row = row.replace(' ', "");
        let Some(at) = ["the owner", "the privacy officer", "a guest"]
            .into_iter()
            .filter_map(|who| WHO.iter().position(|name| *name == who))
            .find(|at| row.chars().nth(*at) == Some('p'))
        else {
            continue;
        };
        tries.push(tokio::spawn(async move {
            let (once, both) = (things().await, things().await);
            let (one, two) = (browser(&once.served, WHO[at]).await, browser(&both.served, WHO[at]).await);
            let single: Vec<_> = fields(&once).into_iter().chain([("press", TOKEN)]).collect();
            let alone = one.post(path, &single).send().await.unwrap();
            let [first, second] = twice(&two, path, &fields(&both)).await;
            assert_eq!(told(&first), told(&second), "{path}");
            let general = |to: &str, house: &Things| {
                let to = to.replace(&house.request, "R").replace(&house.explanation, "E").replace(&house.member, "M");
                // A concern that is raised has an address of its own.
                to.split_once("/concerns/").map_or(to.clone(), |(before, _)| format!("{before}/concerns/"))
            };
            let (alone_to, first_to) = (general(location(&alone), &once), general(location(&first), &both));
            if !alone_to.contains("/requests/R-") {
                assert_eq!(alone_to, first_to, "{path}");
            }
            let (expected, found) = (counted(&once.served).await, counted(&both.served).await);
            assert_eq!(expected, found, "{path}");
        }));
        if tries.len() == 6 {
            failed.extend(ended(std::mem::take(&mut tries)).await);
        }
    }
    failed.extend(ended(tries).await);
    assert!(failed.is_empty(), "{failed:#?}");
}

#[tokio::test]
async fn a_code_pressed_twice_signs_in_both_times_in_the_same_session() {
    let served = served().await;
    served.customer("c-1").await;
    let browser = served.browser();
    twice(&browser, "/ui/sign-in/ask", &[("form[locale]", "en"), ("form[email]", "c-1@example.org")]).await;
    let job = crate::house::take(&served).await.unwrap().unwrap();
    let Work::Mail(Post::SignInCode { code, .. }) = job.work else { panic!("another letter") };
    assert!(crate::house::take(&served).await.unwrap().is_none(), "one letter");
    let answers = twice(&browser, "/ui/sign-in/code", &[("form[locale]", "en"), ("form[code]", &code)]).await;
    for answer in &answers {
        assert_eq!(location(answer), "/en");
    }
    assert_eq!(told(&answers[0]), told(&answers[1]));
    assert_eq!(browser.get("/en/choices").send().await.unwrap().status(), 200);
}

#[tokio::test]
async fn a_second_press_says_again_what_the_first_one_did() {
    let served = served().await;
    let amina = served.customer("c-1").await;
    let question = Draft { words: Some("Who are you?".to_owned()), ..Draft::default() };
    let request = asked(&served, amina, Kind::Question, &question).await;
    work_off(&served).await;
    let browser = served.signed_in("c-1").await;
    let page = format!("/en/requests/{request}");
    let html = browser.read(&page).await;
    for _ in 0..2 {
        let sent = browser.press(&html, "/ui/requests/write", &[("form[words]", "One more thing")]).await;
        let shown = browser.read(location(&sent).split('#').next().unwrap()).await;
        assert!(shown.contains("id=\"saved\""), "{shown}");
        assert_eq!(shown.matches("One more thing").count(), 1, "stored once");
    }
    // With other words it is another message.
    browser.press(&html, "/ui/requests/write", &[("form[words]", "And another")]).await;
    assert!(browser.read(&page).await.contains("And another"));
}
