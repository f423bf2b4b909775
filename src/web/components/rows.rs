use leptos::prelude::*;

/// Questions and their answers, as a list of terms.
#[component]
pub fn Rows(rows: Vec<(String, AnyView)>) -> impl IntoView {
    let rows = rows.into_iter().map(|(term, answer)| view! { <div><dt>{term}</dt><dd>{answer}</dd></div> });
    view! { <dl class="rows">{rows.collect_view()}</dl> }
}
