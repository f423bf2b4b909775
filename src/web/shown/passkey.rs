//! Passkeys on pages: those of an account, the button that asks the browser for one, its challenge, and what is wrong with the answer.
//! The button needs scripts; the codes beside it do not.

use leptos::{prelude::*, server_fn::ServerFn};
use serde::{Deserialize, Serialize};

use crate::{
    domain::passkey::Among,
    i18n::{dates, messages as m},
    islands::Passkey,
    usecases::{
        authorise,
        error::{Error, Fault, Field, Flaw},
        passkeys::{
            answered::{self, Answer},
            kept::{Listed, list},
            relying_party::RelyingParty,
        },
    },
    web::{components::without_scripts::WithoutScripts, door::answer, flash::Told, session::PASSKEY_TO_PROVE, visit::Visit},
};

/// `NotFound` where browsers keep no passkeys.
pub fn party(visit: &Visit) -> Result<&RelyingParty, Error> {
    visit.front.passkeys.as_deref().ok_or(Error::NotFound)
}

/// The challenge for a passkey that a customer or a member of staff has, as JSON. It names nobody.
#[server(prefix = "/ui", endpoint = "sign-in/passkey-begin")]
pub async fn begin_proof() -> Result<String, ServerFnError> {
    answer(async |visit| {
        let (options, challenge) = answered::begin(party(visit)?)?;
        visit.session.put(PASSKEY_TO_PROVE, &challenge).await?;
        Ok(options)
    })
    .await
}

/// The answer of a form, beside the challenge that this browser was given.
pub async fn answer_of<'a>(visit: &'a Visit, text: Option<&'a str>) -> Result<Answer<'a>, Error> {
    let challenge = visit.session.take(PASSKEY_TO_PROVE).await?;
    Ok(Answer { party: party(visit)?, challenge, text })
}

/// The form around the button.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct PasskeyForm {
    pub locale: Option<String>,
    /// The page to go on to.
    pub to: Option<String>,
    /// The browser's answer to the challenge, as JSON.
    pub answer: Option<String>,
}

/// The button for a passkey that there is; its form goes to `F`. Nothing to see without scripts, or where browsers keep no passkeys.
pub fn use_button<F: ServerFn>(visit: &Visit, among: Among, to: String) -> Option<AnyView> {
    button(visit, among, false, (BeginProof::PATH, F::PATH), to)
}

/// The button for a new passkey: its challenge comes from `B`, its form goes to `F`.
fn add_button<B: ServerFn, F: ServerFn>(visit: &Visit, among: Among) -> Option<AnyView> {
    button(visit, among, true, (B::PATH, F::PATH), String::new())
}

fn button(visit: &Visit, among: Among, new: bool, (begin, send): (&'static str, &'static str), to: String) -> Option<AnyView> {
    visit.front.passkeys.as_ref()?;
    let words = visit.texts();
    let failed = match among {
        Among::Customers => words.passkey_failed(),
        Among::Staff => words.staff_passkey_failed(),
    };
    let (locale, known) = (visit.language.tag(), words.passkey_known_here());
    let label = if new { words.passkey_add() } else { words.passkey_use() };
    let named = label.clone();
    Some(
        view! {
            <form method="post" action=send class="passkey" id="passkey" tabindex="-1" aria-label=named>
                <input r#type="hidden" name="form[locale]" value=locale />
                <input r#type="hidden" name="form[to]" value=to />
                <Passkey begin=begin.to_owned() new=new label=label failed=failed known=known />
            </form>
        }
        .into_any(),
    )
}

/// The passkeys of an account, each with its way out by `R`, and the way to one more by `B` and `F`. `None` where browsers keep none.
pub async fn section<B: ServerFn, F: ServerFn, R: ServerFn>(visit: &Visit, among: Among) -> Result<Option<AnyView>, Error> {
    if visit.front.passkeys.is_none() {
        return Ok(None);
    }
    let words = visit.texts();
    let kept = list(visit.portal(), among, visit.actor).await?;
    let fresh = authorise::fresh(visit.portal(), visit.proven_at().await).is_ok();
    let (about, prove) = match among {
        Among::Customers => (words.passkeys_about(), visit.to("/confirm?to=/account")),
        Among::Staff => (words.me_passkeys_about(), visit.to("/staff/confirm?to=/staff/me")),
    };
    let entries: Vec<_> = kept.into_iter().map(|passkey| entry(visit, passkey, R::PATH)).collect();
    let list = match entries.is_empty() {
        true => view! { <p>{words.passkey_none()}</p> }.into_any(),
        false => view! { <ul class="entries">{entries}</ul> }.into_any(),
    };
    let more = match fresh {
        true => add_button::<B, F>(visit, among),
        false => Some(view! { <p class="acts"><a class="button button--plain" href=prove>{words.passkey_prove()}</a></p> }.into_any()),
    };
    Ok(Some(
        view! {
            <section aria-labelledby="passkeys">
                <h2 id="passkeys" tabindex="-1">{words.passkeys()}</h2>
                <p class="hint">{about}</p>
                {list}
                {more}
                {fresh.then(|| view! { <WithoutScripts text=words.passkey_scripts() /> })}
            </section>
        }
        .into_any(),
    ))
}

fn entry(visit: &Visit, passkey: Listed, remove: &'static str) -> AnyView {
    let words = visit.texts();
    let (locale, day) = (visit.language.tag(), |at| dates::date(visit.language, at, visit.zone()));
    let name = if passkey.browser.is_empty() { words.account_some_browser() } else { passkey.browser };
    let about = match passkey.last_used {
        Some(at) => words.passkey_used(m::PasskeyUsed { used: &day(at), since: &day(passkey.since) }),
        None => words.passkey_since(m::PasskeySince { since: &day(passkey.since) }),
    };
    let named = name.clone();
    view! {
        <li>
            <p><strong><bdi>{name}</bdi></strong></p>
            <p class="entries__who">{about}</p>
            <form method="post" action=remove>
                <input r#type="hidden" name="form[locale]" value=locale />
                <input r#type="hidden" name="form[passkey]" value=passkey.id.to_string() />
                <button class="button button--plain" type="submit">{words.passkey_remove()}<span class="vh">{named}</span></button>
            </form>
        </li>
    }
    .into_any()
}

/// The problem with a browser's answer, in words.
pub fn problem(visit: &Visit, told: &Told) -> Option<String> {
    let Told::Faults(faults) = told else { return None };
    let of_passkey = |fault: &&Fault| fault.field == Field::Passkey;
    let words = visit.texts();
    faults.iter().find(of_passkey).map(|fault| match fault.flaw {
        Flaw::TooLong => words.passkey_many(),
        _ => words.passkey_wrong(),
    })
}
