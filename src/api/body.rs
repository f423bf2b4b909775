//! Reads a JSON body and says exactly what does not fit.

use axum::{
    body::Bytes,
    extract::{FromRequest, Request},
    http::header,
};
use serde::de::DeserializeOwned;

use super::{
    exact::TWICE,
    problem::{Kind, Problem},
};
use crate::usecases::{error::Flaw, tasks::answer::MOST_BYTES};

/// So many bytes a body may have.
pub const LARGE: usize = 1024 * 1024;
/// So many where the reference says so.
pub const LARGEST: usize = 8 * LARGE;
/// So many the answer of a system may have, with all it holds about a person.
pub const OF_A_TASK: usize = MOST_BYTES;
const MOST_NAME: usize = 64;

/// A body of this shape, and nothing besides: unknown fields are refused by the shapes themselves.
pub struct Body<T>(pub T);

impl<T: DeserializeOwned, S: Send + Sync> FromRequest<S> for Body<T> {
    type Rejection = Problem;

    async fn from_request(request: Request, state: &S) -> Result<Self, Problem> {
        let declared = request.headers().get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
        let kind = declared.split(';').next().unwrap_or_default().trim();
        if !kind.eq_ignore_ascii_case("application/json") {
            return Err(Problem::new(Kind::NotJson, "The Content-Type is not application/json."));
        }
        let bytes = Bytes::from_request(request, state).await.map_err(|rejection| match rejection.into_response_status() {
            413 => Problem::new(
                Kind::TooLarge,
                "The body is larger than this call takes: 1 MB, unless the reference says otherwise. Split long batches.",
            ),
            _ => Problem::new(Kind::Malformed, "The body did not arrive whole."),
        })?;
        read(&bytes).map(Self)
    }
}

/// The same for a part of a body.
pub fn read<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, Problem> {
    // serde would take a list for a struct, and then speak of its own.
    if bytes.trim_ascii_start().first().is_some_and(|first| *first != b'{') {
        return Err(Problem::new(Kind::Malformed, "The body is no JSON object: this call takes `{…}`.").at("", Flaw::Malformed));
    }
    let mut json = serde_json::Deserializer::from_slice(bytes);
    let value = serde_path_to_error::deserialize(&mut json).map_err(|error| unfit(&error, bytes))?;
    json.end().map_err(|_| Problem::new(Kind::Malformed, "Something follows the JSON body.").at("", Flaw::Malformed))?;
    Ok(value)
}

/// Says what kind of error it is, and where. None of serde's own words come back: they repeat what was sent.
fn unfit(error: &serde_path_to_error::Error<serde_json::Error>, bytes: &[u8]) -> Problem {
    let (inner, place) = (error.inner(), pointer(error.path()));
    if !inner.is_data() && serde_json::from_slice::<serde::de::IgnoredAny>(bytes).is_err() {
        return Problem::new(Kind::Malformed, "The body is not valid JSON.").at("", Flaw::Malformed);
    }
    let said = inner.to_string();
    let starts = |start: &str| said.starts_with(start);
    if let Some(name) = said.strip_prefix("missing field `").and_then(|rest| rest.split('`').next()) {
        // A name of ours: no caller writes the fields that are needed.
        return Problem::new(Kind::Malformed, "A field that this call needs is missing.")
            .at(format!("{place}/{}", segment(name)), Flaw::Missing);
    }
    let (detail, code) = match () {
        () if starts("unknown field") => ("This call takes no such field.", Flaw::Malformed),
        () if starts("duplicate field") || starts(TWICE) => ("A name stands twice.", Flaw::Twice),
        () if starts("unknown variant") => ("It is none of the words that the reference lists.", Flaw::Malformed),
        // A number where a word belongs reads to serde as no JSON at all.
        () if starts("invalid type") || !inner.is_data() => ("It is of another type than the reference says.", Flaw::Malformed),
        () if starts("invalid length") => ("It has another length than the reference says.", Flaw::Malformed),
        () => ("It does not have the form that the reference says.", Flaw::Malformed),
    };
    Problem::new(Kind::Malformed, detail).at(place, code)
}

/// RFC 6901.
fn pointer(path: &serde_path_to_error::Path) -> String {
    use serde_path_to_error::Segment;
    path.iter()
        .map(|part| match part {
            Segment::Seq { index } => format!("/{index}"),
            Segment::Map { key } => format!("/{}", segment(key)),
            Segment::Enum { variant } => format!("/{}", segment(variant)),
            Segment::Unknown => "/?".to_owned(),
        })
        .collect()
}

/// A pointer without the names that were sent and look like none.
pub fn plain(pointer: &str) -> String {
    pointer.split('/').enumerate().map(|(at, name)| if at == 0 { String::new() } else { format!("/{}", segment(name)) }).collect()
}

/// A name in a pointer; one that looks like no name could be anything, and is not repeated.
pub fn segment(name: &str) -> &str {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-' | b'.');
    if (1..=MOST_NAME).contains(&name.len()) && name.bytes().all(plain) { name } else { "?" }
}

trait RejectionStatus {
    fn into_response_status(self) -> u16;
}
impl<R: axum::response::IntoResponse> RejectionStatus for R {
    fn into_response_status(self) -> u16 {
        self.into_response().status().as_u16()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(serde::Deserialize, Debug)]
    #[serde(deny_unknown_fields)]
    struct Shape {
        #[expect(dead_code, reason = "only its type is looked at")]
        list: Vec<u8>,
    }

    #[derive(serde::Deserialize, Debug)]
    #[serde(rename_all = "kebab-case")]
    enum Word {
        Done,
    }

    #[derive(serde::Deserialize, Debug)]
    struct Said {
        #[expect(dead_code, reason = "only its type is looked at")]
        outcome: Word,
    }

    #[test]
    fn a_number_where_a_word_belongs_is_named_by_its_place() {
        for (body, place) in [(r#"{"outcome": 1}"#, "/outcome"), (r#"{"outcome": "gone"}"#, "/outcome"), (r#"{"outcome": "#, "")] {
            let at = read::<Said>(body.as_bytes()).err().and_then(|problem| Some(problem.errors.first()?.pointer.clone()));
            assert_eq!(at.as_deref(), Some(place), "{body}");
        }
        assert!(read::<Said>(br#"{"outcome": "done"}"#).is_ok());
    }

    #[test]
    fn a_fault_is_named_by_its_place_and_never_by_its_value() {
        let problem = read::<Shape>(br#"{"list": [1, "amina@example.org"]}"#).err();
        let problem = problem.map(|problem| (problem.detail.contains("amina"), problem.errors.first().map(|e| e.pointer.clone())));
        assert_eq!(problem, Some((false, Some("/list/1".to_owned()))));
        assert!(read::<Shape>(br#"{"list": [], "lust": 1}"#).is_err());
        let missing = read::<Shape>(b"{}").err().map(|problem| problem.errors);
        assert_eq!(missing.and_then(|errors| Some(errors.first()?.pointer.clone())).as_deref(), Some("/list"));
        assert!(read::<Shape>(br#"{"list": []} {}"#).is_err());
        assert!(read::<Shape>(b"{").is_err());
    }
}
