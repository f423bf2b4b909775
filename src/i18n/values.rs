//! The fields of a record in words, with the labels and units of the brand's catalogue: never raw JSON.

use jiff::{Timestamp, civil::Date, tz::TimeZone};
use serde_json::{Map, Value};

use super::{
    dates, lists, messages as m, numbers,
    texts::{plain, texts},
};
use crate::domain::{
    catalogue::Category,
    field::{Field, FieldKind},
    language::Language,
    notice::Notice,
    time::Millis,
};

/// The language and time zone of a reader, and the notice with the brand's names of things.
#[derive(Clone, Copy)]
pub struct Reader<'a> {
    pub language: Language,
    pub zone: &'a TimeZone,
    pub notice: &'a Notice,
}

impl Reader<'_> {
    /// Labels and values: the catalogue's fields in its order, then whatever else the system sent, under its own name.
    pub fn rows(&self, category: &Category, data: &Map<String, Value>) -> Vec<(String, String)> {
        let known = category.fields.iter().filter_map(|field| {
            Some((self.text(category, &format!("field-{}", field.key)), self.worded(category, field, data.get(field.key.as_str())?)))
        });
        let others = data.iter().filter(|(key, _)| !category.fields.iter().any(|field| field.key.as_str() == key.as_str()));
        known.chain(others.map(|(key, value)| (key.replace('_', " "), self.plain(value)))).collect()
    }

    /// The brand's name of a field.
    pub fn label(&self, category: &Category, field: &str) -> String {
        let known = category.fields.iter().any(|known| known.key == field);
        if known { self.text(category, &format!("field-{field}")) } else { field.replace('_', " ") }
    }

    fn text(&self, category: &Category, part: &str) -> String {
        let texts = self.notice.texts.get(&self.language);
        texts.and_then(|texts| texts.get(&format!("category-{}.{part}", category.id))).cloned().unwrap_or_default()
    }

    fn worded(&self, category: &Category, field: &Field, value: &Value) -> String {
        let language = self.language;
        let special = match &field.kind {
            FieldKind::Text | FieldKind::YesNo => None,
            FieldKind::Number { unit } => value.as_number().map(|number| {
                let number = numbers::decimal(language, &number.to_string()).unwrap_or_else(|| number.to_string());
                let unit = unit.then(|| self.text(category, &format!("unit-{}", field.key)));
                unit.map_or_else(
                    || number.clone(),
                    |unit| plain(&texts(language).value_unit(m::ValueUnit { number: &number, unit: &unit })),
                )
            }),
            FieldKind::Money { currency } => value.as_number().and_then(|amount| numbers::money(language, &amount.to_string(), currency)),
            FieldKind::Date => value.as_str().and_then(|text| text.parse::<Date>().ok()).map(|day| dates::day(language, day)),
            FieldKind::Moment => value.as_str().and_then(|text| text.parse::<Timestamp>().ok()).map(|moment| {
                let moment = Millis(moment.as_millisecond());
                dates::date_and_time(language, moment, self.zone)
            }),
            FieldKind::Choice { values } => {
                let chosen = value.as_str().filter(|chosen| values.iter().any(|value| value == chosen));
                chosen.map(|chosen| self.text(category, &format!("value-{}-{chosen}", field.key)))
            }
        };
        // A system may send something else than it said: then it is shown as it came.
        special.unwrap_or_else(|| self.plain(value))
    }

    fn plain(&self, value: &Value) -> String {
        let words = texts(self.language);
        match value {
            Value::Null => words.nothing_to_say(),
            Value::Bool(true) => words.value_yes(),
            Value::Bool(false) => words.value_no(),
            // It may be a name: a year, the end of a card's number.
            Value::Number(number) => number.to_string(),
            Value::String(text) => text.clone(),
            Value::Array(values) => lists::of_names(self.language, &values.iter().map(|value| self.plain(value)).collect::<Vec<_>>()),
            Value::Object(fields) => {
                let part = |(key, value): (&String, &Value)| {
                    plain(&words.said_of(m::SaidOf { thing: &key.replace('_', " "), said: &self.plain(value) }))
                };
                lists::of_names(self.language, &fields.iter().map(part).collect::<Vec<_>>())
            }
        }
    }
}
