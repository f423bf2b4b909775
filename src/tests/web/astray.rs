//! The links of a summary lead to what is wrong: a field that says so itself, or a place that takes the focus and has a name.

use crate::requests::says::writes;
use candor::domain::{actor::Actor, request::Kind, staff::Role};
use std::time::Duration;
use testing::scraper::ElementRef;

use super::{
    authorisation::FORMS,
    visitors::{WHO, browser, role, things},
};
use crate::{
    page::Page,
    requests::told::{all, asked, looked, member, seen, work_off},
    served::{Browser, everywhere, location},
};

/// Forms after which nobody is signed in any more.
const OUT: [&str; 2] = ["/ui/account/everywhere", "/ui/sign-out"];

/// The places that a summary leads to on its page.
fn led(page: &Page) -> Vec<String> {
    page.attributes("#errors a", "href").into_iter().filter_map(|href| href.strip_prefix('#')).map(str::to_owned).collect()
}

/// The flaw of such a place; `None` for one that says what is wrong.
fn astray(page: &Page, id: &str) -> Option<&'static str> {
    let Some(target) = page.all(&format!("[id='{id}']")).into_iter().next() else { return Some("is not there") };
    let is_there = |id: &str, class: &str| page.has(&format!("[id='{id}']{class}"));
    let says = |element: ElementRef| element.attr("aria-describedby").is_some_and(|ids| ids.split(' ').any(|id| is_there(id, ".error")));
    let (name, kind) = (target.value().name(), target.attr("type").unwrap_or_default());
    match name {
        "input" if matches!(kind, "radio" | "checkbox") => {
            let group = target.ancestors().filter_map(ElementRef::wrap).find(|one| one.value().name() == "fieldset");
            (!says(target) && !group.is_some_and(says)).then_some("does not say what is wrong")
        }
        "input" | "select" | "textarea" => {
            (target.attr("aria-invalid") != Some("true") || !says(target)).then_some("does not say that it is wrong")
        }
        "a" | "button" | "summary" => None,
        _ if target.attr("tabindex").is_none() => Some("takes no focus"),
        "h1" | "h2" | "h3" | "main" => None,
        _ => {
            let named = target.attr("aria-label").is_some() || target.attr("aria-labelledby").is_some_and(|of| is_there(of, ""));
            (!named).then_some("has no name")
        }
    }
}

/// Sends a form and reads the page it leads to: how many places its summary names, and which of them lead astray.
async fn sent(browser: &Browser, path: &str, fields: &[(&str, &str)], found: &mut Vec<String>) -> usize {
    let answer = browser.post(path, fields).send().await.unwrap();
    let to = location(&answer).split('#').next().unwrap_or_default().to_owned();
    if !to.starts_with("/en") {
        return 0;
    }
    let page = Page::parse(&browser.read(&to).await);
    // A form that the page does not have was sent by nobody who reads it.
    if !page.has(&format!("[action='{path}'], [formaction='{path}']")) {
        return 0;
    }
    let places = led(&page);
    found.extend(places.iter().filter_map(|id| Some(format!("{path} leads to #{id} on {to}, which {}", astray(&page, id)?))));
    places.len()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn whatever_is_wrong_in_a_form_the_summary_leads_to_it() {
    let (mut astray, mut places) = (Vec::new(), 0);
    for who in WHO {
        let things = things().await;
        let browser = browser(&things.served, who).await;
        if role(who).is_some() {
            let (_, revision) = seen(&things.served, &things.request).await;
            let look = [("form[locale]", "en"), ("form[request]", &things.request), ("form[seen]", &revision), ("form[for]", "to-answer")];
            browser.post("/ui/staff/reveal", &look).send().await.unwrap();
        }
        // The message before what ends the request.
        let forms = FORMS.iter().map(|(path, _)| *path).filter(|path| !OUT.contains(path));
        for path in std::iter::once("/ui/requests/write").chain(forms) {
            let (_, revision) = seen(&things.served, &things.request).await;
            let about = [
                ("form[locale]", "en"),
                ("form[sent][locale]", "en"),
                ("form[sent][seen]", "1"),
                ("form[sent][against]", "2"),
                ("form[request]", &things.request),
                ("form[seen]", &revision),
                ("form[explanation]", &things.explanation),
                ("form[member]", &things.member),
                ("form[key]", &things.key),
                ("form[item]", &things.item),
                ("form[module]", "answering"),
                ("form[place]", "help"),
                ("form[system]", "web-shop"),
            ];
            for fields in [&about[..4], &about] {
                places += sent(&browser, path, fields, &mut astray).await;
            }
        }
    }
    assert!(astray.is_empty(), "{astray:#?}");
    assert!(places > 30, "{places}");
}

#[tokio::test]
async fn an_expired_copy_leads_to_a_new_one_and_a_message_without_words_to_its_field() {
    for served in everywhere().await {
        let amina = served.customer("c-1").await;
        let browser = served.signed_in("c-1").await;
        let reference = asked(&served, amina, Kind::Copy, &all()).await;
        let path = format!("/en/requests/{reference}");
        let empty = [("form[locale]", "en"), ("form[request]", reference.as_str()), ("form[words]", " ")];
        browser.post("/ui/requests/write", &empty).send().await.unwrap();
        let page = Page::parse(&browser.read(&path).await);
        assert_eq!((led(&page), astray(&page, "words")), (vec!["words".to_owned()], None));
        assert_eq!(page.texts("#words-error"), ["Error:Write a message"]);
        let refused = async || {
            let page = Page::parse(&served.signed_in("c-1").await.read(&format!("{path}?copy=refused")).await);
            assert_eq!(astray(&page, "story"), None);
            page.attributes("#errors a", "href").into_iter().map(str::to_owned).collect::<Vec<_>>()
        };
        assert_eq!(refused().await, ["#story"], "not ready");
        work_off(&served).await;
        served.later(Duration::from_secs(4 * 24 * 60 * 60)).await;
        assert_eq!(refused().await, ["/en/requests/new/copy"], "kept no longer");
    }
}

#[tokio::test]
async fn somebody_who_comes_too_late_is_led_to_what_changed() {
    for served in everywhere().await {
        let amina = served.customer("c-1").await;
        let reference = asked(&served, amina, Kind::Copy, &all()).await;
        let id = member(&served, Role::Support).await;
        looked(&served, Actor::Staff(id, Role::Support), &reference).await;
        let robin = served.staff(id).await;
        let path = format!("/en/staff/requests/{reference}");
        let (_, revision) = seen(&served, &reference).await;
        let until = Page::parse(&robin.read(&path).await).attributes("input[name='form[until]']", "value").concat();
        served.time.pass(Duration::from_secs(60));
        writes(&served, Actor::Customer(amina), &reference, Some("One thing more")).await.unwrap();
        let fields = [
            ("form[locale]", "en"),
            ("form[request]", reference.as_str()),
            ("form[seen]", revision.as_str()),
            ("form[until]", until.as_str()),
            ("form[what]", "message"),
            ("form[write]", "Dear Amina"),
        ];
        robin.post("/ui/staff/write-check", &fields).send().await.unwrap();
        let page = Page::parse(&robin.read(&path).await);
        assert_eq!((led(&page), astray(&page, "changed")), (vec!["changed".to_owned()], None));
    }
}
