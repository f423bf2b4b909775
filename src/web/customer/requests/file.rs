//! A file of a request, for its person.

use axum::{extract::Path, response::Response};

use crate::{
    usecases::requests::files::open,
    web::{failure::Failure, shown::files::hand_out, visit::Visit},
};

pub async fn get(visit: Visit, Path((_, reference, file)): Path<(String, String, String)>) -> Response {
    open(visit.portal(), visit.actor, &reference, &file).await.map_or_else(|error| Failure::from(error).page(&visit), hand_out)
}
