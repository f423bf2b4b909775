//! Everything else that was counted: declines, looks at data, languages, channels, choices.

use leptos::prelude::*;
use std::collections::BTreeMap;

use super::{looks, ways::Ways};
use crate::{
    domain::{
        acting::Way,
        figures::counted::{Group, NOWHERE},
        language::Language,
        request::{Decline, Ending},
    },
    i18n::{countries::country, messages as m},
    usecases::report::{
        counts::TOLD,
        overseen::{OPENED_BY_THE_HOUSE, OPENED_BY_THE_OFFICER, OVERSEEN, SECONDS_REFUSED, entries},
        read::Report,
    },
    web::{
        shown::{
            acting::way,
            figures::{self, cell, counted, days, number},
            law::law,
            request::{decline, hold_kind},
        },
        visit::Visit,
    },
};

pub fn panels(visit: &Visit, ways: &Ways<'_>, report: &Report) -> AnyView {
    let words = visit.texts();
    let sums = &report.figures;
    let known = |text: &str, name: Option<String>| name.unwrap_or_else(|| text.to_owned());
    let of_reasons = |ending: Ending, reasons: &BTreeMap<String, u64>| -> Vec<(String, AnyView)> {
        let line = |(word, count): (&String, &u64)| {
            let reason = word.parse::<Decline>().ok();
            let said = known(word, reason.map(|reason| decline(words, reason)));
            let href = reason.and_then(|reason| ways.ended((None, None), Some(ending), Some(reason), *count));
            let number = ways.number(&said, *count, href);
            (said, number)
        };
        reasons.iter().map(line).collect()
    };
    let all = sums.all();
    let declined = of_reasons(Ending::Declined, &all.declined);
    let declined = linked(words.report_declined_why(), "declined", declined, words.report_declined_none(), None);
    let in_part = of_reasons(Ending::InPart, &all.in_part);
    let in_part = (!in_part.is_empty()).then(|| linked(words.report_in_part_why(), "in-part", in_part, String::new(), None));
    let holds = all.holds.iter().map(|(kind, count)| (known(kind, kind.parse().ok().map(|kind| hold_kind(words, kind))), *count));
    let holds: Vec<(String, u64)> = holds.collect();
    let holds = (!holds.is_empty()).then(|| tally(visit, "holds", words.report_holds(), String::new(), holds, None));
    let looks = looks::panels(visit, ways, report);
    let overseen = overseen(visit, ways, report);
    let counts = TOLD.into_iter().filter_map(|name| Some((counted(visit, name)?, *sums.counts.get(name)?)));
    let counts = tally(visit, "counts", words.report_counts(), words.report_counts_none(), counts.collect(), None);
    let levels = levels(visit, report);
    let levels = (!levels.is_empty()).then(|| tally(visit, "levels", words.report_levels(), String::new(), levels, None));
    let language = |tag: &str| tag.parse::<Language>().map_or_else(|_| tag.to_owned(), |language| language.own_name().to_owned());
    let channel = |name: &str| match (name.parse::<Way>(), name) {
        (Ok(by), _) => way(words, by),
        (Err(_), "guest") => words.report_channel_guest(),
        (Err(_), _) => words.report_channel_account(),
    };
    view! {
        <div class="panels">{declined}{in_part}{holds}{looks}{overseen}{counts}{levels}</div>
        {groups(visit, words.report_by_language(), &sums.languages, language)}
        {groups(visit, words.report_by_channel(), &sums.channels, channel)}
        {groups(visit, words.report_by_region(), &sums.regions, |name| region(visit, name))}
        <p class="hint">{if report.closed_at.is_some() { words.report_groups_hint() } else { words.report_groups_later() }}</p>
    }
    .into_any()
}

/// In the order in which people know them; those of an older catalogue come last.
fn levels(visit: &Visit, report: &Report) -> Vec<(String, u64)> {
    let mut levels: Vec<_> = report.figures.levels.iter().collect();
    let Ok(shelf) = visit.shelf() else { return levels.into_iter().map(|(id, count)| (id.clone(), *count)).collect() };
    let known = &shelf.notice.catalogue.levels;
    levels.sort_by_key(|(id, _)| known.iter().position(|level| level.id.as_str() == id.as_str()).unwrap_or(known.len()));
    levels.into_iter().map(|(id, count)| (figures::level(visit, &shelf, id), *count)).collect()
}

