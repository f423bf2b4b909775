//! Passkeys on pages: the button that asks the browser for one, its challenge, and what is wrong with the answer. The button needs
//! scripts; the code by e-mail beside it does not.

use leptos::{prelude::*, server_fn::ServerFn};
use serde::{Deserialize, Serialize};

use crate::{
    islands::Passkey,
    usecases::{
        error::{Error, Fault, Field, Flaw},
        passkeys::{prove, relying_party::RelyingParty},
    },
    web::{door::answer, flash::Told, session::PASSKEY_TO_PROVE, visit::Visit},
};

/// `NotFound` where browsers keep no passkeys.
pub fn party(visit: &Visit) -> Result<&RelyingParty, Error> {
    visit.front.passkeys.as_deref().ok_or(Error::NotFound)
}

/// The challenge for a passkey that the customer has, as JSON. It names no customer.
#[server(prefix = "/ui", endpoint = "sign-in/passkey-begin")]
pub async fn begin_proof() -> Result<String, ServerFnError> {
    answer(async |visit| {
        let (options, challenge) = prove::begin(party(visit)?)?;
        visit.session.put(PASSKEY_TO_PROVE, &challenge).await?;
        Ok(options)
    })
    .await
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

/// The button for a passkey that the customer has; its form goes to `F`. Nothing to see without scripts, or where browsers keep no
/// passkeys.
pub fn use_button<F: ServerFn>(visit: &Visit, to: String) -> Option<AnyView> {
    button(visit, false, BeginProof::PATH, F::PATH, to)
}

/// The button for a new passkey: its challenge comes from `B`, its form goes to `F`.
pub fn add_button<B: ServerFn, F: ServerFn>(visit: &Visit) -> Option<AnyView> {
    button(visit, true, B::PATH, F::PATH, String::new())
}

fn button(visit: &Visit, new: bool, begin: &'static str, send: &'static str, to: String) -> Option<AnyView> {
    visit.front.passkeys.as_ref()?;
    let words = visit.texts();
    let (locale, failed, known) = (visit.language.tag(), words.passkey_failed(), words.passkey_known_here());
    let label = if new { words.passkey_add() } else { words.passkey_use() };
    Some(
        view! {
            <form method="post" action=send class="passkey">
                <input r#type="hidden" name="form[locale]" value=locale />
                <input r#type="hidden" name="form[to]" value=to />
                <Passkey begin=begin.to_owned() new=new label=label failed=failed known=known />
            </form>
        }
        .into_any(),
    )
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
