//! The copy itself: read part by part, opened only while it streams.

use axum::{
    body::Body,
    extract::Path,
    http::{HeaderValue, header},
    response::{IntoResponse, Response},
};
use futures::stream;

use crate::{
    usecases::{
        copies::download::begin,
        error::{Clash, Error},
    },
    web::{failure::Failure, visit::Visit},
};

pub async fn get(visit: Visit, Path((_, reference)): Path<(String, String)>) -> Response {
    let proven_at = visit.proven_at().await;
    let download = match begin(visit.portal(), visit.actor, &reference, proven_at).await {
        Ok(download) => download,
        Err(Error::StepUp) => return visit.redirect(&format!("/confirm?to=/requests/{reference}/download")),
        Err(Error::Conflict(clash)) => {
            // Said on the request's own page.
            let why = if clash == Clash::CopyExpired { "expired" } else { "not-ready" };
            return visit.redirect(&format!("/requests/{reference}?copy={why}"));
        }
        Err(error) => return Failure::from(error).page(&visit),
    };
    let (portal, bytes) = (visit.portal().clone(), download.bytes);
    let parts = stream::unfold((download, 0), move |(download, number)| {
        let portal = portal.clone();
        async move {
            if number >= download.parts {
                return None;
            }
            let part = download.part(&portal, number).await.map_err(|error| std::io::Error::other(format!("{error:?}")));
            Some((part, (download, number + 1)))
        }
    });
    let name = format!("attachment; filename=\"copy-{reference}.zip\"");
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static("application/zip")),
        (header::CONTENT_DISPOSITION, HeaderValue::from_str(&name).unwrap_or(HeaderValue::from_static("attachment"))),
        (header::CONTENT_SECURITY_POLICY, HeaderValue::from_static("default-src 'none'; sandbox")),
        (header::CACHE_CONTROL, HeaderValue::from_static("no-store")),
        (header::CONTENT_LENGTH, HeaderValue::from(bytes)),
    ];
    (headers, Body::from_stream(parts)).into_response()
}
