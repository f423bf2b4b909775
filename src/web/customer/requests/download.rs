//! The copy itself: read part by part, opened only while it streams, and always whole: no range of it is served, so that one download
//! is one in the story. A program that only asks for the headers has downloaded nothing.

use axum::{
    body::Body,
    extract::Path,
    http::{HeaderValue, Method, header},
    response::{IntoResponse, Response},
};
use futures::stream;

use crate::{
    usecases::{
        copies::download::{Download, begin, look},
        error::Error,
    },
    web::{failure::Failure, visit::Visit},
};

pub async fn get(visit: Visit, method: Method, Path((_, reference)): Path<(String, String)>) -> Response {
    let proven_at = visit.proven_at().await;
    let answered = if method == Method::HEAD {
        look(visit.portal(), visit.actor, &reference, proven_at).await.map(|bytes| (bytes, Body::empty()))
    } else {
        begin(visit.portal(), visit.actor, &reference, proven_at).await.map(|download| (download.bytes, body(&visit, download)))
    };
    let (bytes, body) = match answered {
        Ok(answered) => answered,
        // A file opens no page: after the code they are on the request's own, and fetch it there.
        Err(Error::StepUp) => return visit.redirect(&format!("/confirm?to=/requests/{reference}?copy=proven")),
        // Why is said on the request's own page.
        Err(Error::Conflict(_)) => return visit.redirect(&format!("/requests/{reference}?copy=refused")),
        Err(error) => return Failure::from(error).page(&visit),
    };
    let name = format!("attachment; filename=\"copy-{reference}.zip\"");
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static("application/zip")),
        (header::CONTENT_DISPOSITION, HeaderValue::from_str(&name).unwrap_or(HeaderValue::from_static("attachment"))),
        (header::CONTENT_SECURITY_POLICY, HeaderValue::from_static("default-src 'none'; sandbox")),
        (header::CACHE_CONTROL, HeaderValue::from_static("no-store")),
        (header::CONTENT_LENGTH, HeaderValue::from(bytes)),
        (header::ACCEPT_RANGES, HeaderValue::from_static("none")),
    ];
    (headers, body).into_response()
}

fn body(visit: &Visit, download: Download) -> Body {
    let portal = visit.portal().clone();
    Body::from_stream(stream::unfold((download, 0), move |(download, number)| {
        let portal = portal.clone();
        async move {
            if number >= download.parts {
                return None;
            }
            let part = download.part(&portal, number).await.map_err(|error| std::io::Error::other(format!("{error:?}")));
            Some((part, (download, number + 1)))
        }
    }))
}
