use axum::{Json, extract::State};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::{
    api::{auth::Caller, body::Body, problem::Problem},
    domain::{customer::Reference, scope::Scope},
    i18n::dates,
    usecases::{
        choices::signal::{Sighting, reported},
        portal::Portal,
    },
};

/// A signal that a customer's browser sent to a page of yours while they were signed in there.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"customer": "c-1042", "signal": "gpc", "seen_at": "2026-03-04T13:05:00Z", "where": "www.example.org/blog"}))]
pub struct Signal {
    #[schema(value_type = String, min_length = 1, max_length = 200)]
    customer: Reference,
    signal: SignalKind,
    /// RFC 3339, and not ahead.
    #[schema(format = DateTime)]
    seen_at: String,
    /// A page, by a name that the customer knows; up to 200 characters. Without anything personal: no query, no search.
    #[serde(rename = "where")]
    #[schema(min_length = 1, max_length = 200)]
    place: String,
}

#[derive(Debug, Clone, Copy, Deserialize, ToSchema)]
#[serde(rename_all = "kebab-case")]
pub enum SignalKind {
    /// Global Privacy Control: `Sec-GPC: 1`, or `navigator.globalPrivacyControl`.
    Gpc,
}

/// The state after it.
#[derive(Debug, Serialize, ToSchema)]
pub struct SignalKnown {
    /// Since when the signal is followed for this customer (RFC 3339).
    since: String,
}

/// Reports Global Privacy Control that you saw on your own pages: it is followed on every device from the next decision on.
///
/// The same report twice is fine: the first counts. A signal that is missing later takes nothing back; the customer can say yes all the
/// same, after being told.
#[utoipa::path(
    post, path = "/signals", tag = "preferences", operation_id = "reportSignal", request_body = Signal,
    security(("key" = ["signals:write"])),
    responses((status = 200, body = SignalKnown), (status = 409, body = Problem)),
)]
pub async fn report_signal(State(portal): State<Portal>, caller: Caller, Body(signal): Body<Signal>) -> Result<Json<SignalKnown>, Problem> {
    let actor = caller.must(Scope::SignalsWrite)?;
    let Signal { customer, signal: SignalKind::Gpc, seen_at, place } = signal;
    let since = reported(&portal, actor, customer.as_str(), Sighting { seen_at: &seen_at, place: &place }).await?;
    Ok(Json(SignalKnown { since: dates::machine(since) }))
}
