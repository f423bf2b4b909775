//! Problem details for HTTP APIs (RFC 9457): the one place where a failure becomes an answer to a system.

use axum::{
    Json,
    extract::Request,
    http::{HeaderValue, StatusCode, header},
    middleware::Next,
    response::{IntoResponse, Response},
};
use serde::Serialize;
use std::fmt::Display;
use utoipa::ToSchema;

use crate::usecases::error::{Clash, Error, Fault};

/// The kind of problem, and a page that says how to mend it (RFC 9457).
#[derive(Debug, Clone, Serialize, ToSchema)]
#[schema(example = json!({"type": "/api/problems/malformed", "title": "The body is not what this call takes", "status": 422, "detail": "This call takes no such field.", "instance": "/api/v1/decisions", "errors": [{"pointer": "/custommer", "code": "malformed"}]}))]
pub struct Problem {
    /// The page that explains it, e.g. `/api/problems/unknown-purpose`.
    #[serde(rename = "type")]
    pub kind: String,
    pub title: &'static str,
    /// The HTTP status, so that a batch can carry problems too.
    pub status: u16,
    pub detail: String,
    /// The address that was called, or a reference to quote for a failure of ours.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub instance: Option<String>,
    /// Every field that does not fit.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub errors: Vec<FieldProblem>,
    #[serde(skip)]
    pub retry_after: Option<u64>,
}

#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct FieldProblem {
    /// JSON Pointer (RFC 6901) into the body.
    pub pointer: String,
    pub code: &'static str,
}

macro_rules! kinds {
    ($($variant:ident $slug:literal $status:ident $title:literal: $mend:literal),+ $(,)?) => {
        /// Every kind of problem. Each has a page at `/api/problems/<slug>`.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum Kind { $($variant),+ }
        impl Kind {
            pub const ALL: &[Self] = &[$(Self::$variant),+];
            pub const fn slug(self) -> &'static str { match self { $(Self::$variant => $slug),+ } }
            pub const fn title(self) -> &'static str { match self { $(Self::$variant => $title),+ } }
            pub const fn status(self) -> StatusCode { match self { $(Self::$variant => StatusCode::$status),+ } }
            /// The explanation and the fix.
            pub const fn mend(self) -> &'static str { match self { $(Self::$variant => $mend),+ } }
        }
    };
}

kinds! {
    NoKey "no-key" UNAUTHORIZED "No valid API key":
        "Send `Authorization: Bearer cdr_…` with a key made by `candor key create`. A revoked key answers the same.",
    ScopeMissing "scope-missing" FORBIDDEN "The key may not do this":
        "Make a key with the scope the call needs; the reference names it for every call.",
    NoSuchAddress "no-such-address" NOT_FOUND "There is nothing at this address":
        "Check the path and the method against the reference at `/api/v1`.",
    WrongMethod "wrong-method" METHOD_NOT_ALLOWED "This address takes another method":
        "Check the method against the reference at `/api/v1`.",
    EmailTaken "email-taken" CONFLICT "Another customer has this email address":
        "One mailbox opens one customer's portal. Change the other customer's address first, or merge the two on your side.",
    Erased "erased" CONFLICT "This customer was erased":
        "They deleted everything; forget them too. If they are a new customer of yours since, say so with `new_since`, a moment after the erasure.",
    Conflict "conflict" CONFLICT "It does not fit what is already there":
        "Read the current state, then try again.",
    UnderWay "under-way" CONFLICT "The same call is being done":
        "Send it again, with the same key and body, after as many seconds as `Retry-After` says: then you get its answer.",
    TooLarge "too-large" PAYLOAD_TOO_LARGE "The body is too large":
        "Send at most 1 MB, unless the call's reference says otherwise. Split long batches.",
    NotJson "not-json" UNSUPPORTED_MEDIA_TYPE "The body is not declared as JSON":
        "Send `Content-Type: application/json` and UTF-8.",
    Malformed "malformed" UNPROCESSABLE_ENTITY "The body is not what this call takes":
        "`errors` names each place that does not fit. A field that is not in the reference is refused, so that a typo never passes silently.",
    UnknownPurpose "unknown-purpose" UNPROCESSABLE_ENTITY "The catalogue has no such purpose":
        "Use an id of `catalog.toml` as published. Until then treat the answer as a refusal.",
    UnknownTouchpoint "unknown-touchpoint" UNPROCESSABLE_ENTITY "The catalogue has no such touchpoint":
        "Use an id of `catalog.toml` as published. Until then treat the answer as a refusal.",
    NotAtTouchpoint "not-at-touchpoint" UNPROCESSABLE_ENTITY "The notice does not say that the purpose is used at this touchpoint":
        "Ask with a touchpoint that the purpose lists under `touchpoints` in `catalog.toml` as published, or with none where nothing is shown or collected. Until then treat the answer as a refusal.",
    UnknownChannel "unknown-channel" UNPROCESSABLE_ENTITY "The purpose does not write or call on this channel":
        "Ask with a channel that the purpose lists under `contacts` in `catalog.toml` as published. Until then treat the answer as a refusal.",
    NoEvidence "no-evidence" UNPROCESSABLE_ENTITY "Switching on needs proof that the person was asked":
        "Send `evidence`: notice version, language, when and where the person was asked, and the SHA-256 of the words shown. Switching off needs none.",
    UnknownTopic "unknown-topic" UNPROCESSABLE_ENTITY "The catalogue has no such topic":
        "Use an id of `catalog.toml` as published. Until then treat the answer as a refusal.",
    PurposeOff "purpose-off" UNPROCESSABLE_ENTITY "This purpose is off for the customer":
        "Nothing may be personalized for it, so there is nothing to explain. Ask for a decision before you show anything, and obey it.",
    RefusedByCustomer "refused-by-customer" UNPROCESSABLE_ENTITY "The customer refused what this rests on":
        "`errors` names what: a guess they deleted or called wrong, a record they do not want used, a topic they left out, or a use they switched off. Stop using it. Whoever goes on for more than a day is shown to the customer and to staff.",
    TooMany "too-many-requests" TOO_MANY_REQUESTS "Too many requests":
        "Wait for as many seconds as `Retry-After` says.",
    NotReady "not-ready" SERVICE_UNAVAILABLE "Candor cannot answer just now":
        "Treat it as a refusal and try again in a moment.",
    Internal "internal" INTERNAL_SERVER_ERROR "Something failed on our side":
        "Treat it as a refusal. `instance` is the reference the log has it under.",
}

