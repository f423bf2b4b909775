//! A button that copies one text, such as a reference number.

use super::{browser, own_button::OwnButton};
use leptos::prelude::*;

/// Hidden until scripts run: without them the text is on the page to be selected by hand.
#[island]
pub fn CopyText(
    text: String,
    /// The button's own words, such as "Copy the reference".
    label: String,
    /// Said and shown when it worked.
    copied: String,
    /// Said and shown when the browser refused.
    failed: String,
) -> impl IntoView {
    let button = OwnButton::default();
    let on_mount = button.mounted(|| true);
    let copy = move |_| {
        let (copied, failed, button) = (copied.clone(), failed.clone(), button.clone());
        browser::copy(&text, move |done| button.tell(if done { &copied } else { &failed }));
    };
    view! {
        <p class="acts">
            <button type="button" class="button button--plain" hidden use:on_mount on:click=copy>{label}</button>
            <span></span>
        </p>
    }
}
