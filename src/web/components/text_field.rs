use leptos::prelude::*;

/// One line to type in, with its label, hint and error. Never `required`: the server says what is missing.
#[component]
pub fn TextField(
    id: &'static str,
    /// `form[…]`.
    name: &'static str,
    label: String,
    hint: String,
    /// The text that was typed before.
    value: String,
    /// The word for "Error:" and what is wrong.
    error: Option<(String, String)>,
    /// `email`, `one-time-code`, or `off` for what is no business of a browser's memory.
    autocomplete: &'static str,
    kind: &'static str,
    /// The page is there for this field: typing begins at once.
    #[prop(optional)]
    first: bool,
) -> impl IntoView {
    let wrong = error.is_some();
    // All other text is in the words of whoever types it: the style lets it run its own way, and an empty field runs as the page does.
    let code = autocomplete == "one-time-code";
    let described = if wrong { format!("{id}-hint {id}-error") } else { format!("{id}-hint") };
    view! {
        <div class=if wrong { "field field--wrong" } else { "field" }>
            <label class="field__label" for=id>{label}</label>
            <p class="hint" id=format!("{id}-hint")>{hint}</p>
            {error.map(|(prefix, words)| view! {
                <p class="error" id=format!("{id}-error")><span class="vh">{prefix}</span>{words}</p>
            })}
            <input
                class=if code || kind == "date" { "input input--short" } else { "input" }
                id=id
                name=name
                r#type=kind
                value=value
                dir=(kind != "text" || code).then_some("ltr")
                autocomplete=autocomplete
                spellcheck="false"
                autocapitalize="off"
                aria-describedby=described
                autofocus=first
                aria-invalid=wrong.then_some("true")
            />
        </div>
    }
}
