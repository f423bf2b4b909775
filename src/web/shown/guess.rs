//! Word of a verdict on a guess, wherever it was pressed.

use leptos::prelude::*;

use crate::{
    usecases::records::forget::Verdict,
    web::{components::banner::Banner, flash::Told, visit::Visit},
};

/// The name under which the form leaves word.
pub const PAGE: &str = "data";

/// The banner after a verdict on a guess.
pub fn news(visit: &Visit, told: Told) -> Option<AnyView> {
    let words = visit.texts();
    let (heading, text) = match told {
        Told::Judged(Verdict::Delete) => (words.guess_deleted_title(), words.guess_deleted()),
        Told::Judged(Verdict::Wrong) => (words.guess_marked_title(), words.guess_marked()),
        Told::Judged(Verdict::Right) => (words.guess_marked_title(), words.guess_unmarked()),
        Told::GuessGone => (words.guess_gone_title(), words.guess_gone()),
        _ => return None,
    };
    Some(view! { <Banner heading=heading><p>{text}</p></Banner> }.into_any())
}
