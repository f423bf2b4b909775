use leptos::prelude::*;

/// A person's own number, with what it counts.
#[component]
pub fn Figure(number: String, what: String) -> impl IntoView {
    view! {
        <p class="figure">
            <span class="figure__number">{number}</span>
            <span class="figure__what">{what}</span>
        </p>
    }
}
