//! The end of an address, read kindly: people cut addresses, put them together and pass them on. A name said twice counts once, with its
//! first value; a name that the page does not know, and a value that fits nothing, make no difference.

use axum::{
    extract::{FromRequestParts, Query as Strict, rejection::QueryRejection},
    http::{Uri, request::Parts},
};
use serde::{
    de::{DeserializeOwned, Visitor, value::Error as Enough},
    forward_to_deserialize_any,
};
use url::form_urlencoded::{Serializer, parse};

/// So many names are told.
const MOST: usize = 10;

/// Everything that a page is asked by its address.
pub struct Query<T>(pub T);

/// The same, and the names that made no difference, each once.
pub struct Heard<T> {
    pub asked: T,
    pub passed_over: Vec<String>,
}

impl<T: DeserializeOwned, S: Send + Sync> FromRequestParts<S> for Query<T> {
    type Rejection = QueryRejection;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, QueryRejection> {
        hear(parts.uri.query().unwrap_or_default()).map(|Heard { asked, .. }| Self(asked))
    }
}

impl<T: DeserializeOwned, S: Send + Sync> FromRequestParts<S> for Heard<T> {
    type Rejection = QueryRejection;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, QueryRejection> {
        hear(parts.uri.query().unwrap_or_default())
    }
}

fn hear<T: DeserializeOwned>(query: &str) -> Result<Heard<T>, QueryRejection> {
    let known = names_of::<T>();
    let (mut kept, mut passed_over): (Vec<(String, String)>, Vec<String>) = (Vec::new(), Vec::new());
    for (name, value) in parse(query.as_bytes()) {
        let said = kept.iter().find(|(before, _)| *before == name);
        if said.is_some_and(|(_, before)| *before == value) {
            continue;
        }
        if said.is_none() && known.contains(&&*name) {
            kept.push((name.clone().into_owned(), value.into_owned()));
            if read::<T>(&kept).is_ok() {
                continue;
            }
            kept.pop();
        }
        if passed_over.len() < MOST && passed_over.iter().all(|other| *other != name) {
            passed_over.push(name.into_owned());
        }
    }
    Ok(Heard { asked: read(&kept)?, passed_over })
}

fn read<T: DeserializeOwned>(kept: &[(String, String)]) -> Result<T, QueryRejection> {
    let query = Serializer::new(String::new()).extend_pairs(kept).finish();
    let uri = Uri::builder().path_and_query(format!("/?{query}")).build().unwrap_or_default();
    Strict::<T>::try_from_uri(&uri).map(|Strict(asked)| asked)
}

/// The names that a page reads: the fields of what it asks for.
fn names_of<T: DeserializeOwned>() -> &'static [&'static str] {
    let mut names: &'static [&'static str] = &[];
    // It ends once the names are known.
    drop(T::deserialize(Fields(&mut names)));
    names
}

/// Reads nothing, and notes which fields were asked of it.
struct Fields<'a>(&'a mut &'static [&'static str]);

impl<'de> serde::Deserializer<'de> for Fields<'_> {
    type Error = Enough;

    fn deserialize_struct<V: Visitor<'de>>(self, _: &'static str, fields: &'static [&'static str], _: V) -> Result<V::Value, Enough> {
        *self.0 = fields;
        Err(serde::de::Error::custom("read"))
    }

    fn deserialize_any<V: Visitor<'de>>(self, _: V) -> Result<V::Value, Enough> {
        Err(serde::de::Error::custom("read"))
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option unit unit_struct newtype_struct seq
        tuple tuple_struct map enum identifier ignored_any
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test may fail")]
mod tests {
    use super::*;

    #[derive(Debug, Default, PartialEq, Eq, serde::Deserialize)]
    #[serde(default)]
    struct Wanted {
        view: Option<String>,
        #[serde(rename = "n")]
        number: Option<u8>,
        text: String,
    }

    #[test]
    fn what_is_said_twice_or_fits_nothing_makes_no_difference_and_is_named_once() {
        let wanted = |view: Option<&str>, number, text: &str| Wanted { view: view.map(str::to_owned), number, text: text.to_owned() };
        for (query, read, passed_over) in [
            ("", wanted(None, None, ""), vec![]),
            ("view=all&n=7&text=a+b%26", wanted(Some("all"), Some(7), "a b&"), vec![]),
            ("view=all&view=late&view=new", wanted(Some("all"), None, ""), vec!["view"]),
            ("view=all&view=all", wanted(Some("all"), None, ""), vec![]),
            ("n=seven&text=x&n=8", wanted(None, Some(8), "x"), vec!["n"]),
            ("status=xyz&page=-1&&=", wanted(None, None, ""), vec!["status", "page", ""]),
            ("text=%ff%00", wanted(None, None, "\u{fffd}\0"), vec![]),
        ] {
            let heard = hear::<Wanted>(query).unwrap();
            assert_eq!((heard.asked, heard.passed_over), (read, passed_over.into_iter().map(str::to_owned).collect::<Vec<_>>()), "{query}");
        }
    }
}
