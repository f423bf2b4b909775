//! Looks at hidden data: by role and kind of case, and by role and reason.

use leptos::prelude::*;
use std::collections::BTreeMap;

use super::{groups::linked, ways::Ways};
use crate::{
    domain::{figures::counted::Looks, request::LookReason, staff::Role},
    i18n::{messages as m, role},
    usecases::{
        desk::reveal::OWN_WORDS,
        report::{overseen::LOOKED, read::Report},
    },
    web::{
        shown::{
            figures::number,
            request::{look_reason, title},
        },
        visit::Visit,
    },
};

pub fn panels(visit: &Visit, ways: &Ways<'_>, report: &Report) -> AnyView {
    let words = visit.texts();
    let all = &report.figures.looks;
    let what = |looks: &Looks| looks.kind.parse().map_or_else(|_| words.report_gone_case(), |kind| title(words, kind));
    let why = |looks: &Looks| match looks.reason.as_deref() {
        Some(OWN_WORDS) => words.report_own_words(),
        Some(reason) => reason.parse::<LookReason>().map_or_else(|_| reason.to_owned(), |reason| look_reason(words, reason)),
        None => words.report_no_reason(),
    };
    let after: u64 = all.iter().map(|looks| looks.after).sum();
    let in_all = number(visit, report.figures.looks_in_all());
    let note = words.report_looks_hint(m::ReportLooksHint { all: &in_all, after: &number(visit, after) });
    let lines = |name: &dyn Fn(&Looks) -> String, count: fn(&Looks) -> u64| {
        let mut sums: BTreeMap<String, u64> = BTreeMap::new();
        for looks in all.iter().filter(|looks| count(looks) > 0) {
            let who = looks.role.parse::<Role>().map_or_else(|_| words.report_somebody(), |one| role::name(words, one));
            *sums.entry(words.said_of(m::SaidOf { thing: &who, said: &name(looks) })).or_default() += count(looks);
        }
        sums.into_iter().map(|(name, count)| (name, number(visit, count).into_any())).collect::<Vec<_>>()
    };
    let mut kinds = lines(&what, |looks| looks.count);
    let looks = report.figures.looks_in_all();
    if let Some(href) = ways.log(LOOKED, looks) {
        let all = words.report_looks_all();
        let number = ways.number(&all, looks, Some(href));
        kinds.push((all, number));
    }
    let reasons = lines(&why, |looks| looks.count);
    let afterwards = lines(&why, |looks| looks.after);
    view! {
        {linked(words.report_looks(), "looks", kinds, words.report_looks_none(), Some(note))}
        {(!reasons.is_empty()).then(|| linked(words.report_looks_why(), "looks-why", reasons, String::new(), None))}
        {(!afterwards.is_empty()).then(|| linked(words.report_looks_after(), "looks-after", afterwards, String::new(), None))}
    }
    .into_any()
}
