//! Everything a person or a system can reach, tried as nobody, as someone else and as the owner. Whatever is reachable
//! and has no row here fails the test.

use candor::{
    domain::actor::Actor,
    usecases::{
        api_keys::scope::Scope,
        choices::save::Outcome,
        records::list::{Filter, list},
    },
    web::routes::{PAGES, Reader},
};
use reqwest::StatusCode;
use serde_json::json;
use std::collections::BTreeSet;

use crate::{
    records::sent::{order, send},
    served::{Browser, location, served},
};

/// What is expected of each form for: nobody, another customer, the owner.
const FORMS: &[(&str, [Expect; 3])] = &[
    ("/ui/choices/save", [Expect::SignIn, Expect::Page, Expect::Page]),
    ("/ui/changes/seen", [Expect::SignIn, Expect::Page, Expect::Page]),
    ("/ui/data/guess", [Expect::SignIn, Expect::Page, Expect::Page]),
    ("/ui/hand-off", [Expect::Page, Expect::Page, Expect::Page]),
    ("/ui/choices/undo", [Expect::SignIn, Expect::Page, Expect::Page]),
    ("/ui/sign-in/ask", [Expect::Page, Expect::Page, Expect::Page]),
    ("/ui/sign-in/code", [Expect::Page, Expect::Page, Expect::Page]),
    ("/ui/sign-in/link", [Expect::Page, Expect::Page, Expect::Page]),
    ("/ui/session/extend", [Expect::Status(401), Expect::Status(200), Expect::Status(200)]),
    ("/ui/sign-out", [Expect::SignIn, Expect::Page, Expect::Page]),
];

const CALLS: &[(&str, &str, Scope)] = &[
    ("PUT", "/customers", Scope::CustomersWrite),
    ("POST", "/decisions", Scope::DecisionsRead),
    ("POST", "/decisions/batch", Scope::DecisionsRead),
    ("POST", "/records", Scope::RecordsWrite),
    ("POST", "/handoffs", Scope::HandoffsWrite),
];

/// Calls that need no key, because they say what stands on public pages.
const OPEN_CALLS: &[&str] = &["/touchpoints/{id}/notice"];

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Expect {
    SignIn,
    Page,
    Status(u16),
}

#[test]
fn every_form_and_every_call_has_a_row() {
    let forms: BTreeSet<&str> = leptos::server_fn::axum::server_fn_paths().map(|(path, _)| path).collect();
    assert_eq!(forms, FORMS.iter().map(|(path, _)| *path).collect());
    let reference = serde_json::to_value(<candor::api::openapi::Reference as utoipa::OpenApi>::openapi()).unwrap();
    let calls: BTreeSet<String> = reference["paths"].as_object().unwrap().keys().cloned().collect();
    let rows = CALLS.iter().map(|(_, path, _)| path).chain(OPEN_CALLS);
    assert_eq!(calls, rows.map(|path| format!("/api/v1{path}")).collect());
}

#[tokio::test]
async fn pages_of_a_customer_are_theirs_alone() {
    let served = served().await;
    let amina = served.customer("c-1").await;
    served.customer("c-2").await;
    let Outcome::Saved(saved) = served.choose(amina, "full").await.unwrap() else { panic!("not saved") };
    send(&served, vec![order(&served, "order-1")]).await;
    let held = list(&served, Actor::Customer(amina), "orders", &Filter::default(), None, 1).await.unwrap();
    let record = held.records[0].id.to_string();
    let (nobody, other, owner) = (served.browser(), served.signed_in("c-2").await, served.signed_in("c-1").await);
    for page in PAGES {
        let path = format!("/en{}", page.path.replace("{id}", &saved.receipt.to_string()));
        let path = path
            .replace("{record}", &record)
            .replace("{version}", "1")
            .replace("{touchpoint}", "browse")
            .replace("{category}", "orders")
            .replace("{purpose}", "suggestions")
            .replace("{token}", "x");
        let own = page.path.contains("{id}") || page.path.contains("{record}");
        let status = async |browser: &Browser| browser.get(&path).send().await.unwrap().status();
        let fine = |status: StatusCode| status == 200 || status == 303;
        match page.reader {
            Reader::Anyone => assert!(fine(status(&nobody).await), "{path}"),
            Reader::Customer => assert_eq!(status(&nobody).await, 401, "{path} as nobody"),
        }
        assert!(fine(status(&owner).await), "{path} as its owner");
        if own {
            assert_eq!(status(&other).await, 404, "{path} as someone else");
        }
    }
}

#[tokio::test]
async fn forms_act_for_whoever_is_signed_in_and_for_nobody_else() {
    for (path, expected) in FORMS {
        // A house of its own for each: one address may not sign in as often as all of them together.
        let served = served().await;
        let amina = served.customer("c-1").await;
        served.customer("c-2").await;
        let Outcome::Saved(saved) = served.choose(amina, "full").await.unwrap() else { panic!("not saved") };
        let receipt = saved.receipt.to_string();
        let fields = [
            ("form[locale]", "en"),
            ("form[level]", "off"),
            ("form[seen]", "1"),
            ("form[against]", "2"),
            ("form[receipt]", receipt.as_str()),
        ];
        let fields = if *path == "/ui/session/extend" { &[][..] } else { &fields[..] };
        let strangers = [served.browser(), served.signed_in("c-2").await];
        for (browser, expected) in strangers.iter().zip(expected) {
            assert_eq!(answer(browser, path, fields).await, *expected, "{path}");
            assert!(served.decide("c-1", "recommendations").allows(), "{path} by somebody else changed her choice");
        }
        assert_eq!(answer(&served.signed_in("c-1").await, path, fields).await, expected[2], "{path}");
        let changes = path.starts_with("/ui/choices/");
        assert_eq!(served.decide("c-1", "recommendations").allows(), !changes, "{path} by herself");
    }
}

async fn answer(browser: &Browser, path: &str, fields: &[(&str, &str)]) -> Expect {
    // As a script asks: `headers` replaces what a form would send.
    let accept = [(reqwest::header::ACCEPT, "application/json".parse().unwrap())].into_iter().collect();
    let response = browser.post(path, fields).headers(accept).send().await.unwrap();
    match (response.status().as_u16(), location(&response)) {
        (303, to) if to.starts_with("/en/sign-in?ended") => Expect::SignIn,
        (303, _) => Expect::Page,
        (status, _) => Expect::Status(status),
    }
}

#[tokio::test]
async fn a_call_needs_a_key_in_force_with_its_scope() {
    let served = served().await;
    served.customer("c-1").await;
    for (method, path, scope) in CALLS {
        let others: Vec<Scope> = Scope::ALL.iter().copied().filter(|other| other != scope).collect();
        let body = match *path {
            "/customers" => json!({"reference": "c-1", "email": "a@example.org", "language": "en"}),
            "/decisions" => json!({"customer": "c-1", "purpose": "suggestions"}),
            "/records" => json!({"records": []}),
            "/handoffs" => json!({"customer": "c-1"}),
            _ => json!({"decisions": []}),
        };
        assert_eq!(served.call(method, path, None, &body).await.status(), 401, "{path}");
        assert_eq!(served.call(method, path, Some(&served.key(&others).await), &body).await.status(), 403, "{path}");
        assert!(served.call(method, path, Some(&served.key(&[*scope]).await), &body).await.status().is_success(), "{path}");
    }
}
