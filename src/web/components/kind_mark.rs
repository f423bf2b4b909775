use leptos::prelude::*;

/// A sample of the line that stands for one way of knowing. Always beside its words.
#[component]
pub fn KindMark(
    /// `given`, `observed`, `inferred` or `received`.
    kind: &'static str,
) -> impl IntoView {
    view! { <span class=format!("kind kind--{kind}") aria-hidden="true"></span> }
}
