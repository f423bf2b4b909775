use axum::{Json, extract::State};
use serde::Deserialize;
use utoipa::ToSchema;

use super::shapes::Preferences;
use crate::{
    api::{auth::Caller, body::Body, problem::Problem},
    domain::{customer::Reference, scope::Scope},
    usecases::{choices::by_system::query, portal::Portal},
};

/// Whose preferences: in the body, because references have no place in addresses.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"customer": "c-1042"}))]
pub struct PreferencesAsked {
    #[schema(value_type = String, min_length = 1, max_length = 200)]
    customer: Reference,
}

/// A customer's preferences now.
#[utoipa::path(
    post, path = "/customers/preferences/query", tag = "preferences", operation_id = "queryPreferences", request_body = PreferencesAsked,
    security(("key" = ["preferences:read"])),
    responses(
        (status = 200, body = Preferences, description = "What stands now."),
    ),
)]
pub async fn query_preferences(
    State(portal): State<Portal>,
    caller: Caller,
    Body(asked): Body<PreferencesAsked>,
) -> Result<Json<Preferences>, Problem> {
    let actor = caller.must(Scope::PreferencesRead)?;
    Ok(Json(query(&portal, actor, asked.customer.as_str()).await?.into()))
}
