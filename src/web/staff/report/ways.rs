//! The list behind a number: in the queue, or in the log of the month. Only for those who may go there, and only a list of as many.

use jiff::civil::Date;
use leptos::prelude::*;

use crate::{
    domain::{
        figures::month::Month,
        regime::Road,
        request::{Decline, Ending},
        staff::Deed,
    },
    i18n::messages as m,
    usecases::{
        desk::views::{Filter, LATE, View},
        error::Error,
        log,
        report::{
            listed::{Listed, Of, listed},
            overseen::OPENED_REQUESTS,
            read::Report,
        },
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
    /// The views of the queue show what is so now: nothing of them is about a closed month.
    is_running: bool,
    to_queue: bool,
    to_log: bool,
    listed: Listed,
}

/// The filter of the queue for a law and a kind of its cases.
fn filter(view: View, (law, kind): Of<'_>) -> Filter {
    Filter { law: law.map(str::to_owned), kind: kind.map(str::to_owned), ..Filter::of_view(view) }
}

/// The same for complaints or appeals that ended so.
fn disputed(of: Of<'_>, road: Road, ending: Ending) -> Filter {
    let (road, ending) = (Some(road.as_str().to_owned()), Some(ending.as_str().to_owned()));
    Filter { road, ending, ..filter(View::Closed, of) }
}

impl<'a> Ways<'a> {
    pub async fn of(visit: &'a Visit, report: &Report) -> Result<Self, Error> {
        let month = report.figures.month;
        let listed = listed(visit.portal(), visit.actor, month).await?;
        let (to_queue, to_log) = (may(visit, Deed::SeeCases), may(visit, Deed::ReadWholeLog));
        Ok(Self { visit, month, is_running: report.closed_at.is_none(), to_queue, to_log, listed })
    }

    fn to(&self, filter: &Filter) -> String {
        format!("{}{}", self.visit.to("/staff/requests"), query_of(filter))
    }

    /// A view of the queue, narrowed to a law and a kind of its cases.
    pub fn queue(&self, view: View, of: Of<'_>) -> Option<String> {
        (self.to_queue && self.is_running).then(|| self.to(&filter(view, of)))
    }

    /// Those that came in within the month: a list holds those that are open or those that have ended, and the log holds all.
    pub fn came_in(&self, of: Of<'_>, count: u64) -> Option<String> {
        let view = match self.listed.came_in(of) {
            (all, 0) if all == count => Some(View::Closed),
            (all, open) if all == count && open == count => Some(View::All),
            _ => None,
        };
        let days = days(self.month).map(|day| Some(day.to_string()));
        let listed = view.filter(|_| self.to_queue).map(|view| {
            let [from, until] = days;
            self.to(&Filter { from, until, ..filter(view, of) })
        });
        listed.or_else(|| self.log_of_all(of, OPENED_REQUESTS, count))
    }

    /// Those that ended within the month, in one way or in any, for one reason or for any.
    pub fn ended(&self, of: Of<'_>, ending: Option<Ending>, reason: Option<Decline>, count: u64) -> Option<String> {
        let listed = self.listed.ended(of, ending, reason);
        let ending = ending.map(|ending| ending.as_str().to_owned());
        let reason = reason.map(|reason| reason.as_str().to_owned());
        self.of_month(Filter { ending, reason, ..filter(View::Closed, of) }, listed == count)
    }

    /// Those that were answered within the month, and after their last day.
    pub fn late(&self, of: Of<'_>, count: u64) -> Option<String> {
        let late = Some(LATE.to_owned());
        self.of_month(Filter { late, ..filter(View::Closed, of) }, self.listed.late(of) == count)
    }

    /// Complaints or appeals that were answered within the month.
    pub fn disputed(&self, of: Of<'_>, road: Road, count: u64) -> Option<String> {
        self.of_month(disputed(of, road, Ending::Answered), self.listed.disputed(of, road).0 == count)
    }

    /// Those of them that were granted, as a whole or in part.
    pub fn upheld(&self, of: Of<'_>, road: Road, count: u64) -> Option<String> {
        self.of_month(disputed(of, road, Ending::GrantedInAll), self.listed.disputed(of, road).1 == count)
    }

    /// The closed ones of the month under a filter, where the list holds as many.
    fn of_month(&self, filter: Filter, as_many: bool) -> Option<String> {
        (self.to_queue && as_many).then(|| self.to(&Filter { ended: Some(self.month.to_string()), ..filter }))
    }

    /// The entries of the log that were counted.
    pub fn log(&self, action: &'static str, count: u64) -> Option<String> {
        (self.to_log && self.listed.entries(action) == count).then(|| to_log(self.visit, self.month, action))
    }

    /// The same for what is counted of all laws together: the log tells none apart.
    pub fn log_of_all(&self, (law, kind): Of<'_>, action: &'static str, count: u64) -> Option<String> {
        if law.is_none() && kind.is_none() { self.log(action, count) } else { None }
    }

    /// A number under its name, as the way to its list; where there is none, as it is.
    pub fn number(&self, name: &str, count: u64, href: Option<String>) -> AnyView {
        let text = number(self.visit, count);
        let Some(href) = href.filter(|_| count > 0) else { return text.into_any() };
        let label = self.visit.texts().said_of(m::SaidOf { thing: name, said: &text });
        view! { <a href=href aria-label=label>{text}</a> }.into_any()
    }
}

/// The first day of the month, and the last.
fn days(month: Month) -> [Date; 2] {
    let (first, end) = (month.first_day(), month.next().first_day());
    [first, end.yesterday().unwrap_or(end)]
}

/// The entries of the log of one month, for whoever reads all of it.
pub fn to_log(visit: &Visit, month: Month, action: &'static str) -> String {
    let [from, until] = days(month).map(Some);
    let filter = log::read::Filter { action: Some(action), from, until, ..log::read::Filter::default() };
    address(visit, "/staff/log", &filter, None)
}
