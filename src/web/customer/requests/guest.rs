//! Asking without an account: an e-mail address, a code, and then everything as for everyone.

use axum::response::Response;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

use crate::{
    domain::{actor::Actor, customer::Email, person::CustomerOrGuest, signed_in::ProvenBy},
    usecases::{
        error::{Error, Field, Flaw},
        people::GuestProfile,
        sign_in::{
            self,
            ask::For,
            confirm::{Proof, confirm_guest},
        },
    },
    web::{
        components::crumb::Crumb,
        door::{Form, through},
        flash::{Done, Next, STATUS, Told},
        layout::page::{Head, respond},
        limits::{Limited, Limits},
        pages::is_page,
        query::Query,
        session::{CODE_OF_GUEST, CodeSent, Proven},
        shown::code::{CodePage, email_problem, told},
        visit::Visit,
        way_in,
    },
};

const ASK: &str = "guest";
const CODE: &str = "guest-code";
const REQUESTS: &str = "/requests";
const FORMS: &str = "/requests/new/";

#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct AskForm {
    locale: Option<String>,
    email: Option<String>,
    to: Option<String>,
}

#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct CodeForm {
    locale: Option<String>,
    code: Option<String>,
}

#[derive(Deserialize, Default)]
pub struct GuestQuery {
    /// The request a letter led to.
    to: Option<String>,
}

pub async fn ask(visit: Visit, Query(came): Query<GuestQuery>) -> Response {
    if matches!(visit.actor, Actor::Customer(_) | Actor::Guest(_)) {
        return visit.redirect(REQUESTS);
    }
    let words = visit.texts();
    let flash = visit.flash(ASK).await;
    let typed = flash.as_ref().and_then(|flash| flash.typed.get("email").cloned()).unwrap_or_default();
    let (summary, error, mood) = told(&visit, "email", flash.and_then(|flash| email_problem(words, flash.told)));
    let to = came.to.filter(|to| is_page(to)).unwrap_or_default();
    let back = visit.to(REQUESTS);
    let request = way_in::request_at(&to);
    let (title, lede) =
        if request.is_some() { (words.open_request_title(), words.open_request_text()) } else { (words.guest_title(), words.guest_lede()) };
    let sign_in = request.map(|request| {
        let href = visit.to(&way_in::sign_in_to(&request));
        view! { <p class="acts"><a class="button button--plain" href=href>{words.sign_in_link()}</a></p> }
    });
    let form = way_in::to_request(&visit, to, typed, error);
    respond(&visit, Head::of(title.clone()).mood(mood), move || {
        view! {
            {summary}
            <Crumb href=back text=words.requests_title() />
            <h1>{title}</h1>
            <p class="lede">{lede}</p>
            {form}
            {sign_in}
        }
        .into_any()
    })
}

pub async fn code(visit: Visit) -> Response {
    let words = visit.texts();
    let (sent, go) = (words.guest_code_sent(), words.request_go_on());
    let kept = visit.session.get(CODE_OF_GUEST).await.ok().flatten();
    let again = way_in::ask_for(kept.and_then(|kept| kept.to).as_deref().unwrap_or_default());
    CodePage { flash: CODE, action: "/ui/requests/guest-code", again, sent, go, code: CODE_OF_GUEST }.show(&visit).await
}

/// Sends a code to the mailbox of a guest. The answer is the same whether a customer has the address or not.
#[server(prefix = "/ui", endpoint = "requests/guest")]
pub async fn ask_as_guest(form: AskForm) -> Result<(), ServerFnError> {
    let typed = form.email.clone().map(|email| ("email".to_owned(), email));
    let to = form.to.filter(|to| is_page(to) && !to.is_empty());
    let here = Form { page: ASK, path: way_in::ask_for(to.as_deref().unwrap_or_default()).into(), typed: BTreeMap::from_iter(typed) };
    through(form.locale.clone(), here, async |visit| {
        let asked = sign_in::ask(visit.portal(), form.email.as_deref(), visit.language, For::Guest, &visit.asker()).await?;
        visit.session.put(CODE_OF_GUEST, &CodeSent::new(&asked, form.email.unwrap_or_default(), to)).await?;
        Ok(Next::page("/requests/guest/code"))
    })
    .await
}

/// Signs in whoever has the mailbox: a guest, or the customer whose address it is.
#[server(prefix = "/ui", endpoint = "requests/guest-code")]
pub async fn enter_as_guest(form: CodeForm) -> Result<(), ServerFnError> {
    let typed = form.code.clone().map(|code| ("code".to_owned(), code));
    let here = Form { page: CODE, path: "/requests/guest/code".into(), typed: BTreeMap::from_iter(typed) };
    through(form.locale, here, async |visit| {
        let proof = Proof::code(form.code.as_deref())?;
        let expired = || Error::invalid(Field::Code, Flaw::Expired);
        let kept = visit.session.get(CODE_OF_GUEST).await.ok().flatten().ok_or_else(expired)?;
        let email = Email::try_from(kept.email.clone()).map_err(|_| expired())?;
        let person = confirm_guest(
            visit.portal(),
            &kept.asked().ok_or_else(expired)?,
            proof,
            GuestProfile { email: Some(email), language: visit.language, postal: None },
        )
        .await?;
        let to = kept.to.clone().unwrap_or_else(|| REQUESTS.to_owned());
        Ok(match person.told_apart() {
            CustomerOrGuest::Customer(customer) => {
                let next = visit.begin_as_customer(customer, Proven::Now, ProvenBy::Code).await?;
                // A form that was kept is said before this.
                let told = next.path.is_empty() && (to == REQUESTS || to.starts_with(FORMS));
                if told { Next::page(to).saying(STATUS, Told::Done(Done::KnownAfterAll)) } else { next.or(to) }
            }
            CustomerOrGuest::Guest(guest) => visit.begin(Actor::Guest(guest), Proven::Now).await?.or(to),
        })
    })
    .await
}

impl Limited for AskAsGuest {
    const LIMITS: Limits = Limits::ENTERING;
}

impl Limited for EnterAsGuest {
    const LIMITS: Limits = Limits::ENTERING;
}
