use leptos::prelude::*;

/// The way back to the page above. Its text may be a name, which reads in its own direction.
#[component]
pub fn Crumb(href: String, text: String) -> impl IntoView {
    view! { <p class="crumb"><a href=href><bdi>{text}</bdi></a></p> }
}