/// A law and a country, as a group of regions is named.
fn region(visit: &Visit, name: &str) -> String {
    let words = visit.texts();
    let (of_law, code) = name.split_once(' ').unwrap_or(("", name));
    let place = if code == NOWHERE { words.report_no_country() } else { country(visit.language, code) };
    words.said_of(m::SaidOf { thing: &law(words, of_law), said: &place })
}

/// For those who oversee alone; months that older programs closed have nothing of it.
fn overseen(visit: &Visit, ways: &Ways<'_>, report: &Report) -> Option<AnyView> {
    let words = visit.texts();
    let lines = OVERSEEN.into_iter().filter_map(|name| {
        let said = match name {
            SECONDS_REFUSED => words.report_seconds_refused(),
            OPENED_BY_THE_OFFICER => words.report_opened_by_officer(),
            OPENED_BY_THE_HOUSE => words.report_opened_by_house(),
            _ => return None,
        };
        let count = *report.figures.overseen.get(name)?;
        let number = ways.number(&said, count, entries(name).and_then(|action| ways.log(action, count)));
        Some((said, number))
    });
    let lines: Vec<(String, AnyView)> = lines.collect();
    (!lines.is_empty()).then(|| linked(words.report_overseen(), "overseen", lines, String::new(), None))
}

fn tally(visit: &Visit, id: &'static str, heading: String, none: String, lines: Vec<(String, u64)>, note: Option<String>) -> AnyView {
    let lines = lines.into_iter().map(|(name, count)| (name, number(visit, count).into_any()));
    linked(heading, id, lines.collect(), none, note)
}

/// Numbers that may lead to their lists.
pub(super) fn linked(heading: String, id: &'static str, lines: Vec<(String, AnyView)>, none: String, note: Option<String>) -> AnyView {
    let some = !lines.is_empty();
    let lines = lines.into_iter().map(|(name, number)| view! { <div><dt>{name}</dt><dd>{number}</dd></div> });
    let lines = if some { view! { <dl class="rows">{lines.collect_view()}</dl> }.into_any() } else { view! { <p>{none}</p> }.into_any() };
    view! {
        <section class="panel" aria-labelledby=id>
            <h2 id=id>{heading}</h2>
            {lines}
            {note.map(|note| view! { <p class="hint">{note}</p> })}
        </section>
    }
    .into_any()
}

fn groups(visit: &Visit, heading: String, groups: &[Group], name: impl Fn(&str) -> String) -> AnyView {
    let words = visit.texts();
    if groups.is_empty() {
        return ().into_any();
    }
    // Days of a group whose number is withheld are withheld with it.
    let half = |group: &Group| match group.answered.count() {
        Some(_) => days(visit, group.half),
        None => words.figures_withheld(),
    };
    let lines = groups.iter().map(|group| {
        view! {
            <tr>
                <th scope="row">{name(&group.name)}</th>
                <td data-label=words.report_col_came_in()>{cell(visit, group.came_in)}</td>
                <td data-label=words.report_answered_col()>{cell(visit, group.answered)}</td>
                <td data-label=words.report_late()>{cell(visit, group.late)}</td>
                <td data-label=words.report_col_half()>{half(group)}</td>
            </tr>
        }
    });
    let lines = lines.collect_view();
    view! {
        <div class="table">
            <table>
                <caption>{heading}</caption>
                <thead><tr>
                    <th scope="col">{words.report_group()}</th><th scope="col">{words.report_col_came_in()}</th>
                    <th scope="col">{words.report_answered_col()}</th><th scope="col">{words.report_late()}</th>
                    <th scope="col">{words.report_col_half()}</th>
                </tr></thead>
                <tbody>{lines}</tbody>
            </table>
        </div>
    }
    .into_any()
}
