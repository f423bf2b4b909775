//! Warns before the session ends and offers to go on (WCAG 2.2.1 and 2.2.6).

use super::browser;
use leptos::prelude::*;
use leptos::web_sys::Element;
use std::cell::{Cell, RefCell};
use std::rc::Rc;

/// Extends the session; answers 2xx, or anything else when it has already ended.
pub const EXTEND_PATH: &str = "/ui/session/extend";
/// Long enough to find the button with any assistive technology.
const WARN_SECONDS_BEFORE: u32 = 120;

/// Silent until two minutes before the end. It takes the focus from nobody: someone may be in the middle of a sentence. Who came here to
/// press the button is led back to where they were.
#[island]
pub fn SessionGuard(
    /// Until the session ends, counted from when our server was last heard of.
    seconds: u32,
    /// The name of the region.
    label: String,
    /// Said and shown two minutes before the end; says where the button is.
    warning: String,
    /// The button's words.
    extend: String,
    /// Said and shown when the session goes on.
    extended: String,
    /// Said and shown when it has ended; says where the link is.
    ended: String,
    /// The way in again, its address and its words. It leads to a new tab: what was typed in this one can still be sent.
    again: (String, String),
) -> impl IntoView {
    let watch = Rc::new(Watch {
        seconds,
        warning: warning.clone(),
        extended,
        ended,
        warns: Cell::new(false),
        over: Cell::new(false),
        place: RefCell::new(None),
        panel: RefCell::new(None),
    });
    let on_mount = {
        let watch = watch.clone();
        move |panel: Element| {
            browser::mark_hydrated();
            watch.panel.replace(Some(panel));
            watch.clone().look();
        }
    };
    let (way, again) = again;
    view! {
        <section class="session-guard" aria-label=label hidden use:on_mount>
            <p>{warning}</p>
            <button type="button" class="button" on:click=move |_| watch.clone().extend()>
                {extend}
            </button>
            <a class="button" href=way target="_blank" hidden>{again}</a>
        </section>
    }
}

/// The controls of the panel: one is shown at a time.
const CONTROLS: [&str; 2] = ["button", "a"];

struct Watch {
    seconds: u32,
    warning: String,
    extended: String,
    ended: String,
    /// The warning is shown.
    warns: Cell<bool>,
    over: Cell<bool>,
    /// The element that had the focus when the warning came.
    place: RefCell<Option<Element>>,
    panel: RefCell<Option<Element>>,
}

impl Watch {
    /// Looks how long our server was silent, and again when that may be too long. Every island that hears of it keeps the session.
    fn look(self: Rc<Self>) {
        if self.over.get() {
            return;
        }
        let (silent, warned) = (browser::silent_for(), self.seconds.saturating_sub(WARN_SECONDS_BEFORE));
        if silent >= self.seconds {
            return self.end();
        }
        let next = if silent < warned {
            self.calm();
            warned
        } else {
            self.warn();
            self.seconds
        };
        browser::after(next - silent, move || self.look());
    }

    fn warn(&self) {
        if !self.warns.replace(true) {
            self.place.replace(browser::focused());
            self.say(&self.warning, Some("button"));
        }
    }

    /// The session goes on without the button.
    fn calm(&self) {
        if self.warns.replace(false)
            && let Some(panel) = self.panel.borrow().clone()
        {
            browser::lead_focus(&panel, self.place.take());
            browser::show(&panel, false);
        }
    }

    fn extend(self: Rc<Self>) {
        browser::post(EXTEND_PATH, move |done| match done {
            Some(true) => {
                self.warns.set(false);
                self.say(&self.extended, None);
            }
            Some(false) => self.end(),
            // Nothing has ended yet, and the button is still there.
            None => browser::announce(&self.warning),
        });
    }

    fn end(&self) {
        if !self.over.replace(true) {
            self.say(&self.ended, Some("a"));
        }
    }

    /// Says `words` and shows them, with the one control that they speak of. The focus leaves the others before they are hidden.
    fn say(&self, words: &str, control: Option<&'static str>) {
        let Some(panel) = self.panel.borrow().clone() else { return };
        let wanted = control.and_then(|name| browser::part(&panel, name));
        if let Some(text) = browser::part(&panel, "p") {
            browser::replace_content(&text, words);
        }
        if let Some(wanted) = &wanted {
            browser::show(wanted, true);
        }
        browser::show(&panel, true);
        browser::lead_focus(&panel, wanted.clone().or_else(|| self.place.take()));
        for other in CONTROLS.into_iter().filter_map(|name| browser::part(&panel, name)) {
            browser::show(&other, wanted.as_ref() == Some(&other));
        }
        browser::announce(words);
    }
}
