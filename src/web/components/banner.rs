use leptos::prelude::*;

/// Says that something was saved. The address's fragment moves focus here, with scripts off too.
#[component]
pub fn Banner(heading: String, children: Children) -> impl IntoView {
    view! {
        <div class="banner" id="saved" tabindex="-1">
            <h2 class="banner__head">{heading}</h2>
            {children()}
        </div>
    }
}
