//! The fields of a record in words, with the labels and units of the brand's catalogue: never raw JSON.

use jiff::{Timestamp, civil::Date, tz::TimeZone};
use serde_json::{Map, Value};

use super::{
    dates, lists, messages as m, numbers,
    texts::{plain, texts},
};
use crate::domain::{
    catalogue::Category,
    field::{Field, FieldKind, Part},
    language::Language,
    notice::Notice,
    time::Millis,
    voice::Voice,
};

/// The language and time zone of a reader, and the notice with the brand's names of things.
#[derive(Clone, Copy)]
pub struct Reader<'a> {
    pub language: Language,
    /// The brand's own: its words stand in where an older notice has none in `language`.
    pub default: Language,
    pub zone: &'a TimeZone,
    pub notice: &'a Notice,
}

impl Reader<'_> {
    /// Labels and values: the catalogue's fields in its order, then whatever else the system sent, under its own name.
    pub fn rows(&self, category: &Category, data: &Map<String, Value>) -> Vec<(String, String)> {
        let known = category
            .fields
            .iter()
            .filter_map(|field| Some((self.labelled(category, field), self.worded(category, field, data.get(field.key.as_str())?))));
        let others = data.iter().filter(|(key, _)| !category.fields.iter().any(|field| field.key.as_str() == key.as_str()));
        known.chain(others.map(|(key, value)| (name_of(key), self.plain(value)))).collect()
    }

    /// The brand's name of a field.
    pub fn label(&self, category: &Category, field: &str) -> String {
        let known = category.fields.iter().find(|known| known.key == field);
        known.map_or_else(|| name_of(field), |known| self.labelled(category, known))
    }

    fn labelled(&self, category: &Category, field: &Field) -> String {
        self.text(category, Part::Label(field)).map_or_else(|| name_of(&field.key), str::to_owned)
    }

    /// `None` where the notice has no such words in any language: then things are shown as they came.
    fn text(&self, category: &Category, part: Part<'_>) -> Option<&str> {
        self.notice.text_or_stand_in(self.language, self.default, &format!("category-{}.{part}", category.id))
    }

    fn worded(&self, category: &Category, field: &Field, value: &Value) -> String {
        let language = self.language;
        let special = match &field.kind {
            FieldKind::Text | FieldKind::YesNo => None,
            FieldKind::Number { unit } => value.as_number().map(|number| {
                let number = numbers::decimal(language, &number.to_string()).unwrap_or_else(|| number.to_string());
                let unit = self.text(category, Part::Unit(field)).filter(|_| *unit);
                unit.map_or_else(
                    || number.clone(),
                    |unit| plain(&texts(Voice::impersonal(language)).value_unit(m::ValueUnit { number: &number, unit })),
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
                chosen.and_then(|chosen| self.text(category, Part::Value(field, chosen))).map(str::to_owned)
            }
        };
        // A system may send something else than it said: then it is shown as it came.
        special.unwrap_or_else(|| self.plain(value))
    }

    fn plain(&self, value: &Value) -> String {
        let words = texts(Voice::impersonal(self.language));
        match value {
            Value::Null => words.nothing_to_say(),
            Value::Bool(true) => words.value_yes(),
            Value::Bool(false) => words.value_no(),
            // It may be a name: a year, the end of a card's number.
            Value::Number(number) => number.to_string(),
            Value::String(text) => text.clone(),
            Value::Array(values) => lists::of_names(self.language, &values.iter().map(|value| self.plain(value)).collect::<Vec<_>>()),
            Value::Object(fields) => {
                let part =
                    |(key, value): (&String, &Value)| plain(&words.said_of(m::SaidOf { thing: &name_of(key), said: &self.plain(value) }));
                lists::of_names(self.language, &fields.iter().map(part).collect::<Vec<_>>())
            }
        }
    }
}

/// The name of a field that has no label, from its key.
fn name_of(key: &str) -> String {
    key.replace('_', " ")
}
