use leptos::prelude::*;

use crate::i18n::html::escape;

/// A hint for a browser that runs no scripts. No view escapes the content of this element, so it is escaped here.
#[component]
pub fn WithoutScripts(text: String) -> impl IntoView {
    let content = format!("<p class=\"hint\">{}</p>", escape(&text));
    view! { <noscript inner_html=content></noscript> }
}
