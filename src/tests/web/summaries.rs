//! The summary of a form that did not fit names its flaws in the order in which the fields stand on the page.

use candor::domain::{request::Kind, staff::Role};

use super::{
    acted_for::Desk,
    acting::{self, CUSTOMERS, WRITE},
    authorisation::FORMS,
    visitors::{WHO, browser, things},
};
use crate::{
    requests::told::{all, asked, member},
    served::{Browser, everywhere, location},
};

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

#[tokio::test]
async fn everything_that_is_wrong_with_a_request_written_down_is_said_at_once() {
    let tomorrow = ("form[came]", "2100-01-01");
    for served in everywhere().await {
        served.customer("c-1").await;
        let desk = acting::Desk::of(&served, member(&served, Role::Support).await).await;
        let sent = async |fields: &[(&str, &str)]| {
            desk.send("write-down", fields).await;
            named(&desk.browser.read(WRITE).await).into_iter().map(str::to_owned).collect::<Vec<_>>()
        };
        assert_eq!(sent(&[tomorrow]).await, ["way", "came", "email", "language", "kind"]);
        let question = [tomorrow, ("form[way]", "letter"), ("form[kind]", "question"), ("form[email]", "at home")];
        assert_eq!(sent(&question).await, ["came", "email", "language", "words"]);
        desk.find("c-1@example.org").await;
        desk.send("open-person", &[]).await;
        assert_eq!(named(&desk.browser.read(CUSTOMERS).await), ["way", "proof"]);
        desk.open("c-1@example.org").await;
        assert_eq!(sent(&[tomorrow, ("form[kind]", "question")]).await, ["way", "came", "words"]);
    }
}

/// A form, its fields, and the places of its flaws.
type Wrong = (&'static str, &'static [(&'static str, &'static str)], &'static [&'static str]);

#[tokio::test]
async fn everything_that_is_wrong_with_a_form_of_a_case_is_said_at_once() {
    let forms: [Wrong; 6] = [
        ("extend-check", &[("form[extend]", "Dear Ben:")], &["ground", "extend"]),
        ("write-check", &[("form[what]", "question"), ("form[write]", "Dear Ben:"), ("form[by]", "2000-01-01")], &["by", "write"]),
        ("write-check", &[("form[what]", "answer"), ("form[write]", "Dear Ben:")], &["came", "write"]),
        ("write-check", &[("form[what]", "answer"), ("form[came]", "not-granted"), ("form[write]", "Dear Ben:")], &["reason", "write"]),
        ("black-out", &[("form[black]", "a")], &["black-why", "black-words"]),
        ("hold-check", &[("form[hold-by]", "2000-01-01")], &["hold-kind", "hold-by"]),
    ];
    for served in everywhere().await {
        let amina = served.customer("c-1").await;
        let reference = asked(&served, amina, Kind::Copy, &all()).await;
        let desk = Desk::at(&served, member(&served, Role::PrivacyOfficer).await, &reference).await;
        for (form, fields, wrong) in forms {
            desk.send(form, fields).await;
            assert_eq!(named(&desk.html().await), wrong, "{form}");
        }
    }
}
