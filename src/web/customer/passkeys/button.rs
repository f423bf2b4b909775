use leptos::prelude::*;

use super::actions::{AddPasskey, BeginPasskey, BeginProof, ConfirmWithPasskey, SignInWithPasskey};
use crate::{
    islands::Passkey,
    usecases::error::{Fault, Field, Flaw},
    web::{flash::Told, visit::Visit},
};
use leptos::server_fn::ServerFn;

/// What a press on the button is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    Add,
    SignIn,
    Confirm,
}

/// A form that sends the browser's answer. Nothing to see without scripts, or where browsers keep no passkeys.
pub fn button(visit: &Visit, purpose: Purpose, to: String) -> Option<AnyView> {
    visit.front.passkeys.as_ref()?;
    let words = visit.texts();
    let (begin, send, label) = match purpose {
        Purpose::Add => (BeginPasskey::PATH, AddPasskey::PATH, words.passkey_add()),
        Purpose::SignIn => (BeginProof::PATH, SignInWithPasskey::PATH, words.passkey_use()),
        Purpose::Confirm => (BeginProof::PATH, ConfirmWithPasskey::PATH, words.passkey_use()),
    };
    let locale = visit.language.tag();
    let failed = words.passkey_failed();
    Some(
        view! {
            <form method="post" action=send class="passkey">
                <input r#type="hidden" name="form[locale]" value=locale />
                <input r#type="hidden" name="form[to]" value=to />
                <Passkey begin=begin.to_owned() new=purpose == Purpose::Add label=label failed=failed />
            </form>
        }
        .into_any(),
    )
}

/// What is wrong with a browser's answer.
pub fn problem(visit: &Visit, told: &Told) -> Option<String> {
    let Told::Faults(faults) = told else { return None };
    let of_passkey = |fault: &&Fault| fault.field == Field::Passkey;
    let words = visit.texts();
    faults.iter().find(of_passkey).map(|fault| match fault.flaw {
        Flaw::TooLong => words.passkey_many(),
        _ => words.passkey_wrong(),
    })
}
