use leptos::prelude::*;

/// Purposes that start, stop and stay: each group a heading with its list; an empty group is left out.
#[component]
pub fn Effects(
    /// Heading, modifier of the style (`starts`, `stops`, `stays`) and entries.
    groups: Vec<(String, &'static str, Vec<String>)>,
) -> impl IntoView {
    groups
        .into_iter()
        .filter(|(_, _, entries)| !entries.is_empty())
        .map(|(heading, kind, entries)| {
            let entries =
                entries.into_iter().map(|entry| view! { <li><span class="icon" aria-hidden="true"></span><span>{entry}</span></li> });
            view! {
                <div class=format!("effects effects--{kind}")>
                    <h3>{heading}</h3>
                    <ul>{entries.collect_view()}</ul>
                </div>
            }
        })
        .collect_view()
}
