use axum::{extract::Path, response::Response};
use leptos::prelude::*;
use serde::Deserialize;

use super::actions::{ASK, CODE_PAGE, SignInWithPasskey};
use crate::{
    domain::passkey::Among,
    i18n::messages as m,
    web::{
        components::text_field::TextField,
        layout::page::{Head, Mood, respond},
        pages::is_page,
        query::Query,
        session,
        shown::{
            code::{CodePage, email_problem, told},
            passkey::{self, use_button},
        },
        visit::Visit,
    },
};

#[derive(Deserialize, Default)]
pub struct SignInQuery {
    /// The session had ended: `kept` or `lost`, as became of the form.
    ended: Option<String>,
    /// Just signed out.
    out: Option<String>,
    /// The brand's one-time address was no longer valid.
    link: Option<String>,
    /// A code or link came back to a browser that has not asked for it.
    elsewhere: Option<String>,
    /// The page the customer wanted when they were asked to sign in.
    to: Option<String>,
}

pub async fn ask(visit: Visit, Query(came): Query<SignInQuery>) -> Response {
    if visit.signed_in() && came.ended.is_none() && came.link.is_none() {
        return visit.redirect("");
    }
    let words = visit.texts();
    let flash = visit.flash(ASK).await;
    let typed = flash.as_ref().and_then(|flash| flash.typed.get("email").cloned());
    // The address is typed once on one way in.
    let typed = match typed {
        Some(typed) => typed,
        None => visit.session.get(session::CODE).await.ok().flatten().map(|sent| sent.email).unwrap_or_default(),
    };
    let to = came.to.filter(|path| is_page(path)).unwrap_or_default();
    let of_passkey = flash.as_ref().and_then(|flash| passkey::problem(&visit, &flash.told));
    let problem = flash.filter(|_| of_passkey.is_none()).and_then(|flash| email_problem(words, flash.told));
    let passkey = use_button::<SignInWithPasskey>(&visit, Among::Customers, to.clone());
    let notice = match (came.ended.as_deref(), came.out, came.link, came.elsewhere) {
        (Some("kept"), ..) => Some((words.expired_title(), words.expired_kept())),
        (Some(_), ..) => Some((words.sign_out_done(), words.expired_lost())),
        (None, Some(everywhere), ..) if everywhere == "everywhere" => Some((words.sign_out_done(), words.sign_out_everywhere())),
        (None, Some(_), ..) => Some((words.sign_out_done(), words.sign_out_done_text())),
        (None, None, Some(_), _) => Some((words.handoff_gone_title(), words.handoff_gone())),
        (None, None, None, Some(_)) => Some((words.sign_in_elsewhere_title(), words.sign_in_elsewhere())),
        (None, None, None, None) => None,
    };
    let (summary, error, mood) = match of_passkey {
        Some(text) => (told(&visit, "passkey", Some(text)).0, None, Mood::Error),
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
    // The press came twice, and the first one signed them in.
    if visit.signed_in() {
        return visit.redirect("");
    }
    let words = visit.texts();
    let to = CodePage {
        flash: CODE_PAGE,
        action: "/ui/sign-in/code",
        again: "/sign-in".to_owned(),
        sent: words.sign_in_code_sent(),
        go: words.sign_in_go(),
        code: session::CODE,
    };
    to.show(&visit).await
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
