//! The fields of a record, as somebody types what they should say.

use jiff::civil::Date;
use serde_json::{Number, Value};

use super::content::Content;
use crate::domain::{catalogue::Category, field::FieldKind, written_number};

/// A field's value as a person would type it; `None` for a missing field, a list or an object.
pub fn current_value(content: &Content, field: &str) -> Option<String> {
    content.field(field).and_then(typed)
}

/// The same of a value.
pub fn typed(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        Value::Bool(yes) => Some(yes.to_string()),
        Value::Null => Some(String::new()),
        Value::Array(_) | Value::Object(_) => None,
    }
}

/// The value of which [`current_value`] made a text; any other text is itself.
pub fn from_current(kind: Option<&FieldKind>, text: &str) -> Value {
    let number = || text.parse::<Number>().ok().map(Value::Number);
    let read = match kind {
        Some(FieldKind::Money { .. } | FieldKind::Number { .. }) => number(),
        Some(FieldKind::YesNo) => text.parse().ok().map(Value::Bool),
        _ => None,
    };
    read.unwrap_or_else(|| Value::String(text.to_owned()))
}

/// The fields of a record that its person can correct: what they cannot see, they ask staff about.
pub fn correctable<'a>(category: &'a Category, content: &'a Content) -> impl Iterator<Item = &'a str> {
    content.fields().filter(|field| !category.may_be_of_others(field) && current_value(content, field).is_some())
}

/// How people say yes and no.
const YES: [&str; 4] = ["true", "yes", "ja", "نعم"];
const NO: [&str; 4] = ["false", "no", "nein", "لا"];

/// Text as people write it, as the field's kind of value; `None` when it cannot be read as one, or as two different ones.
pub fn value(kind: Option<&FieldKind>, before: &Value, text: &str) -> Option<Value> {
    let text = text.trim();
    let number = |currency| written_number::parse(text, currency)?.parse::<Number>().ok().map(Value::Number);
    match (kind, before) {
        (Some(FieldKind::Money { currency }), _) => number(Some(currency.as_str())),
        (Some(FieldKind::Number { .. }), _) | (_, Value::Number(_)) => number(None),
        (Some(FieldKind::YesNo), _) | (_, Value::Bool(_)) => {
            let said = text.to_lowercase();
            let yes = YES.contains(&said.as_str());
            (yes || NO.contains(&said.as_str())).then_some(Value::Bool(yes))
        }
        (Some(FieldKind::Date), _) => day(text).map(|day| Value::String(day.to_string())),
        (Some(FieldKind::Moment), _) => text.parse::<jiff::Timestamp>().ok().map(|_| Value::String(text.to_owned())),
        (Some(FieldKind::Choice { values }), _) => values.iter().any(|value| value == text).then(|| Value::String(text.to_owned())),
        (Some(FieldKind::Text) | None, _) => Some(Value::String(text.to_owned())),
    }
}

/// `2026-01-31`, or `31.1.2026`.
fn day(text: &str) -> Option<Date> {
    let western: String = text
        .chars()
        .map(|letter| letter.to_digit(10).or_else(|| arabic(letter)).and_then(|digit| char::from_digit(digit, 10)).unwrap_or(letter))
        .collect();
    if let Ok(day) = western.parse() {
        return Some(day);
    }
    let parts: Vec<&str> = western.split('.').map(str::trim).collect();
    let [day, month, year] = parts.as_slice() else { return None };
    if year.len() != 4 {
        return None;
    }
    Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?).ok()
}

fn arabic(letter: char) -> Option<u32> {
    (letter as u32).checked_sub('٠' as u32).filter(|digit| *digit < 10)
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn what_is_typed_becomes_what_the_field_holds_or_waits_for_somebody_to_look() {
        let choice = FieldKind::Choice { values: vec!["sent".to_owned()] };
        let number = FieldKind::Number { unit: false };
        let money = FieldKind::Money { currency: "EUR".to_owned() };
        for (kind, before, text, after) in [
            (Some(&FieldKind::Text), json!("a"), "b", Some(json!("b"))),
            (Some(&number), json!(1), "2.5", Some(json!(2.5))),
            (Some(&number), json!(1), "two", None),
            (None, json!(1), "two", None),
            (Some(&FieldKind::YesNo), json!(true), "false", Some(json!(false))),
            (Some(&FieldKind::Date), json!("2026-01-01"), "31 January", None),
            (Some(&FieldKind::Date), json!("2026-01-01"), "2026-01-31", Some(json!("2026-01-31"))),
            (Some(&FieldKind::Date), json!("2026-01-01"), "31.1.2026", Some(json!("2026-01-31"))),
            (Some(&FieldKind::Date), json!("2026-01-01"), "٢٠٢٦-٠١-٣١", Some(json!("2026-01-31"))),
            (Some(&FieldKind::Date), json!("2026-01-01"), "31.1.26", None),
            (Some(&FieldKind::YesNo), json!(true), "Nein", Some(json!(false))),
            (Some(&money), json!(89), "59,00 €", Some(json!(59))),
            (Some(&money), json!(89.9), "1.234,50", Some(json!(1234.5))),
            (Some(&money), json!(89.9), "a blue coat", None),
            (Some(&choice), json!("sent"), "lost", None),
        ] {
            assert_eq!(value(kind, &before, text), after, "{text}");
        }
    }
}
