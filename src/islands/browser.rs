//! The few things islands ask of the browser. Nothing here fails loudly: a comfort that does not work is left out.
//! No signals or effects either: leaving that machinery out of the bundle is what keeps it below its limit.

use leptos::ev::Event;
use leptos::prelude::{document, set_timeout, window};
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys;
use leptos::web_sys::js_sys::Reflect;
use leptos::web_sys::js_sys::futures::{JsFuture, spawn_local};
use std::cell::Cell;
use std::time::Duration;

/// The shell's one live region (`role="status"`). It stands in the page before its text does, or screen readers stay silent.
const LIVE_REGION: &str = "live";
const SPOKEN_FOR: Duration = Duration::from_secs(10);

thread_local! {
    /// Counts announcements, so that an old one's end does not wipe a newer one.
    static SPOKEN: Cell<u32> = const { Cell::new(0) };
}

/// Says `text` politely, and takes it away again before someone stumbles over it.
pub fn announce(text: &str) {
    let Some(region) = document().get_element_by_id(LIVE_REGION) else { return };
    let turn = SPOKEN.get().wrapping_add(1);
    SPOKEN.set(turn);
    region.set_text_content(Some(text));
    set_timeout(
        move || {
            if SPOKEN.get() == turn {
                region.set_text_content(None);
            }
        },
        SPOKEN_FOR,
    );
}

/// Tells tests and styles that an island answers now.
pub fn mark_hydrated() {
    if let Some(root) = document().document_element().and_then(|root| root.dyn_into::<web_sys::HtmlElement>().ok()) {
        let _ = root.dataset().set("hydrated", "1");
    }
}

/// The value of the input that changed. Handlers sit on a wrapper, so the target may be any control inside it.
pub fn chosen_value(event: &Event) -> Option<String> {
    event.target()?.dyn_into::<web_sys::HtmlInputElement>().ok().map(|input| input.value())
}

/// Puts `text` on the clipboard, then tells whether that worked. Plain http has no clipboard, hence the check.
pub fn copy(text: &str, then: impl FnOnce(bool) + 'static) {
    let navigator = window().navigator();
    if !Reflect::has(&navigator, &"clipboard".into()).unwrap_or(false) {
        return then(false);
    }
    let writing = JsFuture::from(navigator.clipboard().write_text(text));
    spawn_local(async move { then(writing.await.is_ok()) });
}

/// Sends an empty form to our own server, then tells whether it answered with success. A redirect counts as failure:
/// it would lead to the sign-in page, which answers 200.
pub fn post(path: &str, then: impl FnOnce(bool) + 'static) {
    let init = web_sys::RequestInit::new();
    init.set_method("POST");
    init.set_redirect(web_sys::RequestRedirect::Error);
    let sending = JsFuture::from(window().fetch_with_str_and_init(path, &init));
    spawn_local(async move { then(sending.await.is_ok_and(|answer| answer.unchecked_into::<web_sys::Response>().ok())) });
}

/// Runs `then` after that many seconds. A sleeping computer may be late.
pub fn after(seconds: u32, then: impl FnOnce() + 'static) {
    set_timeout(then, Duration::from_secs(u64::from(seconds)));
}

pub fn show(element: &web_sys::Element, shown: bool) {
    let _ = element.toggle_attribute_with_force("hidden", !shown);
}

/// Shows `text` in the element that comes after this one.
pub fn show_beside(element: &web_sys::Element, text: &str) {
    if let Some(place) = element.next_element_sibling() {
        place.set_text_content(Some(text));
    }
}

/// Puts `text` in the place of everything inside `element`.
pub fn replace_content(element: &web_sys::Element, text: &str) {
    element.set_text_content(Some(text));
}
