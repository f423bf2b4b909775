//! The public figures as files.

use axum::response::Response;

use crate::{
    usecases::report::{
        table::{trust_csv, trust_json},
        trust::trust,
    },
    web::{
        failure::Failure,
        shown::figures::{CSV, JSON, file},
        visit::Visit,
    },
};

pub async fn csv(visit: Visit) -> Response {
    match trust(visit.portal()).await {
        Ok(trust) => file("trust.csv", CSV, trust_csv(&trust)),
        Err(error) => Failure::from(error).page(&visit),
    }
}

pub async fn json(visit: Visit) -> Response {
    match trust(visit.portal()).await {
        Ok(trust) => file("trust.json", JSON, format!("{:#}", trust_json(&trust))),
        Err(error) => Failure::from(error).page(&visit),
    }
}
