//! Asks the browser for a passkey and sends its answer with the form around it.

use super::browser;
use leptos::prelude::*;
use leptos::web_sys::Element;
use std::cell::RefCell;
use std::rc::Rc;

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
) -> impl IntoView {
    let button = Rc::new(RefCell::new(None::<Element>));
    let on_mount = {
        let button = button.clone();
        move |mounted: Element| {
            browser::mark_hydrated();
            browser::show(&mounted, browser::knows_passkeys());
            button.replace(Some(mounted));
        }
    };
    let press = move |event: leptos::ev::MouseEvent| {
        // The form goes when the browser has answered.
        event.prevent_default();
        let (button, failed) = (button.clone(), failed.clone());
        browser::passkey(&begin, new, move |answer| {
            let Some(button) = button.borrow().clone() else { return };
            match answer {
                Some(answer) => browser::send_with(&button, &answer),
                None => {
                    browser::announce(&failed);
                    browser::show_beside(&button, &failed);
                }
            }
        });
    };
    view! {
        <div class="acts">
            <button type="submit" class="button button--plain" hidden use:on_mount on:click=press>{label}</button>
            <span aria-hidden="true"></span>
            <input type="hidden" name="form[answer]" />
        </div>
    }
}
