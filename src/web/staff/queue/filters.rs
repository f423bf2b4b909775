//! The filters of the queue: each with everything that can be chosen, and with the choice in words.

use leptos::prelude::*;

use super::words::{ending, view};
use crate::{
    domain::{
        figures::month::Month,
        regime::{REGIMES, Road},
        request::{Decline, Ending, Kind},
        staff::Deed,
    },
    i18n::{dates, messages as m},
    usecases::{
        desk::{
            queue::{Queue, systems},
            views::{Came, Filter, LATE, MINE, Order, View},
        },
        error::Error,
        staff::member::Member,
    },
    web::{
        components::{day_field::day_field, select_field::SelectField},
        shown::{
            figures::month,
            law::law,
            request::{decline, title},
        },
        visit::Visit,
    },
};

/// One of them: its name in the address, what it is called, and everything that can be chosen, the word for all before the rest.
struct Part {
    name: &'static str,
    label: String,
    options: Vec<(String, String)>,
    chosen: String,
    /// The choice in words: nothing of what could not be understood.
    said: Option<String>,
}

/// A day that is typed.
struct Day {
    name: &'static str,
    label: String,
    typed: String,
    said: Option<String>,
}

/// So many months are offered.
const OFFERED: i32 = 12;

pub(super) struct Filters {
    parts: Vec<Part>,
    days: [Day; 2],
    /// An order is asked for.
    ordered: bool,
}

/// A year of months, the newest first, and the one that is asked for.
fn months(visit: &Visit, queue: &Queue, asked: Option<String>) -> Vec<(String, String)> {
    let running = Month::of(queue.days.today);
    let mut months: Vec<Month> = (0..OFFERED).map(|back| running.plus(-back)).collect();
    let older = asked.and_then(|asked| asked.trim().parse().ok()).filter(|month| !months.contains(month));
    months.extend(older);
    months.into_iter().map(|one| (one.to_string(), month(visit, one))).collect()
}