impl Problem {
    pub fn new(kind: Kind, detail: impl Into<String>) -> Self {
        Self {
            kind: format!("/api/problems/{}", kind.slug()),
            title: kind.title(),
            status: kind.status().as_u16(),
            detail: detail.into(),
            instance: None,
            errors: Vec::new(),
            retry_after: None,
        }
    }

    pub fn at(mut self, pointer: impl Into<String>, code: impl Into<&'static str>) -> Self {
        self.errors.push(FieldProblem { pointer: pointer.into(), code: code.into() });
        self
    }

    /// Says after how many seconds it makes sense to try again.
    pub const fn again_in(mut self, seconds: u64) -> Self {
        self.retry_after = Some(seconds);
        self
    }

    /// Names every fault, and where `pointer` finds its field.
    pub fn of_faults<F: Display>(faults: &[Fault<F>], pointer: impl Fn(&F) -> String) -> Self {
        let named: Vec<String> = faults.iter().map(|Fault { field, flaw }| format!("{field} is {flaw}")).collect();
        let problem = Self::new(Kind::Malformed, format!("{}.", named.join("; ")));
        faults.iter().fold(problem, |problem, fault| problem.at(pointer(&fault.field), fault.flaw))
    }
}

impl From<Error> for Problem {
    fn from(error: Error) -> Self {
        match error {
            Error::NotSignedIn => {
                Self::new(Kind::NoKey, "The call came without a key that is in force. Send it as `Authorization: Bearer cdr_…`.")
            }
            Error::NotFound => Self::new(Kind::NoSuchAddress, "There is no such thing here."),
            Error::Forbidden | Error::StepUp | Error::Untrained { .. } => {
                Self::new(Kind::ScopeMissing, "The key lacks the scope this call needs.")
            }
            Error::Invalid(faults) => Self::of_faults(&faults, |field| format!("/{field}")),
            Error::Conflict(Clash::EmailTaken) => {
                Self::new(Kind::EmailTaken, "Another reference already has this email address.").at("/email", "taken")
            }
            Error::Conflict(Clash::Erased) => {
                Self::new(Kind::Erased, "Somebody with this reference or email address had everything deleted in the last twelve months.")
            }
            Error::Conflict(clash) => Self::new(Kind::Conflict, clash.as_str()),
            Error::TooMany { retry_after } => {
                Self::new(Kind::TooMany, "Too many calls in a short time.").again_in(retry_after.as_secs().max(1))
            }
            Error::Unavailable => Self::new(Kind::NotReady, "The decisions are not loaded yet, or the store does not answer."),
            Error::Internal(incident) => {
                let mut problem = Self::new(Kind::Internal, "The failure is in our log.");
                problem.instance = Some(incident.log().to_string());
                problem
            }
        }
    }
}

/// The problem a call that panicked answers with.
pub fn of_panic(_: Box<dyn std::any::Any + Send>) -> Response {
    Problem::from(Error::internal("a call panicked")).into_response()
}

/// Names the address that was called in every problem that names nothing else.
pub async fn name_instance(request: Request, next: Next) -> Response {
    let path = request.uri().path().to_owned();
    let mut response = next.run(request).await;
    match response.extensions_mut().remove::<Problem>() {
        Some(mut problem) if problem.instance.is_none() => {
            problem.instance = Some(path);
            problem.into_response()
        }
        _ => response,
    }
}

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        let status = StatusCode::from_u16(self.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        let retry_after = self.retry_after.or((status == StatusCode::SERVICE_UNAVAILABLE).then_some(1));
        let mut response = (status, Json(&self)).into_response();
        response.extensions_mut().insert(self);
        let headers = response.headers_mut();
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/problem+json"));
        if let Some(seconds) = retry_after {
            headers.insert(header::RETRY_AFTER, seconds.into());
        }
        if status == StatusCode::UNAUTHORIZED {
            headers.insert(header::WWW_AUTHENTICATE, HeaderValue::from_static("Bearer"));
        }
        response
    }
}
