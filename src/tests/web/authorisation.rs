//! Every page, form and call, tried by real requests as each kind of visitor ([`WHO`]). One that is reachable and has no row fails.

use candor::{
    domain::scope::Scope,
    web::pages::{Page, Reader},
};
use std::collections::BTreeSet;

use super::visitors::{Things, WHO, browser, fields, role, things};
use crate::served::{Browser, location};

/// The answer to a form: `s` sign in first, `p` a page of one's own, `n` no such thing here.
pub(super) const FORMS: &[(&str, &str)] = &[
    ("/ui/about-you/delete", "snpp nnn nnn"),
    ("/ui/about-you/save", "snpp nnn nnn"),
    ("/ui/account/email", "snpp nnn nnn"),
    ("/ui/account/email-call-off", "snpp nnn nnn"),
    ("/ui/account/email-confirm", "pppp ppp ppp"),
    ("/ui/account/everywhere", "snpp nnn nnn"),
    ("/ui/account/language", "snpp nnn nnn"),
    ("/ui/account/passkey", "snpp nnn nnn"),
    ("/ui/account/passkey-remove", "snnn nnn nnn"),
    ("/ui/account/session", "snnn nnn nnn"),
    ("/ui/asking/no", "snpp nnn nnn"),
    ("/ui/changes/seen", "snpp nnn nnn"),
    ("/ui/choices/boundaries", "snpp nnn nnn"),
    ("/ui/choices/confirm", "snpp nnn nnn"),
    ("/ui/choices/contact", "snpp nnn nnn"),
    ("/ui/choices/pause", "snpp nnn nnn"),
    ("/ui/choices/purpose", "snpp nnn nnn"),
    ("/ui/choices/purposes", "snpp nnn nnn"),
    ("/ui/choices/resume", "snpp nnn nnn"),
    ("/ui/choices/save", "snpp nnn nnn"),
    ("/ui/choices/stop-news", "snpp nnn nnn"),
    ("/ui/choices/topic", "snpp nnn nnn"),
    ("/ui/choices/undo", "snpp nnn nnn"),
    ("/ui/confirm/code", "sppp nnn nnn"),
    ("/ui/confirm/passkey", "snpp nnn nnn"),
    ("/ui/confirm/send", "sppp nnn nnn"),
    ("/ui/data/guess", "snpp nnn nnn"),
    ("/ui/data/use", "snpp nnn nnn"),
    ("/ui/feedback/send", "pppp ppp ppp"),
    ("/ui/hand-off", "pppp ppp ppp"),
    ("/ui/panel/join", "snpp nnn nnn"),
    ("/ui/panel/leave", "snpp nnn nnn"),
    ("/ui/receipts/check", "pppp ppp ppp"),
    ("/ui/requests/check", "sppp nnn nnn"),
    ("/ui/requests/guest", "pppp ppp ppp"),
    ("/ui/requests/guest-code", "pppp ppp ppp"),
    ("/ui/requests/lift", "snpp nnn nnn"),
    ("/ui/requests/look", "snnn nnn nnn"),
    ("/ui/requests/send", "sppp nnn nnn"),
    ("/ui/requests/withdraw", "snnp nnn nnn"),
    ("/ui/requests/write", "snnp nnn nnn"),
    ("/ui/sign-in/ask", "pppp ppp ppp"),
    ("/ui/sign-in/code", "pppp ppp ppp"),
    ("/ui/sign-in/link", "pppp ppp ppp"),
    ("/ui/sign-in/passkey", "pppp ppp ppp"),
    ("/ui/sign-out", "sppp ppp ppp"),
    ("/ui/staff/answer-training", "snnn ppp ppp"),
    ("/ui/staff/approve", "snnn ppn nnn"),
    ("/ui/staff/approve-check", "snnn ppn nnn"),
    ("/ui/staff/arrived", "snnn ppn nnn"),
    ("/ui/staff/arrived-check", "snnn ppn nnn"),
    ("/ui/staff/ask-again", "snnn ppn nnn"),
    ("/ui/staff/ask-back", "snnn ppn nnn"),
    ("/ui/staff/assign", "snnn ppn nnn"),
    ("/ui/staff/black-out", "snnn ppn nnn"),
    ("/ui/staff/black-out-voice", "snnn nnn nnn"),
    ("/ui/staff/change-password", "snnn ppp ppp"),
    ("/ui/staff/change-role", "snnn nnp nnn"),
    ("/ui/staff/check-notice", "snnn npn nnn"),
    ("/ui/staff/choose-away", "snnn ppp ppp"),
    ("/ui/staff/choose-for", "snnn ppn nnn"),
    ("/ui/staff/choose-languages", "snnn ppp ppp"),
    ("/ui/staff/choose-letters", "snnn ppp ppp"),
    ("/ui/staff/choose-systems", "snnn nnp nnn"),
    ("/ui/staff/choose-their-away", "snnn npp nnn"),
    ("/ui/staff/choose-their-languages", "snnn nnp nnn"),
    ("/ui/staff/close-person", "snnn ppn nnn"),
    ("/ui/staff/confirm", "snnn ppp ppp"),
    ("/ui/staff/confirm-passkey", "snnn ppp ppp"),
    ("/ui/staff/connect-system", "snnn nnp nnn"),
    ("/ui/staff/decide-concern", "snnn npn pnn"),
    ("/ui/staff/decide-item", "snnn npn pnn"),
    ("/ui/staff/decline", "snnn ppn nnn"),
    ("/ui/staff/disconnect-system", "snnn nnp nnn"),
    ("/ui/staff/drop-file", "snnn ppn nnn"),
    ("/ui/staff/end-key", "snnn nnp nnn"),
    ("/ui/staff/end-others", "snnn ppp ppp"),
    ("/ui/staff/end-session", "snnn nnn nnn"),
    ("/ui/staff/end-survey", "snnn nnn nnn"),
    ("/ui/staff/end-their-sessions", "snnn nnp nnn"),
    ("/ui/staff/end-their-away", "snnn npp nnn"),
    ("/ui/staff/end-work", "snnn nnp nnn"),
    ("/ui/staff/extend", "snnn ppn nnn"),
    ("/ui/staff/extend-check", "snnn ppn nnn"),
    ("/ui/staff/find", "snnn ppn nnn"),
    ("/ui/staff/find-closed", "snnn npn npn"),
    ("/ui/staff/find-person", "snnn ppn nnn"),
    ("/ui/staff/finish", "snnn ppn nnn"),
    ("/ui/staff/group-voices", "snnn ppn pnn"),
    ("/ui/staff/hand-all", "snnn npn nnn"),
    ("/ui/staff/hand-over", "snnn ppn nnn"),
    ("/ui/staff/hold", "snnn ppn nnn"),
    ("/ui/staff/hold-check", "snnn ppn nnn"),
    ("/ui/staff/insert", "snnn ppn nnn"),
    ("/ui/staff/invite", "snnn nnp nnn"),
    ("/ui/staff/invite-again", "snnn nnp nnn"),
    ("/ui/staff/join", "pppp ppp ppp"),
    ("/ui/staff/keep", "snnn ppn nnn"),
    ("/ui/staff/keep-hold", "snnn ppn nnn"),
    ("/ui/staff/let-in", "snnn npn nnn"),
    ("/ui/staff/link", "snnn ppn nnn"),
    ("/ui/staff/link-check", "snnn ppn nnn"),
    ("/ui/staff/make-key", "snnn nnp nnn"),
    ("/ui/staff/make-survey", "snnn ppn pnn"),
    ("/ui/staff/new-codes", "snnn ppp ppp"),
    ("/ui/staff/new-system-secret", "snnn nnp nnn"),
    ("/ui/staff/note", "snnn ppn nnn"),
    ("/ui/staff/open-person", "snnn ppn nnn"),
    ("/ui/staff/passkey", "snnn ppp ppp"),
    ("/ui/staff/passkey-remove", "snnn nnn nnn"),
    ("/ui/staff/pick", "snnn ppn nnn"),
    ("/ui/staff/posted", "snnn ppn nnn"),
    ("/ui/staff/prove", "snnn ppn nnn"),
    ("/ui/staff/prove-check", "snnn ppn nnn"),
    ("/ui/staff/publish-notice", "snnn npn nnn"),
    ("/ui/staff/publish-topic", "snnn nnn nnn"),
    ("/ui/staff/put-back", "snnn ppn nnn"),
    ("/ui/staff/raise", "snnn ppp ppp"),
    ("/ui/staff/read-closed", "snnn npn npn"),
    ("/ui/staff/remind", "snnn ppn nnn"),
    ("/ui/staff/report-tasks", "snnn ppn nnn"),
    ("/ui/staff/report-tasks-check", "snnn ppn nnn"),
    ("/ui/staff/restart-job", "snnn nnn nnn"),
    ("/ui/staff/resume", "snnn ppn nnn"),
    ("/ui/staff/resume-check", "snnn ppn nnn"),
    ("/ui/staff/reveal", "snnn ppn nnn"),
    ("/ui/staff/rotate-key", "snnn nnp nnn"),
    ("/ui/staff/say-no", "snnn ppn nnn"),
    ("/ui/staff/say-yes", "snnn ppn nnn"),
    ("/ui/staff/see-person", "snnn ppn nnn"),
    ("/ui/staff/several-ask", "snnn ppn nnn"),
    ("/ui/staff/several-check", "snnn ppn nnn"),
    ("/ui/staff/several-no", "snnn ppn nnn"),
    ("/ui/staff/several-open", "snnn ppn nnn"),
    ("/ui/staff/several-take-back", "snnn ppn nnn"),
    ("/ui/staff/several-yes", "snnn ppn nnn"),
    ("/ui/staff/sign-in", "pppp ppp ppp"),
    ("/ui/staff/sign-in-passkey", "pppp ppp ppp"),
    ("/ui/staff/stand-in", "snnn ppn nnn"),
    ("/ui/staff/stand-in-check", "snnn ppn nnn"),
    ("/ui/staff/start-survey", "snnn nnn nnn"),
    ("/ui/staff/take-back", "snnn ppn nnn"),
    ("/ui/staff/take-from", "snnn ppn nnn"),
    ("/ui/staff/take-item", "snnn nnn nnn"),
    ("/ui/staff/take-next", "snnn ppn nnn"),
    ("/ui/staff/task", "snnn ppn nnn"),
    ("/ui/staff/task-check", "snnn ppn nnn"),
    ("/ui/staff/tell-system-again", "snnn nnp nnn"),
    ("/ui/staff/tell-system-requests", "snnn nnp nnn"),
    ("/ui/staff/test-system", "snnn nnp nnn"),
    ("/ui/staff/verify-log", "snnn npp npn"),
    ("/ui/staff/weigh", "snnn npn pnn"),
    ("/ui/staff/withdraw-invitation", "snnn nnp nnn"),
    ("/ui/staff/write", "snnn ppn nnn"),
    ("/ui/staff/write-check", "snnn ppn nnn"),
    ("/ui/staff/write-down", "snnn ppn nnn"),
    ("/ui/staff/write-topic", "snnn nnn nnn"),
    ("/ui/surveys/answer", "snnn nnn nnn"),
    ("/ui/why/opinion", "snnp nnn nnn"),
];

