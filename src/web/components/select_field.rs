use leptos::prelude::*;

/// One of a few, in a form that is sent by its button: choosing does nothing by itself.
#[component]
pub fn SelectField(
    id: &'static str,
    name: &'static str,
    label: String,
    /// Value and words.
    options: Vec<(String, String)>,
    chosen: String,
) -> impl IntoView {
    let options = options.into_iter().map(|(value, words)| {
        let selected = value == chosen;
        view! { <option value=value selected=selected>{words}</option> }
    });
    view! {
        <div class="field">
            <label class="field__label" for=id>{label}</label>
            <select class="input" id=id name=name>{options.collect_view()}</select>
        </div>
    }
}
