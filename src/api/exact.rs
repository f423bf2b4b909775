//! JSON that is taken exactly as it was sent, or not at all: no name stands twice, and no number loses a digit.

use serde::{
    Deserialize, Deserializer,
    de::{Error, MapAccess, Visitor},
};
use serde_json::{Map, Value, value::RawValue};
use std::{collections::BTreeMap, fmt, marker::PhantomData};

use super::body::segment;
use crate::usecases::error::Flaw;

/// How the error begins that says so.
pub const TWICE: &str = "a name stands twice";
/// The deepest nesting accepted: more than any record people read has.
const DEEPEST: usize = 32;

/// A value that cannot be taken exactly, and its place (RFC 6901).
#[derive(Debug, PartialEq, Eq)]
pub struct Inexact {
    pub pointer: String,
    pub why: Why,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    Twice,
    Digits,
    Letters,
    Deep,
    NoObject,
}

impl Why {
    pub const fn code(self) -> &'static str {
        match self {
            Self::Twice => Flaw::Twice.as_str(),
            Self::Digits => "too-many-digits",
            Self::Deep => "too-deep",
            Self::Letters | Self::NoObject => Flaw::Malformed.as_str(),
        }
    }

    pub const fn detail(self) -> &'static str {
        match self {
            Self::Twice => "A name stands twice.",
            Self::Digits => "A number with so many digits would be changed. Send it as text.",
            Self::Letters => "A text has half of a letter, as \\ud800 is without \\udc00, and cannot be kept.",
            Self::Deep => "It is nested more than 32 deep.",
            Self::NoObject => "It is no JSON object.",
        }
    }
}

/// An object, with all that is in it.
pub fn object(raw: &RawValue) -> Result<Map<String, Value>, Inexact> {
    match value(raw, 0, "")? {
        Value::Object(map) => Ok(map),
        _ => Err(Inexact { pointer: String::new(), why: Why::NoObject }),
    }
}

fn value(raw: &RawValue, depth: usize, at: &str) -> Result<Value, Inexact> {
    let inexact = |why| Inexact { pointer: at.to_owned(), why };
    let text = raw.get();
    match text.as_bytes().first() {
        Some(b'{' | b'[') if depth == DEEPEST => Err(inexact(Why::Deep)),
        Some(b'{') => {
            let why = |error: serde_json::Error| if error.to_string().starts_with(TWICE) { Why::Twice } else { Why::Letters };
            let Distinct(fields) = serde_json::from_str::<Distinct<&RawValue>>(text).map_err(|error| inexact(why(error)))?;
            let fields = fields.into_iter().map(|(name, raw)| {
                let value = value(raw, depth + 1, &format!("{at}/{}", segment(&name)))?;
                Ok((name, value))
            });
            fields.collect::<Result<_, _>>().map(Value::Object)
        }
        Some(b'[') => {
            let items = serde_json::from_str::<Vec<&RawValue>>(text).map_err(|_| inexact(Why::NoObject))?;
            let items = items.into_iter().enumerate().map(|(number, raw)| value(raw, depth + 1, &format!("{at}/{number}")));
            items.collect::<Result<_, _>>().map(Value::Array)
        }
        first => {
            let why = if first == Some(&b'"') { Why::Letters } else { Why::Digits };
            let value: Value = serde_json::from_str(text).map_err(|_| inexact(why))?;
            let changed = value.as_number().is_some_and(|number| digits(text) != digits(&number.to_string()));
            if changed { Err(inexact(Why::Digits)) } else { Ok(value) }
        }
    }
}

/// Sign, digits and power of ten, so that `1.50`, `15e-1` and `1.5` are the same number.
fn digits(text: &str) -> (bool, String, i64) {
    let (mantissa, power) = text.split_once(['e', 'E']).unwrap_or((text, "0"));
    let (whole, part) = mantissa.trim_start_matches('-').split_once('.').unwrap_or((mantissa.trim_start_matches('-'), ""));
    let all = format!("{whole}{part}");
    let leading = all.trim_start_matches('0');
    let digits = leading.trim_end_matches('0');
    if digits.is_empty() {
        return (false, String::new(), 0);
    }
    let length = |text: &str| i64::try_from(text.len()).unwrap_or(i64::MAX);
    let power = power.parse().unwrap_or(i64::MAX).saturating_sub(length(part)).saturating_add(length(leading) - length(digits));
    (text.starts_with('-'), digits.to_owned(), power)
}

