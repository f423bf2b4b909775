use leptos::prelude::*;

use super::{
    described::described,
    own_name::{own_name, with_own_names},
};
use crate::{domain::language::Language, i18n::html::escape};

/// Several lines to type in. What was typed is its content, so that nothing a script does can lose it; no view escapes the content of
/// this element, so it is escaped here.
#[component]
pub fn TextArea(
    #[prop(into)] id: String,
    /// `form[…]`.
    #[prop(into)]
    name: String,
    label: String,
    /// Empty for none.
    hint: String,
    /// The text that was typed before.
    value: String,
    /// The word for "Error:" and what is wrong.
    error: Option<(String, String)>,
    /// How high it is.
    #[prop(default = 6)]
    rows: u8,
    /// The language to write in, where it is not left to whoever writes: the label has its own name.
    #[prop(optional_no_strip)]
    language: Option<Language>,
) -> impl IntoView {
    let wrong = error.is_some();
    let has_hint = !hint.is_empty();
    let described = described(&id, has_hint, wrong);
    let (own, hint_id, error_id) = (id.clone(), format!("{id}-hint"), format!("{id}-error"));
    let unnamed = language.filter(|language| !label.contains(language.own_name()));
    let language_name = unnamed.map(|language| view! { <span class="vh">{own_name(language)}</span> });
    let named = |text: String| if language.is_some() { with_own_names(&text) } else { text.into_any() };
    let (label, hint) = (named(label), named(hint));
    // Else the style lets the text run its own way, and while there is none the field runs as the page does.
    let dir = language.map(|language| language.direction().as_str());
    // A browser drops the first line break of the content.
    let content = format!("\n{}", escape(&value));
    view! {
        <div class=if wrong { "field field--wrong" } else { "field" }>
            <label class="field__label" for=own>{label}{language_name}</label>
            {has_hint.then(|| view! { <p class="hint" id=hint_id>{hint}</p> })}
            {error.map(|(prefix, words)| view! {
                <p class="error" id=error_id><span class="vh">{prefix}</span>{words}</p>
            })}
            <textarea class="input" lang=language.map(Language::tag) dir=dir id=id name=name rows=rows.to_string() autocomplete="off" aria-describedby=described aria-invalid=wrong.then_some("true")
                inner_html=content></textarea>
        </div>
    }
}
