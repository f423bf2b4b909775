//! The form above the history, and what its address asks for.

use jiff::civil::Date;
use leptos::prelude::*;
use serde::Deserialize;

use crate::{
    decisions::shelf::Shelf,
    domain::{fold::digits, ids::ReceiptId},
    i18n::messages as m,
    usecases::history::filter::{Filter, Who},
    web::{
        components::{select_field::SelectField, text_field::TextField},
        visit::Visit,
    },
};

/// As the form wrote it into the address.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct HistoryQuery {
    pub purpose: String,
    pub who: String,
    pub from: String,
    pub to: String,
    pub after: Option<String>,
}

/// The filter that the query asks for, and its fields that cannot be read.
pub struct Wanted {
    pub filter: Filter,
    pub wrong: Vec<(&'static str, String)>,
}

impl HistoryQuery {
    pub fn is_narrowed(&self) -> bool {
        [&self.purpose, &self.who, &self.from, &self.to].into_iter().any(|field| !field.is_empty())
    }

    /// A purpose or an actor that the form does not offer filters nothing.
    pub fn wanted(&self, visit: &Visit, shelf: &Shelf) -> Wanted {
        let words = visit.texts();
        let (from, to) = (day(&self.from), day(&self.to));
        let backwards = matches!((&from, &to), (Ok(Some(from)), Ok(Some(to))) if to < from);
        let unread = [("from", &from, words.held_filter_from()), ("to", &to, words.held_filter_to())];
        let unread = unread.into_iter().filter(|(_, day, _)| day.is_err());
        let unread =
            unread.map(|(field, _, label)| (field, words.said_of(m::SaidOf { thing: &label, said: &words.held_filter_wrong_date() })));
        let wrong = unread.chain(backwards.then(|| ("from", words.error_span()))).collect();
        let filter = Filter {
            purpose: shelf.notice.catalogue.purpose(&self.purpose).map(|purpose| purpose.id.clone()),
            who: Who::ALL.into_iter().find(|who| who.as_str() == self.who),
            from: from.unwrap_or_default(),
            to: to.unwrap_or_default(),
        };
        Wanted { filter, wrong }
    }

    /// The address that asks for the same, after the entry `after`.
    pub fn address(&self, here: &str, after: Option<ReceiptId>) -> String {
        let after = after.map(|id| id.to_string()).unwrap_or_default();
        let parts = [("purpose", &self.purpose), ("who", &self.who), ("from", &self.from), ("to", &self.to), ("after", &after)];
        let mut query = url::form_urlencoded::Serializer::new(String::new());
        query.extend_pairs(parts.into_iter().filter(|(_, value)| !value.is_empty()));
        match query.finish() {
            query if query.is_empty() => here.to_owned(),
            query => format!("{here}?{query}"),
        }
    }
}

/// An empty field asks for nothing.
fn day(text: &str) -> Result<Option<Date>, ()> {
    let text = digits(text);
    if text.is_empty() { Ok(None) } else { text.parse().map(Some).map_err(|_| ()) }
}

pub fn form(visit: &Visit, shelf: &Shelf, asked: &HistoryQuery, wrong: &[(&'static str, String)]) -> AnyView {
    let words = visit.texts();
    let purposes = shelf.notice.catalogue.purposes.iter().filter(|purpose| purpose.switchable());
    let purposes = purposes.map(|purpose| (purpose.id.to_string(), visit.notice(shelf).purpose(&purpose.id).name()));
    let purposes = std::iter::once((String::new(), words.history_filter_any_purpose())).chain(purposes).collect::<Vec<_>>();
    let who = |who: Who| {
        let name = match who {
            Who::Person => words.history_by_you(),
            Who::Browser => words.history_by_browser(),
            Who::Staff => words.history_by_staff(),
            Who::System => words.history_by_system(),
        };
        (who.as_str().to_owned(), name)
    };
    let people = std::iter::once((String::new(), words.history_filter_anyone())).chain(Who::ALL.map(who)).collect::<Vec<_>>();
    let date = |id: &'static str, label: String, value: &str| {
        let error = wrong.iter().find(|(field, _)| *field == id).map(|(_, text)| (words.error_prefix(), text.clone()));
        // A browser throws away what is no date in a date field, and the person could not see what was wrong with it.
        let kind = if error.is_some() && day(value).is_err() { "text" } else { "date" };
        let value = value.to_owned();
        view! { <TextField id=id name=id label=label hint=words.held_filter_date_hint() value=value error=error autocomplete="off" kind=kind /> }
    };
    view! {
        <form method="get" action=visit.to("/history") novalidate aria-label=words.held_filter()>
            <div class="filters">
                <SelectField id="purpose" name="purpose" label=words.history_filter_purpose() options=purposes chosen=asked.purpose.clone() />
                <SelectField id="who" name="who" label=words.history_filter_who() options=people chosen=asked.who.clone() />
                {date("from", words.held_filter_from(), &asked.from)}
                {date("to", words.held_filter_to(), &asked.to)}
                <button class="button button--plain" type="submit">{words.held_filter_show()}</button>
            </div>
        </form>
    }
    .into_any()
}
