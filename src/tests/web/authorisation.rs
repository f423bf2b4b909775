//! Every page, form and call, tried by real requests as each kind of visitor ([`WHO`]). One that is reachable and has no row fails.

use candor::{
    domain::{actor::Actor, request::Kind, scope::Scope, staff::Role},
    usecases::{
        choices::save::Outcome,
        records::list::{Filter, list},
    },
    web::pages::{Page, Reader},
};
use std::collections::BTreeSet;

use crate::{
    explanations::told::explained,
    records::sent::{order, send},
    requests::told::{all, asked, member},
    served::{Browser, Served, location, served},
};

/// The visitors who try, in the order of every row below.
pub(super) const WHO: [&str; 7] =
    ["nobody", "a guest", "another customer", "the owner", "support", "the privacy officer", "the administrator"];

/// The answer to a form: `s` sign in first, `p` a page of one's own, `n` no such thing here.
pub(super) const FORMS: &[(&str, &str)] = &[
    ("/ui/account/email", "snpp nnn"),
    ("/ui/account/email-call-off", "snpp nnn"),
    ("/ui/account/email-confirm", "pppp ppp"),
    ("/ui/account/everywhere", "snpp nnn"),
    ("/ui/account/language", "snpp nnn"),
    ("/ui/account/passkey", "snpp nnn"),
    ("/ui/account/passkey-remove", "snnn nnn"),
    ("/ui/account/session", "snnn nnn"),
    ("/ui/asking/no", "snpp nnn"),
    ("/ui/changes/seen", "snpp nnn"),
    ("/ui/choices/boundaries", "snpp nnn"),
    ("/ui/choices/confirm", "snpp nnn"),
    ("/ui/choices/contact", "snpp nnn"),
    ("/ui/choices/pause", "snpp nnn"),
    ("/ui/choices/purpose", "snpp nnn"),
    ("/ui/choices/purposes", "snpp nnn"),
    ("/ui/choices/resume", "snpp nnn"),
    ("/ui/choices/save", "snpp nnn"),
    ("/ui/choices/stop-news", "snpp nnn"),
    ("/ui/choices/topic", "snpp nnn"),
    ("/ui/choices/undo", "snpp nnn"),
    ("/ui/confirm/code", "sppp nnn"),
    ("/ui/confirm/passkey", "snpp nnn"),
    ("/ui/confirm/send", "sppp nnn"),
    ("/ui/data/guess", "snpp nnn"),
    ("/ui/feedback/send", "pppp ppp"),
    ("/ui/hand-off", "pppp ppp"),
    ("/ui/panel/join", "snpp nnn"),
    ("/ui/panel/leave", "snpp nnn"),
    ("/ui/receipts/check", "pppp ppp"),
    ("/ui/requests/check", "sppp nnn"),
    ("/ui/requests/guest", "pppp ppp"),
    ("/ui/requests/guest-code", "pppp ppp"),
    ("/ui/requests/lift", "snpp nnn"),
    ("/ui/requests/send", "sppp nnn"),
    ("/ui/requests/withdraw", "snnp nnn"),
    ("/ui/requests/write", "snnp nnn"),
    ("/ui/sign-in/ask", "pppp ppp"),
    ("/ui/sign-in/code", "pppp ppp"),
    ("/ui/sign-in/link", "pppp ppp"),
    ("/ui/sign-in/passkey", "pppp ppp"),
    ("/ui/sign-out", "sppp ppp"),
    ("/ui/staff/approve", "snnn ppn"),
    ("/ui/staff/approve-check", "snnn ppn"),
    ("/ui/staff/ask-back", "snnn ppn"),
    ("/ui/staff/assign", "snnn ppn"),
    ("/ui/staff/black-out", "snnn nnn"),
    ("/ui/staff/decline", "snnn ppn"),
    ("/ui/staff/decline-check", "snnn npn"),
    ("/ui/staff/end-survey", "snnn nnn"),
    ("/ui/staff/extend", "snnn ppn"),
    ("/ui/staff/extend-check", "snnn ppn"),
    ("/ui/staff/finish", "snnn ppn"),
    ("/ui/staff/finish-check", "snnn ppn"),
    ("/ui/staff/group-voices", "snnn ppn"),
    ("/ui/staff/hold", "snnn ppn"),
    ("/ui/staff/hold-check", "snnn ppn"),
    ("/ui/staff/join", "pppp ppp"),
    ("/ui/staff/keep", "snnn ppn"),
    ("/ui/staff/link", "snnn ppn"),
    ("/ui/staff/link-check", "snnn ppn"),
    ("/ui/staff/make-survey", "snnn ppn"),
    ("/ui/staff/note", "snnn ppn"),
    ("/ui/staff/publish-topic", "snnn nnn"),
    ("/ui/staff/restart-job", "snnn nnn"),
    ("/ui/staff/resume", "snnn ppn"),
    ("/ui/staff/reveal", "snnn ppn"),
    ("/ui/staff/sign-in", "pppp ppp"),
    ("/ui/staff/start-survey", "snnn nnn"),
    ("/ui/staff/task", "snnn ppn"),
    ("/ui/staff/task-check", "snnn ppn"),
    ("/ui/staff/write", "snnn ppn"),
    ("/ui/staff/write-topic", "snnn nnn"),
    ("/ui/surveys/answer", "snnn nnn"),
    ("/ui/why/opinion", "snnp nnn"),
];

