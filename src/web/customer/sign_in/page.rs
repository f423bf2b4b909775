use axum::{
    extract::{Path, Query},
    response::Response,
};
use leptos::prelude::*;
use serde::Deserialize;

use super::actions::{ASK, Asked, CODE};
use crate::{
    i18n::{messages as m, texts::Texts},
    usecases::error::{Fault, Flaw},
    web::{
        components::{error_summary::ErrorSummary, text_field::TextField},
        customer::passkeys::{
            self,
            button::{Purpose, button},
        },
        flash::Told,
        layout::page::{Head, Mood, respond},
        routes::is_page,
        visit::Visit,
    },
};

#[derive(Deserialize, Default)]
pub struct Came {
    /// The session had ended: `kept` or `lost`, whatever became of the form.
    ended: Option<String>,
    /// Just signed out.
    out: Option<String>,
    /// The brand's one-time address was no longer valid.
    link: Option<String>,
    /// The page somebody wanted when they were asked to sign in.
    to: Option<String>,
}

pub async fn ask(visit: Visit, Query(came): Query<Came>) -> Response {
    if visit.signed_in() && came.ended.is_none() && came.link.is_none() {
        return visit.redirect("");
    }
    let words = visit.texts();
    let flash = visit.flash(ASK).await;
    let typed = flash.as_ref().and_then(|flash| flash.typed.get("email").cloned());
    // Nobody types their address twice on one way in.
    let typed = match typed {
        Some(typed) => typed,
        None => Asked::of(&visit).await.map(|asked| asked.email).unwrap_or_default(),
    };
    let to = came.to.filter(|path| is_page(path)).unwrap_or_default();
    let of_passkey = flash.as_ref().and_then(|flash| passkeys::button::problem(&visit, &flash.told));
    let problem = flash.filter(|_| of_passkey.is_none()).and_then(|flash| email_problem(words, flash.told));
    let passkey = button(&visit, Purpose::SignIn, to.clone());
    let notice = match (came.ended.as_deref(), came.out, came.link) {
        (Some("kept"), ..) => Some((words.expired_title(), words.expired_kept())),
        (Some(_), ..) => Some((words.expired_title(), words.expired_lost())),
        (None, Some(_), _) => Some((words.sign_out_done(), words.sign_out_done_text())),
        (None, None, Some(_)) => Some((words.handoff_gone_title(), words.handoff_gone())),
        (None, None, None) => None,
    };
    let (summary, error, mood) = match of_passkey {
        Some(text) => (told(&visit, "email", Some(text)).0, None, Mood::Error),
        None => told(&visit, "email", problem),
    };
    let hint = words.sign_in_email_hint(m::SignInEmailHint { brand: &visit.portal().brand.name });
    let locale = visit.language.tag();
    let head = Head::of(words.sign_in_title()).about(words.sign_in_lede()).mood(mood);
    let head = if passkey.is_some() { head.with_islands() } else { head };
    respond(&visit, head, move || {
        view! {
            {summary}
            {notice.map(|(heading, text)| view! { <div class="notice"><h2>{heading}</h2><p>{text}</p></div> })}
            <h1>{words.sign_in_title()}</h1>
            <p class="lede">{words.sign_in_lede()}</p>
            <form method="post" action="/ui/sign-in/ask" novalidate>
                <input type="hidden" name="form[locale]" value=locale />
                <input type="hidden" name="form[to]" value=to />
                <TextField id="email" name="form[email]" label=words.sign_in_email() hint=hint value=typed error=error autocomplete="email" kind="email" />
                <p class="acts"><button class="button" type="submit">{words.sign_in_send()}</button></p>
            </form>
            {passkey}
        }
        .into_any()
    })
}

pub async fn code(visit: Visit) -> Response {
    let words = visit.texts();
    let to =
        CodePage { flash: CODE, action: "/ui/sign-in/code", again: "/sign-in", sent: words.sign_in_code_sent(), go: words.sign_in_go() };
    to.show(&visit).await
}

/// Where a code that was sent is typed in: by customers, and by people without an account.
pub struct CodePage {
    /// The name under which its form leaves word.
    pub flash: &'static str,
    pub action: &'static str,
    /// Where another code is asked for.
    pub again: &'static str,
    pub sent: String,
    pub go: String,
}

impl CodePage {
    pub async fn show(self, visit: &Visit) -> Response {
        let words = visit.texts();
        let flash = visit.flash(self.flash).await;
        let typed = flash.as_ref().and_then(|flash| flash.typed.get("code").cloned()).unwrap_or_default();
        let (summary, error, mood) = told(visit, "code", flash.and_then(|flash| code_problem(words, flash.told)));
        let (again, locale) = (visit.to(self.again), visit.language.tag());
        respond(visit, Head::of(words.sign_in_code_title()).mood(mood), move || {
            view! {
                {summary}
                <h1>{words.sign_in_code_title()}</h1>
                <p class="lede">{self.sent}</p>
                <form method="post" action=self.action novalidate>
                    <input type="hidden" name="form[locale]" value=locale />
                    <TextField id="code" name="form[code]" label=words.sign_in_code() hint=words.sign_in_code_hint() value=typed error=error
                        autocomplete="one-time-code" kind="text" />
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

/// Behind the link in the letter: a button, since opening a link must not sign anyone in.
pub async fn link(visit: Visit, Path((_, token)): Path<(String, String)>) -> Response {
    let words = visit.texts();
    let locale = visit.language.tag();
    respond(&visit, Head::of(words.sign_in_link_title()), move || {
        view! {
            <h1>{words.sign_in_link_title()}</h1>
            <p class="lede">{words.sign_in_link_text()}</p>
            <form method="post" action="/ui/sign-in/link">
                <input type="hidden" name="form[locale]" value=locale />
                <input type="hidden" name="form[link]" value=token />
                <p class="acts"><button class="button" type="submit">{words.sign_in_go()}</button></p>
            </form>
            <p class="hint">{words.sign_in_link_elsewhere()}</p>
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

/// What is wrong with an address.
pub fn email_problem(words: &Texts, told: Told) -> Option<String> {
    first_fault(told).map(|fault| match fault.flaw {
        Flaw::Missing => words.sign_in_email_missing(),
        _ => words.sign_in_email_malformed(),
    })
}

/// What is wrong with a code.
pub fn code_problem(words: &Texts, told: Told) -> Option<String> {
    first_fault(told).map(|fault| match fault.flaw {
        Flaw::Missing => words.sign_in_code_missing(),
        Flaw::Malformed => words.sign_in_code_malformed(),
        Flaw::Used => words.sign_in_code_used(),
        Flaw::Expired => words.sign_in_code_expired(),
        _ => words.sign_in_code_wrong(),
    })
}

pub fn told(visit: &Visit, field: &'static str, problem: Option<String>) -> (Option<AnyView>, Option<(String, String)>, Mood) {
    let words = visit.texts();
    let mood = if problem.is_some() { Mood::Error } else { Mood::Plain };
    let summary =
        problem.clone().map(|text| view! { <ErrorSummary heading=words.problem_heading() errors=vec![(field, text)] /> }.into_any());
    (summary, problem.map(|text| (words.error_prefix(), text)), mood)
}
