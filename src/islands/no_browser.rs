//! The silent twin of `browser`: the server renders islands but never runs their handlers.

use leptos::ev::Event;
use leptos::web_sys::Element;

pub fn announce(_text: &str) {}

pub fn mark_hydrated() {}

pub fn chosen_value(_event: &Event) -> Option<String> {
    None
}

pub fn copy(_text: &str, _then: impl FnOnce(bool) + 'static) {}

pub fn post(_path: &str, _then: impl FnOnce(bool) + 'static) {}

pub fn after(_seconds: u32, _then: impl FnOnce() + 'static) {}

pub fn show(_element: &Element, _shown: bool) {}

pub fn show_beside(_element: &Element, _text: &str) {}

pub fn replace_content(_element: &Element, _text: &str) {}
