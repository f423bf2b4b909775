//! The summary of a form that did not fit names its flaws in the order in which the fields stand on the page.

use super::{
    authorisation::FORMS,
    visitors::{WHO, browser, things},
};
use crate::served::{Browser, location};

/// The fragments of a summary, in order.
fn named(page: &str) -> Vec<&str> {
    let Some((_, summary)) = page.split_once("id=\"errors\"") else { return Vec::new() };
    let summary = summary.split_once("</ul>").map_or(summary, |(summary, _)| summary);
    summary.split("href=\"#").skip(1).map(|link| link.split('"').next().unwrap()).collect()
}

/// Sends a form with nothing that fits in it, and reads the page it leads to. How many flaws it names.
async fn in_order(browser: &Browser, path: &str, fields: &[(&str, &str)]) -> usize {
    let answer = browser.post(path, fields).send().await.unwrap();
    let to = location(&answer).to_owned();
    if !to.starts_with("/en") {
        return 0;
    }
    let page = browser.read(&to).await;
    let named = named(&page);
    let places: Vec<usize> =
        named.iter().map(|id| page.find(&format!("id=\"{id}\"")).unwrap_or_else(|| panic!("{path}: no {id} on {to}"))).collect();
    assert!(places.is_sorted(), "{path} {fields:?}: {named:?}");
    named.len()
}

#[tokio::test]
async fn flaws_are_named_in_the_order_of_their_fields() {
    let locale = [("form[locale]", "en"), ("form[sent][locale]", "en"), ("form[sent][seen]", "1"), ("form[sent][against]", "2")];
    let long = "a".repeat(5_001);
    let somebody_else = [("form[behalf]", "agent"), ("form[words]", long.as_str())];
    let quiet = [("form[quiet]", "yes"), ("form[quiet_from]", "25:00"), ("form[quiet_to]", "25:99")];
    let mut most = 0;
    for who in WHO {
        let things = things().await;
        let record = things.address("{record}");
        let browser = browser(&things.served, who).await;
        let several = [
            vec![("form[kind]", "copy"), ("form[from]", "never"), ("form[to]", "soon")],
            vec![("form[kind]", "delete")],
            vec![("form[kind]", "copy"), ("form[scope]", "some")],
            vec![("form[kind]", "correct"), ("form[record]", record.as_str())],
            vec![("form[kind]", "correct"), ("form[before]", long.as_str())],
            vec![("form[kind]", "stop")],
            vec![("form[kind]", "review")],
            vec![("form[kind]", "question")],
        ];
        // A guest's forms send everything but their words by themselves.
        for fields in several.iter().filter(|fields| who != "a guest" || fields[0].1 == "question") {
            for more in [&[][..], &somebody_else] {
                let fields: Vec<_> = locale.iter().chain(fields).chain(more).copied().collect();
                most = most.max(in_order(&browser, "/ui/requests/check", &fields).await);
            }
        }
        let fields: Vec<_> = locale.iter().chain(&quiet).copied().collect();
        most = most.max(in_order(&browser, "/ui/choices/contact", &fields).await);
        // Some of them sign out.
        for (path, _) in FORMS {
            in_order(&browser, path, &locale).await;
        }
    }
    assert!(most >= 5, "{most}");
}
