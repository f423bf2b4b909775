//! Asks the browser for a passkey and sends its answer with the form around it.

use super::browser::{self, NoPasskey};
use super::own_button::OwnButton;
use leptos::prelude::*;

/// Hidden until scripts run in a browser that knows passkeys.
#[island]
pub fn Passkey(
    /// Answers the challenge, as JSON.
    begin: String,
    /// Whether a new one is made, or one that is there is used.
    new: bool,
    /// The button's words.
    label: String,
    /// Said and shown when nothing came of it.
    failed: String,
    /// The same, when this device has one already.
    known: String,
) -> impl IntoView {
    let button = OwnButton::default();
    let on_mount = button.mounted(browser::knows_passkeys);
    let press = move |event: leptos::ev::MouseEvent| {
        // The form goes when the browser has answered.
        event.prevent_default();
        let (button, failed, known) = (button.clone(), failed.clone(), known.clone());
        browser::passkey(&begin, new, move |answer| match (answer, button.get()) {
            (Ok(answer), Some(button)) => browser::send_with(&button, &answer),
            (Err(NoPasskey::KnownHere), _) => button.tell(&known),
            _ => button.tell(&failed),
        });
    };
    view! {
        <div class="acts acts--room">
            <button type="submit" class="button button--plain" hidden use:on_mount on:click=press>{label}</button>
            <span></span>
            <input type="hidden" name="form[answer]" />
        </div>
    }
}
