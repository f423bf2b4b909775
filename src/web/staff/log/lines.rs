//! Entries of the log as a file, one a line.

use axum::{extract::Query, response::Response};

use super::query::LogQuery;
use crate::{
    usecases::log::export::export,
    web::{failure::Failure, shown::figures::file, visit::Visit},
};

pub async fn get(visit: Visit, Query(asked): Query<LogQuery>) -> Response {
    match export(visit.portal(), visit.actor, &asked.draft()).await {
        Ok(lines) => file("log.jsonl", JSON_LINES, lines),
        Err(error) => Failure::from(error).page(&visit),
    }
}

const JSON_LINES: &str = "application/jsonl; charset=utf-8";
