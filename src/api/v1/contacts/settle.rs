use axum::{extract::State, http::StatusCode};
use serde::Deserialize;
use utoipa::ToSchema;

use crate::{
    api::{auth::Caller, body::Body, problem::Problem},
    domain::scope::Scope,
    usecases::{
        contacts::settle::{Settled, settle},
        portal::Portal,
    },
};

/// The outcome of a reserved contact.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"reservation": "019a5f3e-7c1b-7d2a-9f00-3b1c5d7e9a11", "outcome": "sent"}))]
pub struct Contact {
    /// As the decision gave it.
    pub reservation: String,
    pub outcome: ContactOutcome,
}

#[derive(Debug, Clone, Copy, Deserialize, ToSchema)]
#[serde(rename_all = "kebab-case")]
#[schema(as = ContactOutcome)]
pub enum ContactOutcome {
    /// It went out. It counts, even when you say so after the ten minutes.
    Sent,
    /// It did not go out, so it does not count.
    Released,
}

/// Says what became of a contact, so that limits count what was sent and nothing else.
///
/// Saying the same twice is fine. Without word, a slot lapses after ten minutes.
#[utoipa::path(
    post, path = "/contacts", tag = "contacts", operation_id = "settleContact", request_body = Contact,
    security(("key" = ["contacts:write"])),
    responses(
        (status = 204, description = "It is known."), (status = 409, body = Problem),
    ),
)]
pub async fn settle_contact(State(portal): State<Portal>, caller: Caller, Body(contact): Body<Contact>) -> Result<StatusCode, Problem> {
    let actor = caller.must(Scope::ContactsWrite)?;
    let outcome = match contact.outcome {
        ContactOutcome::Sent => Settled::Sent,
        ContactOutcome::Released => Settled::Released,
    };
    settle(&portal, actor, &contact.reservation, outcome).await?;
    Ok(StatusCode::NO_CONTENT)
}
