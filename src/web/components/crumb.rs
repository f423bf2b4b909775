use leptos::prelude::*;

/// The way back to the page above.
#[component]
pub fn Crumb(href: String, text: String) -> impl IntoView {
    view! { <p class="crumb"><a href=href>{text}</a></p> }
}