impl Filters {
    pub(super) fn of(visit: &Visit, filter: &Filter, queue: &Queue, staff: &[Member]) -> Result<Self, Error> {
        let words = visit.texts();
        let asked = |name: &str| filter.parts().into_iter().find(|(part, _)| *part == name).and_then(|(_, chosen)| chosen.clone());
        let part = |name: &'static str, label: String, all: String, rest: Vec<(String, String)>| {
            let chosen = asked(name).unwrap_or_default();
            let said = rest.iter().find(|(value, _)| *value == chosen).map(|(_, words)| words.clone());
            Part { name, label, options: [vec![(String::new(), all)], rest].concat(), chosen, said }
        };
        let kinds = Kind::ALL.iter().map(|kind| (kind.as_str().to_owned(), title(words, *kind))).collect();
        let laws = REGIMES.iter().map(|regime| (regime.id.to_owned(), law(words, regime.id))).collect();
        let offered = visit.portal().brand.languages.offered.iter();
        let reads = staff.iter().any(|member| member.id == queue.staff && !member.reads.is_empty());
        let mine = reads.then(|| (MINE.to_owned(), words.queue_my_languages()));
        let languages = offered.map(|language| (language.tag().to_owned(), language.own_name().to_owned()));
        let languages = mine.into_iter().chain(languages).collect();
        let there = staff.iter().filter(|member| !member.ended && member.id != queue.staff && member.role.may(Deed::Answer));
        let whose = [("me".to_owned(), words.queue_mine()), ("nobody".to_owned(), words.queue_nobody())];
        let whose = whose.into_iter().chain(there.map(|member| (member.id.to_string(), member.name.clone()))).collect();
        let mut whose = part("whose", words.queue_assignee(), words.queue_anyone(), whose);
        // A colleague who has left, or who may no longer answer, is offered no more and may still have some.
        let named = staff.iter().find(|member| member.id.to_string() == whose.chosen).map(|member| member.name.clone());
        whose.said = whose.said.or(named);
        let shelf = visit.shelf()?;
        let named = |id: String| (id.clone(), visit.notice(&shelf).system(&id).name());
        let systems = systems(visit.portal())?.into_iter().map(named).collect();
        let came = |came: &Came| {
            let name = match came {
                Came::SevenDays => words.queue_came_seven_days(),
                Came::ThirtyDays => words.queue_came_thirty_days(),
                Came::ThisMonth => words.queue_came_this_month(),
            };
            (came.as_str().to_owned(), name)
        };
        let came = Came::ALL.iter().map(came).collect();
        // Those whose choice says nothing without their name.
        let named = |mut part: Part| {
            part.said = part.said.map(|said| words.said_of(m::SaidOf { thing: &part.label, said: &said }));
            part
        };
        let ended = named(part("ended", words.queue_ended(), words.queue_any_time(), months(visit, queue, asked("ended"))));
        let late = vec![(LATE.to_owned(), words.queue_answered_late())];
        let late = named(part("late", words.queue_answered(), words.queue_any_time(), late));
        let road = |road: &Road| {
            let name = match road {
                Road::Complaint => words.open_complaint(),
                Road::Appeal => words.queue_appeal(),
            };
            (road.as_str().to_owned(), name)
        };
        let roads = Road::ALL.iter().map(road).collect();
        let endings = Ending::ALL.iter().map(|one| (one.as_str().to_owned(), ending(words, *one))).collect();
        let reasons = Decline::ALL.iter().map(|one| (one.as_str().to_owned(), decline(words, *one))).collect();
        let parts = vec![
            part("kind", words.queue_kind(), words.queue_any_kind(), kinds),
            part("law", words.queue_law(), words.queue_any_law(), laws),
            part("language", words.queue_language(), words.queue_any_language(), languages),
            whose,
            part("system", words.queue_system(), words.queue_any_system(), systems),
            part("came", words.queue_came(), words.queue_any_time(), came),
            ended,
            part("ending", words.queue_ending(), words.queue_any_ending(), endings),
            part("reason", words.queue_reason(), words.queue_any_reason(), reasons),
            late,
            part("road", words.queue_road(), words.queue_any_road(), roads),
        ];
        let day = |name: &'static str, label: String| {
            let typed = asked(name).unwrap_or_default();
            let on = typed.parse().ok().map(|on| dates::day(visit.language, on));
            Day { said: on.map(|on| words.said_of(m::SaidOf { thing: &label, said: &on })), name, label, typed }
        };
        let days = [day("from", words.queue_came_from()), day("until", words.queue_came_until())];
        let ordered = asked("order").is_some_and(|order| !order.is_empty());
        Ok(Self { parts, days, ordered })
    }

    fn chosen(&self) -> impl Iterator<Item = &String> {
        self.parts.iter().filter_map(|part| part.said.as_ref()).chain(self.days.iter().filter_map(|day| day.said.as_ref()))
    }

    /// The view and the filters in it.
    pub(super) fn said(&self, visit: &Visit, of: View) -> String {
        let words = visit.texts();
        self.chosen().fold(view(words, of), |said, more| words.beside(m::Beside { one: &said, other: more }))
    }

    /// The name of the page: what is listed, where it is not everything that is open.
    pub(super) fn heading(&self, visit: &Visit, of: View) -> String {
        let words = visit.texts();
        match (of, self.chosen().next()) {
            (View::All, None) => words.queue_title(),
            _ => words.said_of(m::SaidOf { thing: &words.queue_title(), said: &self.said(visit, of) }),
        }
    }

    pub(super) fn form(self, visit: &Visit, queue: &Queue) -> AnyView {
        let words = visit.texts();
        let typed = self.days.iter().any(|day| !day.typed.is_empty());
        let open = typed || self.ordered || self.parts.iter().any(|part| !part.chosen.is_empty());
        let orders =
            vec![(Order::Due.as_str().to_owned(), words.queue_by_due()), (Order::Newest.as_str().to_owned(), words.queue_by_newest())];
        let (here, understood) = (visit.to("/staff/requests"), &queue.understood);
        let (view, order) = (understood.view.as_str(), understood.order.as_str().to_owned());
        let field = |Part { name, label, options, chosen, .. }: Part| {
            view! { <SelectField id=name name=name label=label options=options chosen=chosen /> }
        };
        let fields = self.parts.into_iter().map(field).collect_view();
        let days = self.days.into_iter().map(|day| day_field(day.name, day.label, day.typed)).collect_view();
        view! {
            <details class="more" open=open>
                <summary id="some">{words.queue_some()}</summary>
                <div class="more__body">
                    <form method="get" action=here aria-label=words.queue_some()>
                        <input type="hidden" name="view" value=view />
                        <div class="filters">
                            {fields}
                            {days}
                            <SelectField id="order" name="order" label=words.queue_order() options=orders chosen=order />
                            <button class="button button--plain" type="submit">{words.held_filter_show()}</button>
                        </div>
                    </form>
                </div>
            </details>
        }
        .into_any()
    }
}
