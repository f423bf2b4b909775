//! Looking at a page writes nothing, and takes nothing from a form that is sent meanwhile.

use candor::web::pages::Page;
use sqlx::{Connection, SqliteConnection};

use super::visitors::{WHO, browser, things};
use crate::served::{Served, location, served};

/// Files that staff take along: the log says who took them, each time, and that alone is written.
const NOTED: [Page; 1] = [Page::StaffLogLines];

/// Grows with every commit of anybody else.
async fn commits(conn: &mut SqliteConnection) -> i64 {
    sqlx::query_scalar("PRAGMA data_version").fetch_one(conn).await.unwrap()
}

async fn entries(served: &Served) -> i64 {
    served.store.read().await.unwrap().last_seq().await.unwrap()
}

#[tokio::test]
async fn no_page_writes_anything_whoever_looks() {
    let things = things().await;
    let mut conn = SqliteConnection::connect(&things.served.engine.url).await.unwrap();
    for who in WHO {
        let browser = browser(&things.served, who).await;
        // A refusal by role goes to the log, once a minute: that minute has begun when the pages are looked at.
        for page in Page::ALL {
            browser.get(&format!("/en{}", things.address(page.path()))).send().await.unwrap();
        }
        tokio::time::sleep(std::time::Duration::from_millis(500)).await;
        for page in Page::ALL {
            let path = format!("/en{}", things.address(page.path()));
            let before = commits(&mut conn).await;
            let logged = entries(&things.served).await;
            let status = browser.get(&path).send().await.unwrap().status();
            let noted = NOTED.contains(page) && status == 200;
            if noted {
                assert_eq!(entries(&things.served).await - logged, 1, "{path} as {who} is in the log, once");
            }
            assert_eq!(commits(&mut conn).await - before, i64::from(noted), "{path} ({status}) as {who} wrote something");
        }
        // And it would have been seen.
        let before = commits(&mut conn).await;
        browser.post("/ui/receipts/check", &[("form[locale]", "en")]).send().await.unwrap();
        assert_ne!(commits(&mut conn).await, before, "{who}");
    }
}

#[tokio::test]
async fn what_is_said_once_is_taken_once() {
    let served = served().await;
    let browser = served.browser();
    let mut conn = SqliteConnection::connect(&served.engine.url).await.unwrap();
    browser.post("/ui/receipts/check", &[("form[locale]", "en")]).send().await.unwrap();
    let before = commits(&mut conn).await;
    assert!(browser.read("/en/receipts/check").await.contains("id=\"errors\""));
    let shown = commits(&mut conn).await;
    assert_ne!(shown, before);
    assert!(!browser.read("/en/receipts/check").await.contains("id=\"errors\""));
    assert_eq!(commits(&mut conn).await, shown);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_page_that_loads_beside_a_form_takes_nothing_of_what_was_typed() {
    let things = things().await;
    let amina = browser(&things.served, "the owner").await;
    for (number, page) in Page::ALL.iter().enumerate() {
        let words = format!("Question number {number}?");
        let form = [("form[locale]", "en"), ("form[kind]", "question"), ("form[words]", words.as_str())];
        let wrong = [("form[sent][locale]", "en"), ("form[sent][from]", page.path())];
        // A flash waits on the page, so that showing it writes.
        amina.post("/ui/choices/save", &wrong).send().await.unwrap();
        let path = format!("/en{}", things.address(page.path()));
        let (sent, shown, also) =
            tokio::join!(amina.post("/ui/requests/check", &form).send(), amina.get(&path).send(), amina.get("/en/choices").send());
        assert_eq!(location(&sent.unwrap()), "/en/requests/new/question/check");
        assert!(shown.is_ok() && also.is_ok());
        let check = amina.read("/en/requests/new/question/check").await;
        assert!(check.contains(&words), "{path} took what was typed");
    }
}
