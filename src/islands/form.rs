//! The form around an island: watched, sent beside its own way, and one of its fields filled in.

use super::browser::{fetch, init, is_success};
use leptos::ev::{self, Event};
use leptos::prelude::{window_event_listener, window_event_listener_untyped};
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys;
use leptos::web_sys::js_sys::Reflect;
use leptos::web_sys::js_sys::futures::{JsFuture, spawn_local};

/// So many bytes outlive their page, below the 64 kB that a browser allows for all that is on its way.
const OUTLIVES: u32 = 48 * 1024;

fn around(inside: &web_sys::Element) -> Option<web_sys::Element> {
    inside.closest("form").ok().flatten()
}

/// Tells when something is typed or chosen in the form around `inside`, and when that form is sent.
pub fn watch(inside: &web_sys::Element, typed: impl Fn() + 'static, sent: impl Fn() + 'static) {
    let Some(form) = around(inside) else { return };
    let own = move |event: &Event| {
        let target = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
        target.and_then(|target| around(&target)).is_some_and(|its| its == form)
    };
    let own_too = own.clone();
    let _ = window_event_listener(ev::input, move |event| {
        if own(&event) {
            typed();
        }
    });
    let _ = window_event_listener(ev::submit, move |event| {
        if own_too(&event) {
            sent();
        }
    });
}

/// Before another form of the page is sent: where it has to wait, `held` gets the call that sends it after all.
pub fn before_others(inside: &web_sys::Element, waits: impl Fn() -> bool + 'static, held: impl Fn(Box<dyn FnOnce()>) + 'static) {
    let Some(own) = around(inside) else { return };
    let _ = window_event_listener(ev::submit, move |event| {
        let form = event.target().and_then(|target| target.dyn_into::<web_sys::HtmlFormElement>().ok());
        let Some(form) = form.filter(|form| !own.is_same_node(Some(form.as_ref()))) else { return };
        if !event.default_prevented() && waits() {
            event.prevent_default();
            let submitter = event.submitter();
            held(Box::new(move || {
                let _ = form.request_submit_with_submitter(submitter.as_ref());
            }));
        }
    });
}

/// Runs `then` when the page is left.
pub fn leaving(then: impl Fn() + 'static) {
    let _ = window_event_listener_untyped("pagehide", move |_| then());
}

/// Sends the form around `inside` to our own server without the fields `without`, and hands on the text of the answer. None where that
/// failed. What is short enough outlives the page.
pub fn send(inside: &web_sys::Element, path: &str, without: &[&str], then: impl FnOnce(Option<String>) + 'static) {
    let Some(fields) = fields(inside, without) else { return then(None) };
    let init = init("POST");
    if fields.to_string().length() < OUTLIVES {
        let _ = Reflect::set(&init, &"keepalive".into(), &true.into());
    }
    init.set_body(&fields);
    let sending = fetch(path, &init);
    spawn_local(async move { then(said(sending).await) });
}

fn fields(inside: &web_sys::Element, without: &[&str]) -> Option<web_sys::UrlSearchParams> {
    let form = around(inside)?.dyn_into::<web_sys::HtmlFormElement>().ok()?;
    let data = web_sys::FormData::new_with_form(&form).ok()?;
    for field in without {
        data.delete(field);
    }
    web_sys::UrlSearchParams::new_with_str_sequence_sequence(&data).ok()
}

async fn said(sending: JsFuture) -> Option<String> {
    let response: web_sys::Response = sending.await.ok()?.unchecked_into();
    if !is_success(&response) {
        return None;
    }
    JsFuture::from(response.json().ok()?).await.ok()?.as_string()
}

/// Gives a field of the form around `inside` another value.
pub fn set_field(inside: &web_sys::Element, selector: &str, value: &str) {
    let field = around(inside).and_then(|form| form.query_selector(selector).ok().flatten());
    if let Some(field) = field.and_then(|field| field.dyn_into::<web_sys::HtmlInputElement>().ok()) {
        field.set_value(value);
    }
}
