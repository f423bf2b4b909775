//! Keeps what somebody types while they type it, and at the latest when they leave the page.

use super::{browser, form};
use leptos::prelude::*;
use leptos::web_sys::Element;
use std::cell::{Cell, RefCell};
use std::rc::Rc;

/// Keeps the texts of the form. Answers with the new mark of the drafts, a space, and the words for that; with nothing when the page is
/// behind its case, or behind what was typed elsewhere.
pub const KEEP_PATH: &str = "/ui/staff/keep-typed";
/// The field with the mark of the drafts that the page showed.
const MARK: &str = "input[name='form[drafted]']";
/// Fields that are no typed text: the token of a press, since keeping is none, and files.
const LEFT_OUT: [&str; 4] = ["press", "form[file]", "form[arrived-file]", "form[found-file]"];
const EVERY_SECONDS: u32 = 10;
/// So often in a row the same is sent again when nothing comes back: about five minutes.
const TRIES: u32 = 30;

/// Stands in the form whose texts it keeps, and owns none of its fields. The words are shown each time and said once.
#[island]
pub fn KeepDraft(
    /// Shown and said when the page is behind, and nothing more is kept from it unasked.
    behind: String,
) -> impl IntoView {
    let on_mount = move |place: Element| {
        browser::mark_hydrated();
        Keeper::watch(place, behind.clone());
    };
    view! { <p class="hint" hidden use:on_mount></p> }
}

struct Keeper {
    place: Element,
    behind: String,
    /// Something typed waits to be kept.
    waits: Cell<bool>,
    /// Something is on its way.
    busy: Cell<bool>,
    /// How often in a row nothing came back.
    failed: Cell<u32>,
    /// The form was sent. Somebody who types in it after that never left it, or came back.
    sent: Cell<bool>,
    /// The page is behind.
    ended: Cell<bool>,
    said: Cell<bool>,
    /// Sends another form of the page, as that to sign out, which waits until everything is kept.
    go: RefCell<Option<Box<dyn FnOnce()>>>,
}

impl Keeper {
    fn watch(place: Element, behind: String) {
        let no = || Cell::new(false);
        let failed = Cell::new(0);
        let go = RefCell::new(None);
        let keeper = Rc::new(Self { place, behind, waits: no(), busy: no(), failed, sent: no(), ended: no(), said: no(), go });
        let (typed, sent) = (keeper.clone(), keeper.clone());
        form::watch(&keeper.place, move || typed.clone().typed(), move || sent.sent.set(true));
        let (waits, held, left) = (keeper.clone(), keeper.clone(), keeper.clone());
        form::before_others(&keeper.place, move || waits.is_unsaved(), move |go| held.clone().hold(go));
        form::leaving(move || left.clone().keep());
    }

    /// Something typed would be lost with the page.
    fn is_unsaved(&self) -> bool {
        (self.waits.get() || self.busy.get()) && !self.sent.get() && !self.ended.get()
    }

    fn hold(self: Rc<Self>, go: Box<dyn FnOnce()>) {
        self.go.replace(Some(go));
        if !self.busy.get() {
            self.keep();
        }
    }

    /// Sends the form that waited; whether one did.
    fn let_go(&self) -> bool {
        let Some(go) = self.go.take() else { return false };
        self.sent.set(true);
        go();
        true
    }

    fn typed(self: Rc<Self>) {
        self.sent.set(false);
        self.failed.set(0);
        self.later();
    }

    fn later(self: Rc<Self>) {
        if !self.waits.replace(true) {
            browser::after(EVERY_SECONDS, move || self.keep());
        }
    }

    fn keep(self: Rc<Self>) {
        if !self.waits.replace(false) || self.sent.get() || self.ended.get() {
            return;
        }
        // The next would come with a mark that is over.
        if self.busy.replace(true) {
            return self.later();
        }
        let keeper = self.clone();
        form::send(&self.place, KEEP_PATH, &LEFT_OUT, move |answer| keeper.kept(answer));
    }

    fn kept(self: Rc<Self>, answer: Option<String>) {
        self.busy.set(false);
        let Some(answer) = answer else {
            // A form that was pressed is sent all the same.
            if self.let_go() {
                return;
            }
            // The network comes back unseen, and the last words wait for it.
            self.failed.set(self.failed.get() + 1);
            if self.failed.get() < TRIES {
                self.later();
            }
            return;
        };
        self.failed.set(0);
        let Some((mark, words)) = answer.split_once(' ') else {
            // The words for that are read before anybody leaves.
            self.go.replace(None);
            // A press that is on its way has overtaken it.
            if !self.sent.get() && !self.ended.replace(true) {
                self.show(&self.behind);
                browser::announce(&self.behind);
            }
            return;
        };
        form::set_field(&self.place, MARK, mark);
        self.show(words);
        if !words.is_empty() && !self.said.replace(true) {
            browser::announce(words);
        }
        // Something was typed since.
        if self.waits.get() && self.go.borrow().is_some() {
            return self.keep();
        }
        self.let_go();
    }

    fn show(&self, words: &str) {
        browser::replace_content(&self.place, words);
        browser::show(&self.place, !words.is_empty());
    }
}
