//! The fields of a record, as somebody types what they should say.

use serde_json::{Number, Value};

use super::content::Content;
use crate::domain::field::FieldKind;

/// A field's value as a person would type it; `None` for a missing field, a list or an object.
pub fn current_value(content: &Content, field: &str) -> Option<String> {
    match content.field(field)? {
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        Value::Bool(yes) => Some(yes.to_string()),
        Value::Null => Some(String::new()),
        Value::Array(_) | Value::Object(_) => None,
    }
}

/// The fields of a record that can be corrected.
pub fn correctable(content: &Content) -> impl Iterator<Item = &str> {
    content.fields().filter(|field| current_value(content, field).is_some())
}

/// Typed text as the field's kind of value; `None` when it does not parse.
pub fn value(kind: Option<&FieldKind>, before: &Value, text: &str) -> Option<Value> {
    let number = || text.parse::<Number>().ok().map(Value::Number);
    match (kind, before) {
        (Some(FieldKind::Number { .. } | FieldKind::Money { .. }), _) | (_, Value::Number(_)) => number(),
        (Some(FieldKind::YesNo), _) | (_, Value::Bool(_)) => text.parse::<bool>().ok().map(Value::Bool),
        (Some(FieldKind::Date), _) => text.parse::<jiff::civil::Date>().ok().map(|_| Value::String(text.to_owned())),
        (Some(FieldKind::Moment), _) => text.parse::<jiff::Timestamp>().ok().map(|_| Value::String(text.to_owned())),
        (Some(FieldKind::Choice { values }), _) => values.iter().any(|value| value == text).then(|| Value::String(text.to_owned())),
        (Some(FieldKind::Text) | None, _) => Some(Value::String(text.to_owned())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn what_is_typed_becomes_what_the_field_holds_or_waits_for_somebody_to_look() {
        let choice = FieldKind::Choice { values: vec!["sent".to_owned()] };
        let number = FieldKind::Number { unit: false };
        for (kind, before, text, after) in [
            (Some(&FieldKind::Text), json!("a"), "b", Some(json!("b"))),
            (Some(&number), json!(1), "2.5", Some(json!(2.5))),
            (Some(&number), json!(1), "two", None),
            (None, json!(1), "two", None),
            (Some(&FieldKind::YesNo), json!(true), "false", Some(json!(false))),
            (Some(&FieldKind::Date), json!("2026-01-01"), "31 January", None),
            (Some(&FieldKind::Date), json!("2026-01-01"), "2026-01-31", Some(json!("2026-01-31"))),
            (Some(&choice), json!("sent"), "lost", None),
        ] {
            assert_eq!(value(kind, &before, text), after, "{text}");
        }
    }
}