/// Calls of scripts, which have no page: to go on with a session, to keep what is typed, and a browser's challenges. With the status of each answer.
const ASKED_BY_SCRIPTS: &[(&str, [u16; 10])] = &[
    ("/ui/account/passkey-begin", [401, 404, 200, 200, 404, 404, 404, 404, 404, 404]),
    ("/ui/session/extend", [401, 200, 200, 200, 200, 200, 200, 200, 200, 200]),
    ("/ui/sign-in/passkey-begin", [200; 10]),
    // Of no case: whoever may see cases is told no more than others.
    ("/ui/staff/keep-typed", [401, 404, 404, 404, 404, 404, 404, 404, 404, 404]),
    ("/ui/staff/passkey-begin", [401, 404, 404, 404, 401, 401, 401, 401, 401, 401]),
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
    ("POST", "/signals", Scope::SignalsWrite),
    ("GET", "/changes", Scope::ChangesRead),
    ("POST", "/changes/ack", Scope::ChangesRead),
    ("GET", "/snapshot", Scope::ChangesRead),
    ("POST", "/explanations", Scope::ExplanationsWrite),
    ("POST", "/outcomes", Scope::Outcomes),
    ("GET", "/tasks", Scope::Tasks),
    ("POST", "/tasks/{request}", Scope::Tasks),
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
    // A refused form changes nothing, so many of them are tried in one house: as many as it hears from one sender in a minute.
    let refused: Vec<_> = FORMS.iter().filter(|(_, row)| !acts(row)).collect();
    for some in refused.chunks(60) {
        let house = things().await;
        let somebody = browser(&house.served, who).await;
        for (path, row) in some {
            try_form(&house, &somebody, who, path, expected(row)).await;
        }
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

async fn try_form(things: &Things, browser: &Browser, who: &str, path: &str, expected: char) {
    assert_eq!(answer(browser, path, &fields(things)).await, expected, "{path} as {who}");
    let own_choice = ["/ui/choices/save", "/ui/choices/undo", "/ui/choices/purpose"].contains(&path) && who == "the owner";
    assert_eq!(things.served.decide("c-1", "recommendations").allows(), !own_choice, "{path} as {who} changed her choice");
}

/// A form would be led back to its page.
pub(super) fn as_a_script() -> reqwest::header::HeaderMap {
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
