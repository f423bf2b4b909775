//! A button that stands hidden in the page until scripts run.

use super::browser;
use leptos::web_sys::Element;
use std::cell::RefCell;
use std::rc::Rc;

/// Where an island finds its button again, to say something beside it.
#[derive(Clone, Default)]
pub struct OwnButton(Rc<RefCell<Option<Element>>>);

impl OwnButton {
    /// For `use:`; shows the button when `wanted` says that it can do something here.
    pub fn mounted(&self, wanted: fn() -> bool) -> impl Fn(Element) + Clone + use<> {
        let own = self.0.clone();
        move |button| {
            browser::mark_hydrated();
            browser::show(&button, wanted());
            own.replace(Some(button));
        }
    }

    pub fn get(&self) -> Option<Element> {
        self.0.borrow().clone()
    }

    /// Says `words`, and shows them beside the button. There they can be read again, once they are said; nothing says them a second time.
    pub fn tell(&self, words: &str) {
        browser::announce(words);
        if let Some(button) = self.get() {
            browser::show_beside(&button, words);
        }
    }
}
