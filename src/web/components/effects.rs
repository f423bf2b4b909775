use leptos::prelude::*;

use super::ring::Ring;

/// Purposes that start, stop and stay: each group a heading with its list; an empty group is left out. What is on has a filled ring,
/// what is off an empty one, and no colour tells them apart.
#[component]
pub fn Effects(
    /// Heading, modifier of the style (`starts`, `stops`, `stays`, `asks`) and entries.
    groups: Vec<(String, &'static str, Vec<String>)>,
) -> impl IntoView {
    groups
        .into_iter()
        .filter(|(_, _, entries)| !entries.is_empty())
        .map(|(heading, kind, entries)| {
            view! {
                <div class=format!("effects effects--{kind}")>
                    <h3>{heading}</h3>
                    {list(kind, entries)}
                </div>
            }
        })
        .collect_view()
}

/// The same folded, under a line that says how many there are.
#[component]
pub fn Folded(heading: String, kind: &'static str, entries: Vec<String>) -> impl IntoView {
    view! {
        <details class="more effects">
            <summary>{heading}</summary>
            <div class="more__body">{list(kind, entries)}</div>
        </details>
    }
}

fn list(kind: &'static str, entries: Vec<String>) -> AnyView {
    let on = matches!(kind, "starts" | "stays");
    let entries = entries.into_iter().map(|entry| view! { <li><Ring on=on /><span>{entry}</span></li> });
    view! { <ul>{entries.collect_view()}</ul> }.into_any()
}
