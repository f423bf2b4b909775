use leptos::prelude::*;

/// Questions and their answers, as a list of terms; nothing where there are none.
#[component]
pub fn Rows(rows: Vec<(String, AnyView)>) -> impl IntoView {
    let some = !rows.is_empty();
    let rows = rows.into_iter().map(|(term, answer)| view! { <div><dt>{term}</dt><dd>{answer}</dd></div> });
    some.then(|| view! { <dl class="rows">{rows.collect_view()}</dl> })
}

/// Small labels, each above its value: facts about one thing; nothing where there are none.
#[component]
pub fn Facts(facts: Vec<(String, AnyView)>) -> impl IntoView {
    let some = !facts.is_empty();
    let facts = facts.into_iter().map(|(term, value)| view! { <div><dt>{term}</dt><dd>{value}</dd></div> });
    some.then(|| view! { <dl class="facts">{facts.collect_view()}</dl> })
}
