use leptos::prelude::*;

/// A day in a filter, under its name in the address.
pub fn day_field(id: &'static str, label: String, value: String) -> AnyView {
    view! {
        <div class="field">
            <label class="field__label" for=id>{label}</label>
            <input class="input input--short" id=id name=id r#type="date" value=value />
        </div>
    }
    .into_any()
}
