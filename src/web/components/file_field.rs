use leptos::prelude::*;

/// A file to choose. Browsers never give one back, so a form that does not fit asks for it again.
#[component]
pub fn FileField(
    id: &'static str,
    /// `form[…]`.
    name: &'static str,
    label: String,
    hint: String,
    /// Kinds of file that the browser offers first: endings and media types.
    accept: &'static str,
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
            <input class="input input--file" id=id name=name r#type="file" accept=accept aria-describedby=described aria-invalid=wrong.then_some("true") />
        </div>
    }
}
