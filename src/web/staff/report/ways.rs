//! The list behind a number: the queue of today, or the log of the month. Only for those who may go there.

use leptos::prelude::*;

use crate::{
    domain::{figures::month::Month, staff::Deed},
    i18n::messages as m,
    usecases::{
        desk::views::{Filter, View},
        log,
        report::read::Report,
    },
    web::{
        shown::figures::number,
        staff::{log::query::address, oversight::known::may, queue::words::query_of},
        visit::Visit,
    },
};

/// The ways of one reader from the figures of one month.
pub struct Ways<'a> {
    visit: &'a Visit,
    month: Month,
    /// The queue shows what is so now: nothing of it is about a closed month.
    to_queue: bool,
    to_log: bool,
}

impl<'a> Ways<'a> {
    pub fn of(visit: &'a Visit, report: &Report) -> Self {
        let to_queue = report.closed_at.is_none() && may(visit, Deed::SeeCases);
        Self { visit, month: report.figures.month, to_queue, to_log: may(visit, Deed::ReadWholeLog) }
    }

    /// A view of the queue, narrowed to a law and a kind of its cases.
    pub fn queue(&self, view: View, law: Option<&str>, kind: Option<&str>) -> Option<String> {
        let filter = Filter { law: law.map(str::to_owned), kind: kind.map(str::to_owned), ..Filter::of_view(view) };
        self.to_queue.then(|| format!("{}{}", self.visit.to("/staff/requests"), query_of(&filter)))
    }

    /// The entries of the log that were counted.
    pub fn log(&self, action: &'static str) -> Option<String> {
        self.to_log.then(|| to_log(self.visit, self.month, action))
    }

    /// A number under its name, as the way to its list; where there is none, as it is.
    pub fn number(&self, name: &str, count: u64, href: Option<String>) -> AnyView {
        let text = number(self.visit, count);
        let Some(href) = href.filter(|_| count > 0) else { return text.into_any() };
        let label = self.visit.texts().said_of(m::SaidOf { thing: name, said: &text });
        view! { <a href=href aria-label=label>{text}</a> }.into_any()
    }
}

/// The entries of the log of one month, for whoever reads all of it.
pub fn to_log(visit: &Visit, month: Month, action: &'static str) -> String {
    let (from, end) = (month.first_day(), month.next().first_day());
    let until = end.yesterday().unwrap_or(end);
    let filter = log::read::Filter { action: Some(action), from: Some(from), until: Some(until), ..log::read::Filter::default() };
    address(visit, "/staff/log", &filter, None)
}
