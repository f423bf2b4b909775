use leptos::prelude::*;

/// Fields that are wrong together, if at all: the error summary leads to all of them, and the words stand above the first.
#[component]
pub fn FieldGroup(
    id: &'static str,
    label: String,
    /// The word for "Error:" and what is wrong.
    error: Option<(String, String)>,
    children: Children,
) -> impl IntoView {
    let described = error.is_some().then(|| format!("{id}-error"));
    view! {
        <div role="group" id=id tabindex="-1" aria-label=label aria-describedby=described>
            {error.map(|(prefix, words)| view! { <p class="error" id=format!("{id}-error")><span class="vh">{prefix}</span>{words}</p> })}
            {children()}
        </div>
    }
}
