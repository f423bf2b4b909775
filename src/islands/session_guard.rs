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

/// Silent until two minutes before the end. It never moves focus: someone may be in the middle of a sentence.
#[island]
pub fn SessionGuard(
    /// Until the session ends, counted from when this page was made.
    seconds: u32,
    /// Said and shown two minutes before the end.
    warning: String,
    /// The button's words.
    extend: String,
    /// Said when the session goes on.
    extended: String,
    /// Said and shown when it has ended.
    ended: String,
) -> impl IntoView {
    let watch = Rc::new(Watch { seconds, warning: warning.clone(), extended, ended, round: Cell::new(0), panel: RefCell::new(None) });
    let on_mount = {
        let watch = watch.clone();
        move |panel: Element| {
            browser::mark_hydrated();
            watch.panel.replace(Some(panel));
            watch.clone().start();
        }
    };
    view! {
        <div class="session-guard" hidden use:on_mount>
            <p>{warning}</p>
            <button type="button" class="button" on:click=move |_| watch.clone().extend()>
                {extend}
            </button>
        </div>
    }
}

struct Watch {
    seconds: u32,
    warning: String,
    extended: String,
    ended: String,
    /// Each extension starts a new round; timers of an earlier one have nothing to say any more.
    round: Cell<u32>,
    panel: RefCell<Option<Element>>,
}

impl Watch {
    fn start(self: Rc<Self>) {
        let round = self.round.get();
        let warned = self.clone();
        browser::after(self.seconds.saturating_sub(WARN_SECONDS_BEFORE), move || {
            if warned.round.get() == round {
                warned.on_panel(|panel| browser::show(panel, true));
                browser::announce(&warned.warning);
            }
        });
        browser::after(self.seconds, move || {
            if self.round.get() == round {
                self.end();
            }
        });
    }

    fn extend(self: Rc<Self>) {
        browser::post(EXTEND_PATH, move |done| {
            self.round.set(self.round.get().wrapping_add(1));
            if !done {
                return self.end();
            }
            self.on_panel(|panel| browser::show(panel, false));
            browser::announce(&self.extended);
            self.start();
        });
    }

    fn end(&self) {
        self.on_panel(|panel| browser::replace_content(panel, &self.ended));
        browser::announce(&self.ended);
    }

    fn on_panel(&self, change: impl FnOnce(&Element)) {
        if let Some(panel) = self.panel.borrow().as_ref() {
            change(panel);
        }
    }
}
