//! The silent twin of `browser`: the server renders islands but never runs their handlers.

use leptos::ev::Event;
use leptos::web_sys::Element;

pub fn announce(_text: &str) {}

pub fn mark_hydrated() {}

pub fn chosen_value(_event: &Event) -> Option<String> {
    None
}

pub fn copy(_text: &str, _then: impl FnOnce(bool) + 'static) {}

pub fn post(_path: &str, _then: impl FnOnce(Option<bool>) + 'static) {}

pub fn silent_for() -> u32 {
    0
}

pub fn knows_passkeys() -> bool {
    false
}

pub fn passkey(_path: &str, _new: bool, _then: impl FnOnce(Result<String, NoPasskey>) + 'static) {}

#[expect(dead_code, reason = "the server never asks")]
pub enum NoPasskey {
    KnownHere,
    Failed,
}

pub fn send_with(_button: &Element, _text: &str) {}

#[expect(dead_code, reason = "the server never looks")]
pub enum Found {
    Element(Element),
    Gone,
    Unreadable,
}

pub fn fetch_element(_path: &str, _id: &'static str, _then: impl FnOnce(Found) + 'static) {}

pub fn copy_progress(_newer: &Element, _id: &str) {}

pub fn show_second(_around: &Element) {}

pub fn after(_seconds: u32, _then: impl FnOnce() + 'static) {}

pub fn show(_element: &Element, _shown: bool) {}

pub fn focused() -> Option<Element> {
    None
}

pub fn lead_focus(_around: &Element, _place: Option<Element>) {}

pub fn part(_around: &Element, _selector: &str) -> Option<Element> {
    None
}

pub fn show_beside(_element: &Element, _text: &str) {}

pub fn replace_content(_element: &Element, _text: &str) {}
