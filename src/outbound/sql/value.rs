//! A value of a row, as it was read or will be bound. PostgreSQL's are all text: it is asked for nothing else.

use serde_json::{Value as Json, json};

#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Value {
    Null,
    Int(i64),
    /// As it is written in JSON.
    Real(String),
    Text(String),
    Bytes(Vec<u8>),
}

impl Value {
    /// A moment in milliseconds.
    pub fn millis(&self) -> Option<i64> {
        match self {
            Self::Int(millis) => Some(*millis),
            Self::Text(text) => text.parse().ok(),
            Self::Null | Self::Real(_) | Self::Bytes(_) => None,
        }
    }

    /// As a key is named in a mask.
    pub fn shown(&self) -> String {
        match self {
            Self::Null => String::new(),
            Self::Int(number) => number.to_string(),
            Self::Real(text) | Self::Text(text) => text.clone(),
            Self::Bytes(bytes) => hex::encode(bytes),
        }
    }

    /// As SQLite has it.
    pub fn json(self) -> Json {
        match self {
            Self::Null => Json::Null,
            Self::Int(number) => json!(number),
            Self::Real(text) => serde_json::from_str(&text).unwrap_or(Json::String(text)),
            Self::Text(text) => Json::String(text),
            Self::Bytes(bytes) => json!({ "hex": hex::encode(bytes) }),
        }
    }
}
