//! The table by law.

use leptos::prelude::*;

use crate::{
    domain::figures::{counted::Figures, sums::Sums},
    i18n::messages as m,
    web::{
        shown::law::law,
        shown::{
            figures::{days, number},
            request::title,
        },
        visit::Visit,
    },
};

/// Two tables: what came and how it ended, and how long it took. Wide enough for a page each.
pub fn table(visit: &Visit, figures: &Figures) -> AnyView {
    let words = visit.texts();
    let rows: Vec<(String, Sums)> = figures.by_law().into_iter().map(|(id, kind, sums)| (name(visit, id, kind), sums)).collect();
    if rows.is_empty() {
        return ().into_any();
    }
    let all = figures.all();
    let counted = |sums: &Sums| {
        [
            (words.report_open_before(), number(visit, sums.open_before)),
            (words.report_col_came_in(), number(visit, sums.came_in)),
            (words.report_granted(), number(visit, sums.granted)),
            (words.report_in_part(), number(visit, sums.in_part_in_all())),
            (words.report_declined(), number(visit, sums.declined_in_all())),
            (words.report_withdrawn(), number(visit, sums.withdrawn)),
            (words.report_ended_with(), number(visit, sums.ended)),
            (words.report_open_after(), number(visit, sums.open_after)),
        ]
    };
    let timed = |sums: &Sums| {
        [
            (words.report_late(), number(visit, sums.late)),
            (words.report_col_overdue(), number(visit, sums.overdue)),
            (words.report_extended(), number(visit, sums.extended)),
            (words.report_on_hold(), number(visit, sums.on_hold)),
            (words.report_confirmed(), number(visit, sums.confirmed)),
            (words.report_col_half(), days(visit, sums.within(50))),
            (words.report_col_nine(), days(visit, sums.within(90))),
            (words.report_col_longest(), days(visit, sums.longest())),
        ]
    };
    view! {
        <section aria-labelledby="laws">
            <h2 id="laws">{words.report_by_law()}</h2>
            {one(visit, words.report_by_law_came(), &rows, &all, counted)}
            {one(visit, words.report_by_law_time(), &rows, &all, timed)}
            <p class="hint">{words.report_confirmed_hint()}</p>
        </section>
    }
    .into_any()
}

fn one<const N: usize>(
    visit: &Visit,
    caption: String,
    rows: &[(String, Sums)],
    all: &Sums,
    cells: impl Fn(&Sums) -> [(String, String); N],
) -> AnyView {
    let words = visit.texts();
    let heads = cells(all).map(|(head, _)| view! { <th scope="col">{head}</th> }).collect_view();
    let cells_of = |sums: &Sums| cells(sums).map(|(head, text)| view! { <td data-label=head>{text}</td> }).collect_view();
    let lines = rows.iter().map(|(name, sums)| view! { <tr><th scope="row">{name.clone()}</th>{cells_of(sums)}</tr> });
    let lines = lines.collect_view();
    view! {
        <section class="table" tabindex="0" aria-label=caption.clone()>
            <table>
                <caption>{caption.clone()}</caption>
                <thead><tr><th scope="col">{words.report_law()}</th>{heads}</tr></thead>
                <tbody>{lines}<tr><th scope="row">{words.report_all()}</th>{cells_of(all)}</tr></tbody>
            </table>
        </section>
    }
    .into_any()
}

/// A law, or a kind of its cases that it wants told apart.
fn name(visit: &Visit, id: &str, kind: Option<&str>) -> String {
    let words = visit.texts();
    let law = law(words, id);
    match kind.and_then(|kind| kind.parse().ok()) {
        Some(kind) => words.report_law_kind(m::ReportLawKind { law: &law, kind: &title(words, kind) }),
        None => law,
    }
}
