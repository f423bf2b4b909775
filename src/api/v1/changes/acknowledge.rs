use axum::{extract::State, http::StatusCode};
use serde::Deserialize;
use utoipa::ToSchema;

use crate::{
    api::{auth::Caller, body::Body, problem::Problem},
    domain::scope::Scope,
    usecases::{portal::Portal, telling::acknowledge::acknowledge},
};

/// How far a system took changes in.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"seq": 10432}))]
pub struct Acknowledged {
    /// The newest change that it took in, after all before it: `last` of the answer it read, or `seq` of the event it was told.
    #[schema(minimum = 0)]
    pub seq: i64,
}

/// Says that your system took in every change up to this one, so that people read that it was told.
///
/// The key names the system: make it with `--system`. An older number changes nothing.
#[utoipa::path(
    post, path = "/changes/ack", tag = "changes", operation_id = "acknowledgeChanges", request_body = Acknowledged,
    security(("key" = ["changes:read"])),
    responses(
        (status = 204, description = "It is known."), (status = 422, body = Problem),
    ),
)]
pub async fn acknowledge_changes(
    State(portal): State<Portal>,
    caller: Caller,
    Body(acknowledged): Body<Acknowledged>,
) -> Result<StatusCode, Problem> {
    let actor = caller.must(Scope::ChangesRead)?;
    acknowledge(&portal, actor, acknowledged.seq).await?;
    Ok(StatusCode::NO_CONTENT)
}
