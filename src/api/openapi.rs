//! The reference, made from the code: OpenAPI 3.1 as JSON, and the same as a page to read.

use axum::{Json, response::Html};
use utoipa::{
    Modify, OpenApi,
    openapi::security::{Http, HttpAuthScheme, SecurityScheme},
};

use super::v1::{changes, contacts, customers, decisions, explanations, handoffs, preferences, records, snapshot, touchpoints};

#[derive(OpenApi)]
#[openapi(
    info(title = "Candor", version = "1", description = "May we, now? Customers in, decisions out. Anything but a 200 is a refusal."),
    paths(
        decisions::ask::ask, decisions::batch::batch, customers::put::put_customer, records::take_in::store_records,
        handoffs::create::create_handoff, explanations::create::create_explanation, touchpoints::notice::touchpoint_notice,
        preferences::query::query_preferences, preferences::replace::replace_preferences, contacts::settle::settle_contact,
        changes::list::list_changes, snapshot::read::read_snapshot,
    ),
    modifiers(&Key)
)]
pub struct Reference;

struct Key;

impl Modify for Key {
    fn modify(&self, api: &mut utoipa::openapi::OpenApi) {
        let mut bearer = Http::new(HttpAuthScheme::Bearer);
        bearer.description = Some("A key made by `candor key create`.".to_owned());
        api.components.get_or_insert_with(Default::default).add_security_scheme("key", SecurityScheme::Http(bearer));
    }
}

pub async fn json() -> Json<utoipa::openapi::OpenApi> {
    Json(Reference::openapi())
}

/// The reference as a plain page: one section per call.
pub async fn page() -> Html<String> {
    Html(super::reference_page::render(&Reference::openapi()))
}
