//! A button that copies one text, such as a reference number.

use super::browser;
use leptos::prelude::*;
use leptos::web_sys::Element;

/// Hidden until scripts run: without them the text is on the page to be selected by hand.
#[island]
pub fn CopyText(
    text: String,
    /// The button's own words, such as "Copy the reference".
    label: String,
    /// Said when it worked.
    copied: String,
    /// Said when the browser refused.
    failed: String,
) -> impl IntoView {
    let on_mount = |button: Element| {
        browser::mark_hydrated();
        browser::show(&button, true);
    };
    let copy = move |_| {
        let (copied, failed) = (copied.clone(), failed.clone());
        browser::copy(&text, move |done| browser::announce(if done { &copied } else { &failed }));
    };
    view! { <button type="button" class="button button--plain" hidden use:on_mount on:click=copy>{label}</button> }
}