/// Calls of scripts, which have no page: to go on with a session, and a browser's challenges. With the status of each answer.
const ASKED_BY_SCRIPTS: &[(&str, [u16; 7])] = &[
    ("/ui/account/passkey-begin", [401, 404, 200, 200, 404, 404, 404]),
    ("/ui/session/extend", [401, 200, 200, 200, 200, 200, 200]),
    ("/ui/sign-in/passkey-begin", [200; 7]),
];

pub(super) const CALLS: &[(&str, &str, Scope)] = &[
    ("PUT", "/customers", Scope::CustomersWrite),
    ("POST", "/customers/query", Scope::CustomersRead),
    ("POST", "/decisions", Scope::DecisionsRead),
    ("POST", "/decisions/batch", Scope::DecisionsRead),
    ("POST", "/records", Scope::RecordsWrite),
    ("POST", "/records/withdraw", Scope::RecordsWrite),
    ("POST", "/handoffs", Scope::HandoffsWrite),
    ("POST", "/contacts", Scope::ContactsWrite),
    ("PUT", "/customers/preferences", Scope::PreferencesWrite),
    ("POST", "/customers/preferences/query", Scope::PreferencesRead),
    ("GET", "/changes", Scope::ChangesRead),
    ("GET", "/snapshot", Scope::ChangesRead),
    ("POST", "/explanations", Scope::ExplanationsWrite),
];

/// Calls that need no key, because they say what stands on public pages.
const OPEN_CALLS: &[&str] = &["/touchpoints/{id}/notice"];

#[test]
fn every_form_and_every_call_has_a_row() {
    let forms: BTreeSet<&str> = leptos::server_fn::axum::server_fn_paths().map(|(path, _)| path).collect();
    assert_eq!(forms, FORMS.iter().map(|(path, _)| *path).chain(ASKED_BY_SCRIPTS.iter().map(|(path, _)| *path)).collect());
    let reference = serde_json::to_value(candor::api::routes::reference()).unwrap();
    let calls: BTreeSet<String> = reference["paths"].as_object().unwrap().keys().cloned().collect();
    let rows = CALLS.iter().map(|(_, path, _)| path).chain(OPEN_CALLS);
    assert_eq!(calls, rows.map(|path| format!("/api/v1{path}")).collect());
}

/// The owner's things, for everybody to try.
pub(super) struct Things {
    pub(super) served: Served,
    receipt: String,
    record: String,
    pub(super) request: String,
    pub(super) explanation: String,
}

impl Things {
    /// A page, with something of hers where its address varies.
    pub(super) fn address(&self, path: &str) -> String {
        path.replace("{id}", &self.receipt)
            .replace("{record}", &self.record)
            .replace("{reference}", &self.request)
            .replace("{explanation}", &self.explanation)
            .replace("{version}", "1")
            .replace("{touchpoint}", "browse")
            .replace("{category}", "orders")
            .replace("{purpose}", "suggestions")
            .replace("{kind}", if path.contains("/new/") { "copy" } else { "" })
            .replace("{step}", "level")
            .replace("{survey}", "00000000-0000-7000-8000-000000000000")
            .replace("{token}", "x")
    }
}

pub(super) async fn things() -> Things {
    things_at(served().await).await
}

pub(super) async fn things_at(served: Served) -> Things {
    let amina = served.customer("c-1").await;
    served.customer("c-2").await;
    let Outcome::Saved(saved) = served.choose(amina, "full").await.unwrap() else { panic!("not saved") };
    send(&served, vec![order(&served, "order-1")]).await;
    let held = list(&served, Actor::Customer(amina), "orders", &Filter::default(), None, 1).await.unwrap();
    let explanation = explained(&served).await;
    let request = asked(&served, amina, Kind::Copy, &all()).await;
    // Letters about it are not what is looked at here.
    while let Some(job) = crate::house::take(&served).await.unwrap() {
        candor::usecases::jobs::take::settle(&served, job.lease, candor::usecases::jobs::end::End::Done).await.unwrap();
    }
    Things { receipt: saved.receipt.to_string(), record: held.records[0].id.to_string(), request, explanation, served }
}

pub(super) async fn browser(served: &Served, who: &str) -> Browser {
    if let Some(role) = role(who) {
        return served.staff(member(served, role).await).await;
    }
    match who {
        "nobody" => served.browser(),
        "a guest" => served.guest("guest@example.org").await,
        "another customer" => served.signed_in("c-2").await,
        _ => served.signed_in("c-1").await,
    }
}

