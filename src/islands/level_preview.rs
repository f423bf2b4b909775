//! Says what a level would change as soon as it is chosen.

use super::browser;
use leptos::prelude::*;
use leptos::web_sys::Element;

/// Wraps server-rendered radios and owns none of them: what was chosen before the script arrived stays chosen.
#[island]
pub fn LevelPreview(
    /// The texts to say, by the radio's value. A value that is not listed is passed over.
    texts: Vec<(String, String)>,
    children: Children,
) -> impl IntoView {
    let say_effect = move |event: leptos::ev::Event| {
        let chosen = browser::chosen_value(&event);
        if let Some((_, text)) = texts.iter().find(|(value, _)| chosen.as_ref() == Some(value)) {
            browser::announce(text);
        }
    };
    let on_mount = |_: Element| browser::mark_hydrated();
    view! { <div use:on_mount on:change=say_effect>{children()}</div> }
}
