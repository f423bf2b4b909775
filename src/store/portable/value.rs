//! A value of a row, whichever engine it is from, and as it stands in a file.

use base64::{Engine, engine::general_purpose::STANDARD_NO_PAD};
use serde_json::Value as Json;

use super::super::{Error, Result};

/// The three kinds of columns there are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    Int,
    Text,
    Bytes,
}

impl Kind {
    /// As either engine names the type of a column.
    pub(super) fn named(name: &str) -> Option<Self> {
        match name {
            "INTEGER" | "bigint" => Some(Self::Int),
            "TEXT" | "text" => Some(Self::Text),
            "BLOB" | "bytea" => Some(Self::Bytes),
            _ => None,
        }
    }
}

#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Column {
    pub name: String,
    pub kind: Kind,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    Int(Option<i64>),
    Text(Option<String>),
    Bytes(Option<Vec<u8>>),
}

impl Value {
    pub fn bytes(&self) -> Option<&[u8]> {
        match self {
            Self::Bytes(bytes) => bytes.as_deref(),
            _ => None,
        }
    }

    pub(super) fn to_json(&self) -> Json {
        match self {
            Self::Int(number) => number.map_or(Json::Null, Json::from),
            Self::Text(text) => text.clone().map_or(Json::Null, Json::from),
            Self::Bytes(bytes) => bytes.as_deref().map_or(Json::Null, |bytes| Json::from(STANDARD_NO_PAD.encode(bytes))),
        }
    }

    pub(super) fn from_json(kind: Kind, json: Json) -> Result<Self> {
        let unfit = Error::Damaged("a row of the backup");
        match (kind, json) {
            (Kind::Int, Json::Null) => Ok(Self::Int(None)),
            (Kind::Text, Json::Null) => Ok(Self::Text(None)),
            (Kind::Bytes, Json::Null) => Ok(Self::Bytes(None)),
            (Kind::Int, Json::Number(number)) => number.as_i64().map(|number| Self::Int(Some(number))).ok_or(unfit),
            (Kind::Text, Json::String(text)) => Ok(Self::Text(Some(text))),
            (Kind::Bytes, Json::String(text)) => STANDARD_NO_PAD.decode(text).map(|bytes| Self::Bytes(Some(bytes))).map_err(|_| unfit),
            _ => Err(unfit),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_value_comes_back_from_a_file_as_it_went_in() {
        for (kind, value) in [
            (Kind::Int, Value::Int(Some(i64::MIN))),
            (Kind::Int, Value::Int(Some(i64::MAX))),
            (Kind::Int, Value::Int(None)),
            (Kind::Text, Value::Text(Some("línea\n\u{0}\"".to_owned()))),
            (Kind::Text, Value::Text(None)),
            (Kind::Bytes, Value::Bytes(Some(vec![0, 255, 10]))),
            (Kind::Bytes, Value::Bytes(Some(vec![]))),
            (Kind::Bytes, Value::Bytes(None)),
        ] {
            assert_eq!(Value::from_json(kind, value.to_json()).ok(), Some(value));
        }
        assert!(Value::from_json(Kind::Int, Json::from("1")).is_err() && Value::from_json(Kind::Bytes, Json::from("?")).is_err());
    }
}
