//! The silent twin of `form`, as `no_browser` is that of `browser`.

use leptos::web_sys::Element;

pub fn watch(_inside: &Element, _typed: impl Fn() + 'static, _sent: impl Fn() + 'static) {}

pub fn before_others(_inside: &Element, _waits: impl Fn() -> bool + 'static, _held: impl Fn(Box<dyn FnOnce()>) + 'static) {}

pub fn leaving(_then: impl Fn() + 'static) {}

pub fn send(_inside: &Element, _path: &str, _without: &[&str], _then: impl FnOnce(Option<String>) + 'static) {}

pub fn set_field(_inside: &Element, _selector: &str, _value: &str) {}
