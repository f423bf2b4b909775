//! A button that copies one text, such as a reference number.

use super::browser;
use leptos::prelude::*;
use leptos::web_sys::Element;
use std::cell::RefCell;
use std::rc::Rc;

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
    let button = Rc::new(RefCell::new(None::<Element>));
    let on_mount = {
        let button = button.clone();
        move |mounted: Element| {
            browser::mark_hydrated();
            browser::show(&mounted, true);
            button.replace(Some(mounted));
        }
    };
    let copy = move |_| {
        let (copied, failed, button) = (copied.clone(), failed.clone(), button.clone());
        browser::copy(&text, move |done| {
            let words = if done { &copied } else { &failed };
            browser::announce(words);
            if let Some(button) = button.borrow().as_ref() {
                browser::show_beside(button, words);
            }
        });
    };
    view! {
        <p class="acts">
            <button type="button" class="button button--plain" hidden use:on_mount on:click=copy>{label}</button>
            <span aria-hidden="true"></span>
        </p>
    }
}
