use leptos::prelude::*;

/// Questions and their answers, as a list of terms.
#[component]
pub fn Rows(rows: Vec<(String, AnyView)>) -> impl IntoView {
    let rows = rows.into_iter().map(|(term, answer)| view! { <div><dt>{term}</dt><dd>{answer}</dd></div> });
    view! { <dl class="rows">{rows.collect_view()}</dl> }
}

/// Small labels, each above its value: facts about one thing.
#[component]
pub fn Facts(facts: Vec<(String, AnyView)>) -> impl IntoView {
    let facts = facts.into_iter().map(|(term, value)| view! { <div><dt>{term}</dt><dd>{value}</dd></div> });
    view! { <dl class="facts">{facts.collect_view()}</dl> }
}
