use leptos::prelude::*;

/// How far a level goes, as a picture beside its name: one mark for each step above the lowest.
#[component]
pub fn LevelBar(
    /// The level's place, 0 for the one that uses least.
    at: usize,
    /// How many levels there are.
    of: usize,
) -> impl IntoView {
    let marks = (0..of.saturating_sub(1)).map(|step| view! { <i class=(step < at).then_some("on")></i> });
    view! { <span class="bar" aria-hidden="true">{marks.collect_view()}</span> }
}
