//! The figures as a table for machines: one number a line, under the words of the program. Nothing in it was typed by anybody.

use serde_json::{Value, json};

use super::{read::Report, trust::Trust};
use crate::domain::{
    figures::{counted::Figures, sums::Sums},
    suppression::Cell,
};

/// One number of a table: what it is about, its name, and itself; nothing where it is withheld or there is none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Number {
    pub about: String,
    pub name: String,
    pub count: Option<u64>,
}

fn number(about: &str, name: impl Into<String>, count: Option<u64>) -> Number {
    Number { about: about.to_owned(), name: name.into(), count }
}

/// `whole` where the month counted what the last six of them say.
fn sums(about: &str, sums: &Sums, whole: bool, all: &mut Vec<Number>) {
    let numbers = [
        ("open-before", sums.open_before),
        ("came-in", sums.came_in),
        ("closed", sums.closed()),
        ("granted", sums.granted),
        ("in-part", sums.in_part_in_all()),
        ("declined", sums.declined_in_all()),
        ("withdrawn", sums.withdrawn),
        ("ended", sums.ended),
        ("open-after", sums.open_after),
        ("late", sums.late),
        ("overdue", sums.overdue),
        ("extended", sums.extended),
        ("on-hold", sums.on_hold),
        ("confirmed", sums.confirmed),
    ];
    all.extend(numbers.map(|(name, count)| number(about, name, Some(count))));
    let newer = [
        ("to-acknowledge", sums.to_acknowledge),
        ("acknowledged-in-time", sums.acknowledged),
        ("complaints", sums.complaints),
        ("complaints-upheld", sums.upheld),
        ("appeals", sums.appeals),
        ("appeals-overturned", sums.overturned),
    ];
    all.extend(newer.map(|(name, count)| number(about, name, whole.then_some(count))));
    all.extend(sums.in_part.iter().map(|(reason, count)| number(about, format!("in-part-{reason}"), Some(*count))));
    all.extend(sums.declined.iter().map(|(reason, count)| number(about, format!("declined-{reason}"), Some(*count))));
    all.extend(sums.holds.iter().map(|(kind, count)| number(about, format!("on-hold-{kind}"), Some(*count))));
    let days = [("days-half", sums.within(50)), ("days-nine-of-ten", sums.within(90)), ("days-longest", sums.longest())];
    all.extend(days.map(|(name, days)| number(about, name, days.map(u64::from))));
}

/// Every number of a month; under one law, those of its requests.
pub fn numbers(figures: &Figures, of: Option<&str>) -> Vec<Number> {
    let mut all = Vec::new();
    for (law, kind, of_law) in figures.by_law() {
        if of.is_none_or(|of| of == law) {
            sums(&kind.map_or_else(|| law.to_owned(), |kind| format!("{law} {kind}")), &of_law, figures.is_whole(), &mut all);
        }
    }
    if of.is_some() {
        return all;
    }
    for group in figures.languages.iter().chain(&figures.channels).chain(&figures.regions) {
        let cells = [("came-in", group.came_in), ("answered", group.answered), ("late", group.late)];
        all.extend(cells.map(|(name, cell)| number(&group.name, name, cell.count())));
        all.push(number(&group.name, "days-half", group.half.map(u64::from)));
    }
    for looks in &figures.looks {
        let reason = looks.reason.as_ref().map(|reason| format!(" {reason}")).unwrap_or_default();
        let name = format!("{} {}{reason}", looks.role, looks.kind);
        all.push(number("looks", name.clone(), Some(looks.count)));
        all.push(number("looks-after-closing", name, Some(looks.after)));
    }
    all.extend(figures.levels.iter().map(|(level, count)| number("levels", level, Some(*count))));
    all.extend(figures.counts.iter().map(|(name, count)| number("counts", name, Some(*count))));
    all.extend(figures.overseen.iter().map(|(name, count)| number("overseen", name, Some(*count))));
    all
}

/// Comma-separated, with a line of names first.
fn csv(about: &str, numbers: &[Number]) -> String {
    let line = |number: &Number| {
        let count = number.count.map(|count| count.to_string()).unwrap_or_default();
        format!("{about},{},{},{count}\r\n", number.about, number.name)
    };
    std::iter::once("months,about,name,count\r\n".to_owned()).chain(numbers.iter().map(line)).collect()
}

/// The report of a month.
pub fn report_csv(report: &Report) -> String {
    law_csv(report, None)
}

/// The same, or what it says of the requests under one law.
pub fn law_csv(report: &Report, law: Option<&str>) -> String {
    csv(&report.figures.month.to_string(), &numbers(&report.figures, law))
}

/// Figures and sums that months which older programs closed did not count.
const NEWER_FIGURES: [&str; 2] = ["regions", "overseen"];
const NEWER_SUMS: [&str; 6] = ["to_acknowledge", "acknowledged", "complaints", "upheld", "appeals", "overturned"];

fn leave_out(of: &mut Value, names: &[&str]) {
    if let Some(parts) = of.as_object_mut() {
        parts.retain(|name, _| !names.contains(&name.as_str()));
    }
}

pub fn report_json(report: &Report) -> Value {
    let all = report.figures.all();
    let (mut figures, mut in_all) = (json!(report.figures), json!(all));
    if !report.figures.is_whole() {
        leave_out(&mut figures, &NEWER_FIGURES);
        leave_out(&mut in_all, &NEWER_SUMS);
        let rows = figures.get_mut("rows").and_then(Value::as_array_mut).into_iter().flatten();
        rows.filter_map(|row| row.get_mut("sums")).for_each(|sums| leave_out(sums, &NEWER_SUMS));
    }
    json!({
        "month": report.figures.month,
        "closed": report.closed_at.is_some(),
        "figures": figures,
        "in_all": in_all,
        "days": {
            "half": all.within(50), "nine_of_ten": all.within(90), "longest": all.longest(),
            "mean_in_tenths": all.mean_in_tenths(),
        },
    })
}

/// The public figures; a number that is withheld is empty.
pub fn trust_csv(trust: &Trust) -> String {
    let Some(newest) = &trust.newest else { return csv("", &[]) };
    let told = &newest.sum;
    let mut all = vec![number("answers", "all", told.answers.count())];
    for line in &told.lines {
        all.extend(line.cells.iter().map(|named| number(&line.name, &named.name, Cell::count(named.cell))));
    }
    let days = [("half", newest.half), ("nine-of-ten", newest.nine_of_ten)];
    all.extend(days.map(|(name, days)| number("days-until-answered", name, days.map(u64::from))));
    all.extend(newest.levels.iter().map(|share| number("of-hundred-customers", &share.level, Some(share.of_hundred))));
    csv(&format!("{}/{}", told.from, told.to), &all)
}

pub fn trust_json(trust: &Trust) -> Value {
    let newest = trust.newest.as_ref().map(|newest| {
        json!({
            "from": newest.sum.from, "to": newest.sum.to, "answers": newest.sum.answers, "lines": newest.sum.lines,
            "days": { "half": newest.half, "nine_of_ten": newest.nine_of_ten },
            "levels": newest.levels, "made_up": newest.made_up,
        })
    });
    json!({ "counted_from": trust.since, "newest": newest })
}
