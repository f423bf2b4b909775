use leptos::prelude::*;

/// Several lines to type in. What was typed is its content, so that nothing a script does can lose it.
#[component]
pub fn TextArea(
    id: &'static str,
    /// `form[…]`.
    name: &'static str,
    label: String,
    hint: String,
    /// What was typed before.
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
            <textarea class="input" dir="auto" id=id name=name rows="6" autocomplete="off" aria-describedby=described aria-invalid=wrong.then_some("true")>
                {value}
            </textarea>
        </div>
    }
}
