//! Reads a JSON body and says exactly what does not fit.

use axum::{
    body::Bytes,
    extract::{FromRequest, Request},
    http::header,
};
use serde::de::DeserializeOwned;

use super::problem::{Kind, Problem};

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
        return Err(Problem::new(Kind::Malformed, "The body is no JSON object: this call takes `{…}`.").at("", "malformed"));
    }
    let mut json = serde_json::Deserializer::from_slice(bytes);
    let value = serde_path_to_error::deserialize(&mut json).map_err(|error| {
        let pointer = pointer(error.path());
        // serde's own words name fields and types; they never repeat a value that could be personal.
        let detail =
            if error.inner().is_data() { without_values(&error.inner().to_string()) } else { "The body is not valid JSON.".to_owned() };
        Problem::new(Kind::Malformed, detail).at(pointer, "malformed")
    })?;
    json.end().map_err(|_| Problem::new(Kind::Malformed, "Something follows the JSON body.").at("", "malformed"))?;
    Ok(value)
}

/// RFC 6901.
fn pointer(path: &serde_path_to_error::Path) -> String {
    use serde_path_to_error::Segment;
    path.iter()
        .map(|segment| match segment {
            Segment::Seq { index } => format!("/{index}"),
            Segment::Map { key } => format!("/{}", key.replace('~', "~0").replace('/', "~1")),
            Segment::Enum { variant } => format!("/{variant}"),
            Segment::Unknown => "/?".to_owned(),
        })
        .collect()
}

/// `invalid type: string "amina@example.org", expected …` keeps everything but the value.
fn without_values(message: &str) -> String {
    let mut quoted = false;
    message
        .chars()
        .filter(|c| {
            if *c == '"' {
                quoted = !quoted;
                return true;
            }
            !quoted
        })
        .collect()
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

    #[test]
    fn a_fault_is_named_by_its_place_and_never_by_its_value() {
        let problem = read::<Shape>(br#"{"list": [1, "amina@example.org"]}"#).err();
        let problem = problem.map(|problem| (problem.detail.contains("amina"), problem.errors.first().map(|e| e.pointer.clone())));
        assert_eq!(problem, Some((false, Some("/list/1".to_owned()))));
        assert!(read::<Shape>(br#"{"list": [], "lust": 1}"#).is_err());
        assert!(read::<Shape>(br#"{"list": []} {}"#).is_err());
        assert!(read::<Shape>(b"{").is_err());
    }
}
