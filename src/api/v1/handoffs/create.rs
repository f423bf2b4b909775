use axum::{
    Json,
    extract::{Extension, State},
    http::StatusCode,
};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::{
    api::{auth::Caller, body::Body, problem::Problem, public_url::PublicUrl},
    domain::{customer::Reference, scope::Scope},
    i18n::dates,
    usecases::{handoffs::create::create, portal::Portal},
};

/// A customer who is signed in at your own pages and wants to see theirs here.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = HandoffAsked, example = json!({"customer": "c-1042", "language": "ar", "to": "choices"}))]
pub struct HandoffAsked {
    #[schema(value_type = String, min_length = 1, max_length = 200)]
    customer: Reference,
    /// BCP 47; without one, the customer's own.
    language: Option<String>,
    /// `overview`, `journey`, `data`, `choices`, `history` or `changes`.
    to: Option<String>,
}

/// An address that signs a customer in.
#[derive(Debug, Serialize, ToSchema)]
pub struct Handoff {
    /// Send the customer's browser there. Whoever opens it and presses the button is signed in as the customer.
    url: String,
    /// RFC 3339.
    expires_at: String,
}

/// Makes an address that signs a customer in, once, within two minutes.
#[utoipa::path(
    post, path = "/handoffs", tag = "handoffs", operation_id = "createHandoff", request_body = HandoffAsked, security(("key" = ["handoffs:write"])),
    params(("Idempotency-Key" = Option<String>, Header, description = "1 to 255 visible ASCII characters, new for every call. Same key and body: same answer, for a day. Same key, other body: 409.", min_length = 1, max_length = 255, pattern = r"^[!-~]+$")),
    responses(
        (status = 201, body = Handoff, description = "The address. It works once."),
    ),
)]
pub async fn create_handoff(
    State(portal): State<Portal>,
    Extension(public_url): Extension<PublicUrl>,
    caller: Caller,
    Body(asked): Body<HandoffAsked>,
) -> Result<(StatusCode, Json<Handoff>), Problem> {
    let actor = caller.must(Scope::HandoffsWrite)?;
    let handoff = create(&portal, actor, asked.customer.as_str(), asked.language.as_deref(), asked.to.as_deref()).await?;
    let url = format!("{}{}/hand-off/{}", public_url.0, handoff.language, handoff.token.as_str());
    Ok((StatusCode::CREATED, Json(Handoff { url, expires_at: dates::machine(handoff.expires_at) })))
}
