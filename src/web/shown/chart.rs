//! Bars beside words and numbers. The bars are a picture of the numbers, which stand there as text, and in a table once more.

use leptos::prelude::*;

use crate::{
    i18n::numbers,
    web::{components::filled::apart, visit::Visit},
};

/// One bar: its words, its number, and whether it shows what should not be.
pub struct Bar {
    pub name: String,
    pub count: u64,
    pub bad: bool,
}

/// The words about a chart.
pub struct About {
    /// The thing that the bars show, and of how much it is.
    pub title: String,
    pub note: String,
    /// The heads of the table's columns.
    pub names: String,
    pub counts: String,
    pub same_as_table: String,
}

/// A chart of one bar for each, and the same as a table. None for nothing: a list has something in it.
pub fn bars(visit: &Visit, about: About, bars: Vec<Bar>) -> Option<AnyView> {
    if bars.is_empty() {
        return None;
    }
    let most = bars.iter().map(|bar| bar.count).max().unwrap_or(0).max(1);
    let written = |count| numbers::count(visit.language, count);
    let lines = bars.iter().map(|bar| {
        // A bar that is there can be seen.
        let width = if bar.count == 0 { 0 } else { (bar.count * 100 / most).max(1) };
        let class = if bar.bad { "plot__bar plot__bar--bad" } else { "plot__bar" };
        let name = view! { <span>{bar.name.clone()}</span> };
        let mark = view! {
            <svg class="plot__mark" viewBox="0 0 100 20" width="100" height="20" preserveAspectRatio="none" aria-hidden="true" focusable="false">
                <rect class=class y="3" width=width.to_string() height="14"></rect>
            </svg>
        };
        view! { <li>{apart(name, mark)}<b class="plot__value">{written(bar.count)}</b></li> }
    });
    let lines = lines.collect_view();
    let (names, counts, title) = (about.names, about.counts.clone(), about.title.clone());
    let rows = bars.iter().map(|bar| {
        view! { <tr><th scope="row">{bar.name.clone()}</th><td data-label=counts.clone()>{written(bar.count)}</td></tr> }
    });
    let rows = rows.collect_view();
    let chart = view! {
        <figure class="chart">
            <figcaption>{apart(about.title, view! { <span>{about.note}</span> })}</figcaption>
            <ol class="plot">{lines}</ol>
            <details class="more">
                <summary>{about.same_as_table}</summary>
                <div class="more__body">
                    <div class="table">
                        <table>
                            <caption class="vh">{title}</caption>
                            <thead><tr><th scope="col">{names}</th><th scope="col">{about.counts}</th></tr></thead>
                            <tbody>{rows}</tbody>
                        </table>
                    </div>
                </div>
            </details>
        </figure>
    }
    .into_any();
    Some(chart)
}
