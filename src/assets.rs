//! Style, scripts and fonts, embedded by `build.rs`: the program is one file to copy.
//!
//! Files under `/pkg/<hash>/` never change and may be kept for ever; files from `public/` keep their plain names and are asked for again
//! after an hour. Without a built site (plain `cargo test`) there are no assets, and the URLs below lead nowhere.

use axum::Router;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::get;

/// Names the site as a whole: it changes whenever any file does.
const HASH: &str = include!(concat!(env!("OUT_DIR"), "/assets_hash.rs"));
static ASSETS: &[Asset] = include!(concat!(env!("OUT_DIR"), "/assets_list.rs"));

/// Also the word the size check plants: it must be in the server and never in what browsers download.
const FOR_EVER: &str = "public, max-age=31536000, immutable";
const FOR_AN_HOUR: &str = "public, max-age=3600";

/// One embedded file, compressed when the program was built.
#[derive(Debug)]
pub struct Asset {
    /// As in the URL, with its leading slash.
    path: &'static str,
    identity: &'static [u8],
    brotli: Option<&'static [u8]>,
    gzip: Option<&'static [u8]>,
}

/// Where the site's versioned files are, without slashes around it: what leptos calls `site_pkg_dir`.
pub fn pkg_dir() -> String {
    format!("pkg/{HASH}")
}

pub fn css_url() -> String {
    versioned("candor.css")
}

/// `file` as it is called in `public/fonts/`.
pub fn font_url(file: &str) -> String {
    versioned(&format!("fonts/{file}"))
}

fn versioned(file: &str) -> String {
    format!("/pkg/{HASH}/{file}")
}

/// One route per embedded file, so that no catch-all competes with the pages.
pub fn routes<S: Clone + Send + Sync + 'static>() -> Router<S> {
    ASSETS.iter().fold(Router::new(), |router, asset| {
        router.route(asset.path, get(move |headers: HeaderMap| async move { asset.respond(&headers) }))
    })
}

/// The file at a URL path, if there is one.
pub fn lookup(path: &str) -> Option<&'static Asset> {
    ASSETS.iter().find(|asset| asset.path == path)
}

impl Asset {
    /// The smallest form this browser takes, or 304 when it has it already.
    pub fn respond(&self, request: &HeaderMap) -> Response {
        let (body, encoding) = self.best_for(request);
        let etag = format!("\"{HASH}-{}\"", encoding.unwrap_or("identity"));
        let unchanged = request.get(header::IF_NONE_MATCH).and_then(|tags| tags.to_str().ok()).is_some_and(|tags| tags.contains(&etag));
        let mut response = if unchanged { StatusCode::NOT_MODIFIED.into_response() } else { body.into_response() };
        let headers = response.headers_mut();
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(content_type(self.path)));
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static(if self.is_versioned() { FOR_EVER } else { FOR_AN_HOUR }));
        headers.insert(header::VARY, HeaderValue::from_static("accept-encoding"));
        if let Some(encoding) = encoding.filter(|_| !unchanged) {
            headers.insert(header::CONTENT_ENCODING, HeaderValue::from_static(encoding));
        }
        if let Ok(etag) = HeaderValue::try_from(etag) {
            headers.insert(header::ETAG, etag);
        }
        response
    }

    fn is_versioned(&self) -> bool {
        self.path.starts_with("/pkg/")
    }

    fn best_for(&self, request: &HeaderMap) -> (&'static [u8], Option<&'static str>) {
        let takes = |encoding| request.get_all(header::ACCEPT_ENCODING).iter().any(|accepted| names(accepted, encoding));
        match (self.brotli, self.gzip) {
            (Some(body), _) if takes("br") => (body, Some("br")),
            (_, Some(body)) if takes("gzip") => (body, Some("gzip")),
            _ => (self.identity, None),
        }
    }
}

/// Whether an `Accept-Encoding` names this one without refusing it (`;q=0`).
fn names(accepted: &HeaderValue, encoding: &str) -> bool {
    accepted.to_str().unwrap_or_default().split(',').any(|item| {
        let (name, weight) = item.split_once(';').unwrap_or((item, "q=1"));
        let refused = weight.trim().strip_prefix("q=").and_then(|q| q.parse::<f32>().ok()) == Some(0.0);
        name.trim().eq_ignore_ascii_case(encoding) && !refused
    })
}

fn content_type(path: &str) -> &'static str {
    match path.rsplit_once('.').map_or("", |(_, end)| end) {
        "css" => "text/css; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "wasm" => "application/wasm",
        "woff2" => "font/woff2",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "ico" => "image/vnd.microsoft.icon",
        "json" => "application/json",
        "webmanifest" => "application/manifest+json",
        "txt" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const STYLE: Asset = Asset { path: "/pkg/x/candor.css", identity: b"plain", brotli: Some(b"br"), gzip: Some(b"gz") };

    fn accepting(encodings: &'static str) -> HeaderMap {
        HeaderMap::from_iter([(header::ACCEPT_ENCODING, HeaderValue::from_static(encodings))])
    }

    #[test]
    fn the_smallest_accepted_form_is_sent() {
        assert_eq!(STYLE.best_for(&accepting("gzip, deflate, br")), (&b"br"[..], Some("br")));
        assert_eq!(STYLE.best_for(&accepting("gzip;q=0.5, br;q=0")), (&b"gz"[..], Some("gzip")));
        assert_eq!(STYLE.best_for(&HeaderMap::new()), (&b"plain"[..], None));
    }

    #[test]
    fn versioned_files_are_kept_for_ever_and_confirmed_by_their_tag() {
        let first = STYLE.respond(&accepting("br"));
        assert_eq!(first.headers().get(header::CACHE_CONTROL), Some(&HeaderValue::from_static(FOR_EVER)));
        let tag = first.headers().get(header::ETAG).cloned();
        let mut again = accepting("br");
        again.extend(tag.map(|tag| (header::IF_NONE_MATCH, tag)));
        assert_eq!(STYLE.respond(&again).status(), StatusCode::NOT_MODIFIED);
    }
}
