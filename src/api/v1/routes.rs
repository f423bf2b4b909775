//! Every address of version 1.

use axum::{
    Extension, Router,
    extract::DefaultBodyLimit,
    middleware::{from_fn, from_fn_with_state},
    routing::{any, get, post, put},
};

use tower_http::{catch_panic::CatchPanicLayer, compression::CompressionLayer};

use super::{
    changes::list::list_changes,
    contacts::settle::settle_contact,
    customers::put::put_customer,
    decisions::{ask::ask, batch::batch},
    explanations::create::create_explanation,
    handoffs::create::create_handoff,
    preferences::{query::query_preferences, replace::replace_preferences},
    records::take_in::{self, store_records},
    snapshot::read::read_snapshot,
    touchpoints::notice::touchpoint_notice,
};
use crate::{
    api::{
        openapi,
        problem::{self, Kind, Problem},
        problem_pages,
        public_url::PublicUrl,
        repeatable,
    },
    usecases::portal::Portal,
};

const MOST_BYTES: usize = 1024 * 1024;

pub fn routes(portal: &Portal, public_url: PublicUrl) -> Router<Portal> {
    let creating = Router::new()
        .route("/records", post(store_records).layer(DefaultBodyLimit::max(take_in::MOST_BYTES)))
        .route("/handoffs", post(create_handoff))
        .route("/explanations", post(create_explanation))
        .route_layer(from_fn_with_state(portal.clone(), repeatable::once));
    let v1 = creating
        .route("/decisions", post(ask))
        .route("/decisions/batch", post(batch))
        .route("/customers", put(put_customer))
        .route("/customers/preferences", put(replace_preferences))
        .route("/customers/preferences/query", post(query_preferences))
        .route("/contacts", post(settle_contact))
        .route("/changes", get(list_changes))
        .route("/snapshot", get(read_snapshot))
        .route("/touchpoints/{id}/notice", get(touchpoint_notice))
        .route("/openapi.json", get(openapi::json).layer(CompressionLayer::new()))
        .route("/", get(openapi::page).layer(CompressionLayer::new()))
        .fallback(nothing_here)
        .method_not_allowed_fallback(wrong_method)
        .layer(DefaultBodyLimit::max(MOST_BYTES));
    Router::new()
        .nest("/api/v1", v1)
        .route("/api/problems/{kind}", get(problem_pages::page))
        .route("/api", any(nothing_here))
        .route("/api/", any(nothing_here))
        .route("/api/{*rest}", any(nothing_here))
        .method_not_allowed_fallback(wrong_method)
        .layer(CatchPanicLayer::custom(problem::of_panic))
        .layer(from_fn(problem::name_instance))
        .layer(Extension(public_url))
}

async fn nothing_here() -> Problem {
    Problem::new(Kind::NoSuchAddress, "Nothing answers at this address.")
}

async fn wrong_method() -> Problem {
    Problem::new(Kind::WrongMethod, "Something answers at this address, but not to this method: the reference at `/api/v1` names it.")
}
