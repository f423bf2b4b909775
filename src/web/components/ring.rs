use leptos::prelude::*;

/// A ring beside words that say the same: filled for what is on, empty for what is off.
#[component]
pub fn Ring(on: bool) -> impl IntoView {
    view! {
        <svg class=if on { "dot dot--on" } else { "dot" } width="16" height="16" aria-hidden="true" focusable="false"><circle cx="50%" cy="50%" r="38%"></circle></svg>
    }
}
