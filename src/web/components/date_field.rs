use leptos::prelude::*;

/// A day, typed as `2026-03-31`: the same in every browser and language, and what was typed stays as it was typed.
#[component]
pub fn DateField(
    id: &'static str,
    name: &'static str,
    label: String,
    hint: String,
    value: String,
    /// The word for "Error:" and what is wrong.
    error: Option<(String, String)>,
) -> impl IntoView {
    let wrong = error.is_some();
    let described = if wrong { format!("{id}-hint {id}-error") } else { format!("{id}-hint") };
    view! {
        <div class=if wrong { "field field--wrong" } else { "field" }>
            <label class="field__label" for=id>{label}</label>
            <p class="hint" id=format!("{id}-hint")>{hint}</p>
            {error.map(|(prefix, words)| view! {
                <p class="error" id=format!("{id}-error")><span class="vh">{prefix}</span>{words}</p>
            })}
            <input
                class="input input--short"
                id=id
                name=name
                r#type="text"
                inputmode="numeric"
                value=value
                dir="ltr"
                autocomplete="off"
                spellcheck="false"
                aria-describedby=described
                aria-invalid=wrong.then_some("true")
            />
        </div>
    }
}
