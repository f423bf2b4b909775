//! Forms that do not fit get a page that says so, and leave nothing half stored.

use candor::web::{limits::Limits, routes};
use std::{collections::BTreeSet, fs, path::Path};

use crate::served::{location, served};

fn limited(folder: &Path) -> usize {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    entries
        .map(|path| if path.is_dir() { limited(&path) } else { fs::read_to_string(&path).unwrap().matches("\nimpl Limited for ").count() })
        .sum()
}

#[test]
fn every_form_with_limits_of_its_own_is_in_the_table_once() {
    let listed: BTreeSet<&str> = routes::LIMITED.iter().map(|(path, _)| *path).collect();
    assert_eq!(listed.len(), routes::LIMITED.len());
    assert_eq!(listed.len(), limited(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src/web")));
    let forms: BTreeSet<&str> = leptos::server_fn::axum::server_fn_paths().map(|(path, _)| path).collect();
    assert!(listed.is_subset(&forms));
    assert_eq!(routes::limits("/ui/choices/save"), Limits::USUAL);
    assert!(routes::limits("/ui/staff/task-check").body > 3 * 1024 * 1024);
}

#[tokio::test]
async fn a_wrong_level_comes_back_to_its_page_with_an_error() {
    let served = served().await;
    served.customer("c-1").await;
    let browser = served.signed_in("c-1").await;
    for level in [None, Some(""), Some("everything")] {
        let mut fields = vec![("form[sent][locale]", "de"), ("form[sent][seen]", "1"), ("form[sent][against]", "1")];
        fields.extend(level.map(|level| ("form[level]", level)));
        let answer = browser.post("/ui/choices/save", &fields).send().await.unwrap();
        assert_eq!((answer.status().as_u16(), location(&answer)), (303, "/de/choices"));
        let page = browser.get("/de/choices").send().await.unwrap().text().await.unwrap();
        assert!(page.contains("id=\"errors\"") && page.contains("<title>Fehler: "), "{level:?}");
        let again = browser.get("/de/choices").send().await.unwrap().text().await.unwrap();
        assert!(!again.contains("id=\"errors\""), "said once");
    }
}

#[tokio::test]
async fn what_cannot_be_read_at_all_is_a_page_and_never_an_address() {
    let served = served().await;
    served.customer("c-1").await;
    let browser = served.signed_in("c-1").await;
    let from = format!("{}/ar/choices", served.url);
    for fields in [vec![], vec![("form", "x")], vec![("form[level]", "off"), ("form[level]", "full")]] {
        let answer = browser.post("/ui/choices/save", &fields).header("referer", &from).send().await.unwrap();
        let (status, to) = (answer.status().as_u16(), location(&answer).to_owned());
        assert!(!to.contains("__err"), "{to}");
        if status == 422 {
            assert!(answer.text().await.unwrap().contains("dir=\"rtl\""));
        } else {
            assert_eq!(status, 303, "{fields:?}");
        }
    }
    let huge = "x".repeat(100_000);
    let answer = browser.post("/ui/choices/save", &[("form[level]", &huge)]).send().await.unwrap();
    assert_eq!(answer.status(), 413);
    assert!(answer.text().await.unwrap().contains("<h1>"));
    let nothing = browser.post("/ui/nothing/here", &[]).send().await.unwrap();
    assert!(nothing.status().is_client_error());
    assert!(nothing.text().await.unwrap().contains("<h1>"));
    assert!(!served.decide("c-1", "suggestions").allows());
}

#[tokio::test]
async fn what_another_site_sends_is_refused() {
    let served = served().await;
    let amina = served.customer("c-1").await;
    let browser = served.signed_in("c-1").await;
    let fields = [("form[sent][locale]", "en"), ("form[level]", "full"), ("form[sent][seen]", "1"), ("form[sent][against]", "1")];
    let cross = browser.post_unasked("/ui/choices/save", &fields).header("origin", "https://evil.example");
    assert_eq!(cross.send().await.unwrap().status(), 403);
    assert_eq!(browser.post_unasked("/ui/choices/save", &fields).send().await.unwrap().status(), 403);
    let current = candor::usecases::choices::current::current(&served, candor::domain::actor::Actor::Customer(amina)).await.unwrap();
    assert_eq!(current.choices.level, None);
}
