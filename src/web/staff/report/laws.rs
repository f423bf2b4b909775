//! The tables by law.

use leptos::prelude::*;

use super::ways::Ways;
use crate::{
    domain::{
        figures::{counted::Figures, sums::Sums},
        regime::Road,
        request::Ending,
    },
    i18n::messages as m,
    usecases::{
        desk::views::View,
        report::{
            listed::Of,
            overseen::{DECLINED, EXTENDED, WITHDRAWN},
        },
    },
    web::{
        shown::law::law,
        shown::{
            figures::{days, number},
            request::title,
        },
        visit::Visit,
    },
};

/// A line of the tables: a law, a kind of its cases that it wants told apart, or all of them.
struct Line<'a> {
    name: String,
    law: Option<&'a str>,
    kind: Option<&'a str>,
    sums: Sums,
}

impl Line<'_> {
    const fn of(&self) -> Of<'_> {
        (self.law, self.kind)
    }
}

type Cells<const N: usize> = [(String, AnyView); N];

/// Three tables: what came and how it ended, how long it took, and what was confirmed and disputed. Wide enough for a page each.
pub fn table(visit: &Visit, ways: &Ways<'_>, figures: &Figures) -> AnyView {
    let words = visit.texts();
    let of_law = |(id, kind, sums)| Line { name: name(visit, id, kind), law: Some(id), kind, sums };
    let mut lines: Vec<Line<'_>> = figures.by_law().into_iter().map(of_law).collect();
    if lines.is_empty() {
        return ().into_any();
    }
    let apart = lines.iter().any(|line| line.kind.is_some());
    let all = figures.all();
    let disputed = all.confirmed + all.to_acknowledge + all.complaints + all.appeals > 0;
    lines.push(Line { name: words.report_all(), law: None, kind: None, sums: all });
    let plain = |count: u64| number(visit, count).into_any();
    let to = |href: Option<String>, name: String, count: u64| {
        let number = ways.number(&name, count, href);
        (name, number)
    };
    let queue = |line: &Line<'_>, view: View, name: String, count: u64| to(ways.queue(view, line.of()), name, count);
    let log = |line: &Line<'_>, action: &'static str, name: String, count: u64| to(ways.log_of_all(line.of(), action, count), name, count);
    // Those who may not see cases find some of them in the log.
    let ended = |line: &Line<'_>, ending: Ending, name: String, count: u64| {
        let log = |action| ways.log_of_all(line.of(), action, count);
        let listed = ways.ended(line.of(), Some(ending), None, count);
        let href = match ending {
            Ending::Declined => listed.or_else(|| log(DECLINED)),
            Ending::Withdrawn => listed.or_else(|| log(WITHDRAWN)),
            Ending::Answered | Ending::GrantedInAll | Ending::Granted | Ending::InPart | Ending::Account => listed,
        };
        to(href, name, count)
    };
    let counted = |line: &Line<'_>| {
        let sums = &line.sums;
        [
            (words.report_open_before(), plain(sums.open_before)),
            to(ways.came_in(line.of(), sums.came_in), words.report_col_came_in(), sums.came_in),
            ended(line, Ending::Granted, words.report_granted(), sums.granted),
            ended(line, Ending::InPart, words.report_in_part(), sums.in_part_in_all()),
            ended(line, Ending::Declined, words.report_declined(), sums.declined_in_all()),
            ended(line, Ending::Withdrawn, words.report_withdrawn(), sums.withdrawn),
            ended(line, Ending::Account, words.report_ended_with(), sums.ended),
            queue(line, View::All, words.report_open_after(), sums.open_after),
        ]
    };
    let timed = |line: &Line<'_>| {
        let sums = &line.sums;
        [
            to(ways.late(line.of(), sums.late), words.report_late(), sums.late),
            queue(line, View::Late, words.report_col_overdue(), sums.overdue),
            log(line, EXTENDED, words.report_extended(), sums.extended),
            queue(line, View::OnHold, words.report_on_hold(), sums.on_hold),
            (words.report_col_half(), days(visit, sums.within(50)).into_any()),
            (words.report_col_nine(), days(visit, sums.within(90)).into_any()),
            (words.report_col_longest(), days(visit, sums.longest()).into_any()),
        ]
    };
    let whole = figures.is_whole();
    let newer = |name: String, count: u64, href: Option<String>| {
        let number = if whole { ways.number(&name, count, href) } else { words.report_not_counted().into_any() };
        (name, number)
    };
    let answered = |line: &Line<'_>| {
        let (sums, of) = (&line.sums, line.of());
        [
            (words.report_confirmed(), plain(sums.confirmed)),
            newer(words.report_to_acknowledge(), sums.to_acknowledge, None),
            newer(words.report_acknowledged(), sums.acknowledged, None),
            newer(words.report_complaints(), sums.complaints, ways.disputed(of, Road::Complaint, sums.complaints)),
            newer(words.report_upheld(), sums.upheld, ways.upheld(of, Road::Complaint, sums.upheld)),
            newer(words.report_appeals(), sums.appeals, ways.disputed(of, Road::Appeal, sums.appeals)),
            newer(words.report_overturned(), sums.overturned, ways.upheld(of, Road::Appeal, sums.overturned)),
        ]
    };
    view! {
        <section aria-labelledby="laws">
            <h2 id="laws">{words.report_by_law()}</h2>
            {one(visit, words.report_by_law_came(), &lines, counted)}
            {one(visit, words.report_by_law_time(), &lines, timed)}
            {disputed.then(|| one(visit, words.report_by_law_disputes(), &lines, answered))}
            {disputed.then(|| view! { <p class="hint">{words.report_confirmed_hint()}</p> })}
            {apart.then(|| view! { <p class="hint">{words.report_kinds_apart()}</p> })}
        </section>
    }
    .into_any()
}

fn one<const N: usize>(visit: &Visit, caption: String, lines: &[Line<'_>], cells: impl Fn(&Line<'_>) -> Cells<N>) -> AnyView {
    let words = visit.texts();
    let heads = lines.first().map(|line| cells(line).map(|(head, _)| view! { <th scope="col">{head}</th> }).collect_view());
    let lines = lines.iter().map(|line| {
        let cells = cells(line).map(|(head, number)| view! { <td data-label=head>{number}</td> }).collect_view();
        view! { <tr><th scope="row">{line.name.clone()}</th>{cells}</tr> }
    });
    let lines = lines.collect_view();
    view! {
        <section class="table" tabindex="0" aria-label=caption.clone()>
            <table>
                <caption>{caption.clone()}</caption>
                <thead><tr><th scope="col">{words.report_law()}</th>{heads}</tr></thead>
                <tbody>{lines}</tbody>
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
