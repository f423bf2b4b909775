//! JSON read with its numbers as they are written: one that reading would change, as one of more than 15 figures, becomes a text.

use serde_json::{Map, Number, Value, value::RawValue};
use std::collections::BTreeMap;

/// So deep as `serde_json` reads at most.
const DEEPEST: usize = 128;

/// `None` for what is no JSON.
pub fn read(text: &str) -> Option<Value> {
    value(serde_json::from_str(text).ok()?, DEEPEST)
}

fn value(raw: &RawValue, deepest: usize) -> Option<Value> {
    let text = raw.get();
    Some(match text.as_bytes().first()? {
        b'{' => {
            let (fields, deepest) = (serde_json::from_str::<BTreeMap<String, &RawValue>>(text).ok()?, deepest.checked_sub(1)?);
            let fields = fields.into_iter().map(|(name, raw)| Some((name, value(raw, deepest)?)));
            Value::Object(fields.collect::<Option<Map<String, Value>>>()?)
        }
        b'[' => {
            let (values, deepest) = (serde_json::from_str::<Vec<&RawValue>>(text).ok()?, deepest.checked_sub(1)?);
            Value::Array(values.into_iter().map(|raw| value(raw, deepest)).collect::<Option<Vec<Value>>>()?)
        }
        b'-' | b'0'..=b'9' => match serde_json::from_str::<Number>(text) {
            Ok(number) if number.to_string() == text => Value::Number(number),
            _ => Value::String(text.to_owned()),
        },
        _ => serde_json::from_str(text).ok()?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn a_number_is_read_as_it_is_written_or_as_a_text() {
        let text = r#" {"a": [1, -7, 0.5, 123456789012345678901, 19.90, 1e400], "b": {"c": "x", "d": null, "e": true}, "b": "twice"} "#;
        let expected = json!({"a": [1, -7, 0.5, "123456789012345678901", "19.90", "1e400"], "b": "twice"});
        assert_eq!(read(text), Some(expected));
        assert_eq!((read("no JSON"), read(""), read(&"[".repeat(1000))), (None, None, None));
        assert_eq!(read(&format!("{}{}", "[".repeat(200), "]".repeat(200))), None, "nothing is so deep");
    }
}
