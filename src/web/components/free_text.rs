use leptos::prelude::*;

use crate::domain::language::{Language, fits::fits};

/// A text in the words of a person, with its line breaks. It runs the way of its own letters, and is read aloud in its own language.
#[component]
pub fn FreeText(
    #[prop(into)] text: String,
    /// The language it is most likely in; `None` where nobody knows. It is not said of words that are plainly in another.
    language: Option<Language>,
    #[prop(default = "said")] looks: &'static str,
) -> impl IntoView {
    let language = language.filter(|language| fits(&text, *language));
    view! { <p class=looks lang=language.map(Language::tag) dir="auto">{text}</p> }
}
