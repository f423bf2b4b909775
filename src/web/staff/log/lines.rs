//! Entries of the log as a file, one a line, sent as they are read.

use axum::{
    body::Body,
    http::{HeaderValue, header},
    response::{IntoResponse, Response},
};
use futures::TryStreamExt;

use super::query::LogQuery;
use crate::{
    usecases::log::export::export,
    web::{failure::Failure, query::Query, visit::Visit},
};

pub async fn get(visit: Visit, Query(asked): Query<LogQuery>) -> Response {
    match export(visit.portal(), visit.actor, &asked.draft()).await {
        Ok(lines) => {
            let body = Body::from_stream(lines.map_err(|error| std::io::Error::other(format!("{error:?}"))));
            let headers = [
                (header::CONTENT_TYPE, HeaderValue::from_static("application/jsonl; charset=utf-8")),
                (header::CONTENT_DISPOSITION, HeaderValue::from_static("attachment; filename=\"log.jsonl\"")),
                (header::CACHE_CONTROL, HeaderValue::from_static("no-store")),
            ];
            (headers, body).into_response()
        }
        Err(error) => Failure::from(error).page(&visit),
    }
}
