use axum::{Json, extract::State, http::StatusCode};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::{
    api::{auth::Caller, body::Body, problem::Problem},
    domain::scope::Scope,
    usecases::{
        customers::put::{Draft, put},
        error::Field,
        portal::Portal,
    },
};

/// A customer of yours. A call replaces what the last one said.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"reference": "c-1042", "email": "amina@example.org", "language": "ar", "region": "DE-BE"}))]
pub struct Customer {
    /// Your name for them: 1 to 200 characters.
    #[schema(min_length = 1, max_length = 200)]
    reference: String,
    email: String,
    /// A telephone number by which other systems know them: staff look for them there under it when a request has to be worked on by
    /// hand. Nobody is called or written to by it. 3 to 15 digits.
    #[schema(max_length = 60, example = "+49 30 1234567")]
    phone: Option<String>,
    /// BCP 47; one of the languages the brand offers.
    language: String,
    /// ISO 3166-1 alpha-2, alone or with a part of ISO 3166-2: `DE` or `DE-BE`.
    #[schema(pattern = "^[A-Z]{2}(-[A-Z0-9]{1,3})?$")]
    region: Option<String>,
    /// IANA name.
    time_zone: Option<String>,
    /// A minor is never profiled, whatever they choose. Left out, it stays what it is.
    under_age: Option<bool>,
    /// RFC 3339, from 1990 to a day ahead. Left out, the account is open.
    #[schema(format = DateTime)]
    account_closed_at: Option<String>,
    /// RFC 3339. Since when somebody who had everything deleted is a new customer of yours: a moment after the erasure. What happened
    /// before it is not taken in, and whatever they had objected to is off.
    #[schema(format = DateTime)]
    new_since: Option<String>,
    /// RFC 3339. When you learned what you say here. An address or a language that the customer changed by themself later stays; left
    /// out, whatever they changed by themself stays.
    #[schema(format = DateTime)]
    as_of: Option<String>,
}

/// The outcome for one customer that was sent.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = CustomerStored)]
pub struct Stored {
    reference: String,
    created: bool,
    /// `email` or `language`: it stays as the customer set it by themself. The feed told you with `customer.contact-changed`.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    kept: Vec<&'static str>,
}

/// Creates or updates a customer by your reference.
///
/// A changed e-mail address ends their sessions, and the old address is told.
#[utoipa::path(
    put, path = "/customers", tag = "customers", operation_id = "putCustomer", request_body = Customer, security(("key" = ["customers:write"])),
    responses(
        (status = 200, body = Stored, description = "Nobody new: what you said of them is as you said it now."),
        (status = 201, body = Stored, description = "The customer is new."), (status = 409, body = Problem),
    ),
)]
pub async fn put_customer(
    State(portal): State<Portal>,
    caller: Caller,
    Body(customer): Body<Customer>,
) -> Result<(StatusCode, Json<Stored>), Problem> {
    let actor = caller.must(Scope::CustomersWrite)?;
    let reference = customer.reference.clone();
    let draft = Draft {
        reference: customer.reference,
        email: customer.email,
        phone: customer.phone,
        language: customer.language,
        region: customer.region,
        time_zone: customer.time_zone,
        under_age: customer.under_age,
        account_closed_at: customer.account_closed_at,
        new_since: customer.new_since,
        as_of: customer.as_of,
    };
    let stored = put(&portal, actor, draft).await?;
    let (created, kept) = (stored.created, stored.kept.into_iter().map(Field::as_str).collect());
    let status = if created { StatusCode::CREATED } else { StatusCode::OK };
    Ok((status, Json(Stored { reference, created, kept })))
}
