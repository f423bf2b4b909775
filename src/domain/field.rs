//! A field of a category's records: what people read instead of a JSON key and a raw value.

use serde::{Deserialize, Serialize};
use std::fmt;

/// One field, by its key in the record's data. Its label is the text `category-ID.field-KEY`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Written", into = "Written")]
pub struct Field {
    pub key: String,
    pub kind: FieldKind,
    /// It can hold data of other people: no copy has it before staff have looked.
    pub others: bool,
}

/// How a value is worded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FieldKind {
    Text,
    /// With a unit, whose text is `.unit-KEY`.
    Number {
        unit: bool,
    },
    /// ISO 4217.
    Money {
        currency: String,
    },
    /// A day: `2026-03-04`.
    Date,
    /// RFC 3339.
    Moment,
    YesNo,
    /// One of these, each with a text `.value-KEY-VALUE`.
    Choice {
        values: Vec<String>,
    },
}

/// As it stands in `catalog.toml` and in a stored notice.
#[derive(Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    key: String,
    kind: Name,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    currency: Option<String>,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    unit: bool,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    values: Vec<String>,
    /// Left out of what is hashed while it is not so, so that older notices stay what they were.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    others: bool,
}

#[derive(Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Name {
    Text,
    Number,
    Money,
    Date,
    Moment,
    YesNo,
    Choice,
}

/// A part of a category's message that words one of its fields. Written as the part is named.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part<'a> {
    Label(&'a Field),
    Unit(&'a Field),
    Value(&'a Field, &'a str),
}

impl fmt::Display for Part<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Label(field) => write!(f, "field-{}", field.key),
            Self::Unit(field) => write!(f, "unit-{}", field.key),
            Self::Value(field, value) => write!(f, "value-{}-{value}", field.key),
        }
    }
}

impl Field {
    /// The texts it needs.
    pub fn texts(&self) -> Vec<Part<'_>> {
        let mut parts = vec![Part::Label(self)];
        match &self.kind {
            FieldKind::Number { unit: true } => parts.push(Part::Unit(self)),
            FieldKind::Choice { values } => parts.extend(values.iter().map(|value| Part::Value(self, value))),
            FieldKind::Number { unit: false }
            | FieldKind::Text
            | FieldKind::Money { .. }
            | FieldKind::Date
            | FieldKind::Moment
            | FieldKind::YesNo => {}
        }
        parts
    }
}

impl TryFrom<Written> for Field {
    type Error = String;

    fn try_from(written: Written) -> Result<Self, String> {
        let Written { key, kind, currency, unit, values, others } = written;
        if !is_word(&key, '_') {
            return Err(format!("`{key}` is no key: use lower-case letters, digits and underscores, starting with a letter"));
        }
        if let Some(value) = values.iter().find(|value| !is_word(value, '-')) {
            return Err(format!("`{value}` is no value: use lower-case letters, digits and hyphens, starting with a letter"));
        }
        let money = currency.as_ref().is_some_and(|code| code.len() == 3 && code.bytes().all(|byte| byte.is_ascii_uppercase()));
        let kind = match kind {
            _ if unit && kind != Name::Number => return Err(format!("`{key}`: only a number has a unit")),
            _ if !values.is_empty() && kind != Name::Choice => return Err(format!("`{key}`: only a choice has values")),
            _ if currency.is_some() && kind != Name::Money => return Err(format!("`{key}`: only money has a currency")),
            Name::Text => FieldKind::Text,
            Name::Number => FieldKind::Number { unit },
            Name::Money if money => FieldKind::Money { currency: currency.unwrap_or_default() },
            Name::Money => return Err(format!("`{key}`: money needs a currency such as EUR")),
            Name::Date => FieldKind::Date,
            Name::Moment => FieldKind::Moment,
            Name::YesNo => FieldKind::YesNo,
            Name::Choice if values.is_empty() => return Err(format!("`{key}`: a choice needs its values")),
            Name::Choice => FieldKind::Choice { values },
        };
        Ok(Self { key, kind, others })
    }
}

impl From<Field> for Written {
    fn from(Field { key, kind, others }: Field) -> Self {
        let plain = |kind| Self { key: key.clone(), kind, currency: None, unit: false, values: Vec::new(), others };
        match kind {
            FieldKind::Text => plain(Name::Text),
            FieldKind::Number { unit } => Self { unit, ..plain(Name::Number) },
            FieldKind::Money { currency } => Self { currency: Some(currency), ..plain(Name::Money) },
            FieldKind::Date => plain(Name::Date),
            FieldKind::Moment => plain(Name::Moment),
            FieldKind::YesNo => plain(Name::YesNo),
            FieldKind::Choice { values } => Self { values, ..plain(Name::Choice) },
        }
    }
}

fn is_word(text: &str, joint: char) -> bool {
    text.len() <= 64
        && text.starts_with(|c: char| c.is_ascii_lowercase())
        && text.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == joint)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_field_says_all_it_needs_and_nothing_else() {
        for (written, fits) in [
            (r#"{"key": "item", "kind": "text"}"#, true),
            (r#"{"key": "total", "kind": "money", "currency": "EUR"}"#, true),
            (r#"{"key": "method", "kind": "choice", "values": ["card", "gift-card"]}"#, true),
            (r#"{"key": "length", "kind": "number", "unit": true}"#, true),
            (r#"{"key": "text", "kind": "text", "others": true}"#, true),
            (r#"{"key": "total", "kind": "money"}"#, false),
            (r#"{"key": "total", "kind": "money", "currency": "euro"}"#, false),
            (r#"{"key": "item", "kind": "text", "unit": true}"#, false),
            (r#"{"key": "item", "kind": "text", "values": ["a"]}"#, false),
            (r#"{"key": "method", "kind": "choice"}"#, false),
            (r#"{"key": "Item", "kind": "text"}"#, false),
            (r#"{"key": "item", "kind": "text", "label": "Item"}"#, false),
        ] {
            let field = serde_json::from_str::<Field>(written);
            assert_eq!(field.is_ok(), fits, "{written}");
            if let Ok(field) = field {
                let again = serde_json::to_string(&field).and_then(|text| serde_json::from_str::<Field>(&text));
                assert_eq!(again.ok(), Some(field));
            }
        }
    }
}
