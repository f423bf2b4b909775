//! A code by e-mail: the page where it is typed in, and what is wrong with an address or a code.

use axum::response::Response;
use leptos::prelude::*;

use crate::{
    i18n::{messages as m, texts::Texts},
    usecases::error::{Fault, Flaw},
    web::{
        components::{error_summary::ErrorSummary, filled::apart, text_field::TextField},
        flash::Told,
        layout::page::{Head, Mood, respond},
        session::{CodeSent, Key},
        visit::Visit,
    },
};

/// The page where a customer or a guest types in the code they were sent.
pub struct CodePage {
    /// The name under which its form leaves word.
    pub flash: &'static str,
    pub action: &'static str,
    /// Where another code is asked for.
    pub again: String,
    pub sent: String,
    pub go: String,
    /// The code that this browser was sent, and where.
    pub code: Key<CodeSent>,
}

/// As much of an address as its owner knows it by: `be•@example.org`.
fn half_hidden(email: &str) -> String {
    let (local, domain) = email.rsplit_once('@').unwrap_or((email, ""));
    let shown: String = local.chars().take(local.chars().count().saturating_sub(1).min(2)).collect();
    format!("{shown}•@{domain}")
}

impl CodePage {
    pub async fn show(self, visit: &Visit) -> Response {
        let words = visit.texts();
        let Ok(Some(code)) = visit.session.get(self.code).await else { return cold(visit, &self.again) };
        let flash = visit.flash(self.flash).await;
        let typed = flash.as_ref().and_then(|flash| flash.typed.get("code").cloned()).unwrap_or_default();
        let (summary, error, mood) = told(visit, "code", flash.and_then(|flash| code_problem(words, flash.told)));
        let wrote = words.sign_in_code_where(m::SignInCodeWhere { email: &half_hidden(code.email.trim()) });
        let change = view! { <a href=visit.to(&self.again)>{words.sign_in_code_change()}</a> };
        let first = mood == Mood::Plain;
        let (again, locale) = (visit.to(&self.again), visit.language.tag());
        respond(visit, Head::of(words.sign_in_code_title()).mood(mood), move || {
            view! {
                {summary}
                <h1>{words.sign_in_code_title()}</h1>
                <p class="lede">{self.sent}</p>
                <p>{apart(wrote, change)}</p>
                <form method="post" action=self.action novalidate>
                    <input type="hidden" name="form[locale]" value=locale />
                    <TextField id="code" name="form[code]" label=words.sign_in_code() hint=words.sign_in_code_hint() value=typed error=error
                        autocomplete="one-time-code" kind="text" first=first />
                    <p class="acts">
                        <button class="button" type="submit">{self.go}</button>
                        <a href=again>{words.sign_in_again()}</a>
                    </p>
                </form>
            }
            .into_any()
        })
    }
}

/// Opened without having asked.
fn cold(visit: &Visit, again: &str) -> Response {
    let words = visit.texts();
    let ask = visit.to(again);
    respond(visit, Head::of(words.sign_in_code_cold_title()), move || {
        view! {
            <h1>{words.sign_in_code_cold_title()}</h1>
            <p class="lede">{words.sign_in_code_cold()}</p>
            <p class="acts"><a class="button" href=ask>{words.sign_in_ask_here()}</a></p>
        }
        .into_any()
    })
}

fn first_fault(told: Told) -> Option<Fault> {
    match told {
        Told::Faults(faults) => faults.first().copied(),
        _ => None,
    }
}

/// The problem with an e-mail address, in words.
pub fn email_problem(words: &Texts, told: Told) -> Option<String> {
    first_fault(told).map(|fault| match fault.flaw {
        Flaw::Missing => words.sign_in_email_missing(),
        _ => words.sign_in_email_malformed(),
    })
}

/// The problem with a code, in words.
pub fn code_problem(words: &Texts, told: Told) -> Option<String> {
    first_fault(told).map(|fault| match fault.flaw {
        Flaw::Missing => words.sign_in_code_missing(),
        Flaw::Malformed => words.sign_in_code_malformed(),
        Flaw::Used => words.sign_in_code_used(),
        Flaw::Expired => words.sign_in_code_expired(),
        _ => words.sign_in_code_wrong(),
    })
}

/// The error summary for a problem with `field`, the same beside the field, and the mood of the page.
pub fn told(visit: &Visit, field: &'static str, problem: Option<String>) -> (Option<AnyView>, Option<(String, String)>, Mood) {
    let words = visit.texts();
    let mood = if problem.is_some() { Mood::Error } else { Mood::Plain };
    let summary =
        problem.clone().map(|text| view! { <ErrorSummary heading=words.problem_heading() errors=vec![(field, text)] /> }.into_any());
    (summary, problem.map(|text| (words.error_prefix(), text)), mood)
}
