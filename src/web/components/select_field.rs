use leptos::prelude::*;

use super::{described::described, own_name::named};
use crate::domain::language::Language;

/// One of a few, in a form that is sent by its button: choosing does nothing by itself.
#[component]
pub fn SelectField(
    id: &'static str,
    name: &'static str,
    label: String,
    /// Value and words.
    options: Vec<(String, String)>,
    chosen: String,
    /// Empty for none.
    #[prop(optional)]
    hint: String,
    /// The word for "Error:" and what is wrong.
    #[prop(default = None)]
    error: Option<(String, String)>,
    /// The language of what can be chosen, where it is another than the page's.
    #[prop(optional)]
    language: Option<Language>,
) -> impl IntoView {
    let options = options.into_iter().map(|(value, words)| {
        let selected = value == chosen;
        // The first may ask to choose, and has no value: it is of the page.
        let lang = language.filter(|_| !value.is_empty()).or_else(|| named(&words)).map(Language::tag);
        view! { <option value=value selected=selected lang=lang>{words}</option> }
    });
    let wrong = error.is_some();
    let has_hint = !hint.is_empty();
    let described = described(id, has_hint, wrong);
    view! {
        <div class=if wrong { "field field--wrong" } else { "field" }>
            <label class="field__label" for=id>{label}</label>
            {has_hint.then(|| view! { <p class="hint" id=format!("{id}-hint")>{hint}</p> })}
            {error.map(|(prefix, words)| view! {
                <p class="error" id=format!("{id}-error")><span class="vh">{prefix}</span>{words}</p>
            })}
            <select class="input" id=id name=name aria-describedby=described aria-invalid=wrong.then_some("true")>
                {options.collect_view()}
            </select>
        </div>
    }
}
