//! Every address under `/api`.

use axum::{
    Extension, Json, Router,
    extract::DefaultBodyLimit,
    middleware::{from_fn, from_fn_with_state},
    response::Html,
    routing::{any, get},
};
use tower_http::{catch_panic::CatchPanicLayer, compression::CompressionLayer};
use utoipa::{OpenApi, openapi};
use utoipa_axum::router::OpenApiRouter;

use super::{
    body,
    openapi::{Reference, say_answers},
    problem::{self, Kind, Problem},
    problem_pages,
    public_url::PublicUrl,
    reference_page, repeatable,
    v1::calls::{calls, creating},
};
use crate::usecases::portal::Portal;

const V1: &str = "/api/v1";

pub fn routes(portal: &Portal, public_url: PublicUrl) -> Router<Portal> {
    let creating = creating().route_layer(from_fn_with_state(portal.clone(), repeatable::once));
    Router::from(OpenApiRouter::new().nest(V1, creating.merge(calls())))
        .route("/api/v1/openapi.json", get(async || Json(reference())).layer(CompressionLayer::new()))
        .route(V1, get(async || Html(reference_page::render(&reference()))).layer(CompressionLayer::new()))
        .route("/api/problems/{kind}", get(problem_pages::page))
        .route("/api", get(async || Html(reference_page::render(&reference()))))
        .route("/api/", get(async || Html(reference_page::render(&reference()))))
        .route("/api/{*rest}", any(nothing_here))
        .method_not_allowed_fallback(wrong_method)
        .layer(DefaultBodyLimit::max(body::LARGE))
        .layer(CatchPanicLayer::custom(problem::of_panic))
        .layer(from_fn(problem::name_instance))
        .layer(Extension(public_url))
}

/// The reference of every call there is.
pub fn reference() -> openapi::OpenApi {
    let mut reference = OpenApiRouter::with_openapi(Reference::openapi()).nest(V1, creating().merge(calls())).into_openapi();
    say_answers(&mut reference);
    reference
}

async fn nothing_here() -> Problem {
    Problem::new(Kind::NoSuchAddress, "Nothing answers at this address.")
}

async fn wrong_method() -> Problem {
    Problem::new(Kind::WrongMethod, "Something answers at this address, but not to this method: the reference at `/api/v1` names it.")
}
