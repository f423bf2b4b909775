//! A receipt for machines, as a file.

use axum::{
    extract::Path,
    http::{HeaderName, HeaderValue, header},
    response::{IntoResponse, Response},
};
use serde_json::Value;

use super::receipt::instead;
use crate::{
    usecases::{
        error::Error,
        history::{proof::document_with_proof, receipt},
    },
    web::visit::Visit,
};

pub async fn download(visit: Visit, Path((_, id)): Path<(String, String)>) -> Response {
    match write(&visit, &id).await {
        Ok(value) => {
            let name = HeaderValue::from_str(&format!("attachment; filename=\"receipt-{id}.json\""))
                .unwrap_or(HeaderValue::from_static("attachment"));
            let headers: [(HeaderName, HeaderValue); 4] = [
                (header::CONTENT_TYPE, HeaderValue::from_static("application/ld+json")),
                (header::CONTENT_DISPOSITION, name),
                (header::CONTENT_SECURITY_POLICY, HeaderValue::from_static("default-src 'none'; sandbox")),
                (header::CACHE_CONTROL, HeaderValue::from_static("no-store")),
            ];
            (headers, format!("{value:#}")).into_response()
        }
        Err(error) => instead(&visit, error),
    }
}

async fn write(visit: &Visit, id: &str) -> Result<Value, Error> {
    let receipt = receipt(visit.portal(), visit.actor, id).await?;
    document_with_proof(visit.portal(), &receipt, &visit.front.public_url).await
}
