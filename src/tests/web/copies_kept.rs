//! Pages about a deletion say how long copies of the database may still hold what is gone.

use candor::domain::request::Kind;

use crate::{
    requests::told::{asked, delete, work_off},
    served::{location, served},
};
use candor::usecases::requests::draft::Draft;

/// Without the marks nobody sees.
fn seen(page: &str) -> String {
    page.replace(['\u{2067}', '\u{2068}', '\u{2069}'], "")
}

#[tokio::test]
async fn whoever_deletes_something_reads_before_and_after_how_long_copies_are_kept() {
    let served = served().await;
    let amina = served.customer("c-1").await;
    let browser = served.signed_in("c-1").await;
    let fields = [("form[locale]", "en"), ("form[kind]", "delete"), ("form[scope]", "all"), ("form[when]", "later")];
    let checked = browser.post("/ui/requests/check", &fields).send().await.unwrap();
    let page = seen(&browser.read(location(&checked)).await);
    assert!(page.contains("Copies of our database are kept for at most") && page.contains("35 days"), "{page}");

    let some = Draft { scope: Some("some".to_owned()), categories: vec!["browsing".to_owned()], ..delete("now") };
    let reference = asked(&served, amina, Kind::Delete, &some).await;
    work_off(&served).await;
    let page = seen(&browser.read(&format!("/en/requests/{reference}")).await);
    for words in ["kinds of information you named", "35 days", "deleted again before anybody can use it"] {
        assert!(page.contains(words), "{words}: {page}");
    }
    assert!(!page.contains("Your account has been deleted"), "which it is not");
}
