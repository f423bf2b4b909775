use leptos::prelude::*;

use super::filled::apart;

/// A person's own number, with what it counts.
#[component]
pub fn Figure(number: String, what: String) -> impl IntoView {
    view! {
        <p class="figure">
            {apart(
                view! { <span class="figure__number">{number}</span> },
                view! { <span class="figure__what">{what}</span> },
            )}
        </p>
    }
}
