//! Every address of version 1.

use axum::{
    Router,
    extract::DefaultBodyLimit,
    routing::{get, post, put},
};

use super::{
    customers::put::put_customer,
    decisions::{ask::ask, batch::batch},
};
use crate::{
    api::{
        openapi,
        problem::{Kind, Problem},
        problem_pages,
    },
    usecases::portal::Portal,
};

const MOST_BYTES: usize = 1024 * 1024;

pub fn routes() -> Router<Portal> {
    let v1 = Router::new()
        .route("/decisions", post(ask))
        .route("/decisions/batch", post(batch))
        .route("/customers", put(put_customer))
        .route("/openapi.json", get(openapi::json))
        .route("/", get(openapi::page))
        .fallback(nothing_here)
        .method_not_allowed_fallback(wrong_method)
        .layer(DefaultBodyLimit::max(MOST_BYTES));
    Router::new()
        .nest("/api/v1", v1)
        .route("/api/problems/{kind}", get(problem_pages::page))
        .route("/api/{*rest}", axum::routing::any(nothing_here))
}

async fn nothing_here() -> Problem {
    Problem::new(Kind::NoSuchAddress, "Nothing answers at this address.")
}

async fn wrong_method() -> Problem {
    Problem::new(Kind::WrongMethod, "Something answers at this address, but not to this method.")
}
