use leptos::prelude::*;

use crate::i18n::html::escape;

/// Several lines to type in. What was typed is its content, so that nothing a script does can lose it; no view escapes the content of
/// this element, so it is escaped here.
#[component]
pub fn TextArea(
    id: &'static str,
    /// `form[…]`.
    name: &'static str,
    label: String,
    hint: String,
    /// The text that was typed before.
    value: String,
    /// The word for "Error:" and what is wrong.
    error: Option<(String, String)>,
) -> impl IntoView {
    let wrong = error.is_some();
    let described = if wrong { format!("{id}-hint {id}-error") } else { format!("{id}-hint") };
    // A browser drops the first line break of the content.
    let content = format!("\n{}", escape(&value));
    view! {
        <div class=if wrong { "field field--wrong" } else { "field" }>
            <label class="field__label" for=id>{label}</label>
            <p class="hint" id=format!("{id}-hint")>{hint}</p>
            {error.map(|(prefix, words)| view! {
                <p class="error" id=format!("{id}-error")><span class="vh">{prefix}</span>{words}</p>
            })}
            <textarea class="input" dir="auto" id=id name=name rows="6" autocomplete="off" aria-describedby=described aria-invalid=wrong.then_some("true")
                inner_html=content></textarea>
        </div>
    }
}
