use axum::{Json, extract::State};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::{
    api::{auth::Caller, body::Body, problem::Problem},
    domain::{
        customer::{Email, Reference},
        language::Language,
        scope::Scope,
    },
    i18n::dates,
    usecases::{customers::query::query, portal::Portal},
};

/// The customer asked about: in the body, because references have no place in addresses.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"customer": "c-1042"}))]
pub struct CustomerAsked {
    #[schema(value_type = String, min_length = 1, max_length = 200)]
    customer: Reference,
}

/// A customer's address and language as they stand.
#[derive(Debug, Serialize, ToSchema)]
pub struct CustomerKnown {
    #[schema(value_type = String)]
    reference: Reference,
    /// Absent for somebody known only by records.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<String>)]
    email: Option<Email>,
    /// BCP 47.
    #[schema(value_type = String)]
    language: Language,
    /// RFC 3339. When the customer set the address by themself; absent when you did.
    #[serde(skip_serializing_if = "Option::is_none")]
    email_by_customer_at: Option<String>,
    /// RFC 3339. The same for the language.
    #[serde(skip_serializing_if = "Option::is_none")]
    language_by_customer_at: Option<String>,
}

/// A customer's address and language, after `customer.contact-changed`.
#[utoipa::path(
    post, path = "/customers/query", tag = "customers", operation_id = "queryCustomer", request_body = CustomerAsked,
    security(("key" = ["customers:read"])),
    responses(
        (status = 200, body = CustomerKnown, description = "What stands now."),
        (status = 422, body = Problem),
    ),
)]
pub async fn query_customer(
    State(portal): State<Portal>,
    caller: Caller,
    Body(asked): Body<CustomerAsked>,
) -> Result<Json<CustomerKnown>, Problem> {
    let actor = caller.must(Scope::CustomersRead)?;
    let profile = query(&portal, actor, asked.customer.as_str()).await?;
    Ok(Json(CustomerKnown {
        reference: profile.reference,
        email: profile.email,
        language: profile.language,
        email_by_customer_at: profile.own.email.map(dates::machine),
        language_by_customer_at: profile.own.language.map(dates::machine),
    }))
}
