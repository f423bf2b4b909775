//! The state of a use, on a page: a ring with its words, and the reason as a sentence. Pages say it with these and in no other way;
//! `data-use` and `data-state` are on each, by which a test compares them all.

use leptos::prelude::*;

use crate::{
    decisions::shelf::Shelf,
    domain::{
        catalogue::Purpose,
        choices::Choices,
        use_state::{Because, UseState},
    },
    web::{
        components::{filled::apart, ring::Ring},
        visit::Visit,
    },
};

/// The state of one use for the visitor.
pub struct Stated<'a> {
    visit: &'a Visit,
    shelf: &'a Shelf,
    choices: &'a Choices,
    pub purpose: &'a Purpose,
    pub state: UseState,
}

pub fn stated<'a>(visit: &'a Visit, shelf: &'a Shelf, choices: &'a Choices, purpose: &'a Purpose) -> Stated<'a> {
    let state = UseState::of(&shelf.notice, choices, purpose, visit.portal().clock.now());
    Stated { visit, shelf, choices, purpose, state }
}

impl Stated<'_> {
    pub const fn is_on(&self) -> bool {
        self.state.is_on()
    }

    /// "On", "Off", "Paused until 11 December 2026"; for a visitor who is not signed in, that it waits for their choice.
    fn word(&self) -> String {
        match self.state.because {
            Because::Needed => self.visit.teller().state(&self.state),
            _ if !self.is_on() && !self.visit.signed_in() => self.visit.texts().use_off_unchosen(),
            _ => self.visit.teller().state(&self.state),
        }
    }

    /// The reason as a sentence, with its day.
    pub fn because(&self) -> String {
        let level = self.choices.level_in(&self.shelf.notice.catalogue);
        let level = level.map(|level| self.visit.notice(self.shelf).level(level).name()).unwrap_or_default();
        self.visit.teller().because(&self.state, &level, self.choices.boundaries.silences(&self.purpose.contacts))
    }

    /// The ring and the words.
    pub fn view(&self) -> AnyView {
        marked(self.purpose.id.as_str(), self.state.reason.as_str(), self.is_on(), self.word())
    }

    /// The ring, the use's name, and the words. That a use is on, the ring says to those who see it.
    pub fn beside(&self, name: String) -> AnyView {
        let (id, state) = (self.purpose.id.as_str().to_owned(), self.state.reason.as_str());
        let plainly_on = self.is_on() && self.state.because != Because::Needed;
        let class = if plainly_on {
            "vh use--on"
        } else if self.is_on() {
            "kept use--on"
        } else {
            "kept"
        };
        let said = apart(name, view! { <span class=class data-use=id data-state=state>{self.word()}</span> });
        view! {
            <span class=if self.is_on() { "use use--on" } else { "use" }>
                <Ring on=self.is_on() />
                <span>{said}</span>
            </span>
        }
        .into_any()
    }

    /// The same, and the reason below.
    pub fn told(&self) -> AnyView {
        view! { <p>{self.view()}</p><p class="hint">{self.because()}</p> }.into_any()
    }
}

/// The state of a use that the catalogue has no more.
pub fn ended(visit: &Visit, id: &str) -> AnyView {
    marked(id, "ended", false, visit.texts().use_ended())
}

fn marked(id: &str, state: &'static str, on: bool, word: String) -> AnyView {
    let id = id.to_owned();
    view! {
        <span class=if on { "use use--on" } else { "use" } data-use=id data-state=state>
            <Ring on=on />
            <strong>{word}</strong>
        </span>
    }
    .into_any()
}