fn role(who: &str) -> Option<Role> {
    match who {
        "support" => Some(Role::Support),
        "the privacy officer" => Some(Role::PrivacyOfficer),
        "the administrator" => Some(Role::Administrator),
        _ => None,
    }
}

#[tokio::test]
async fn pages_are_seen_by_whom_they_are_for() {
    let things = things().await;
    for (at, who) in WHO.into_iter().enumerate() {
        let browser = browser(&things.served, who).await;
        for page in Page::ALL {
            let path = things.address(page.path());
            let own = ["{id}", "{record}", "{reference}", "{explanation}"].iter().any(|part| page.path().contains(part));
            let (customer, person) = (matches!(at, 2 | 3), matches!(at, 1..=3));
            let expected: &[u16] = match page.reader() {
                Reader::Anyone => &[200, 303],
                _ if at == 0 => &[401],
                Reader::Customer if customer && (!own || at == 3) => &[200, 303],
                Reader::Person if person && (!own || at == 3) => &[200, 303],
                // A guest is told what an account is for.
                Reader::Customer if at == 1 && page != &Page::Why => &[403],
                Reader::Staff(deed) if role(who).is_some_and(|role| role.may(deed)) => &[200, 303],
                Reader::Customer | Reader::Person | Reader::Staff(_) => &[404],
            };
            let status = browser.get(&format!("/en{path}")).send().await.unwrap().status().as_u16();
            assert!(expected.contains(&status), "{path} as {who}: {status}, not {expected:?}");
        }
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn forms_act_for_whoever_they_are_for_and_for_nobody_else() {
    // Side by side: most of the time is spent waiting for the disk.
    let tries = WHO.into_iter().enumerate().map(|(at, who)| tokio::spawn(try_every_form(at, who)));
    for tried in tries.collect::<Vec<_>>() {
        tried.await.unwrap();
    }
}

async fn try_every_form(at: usize, who: &'static str) {
    let expected = |row: &str| row.replace(' ', "").chars().nth(at).unwrap();
    let acts = |row: &str| expected(row) == 'p';
    // A refused form changes nothing, so all of them are tried in one house.
    let house = things().await;
    let somebody = browser(&house.served, who).await;
    for (path, row) in FORMS.iter().filter(|(_, row)| !acts(row)) {
        try_form(&house, &somebody, who, path, expected(row)).await;
    }
    for (path, row) in FORMS.iter().filter(|(_, row)| acts(row)) {
        let house = things().await;
        let somebody = browser(&house.served, who).await;
        try_form(&house, &somebody, who, path, expected(row)).await;
    }
    let things = things().await;
    let somebody = browser(&things.served, who).await;
    for (path, row) in ASKED_BY_SCRIPTS {
        let answer = somebody.post(path, &[]).headers(as_a_script()).send().await.unwrap();
        assert_eq!(answer.status(), row[at], "{path} as {who}");
    }
}

/// Something for every form.
pub(super) fn fields(things: &Things) -> Vec<(&str, &str)> {
    vec![
        ("form[locale]", "en"),
        ("form[sent][locale]", "en"),
        ("form[sent][seen]", "1"),
        ("form[sent][against]", "2"),
        ("form[purpose]", "recommendations"),
        ("form[turn]", "off"),
        ("form[level]", "off"),
        ("form[seen]", "2"),
        ("form[receipt]", things.receipt.as_str()),
        ("form[request]", things.request.as_str()),
        ("form[kind]", "question"),
        ("form[words]", "Some words"),
        ("form[language]", "de"),
        ("form[reason]", "other"),
        ("form[system]", "call-recordings"),
        ("form[outcome]", "done"),
        ("form[explanation]", things.explanation.as_str()),
        ("form[opinion]", "odd"),
        ("form[place]", "help"),
        ("form[clear]", "yes"),
    ]
}

async fn try_form(things: &Things, browser: &Browser, who: &str, path: &str, expected: char) {
    let fields = fields(things);
    assert_eq!(answer(browser, path, &fields).await, expected, "{path} as {who}");
    let own_choice = ["/ui/choices/save", "/ui/choices/undo", "/ui/choices/purpose"].contains(&path) && who == "the owner";
    assert_eq!(things.served.decide("c-1", "recommendations").allows(), !own_choice, "{path} as {who} changed her choice");
}

/// A form would be led back to its page.
fn as_a_script() -> reqwest::header::HeaderMap {
    [(reqwest::header::ACCEPT, "application/json".parse().unwrap())].into_iter().collect()
}

async fn answer(browser: &Browser, path: &str, fields: &[(&str, &str)]) -> char {
    let response = browser.post(path, fields).send().await.unwrap();
    match (response.status().as_u16(), location(&response)) {
        (303, to) if to.contains("/sign-in?ended") => 's',
        (303, _) => 'p',
        (404, _) => 'n',
        (status, to) => panic!("{path}: {status} {to}"),
    }
}
