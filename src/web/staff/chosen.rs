//! The choices of a person as they read them, for the staff who look.

use leptos::prelude::*;

use crate::{
    decisions::shelf::Shelf,
    domain::{catalogue::Purpose, choices::Choices, use_state::exceptions},
    web::{
        shown::{
            standing::{level_words, settings_and_standing},
            use_state::stated,
        },
        visit::Visit,
    },
};

pub struct Chosen<'a> {
    /// The visit as it were theirs.
    theirs: &'a Visit,
    shelf: &'a Shelf,
    choices: &'a Choices,
}

impl<'a> Chosen<'a> {
    pub const fn of(theirs: &'a Visit, shelf: &'a Shelf, choices: &'a Choices) -> Self {
        Self { theirs, shelf, choices }
    }

    pub fn level(&self) -> AnyView {
        view! { <p><strong>{level_words(self.theirs, self.shelf, self.choices)}</strong></p> }.into_any()
    }

    /// Settings that are not the default, a pause among them, and a restriction.
    pub fn settings(&self) -> Option<AnyView> {
        let settings = settings_and_standing(self.theirs, self.shelf, self.choices);
        (!settings.is_empty()).then(|| {
            let settings = settings.into_iter().map(|text| view! { <li>{text}</li> }).collect_view();
            view! { <ul>{settings}</ul> }.into_any()
        })
    }

    /// Every use and how it stands.
    pub fn uses(&self) -> Vec<(String, AnyView)> {
        self.shelf.notice.catalogue.purposes.iter().map(|purpose| self.one(purpose)).collect()
    }

    /// Uses that stand otherwise than the level would have them.
    pub fn differing(&self) -> Vec<(String, AnyView)> {
        let now = self.theirs.portal().clock.now();
        exceptions(&self.shelf.notice, self.choices, now).into_iter().map(|purpose| self.one(purpose)).collect()
    }

    fn one(&self, purpose: &Purpose) -> (String, AnyView) {
        let name = self.theirs.notice(self.shelf).purpose(&purpose.id).name();
        (name, stated(self.theirs, self.shelf, self.choices, purpose).told())
    }
}