/// A map in which no name stands twice.
pub struct Distinct<V>(pub BTreeMap<String, V>);

impl<'de, V: Deserialize<'de>> Deserialize<'de> for Distinct<V> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(Names(PhantomData)).map(Self)
    }
}

/// For fields: `#[serde(deserialize_with = "distinct")]`.
pub fn distinct<'de, D: Deserializer<'de>, V: Deserialize<'de>>(deserializer: D) -> Result<BTreeMap<String, V>, D::Error> {
    Distinct::deserialize(deserializer).map(|Distinct(map)| map)
}

/// The same for a field that may be `null`.
pub fn distinct_or_null<'de, D: Deserializer<'de>, V: Deserialize<'de>>(deserializer: D) -> Result<Option<BTreeMap<String, V>>, D::Error> {
    Ok(Option::<Distinct<V>>::deserialize(deserializer)?.map(|Distinct(map)| map))
}

struct Names<V>(PhantomData<V>);

impl<'de, V: Deserialize<'de>> Visitor<'de> for Names<V> {
    type Value = BTreeMap<String, V>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }
    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Self::Value, A::Error> {
        let mut map = BTreeMap::new();
        while let Some((name, value)) = entries.next_entry::<String, V>()? {
            if map.insert(name, value).is_some() {
                return Err(A::Error::custom(TWICE));
            }
        }
        Ok(map)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Result<Value, (String, Why)> {
        let raw = RawValue::from_string(text.to_owned()).unwrap_or_default();
        object(&raw).map(Value::Object).map_err(|inexact| (inexact.pointer, inexact.why))
    }

    #[test]
    fn whole_numbers_of_one_to_forty_digits_come_back_as_sent_or_are_refused() {
        for length in 1..=40 {
            for digit in ["1", "9", "5"] {
                for sign in ["", "-"] {
                    let number = format!("{sign}{}", digit.repeat(length));
                    match read(&format!("{{\"a\": [{number}]}}")) {
                        Ok(taken) => assert_eq!(taken.to_string(), format!("{{\"a\":[{number}]}}")),
                        Err(refused) => assert_eq!((refused, length > 18), (("/a/0".to_owned(), Why::Digits), true), "{number}"),
                    }
                }
            }
        }
    }

    #[test]
    fn a_number_written_otherwise_is_the_same_and_a_longer_one_is_another() {
        for same in
            ["0", "-0", "0.10", "89.999", "1e3", "1.5E-3", "1e300", "18446744073709551615", "-9223372036854775808", "100000000000000000000"]
        {
            assert!(read(&format!("{{\"a\": {same}}}")).is_ok(), "{same}");
        }
        for other in ["0.12345678901234567890123", "18446744073709551617", "1e400", "1e-400", "123456789012345678901234567890"] {
            assert_eq!(read(&format!("{{\"a\": {other}}}")), Err(("/a".to_owned(), Why::Digits)), "{other}");
        }
    }

    #[test]
    fn half_of_a_letter_is_no_number() {
        assert_eq!(read(r#"{"a": ["\ud800"]}"#), Err(("/a/0".to_owned(), Why::Letters)));
        assert_eq!(read(r#"{"a": {"\udc00": 1}}"#), Err(("/a".to_owned(), Why::Letters)));
        assert_eq!(read(r#"{"a": "\ud83d\ude00"}"#).map(|value| value.to_string()).as_deref(), Ok(r#"{"a":"😀"}"#));
    }

    #[test]
    fn a_name_that_stands_twice_is_refused_wherever_it_stands() {
        assert_eq!(read(r#"{"a": 1, "\u0061": 1}"#), Err((String::new(), Why::Twice)));
        assert_eq!(read(r#"{"a": [{"b": {"c": 1, "c": 2}}]}"#), Err(("/a/0/b".to_owned(), Why::Twice)));
        assert_eq!(read(r#"{"a": {"b": 1}, "c": {"b": 1}}"#).map(|value| value.to_string()).as_deref(), Ok(r#"{"a":{"b":1},"c":{"b":1}}"#));
        assert_eq!(read("[]"), Err((String::new(), Why::NoObject)));
        let deep = format!("{{\"a\": {}{}}}", "[".repeat(40), "]".repeat(40));
        assert!(matches!(read(&deep), Err((_, Why::Deep))));
    }
}
