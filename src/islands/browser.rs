//! The few things islands ask of the browser. Nothing here fails loudly: a comfort that does not work is left out.
//! No signals or effects either: leaving that machinery out of the bundle is what keeps it below its limit.

use leptos::ev::Event;
use leptos::prelude::{document, set_timeout, window};
use leptos::wasm_bindgen::{JsCast, JsValue};
use leptos::web_sys;
use leptos::web_sys::js_sys::futures::{JsFuture, spawn_local};
use leptos::web_sys::js_sys::{Date, Function, JSON, Object, Reflect};
use std::cell::Cell;
use std::time::Duration;

/// The shell's one live region (`role="status"`). It stands in the page before its text does, or screen readers stay silent.
const LIVE_REGION: &str = "live";
/// The part of the page that the skip link leads to.
const MAIN: &str = "main";
const SPOKEN_FOR: Duration = Duration::from_secs(10);

thread_local! {
    /// Counts announcements, so that an old one's end does not wipe a newer one.
    static SPOKEN: Cell<u32> = const { Cell::new(0) };
    /// When our server last answered with success, by the browser's clock; before that, when the page woke up.
    static HEARD: Cell<f64> = Cell::new(Date::now());
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

/// Sends an empty form to our own server, then tells whether it answered with success; `None` when it was out of reach.
pub fn post(path: &str, then: impl FnOnce(Option<bool>) + 'static) {
    let sending = request("POST", path);
    spawn_local(async move { then(sending.await.ok().map(|answer| is_success(&answer.unchecked_into()))) });
}

/// Whether our server answered with success. With that, the session lasts longer.
pub(super) fn is_success(answer: &web_sys::Response) -> bool {
    let success = answer.ok();
    if success {
        HEARD.set(Date::now());
    }
    success
}

/// Whole seconds since our server last answered with success.
pub fn silent_for() -> u32 {
    let silent = Duration::try_from_secs_f64((Date::now() - HEARD.get()) / 1000.0).unwrap_or_default();
    u32::try_from(silent.as_secs()).unwrap_or(u32::MAX)
}

/// Asks our own server.
fn request(method: &str, path: &str) -> JsFuture {
    fetch(path, &init(method))
}

/// A redirect is a failure: it would lead to the sign-in page, which answers 200.
pub(super) fn init(method: &str) -> web_sys::RequestInit {
    let init = web_sys::RequestInit::new();
    init.set_method(method);
    init.set_redirect(web_sys::RequestRedirect::Error);
    init
}

pub(super) fn fetch(path: &str, init: &web_sys::RequestInit) -> JsFuture {
    JsFuture::from(window().fetch_with_str_and_init(path, init))
}

/// Whether this browser can keep passkeys and read their options (WebAuthn level 3).
pub fn knows_passkeys() -> bool {
    let known = Reflect::get(&window(), &"PublicKeyCredential".into()).unwrap_or_default();
    known.is_function() && Reflect::has(&known, &"parseRequestOptionsFromJSON".into()).unwrap_or(false)
}

/// Gets a challenge from `path`, lets the browser make a new passkey or use one, and hands on its answer as JSON.
pub fn passkey(path: &str, new: bool, then: impl FnOnce(Result<String, NoPasskey>) + 'static) {
    let asking = request("POST", path);
    spawn_local(async move { then(answer(asking, new).await.map_err(NoPasskey::why)) });
}

/// Why no passkey came of it.
pub enum NoPasskey {
    /// This device keeps one of the account already.
    KnownHere,
    /// The person changed their mind, or anything else came between.
    Failed,
}

impl NoPasskey {
    /// By the name that WebAuthn gives the error.
    fn why(error: JsValue) -> Self {
        let name = Reflect::get(&error, &"name".into()).ok().and_then(|name| name.as_string());
        if name.as_deref() == Some("InvalidStateError") { Self::KnownHere } else { Self::Failed }
    }
}

async fn answer(asking: JsFuture, new: bool) -> Result<String, JsValue> {
    let response: web_sys::Response = asking.await?.unchecked_into();
    if !response.ok() {
        return Err(JsValue::NULL);
    }
    let options = JSON::parse(&JsFuture::from(response.json()?).await?.as_string().unwrap_or_default())?;
    // By name: the bindings still keep these two back.
    let reader = if new { "parseCreationOptionsFromJSON" } else { "parseRequestOptionsFromJSON" };
    let known = Reflect::get(&window(), &"PublicKeyCredential".into())?;
    let options = Reflect::get(&known, &reader.into())?.unchecked_into::<Function>().call1(&known, &options)?;
    let wish = Object::new();
    Reflect::set(&wish, &"publicKey".into(), &options)?;
    let keeper = window().navigator().credentials();
    let credential = if new { keeper.create_with_options(wish.unchecked_ref())? } else { keeper.get_with_options(wish.unchecked_ref())? };
    Ok(JSON::stringify(&JsFuture::from(credential).await?)?.into())
}

/// Puts `text` into the input beside `button` and sends the form around both.
pub fn send_with(button: &web_sys::Element, text: &str) {
    let input = button.parent_element().and_then(|around| around.query_selector("input").ok().flatten());
    let Some(input) = input.and_then(|input| input.dyn_into::<web_sys::HtmlInputElement>().ok()) else { return };
    input.set_value(text);
    if let Some(form) = input.form() {
        let _ = form.submit();
    }
}

/// The result of looking for an id on a page.
pub enum Found {
    Element(web_sys::Element),
    /// The page is there, and has no such element.
    Gone,
    Unreadable,
}

/// Looks for the element `id` in the page at `path` as the server makes it now.
pub fn fetch_element(path: &str, id: &'static str, then: impl FnOnce(Found) + 'static) {
    let asking = request("GET", path);
    spawn_local(async move { then(find(asking, id).await.unwrap_or(Found::Unreadable)) });
}

async fn find(asking: JsFuture, id: &str) -> Result<Found, JsValue> {
    let response: web_sys::Response = asking.await?.unchecked_into();
    if !is_success(&response) {
        return Ok(Found::Unreadable);
    }
    let text = JsFuture::from(response.text()?).await?.as_string().unwrap_or_default();
    let page = web_sys::DomParser::new()?.parse_from_string(&text, web_sys::SupportedType::TextHtml)?;
    Ok(page.get_element_by_id(id).map_or(Found::Gone, Found::Element))
}

/// Takes over how far `newer` is, and what its label says, to the bar `id` of this page.
pub fn copy_progress(newer: &web_sys::Element, id: &str) {
    let Some(bar) = document().get_element_by_id(id) else { return };
    for name in ["value", "max"] {
        let _ = bar.set_attribute(name, &newer.get_attribute(name).unwrap_or_default());
    }
    let label = |bar: &web_sys::Element| bar.previous_element_sibling();
    if let (Some(here), Some(there)) = (label(&bar), label(newer)) {
        // The label's own paragraph stays; only its words change.
        if let (Some(here), Some(there)) = (here.first_element_child(), there.first_element_child()) {
            here.set_text_content(there.text_content().as_deref());
        }
    }
}

/// Shows the second of two elements in the place of the first.
pub fn show_second(around: &web_sys::Element) {
    if let (Some(first), Some(second)) = (around.first_element_child(), around.last_element_child()) {
        show(&first, false);
        show(&second, true);
    }
}

/// Runs `then` after that many seconds. A sleeping computer may be late.
pub fn after(seconds: u32, then: impl FnOnce() + 'static) {
    set_timeout(then, Duration::from_secs(u64::from(seconds)));
}

pub fn show(element: &web_sys::Element, shown: bool) {
    let _ = element.toggle_attribute_with_force("hidden", !shown);
}

/// The element that has the focus.
pub fn focused() -> Option<web_sys::Element> {
    document().active_element()
}

/// Gives the focus, where it is inside `around` and would be lost, to `place`; without one that takes it, to the main part of the page.
pub fn lead_focus(around: &web_sys::Element, place: Option<web_sys::Element>) {
    for place in [place, document().get_element_by_id(MAIN)].into_iter().flatten() {
        if !around.contains(focused().as_deref()) {
            return;
        }
        if let Some(place) = place.dyn_ref::<web_sys::HtmlElement>() {
            let _ = place.focus();
        }
        // Another control inside is no loss.
        if around.contains(Some(place.as_ref())) {
            return;
        }
    }
}

/// The first element inside `around` that the selector names.
pub fn part(around: &web_sys::Element, selector: &str) -> Option<web_sys::Element> {
    around.query_selector(selector).ok().flatten()
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
