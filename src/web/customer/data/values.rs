//! What a record says, with the labels and units of the brand's catalogue: never raw JSON.

use jiff::{Timestamp, civil::Date};
use serde_json::{Map, Value};

use crate::{
    decisions::shelf::Shelf,
    domain::{
        catalogue::Category,
        field::{Field, FieldKind},
        time::Millis,
    },
    i18n::{dates, lists, numbers},
    web::visit::Visit,
};

/// Labels and values: the catalogue's fields in its order, then whatever else the system sent, under its own name.
pub fn rows(visit: &Visit, shelf: &Shelf, category: &Category, data: &Map<String, Value>) -> Vec<(String, String)> {
    let known = category.fields.iter().filter_map(|field| {
        let label = visit.word(shelf, &format!("category-{}.field-{}", category.id, field.key));
        Some((label, worded(visit, shelf, category, field, data.get(field.key.as_str())?)))
    });
    let others = data.iter().filter(|(key, _)| !category.fields.iter().any(|field| field.key.as_str() == key.as_str()));
    known.chain(others.map(|(key, value)| (key.replace('_', " "), plain(visit, value)))).collect()
}

fn worded(visit: &Visit, shelf: &Shelf, category: &Category, field: &Field, value: &Value) -> String {
    let language = visit.language;
    let text = |part: &str| visit.word(shelf, &format!("category-{}.{part}", category.id));
    let special = match &field.kind {
        FieldKind::Text | FieldKind::YesNo => None,
        FieldKind::Number { unit } => value.is_number().then(|| {
            let number = plain(visit, value);
            if *unit { format!("{number}\u{a0}{}", text(&format!("unit-{}", field.key))) } else { number }
        }),
        FieldKind::Money { currency } => value.as_number().and_then(|amount| numbers::money(language, &amount.to_string(), currency)),
        FieldKind::Date => value.as_str().and_then(|text| text.parse::<Date>().ok()).map(|day| dates::day(language, day)),
        FieldKind::Moment => value.as_str().and_then(|text| text.parse::<Timestamp>().ok()).map(|moment| {
            let moment = Millis(moment.as_millisecond());
            dates::date_and_time(language, moment, visit.zone())
        }),
        FieldKind::Choice { values } => {
            let chosen = value.as_str().filter(|chosen| values.iter().any(|value| value == chosen));
            chosen.map(|chosen| text(&format!("value-{}-{chosen}", field.key)))
        }
    };
    // A system may send something else than it said: then it is shown as it came.
    special.unwrap_or_else(|| plain(visit, value))
}

fn plain(visit: &Visit, value: &Value) -> String {
    let words = visit.texts();
    match value {
        Value::Null => "–".to_owned(),
        Value::Bool(true) => words.value_yes(),
        Value::Bool(false) => words.value_no(),
        Value::Number(number) => numbers::decimal(visit.language, &number.to_string()).unwrap_or_else(|| number.to_string()),
        Value::String(text) => text.clone(),
        Value::Array(values) => lists::and(visit.language, &values.iter().map(|value| plain(visit, value)).collect::<Vec<_>>()),
        Value::Object(fields) => {
            let parts = fields.iter().map(|(key, value)| format!("{}: {}", key.replace('_', " "), plain(visit, value)));
            parts.collect::<Vec<_>>().join("; ")
        }
    }
}
