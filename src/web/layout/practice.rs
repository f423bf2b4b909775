//! The banner of a practice house above every page: nobody in it is real.

use leptos::prelude::*;

use crate::web::{components::filled::apart, visit::Visit};

pub fn banner(visit: &Visit) -> Option<AnyView> {
    let words = visit.texts();
    let said = || {
        let name = view! { <strong id="practice-house">{words.exercise_banner()}</strong> };
        let another = view! { <a href="/demo">{words.exercise_another()}</a> };
        view! { <aside class="wrap" aria-labelledby="practice-house"><p class="notice notice--warn">{apart(name, another)}</p></aside> }
            .into_any()
    };
    visit.front.is_practice().then(said)
}
