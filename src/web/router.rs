//! The router: every page, form and file, and the layers they go through.

use axum::{
    Router,
    body::{Body, to_bytes},
    extract::{FromRef, Request, State},
    http::{HeaderValue, StatusCode, Uri, header},
    middleware::{from_fn, from_fn_with_state},
    response::{IntoResponse, Response},
    routing::{any, get},
};
use ipnet::IpNet;
use leptos::prelude::provide_context;
use tower_http::{
    catch_panic::CatchPanicLayer,
    compression::{
        CompressionLayer, DefaultPredicate,
        predicate::{NotForContentType, Predicate},
    },
    csrf::CsrfLayer,
};
use tower_sessions::{Expiry, SessionManagerLayer, cookie::SameSite};

use super::{
    customer, demo, device,
    failure::Failure,
    front::Front,
    line_breaks,
    local::Local,
    log_files, look,
    middleware::{
        failures, forgiving, headers,
        headers::Transport,
        language,
        rate::{self, PostLimit},
        same_origin,
    },
    multipart,
    pages::Page,
    press::{self, Presses},
    routes,
    visit::Visit,
    well_known,
};
use crate::{api, api::public_url::PublicUrl, assets, store::session_store::Sessions, usecases::portal::Portal};

pub fn build(front: Front, sessions: Sessions, trusted: &[IpNet]) -> Router {
    let https = front.public_url.scheme() == "https";
    let (proxies, host) = (trusted.to_vec(), front.public_url.authority().to_owned());
    let transport = if https { Transport::Https } else { Transport::LocalHttp };
    let cookie = if https { "__Host-candor" } else { "candor" };
    let presses = Presses { portal: front.portal.clone(), sessions: sessions.clone(), cookie };
    let session = SessionManagerLayer::new(sessions)
        .with_name(cookie)
        .with_secure(https)
        .with_http_only(true)
        .with_same_site(SameSite::Lax)
        .with_path("/")
        .with_expiry(Expiry::OnSessionEnd);
    let pages =
        Page::ALL.iter().fold(Router::new(), |router, page| router.route(&format!("/{{locale}}{}", page.path()), routes::handler(*page)));
    let forms = Router::new().route("/ui/{*form}", any(server_function));
    let demo = front.demo.as_ref().map_or_else(Router::new, |demo| demo::routes::all(demo.shown));
    let portal = pages
        .merge(forms)
        .merge(demo)
        .route("/", get(language::greet))
        .fallback(nothing_here)
        .layer(from_fn_with_state(PostLimit::new(trusted, routes::limits), rate::posts))
        .layer(from_fn_with_state(front.clone(), language::remember))
        .layer(from_fn_with_state(front.clone(), forgiving::lead))
        .layer(from_fn(same_origin::require))
        .layer(CsrfLayer::new())
        .layer(CatchPanicLayer::new())
        .layer(from_fn_with_state(front.clone(), failures::as_pages))
        .layer(session)
        .layer(from_fn_with_state(front.clone(), device::remember))
        .layer(from_fn_with_state(presses, press::once))
        // A file that is compressed already is not compressed again.
        .layer(CompressionLayer::new().compress_when(DefaultPredicate::new().and(NotForContentType::const_new("application/zip"))));
    let api = api::routes::routes(&front.portal, PublicUrl(front.public_url.clone())).with_state(Portal::from_ref(&front));
    portal
        .merge(assets::routes())
        .merge(look::routes(&front.look))
        .route("/healthz", get(async || "alive\n"))
        .route("/healthz/forwarded", get(move |request: Request| std::future::ready(well_known::forwarded(&request, &proxies, &host))))
        .route("/readyz", get(well_known::ready))
        .route("/receipt.schema.json", get(customer::history::schema::get))
        .route("/log/checkpoint", get(log_files::newest))
        .route("/log/cosigned", get(log_files::cosigned))
        .route("/log/key", get(log_files::public_key))
        .route("/log/tile/{*path}", get(log_files::hashes))
        .route("/.well-known/security.txt", get(well_known::security_txt))
        .route("/.well-known/change-password", get(well_known::change_password))
        .route("/.well-known/gpc.json", get(well_known::gpc_json))
        .with_state(front)
        .merge(api)
        .layer(from_fn_with_state(transport, headers::add))
}

/// Reads the whole form before it is parsed: one that is too large is refused as such, however it arrives.
async fn server_function(State(front): State<Front>, request: Request) -> Response {
    let known = leptos::server_fn::axum::server_fn_paths().any(|(path, method)| path == request.uri().path() && method == request.method());
    if !known {
        return StatusCode::NOT_FOUND.into_response();
    }
    let (mut parts, body) = request.into_parts();
    let limits = routes::limits(parts.uri.path());
    let read = match (limits.part, multipart::boundary(&parts.headers)) {
        (Some(most), Some(boundary)) => {
            let read = multipart::as_fields(&mut parts.headers, body, boundary, (most, limits.file)).await;
            read.map(|(fields, files)| {
                parts.extensions.insert(files);
                fields
            })
        }
        _ => to_bytes(body, limits.body).await.map(Into::into).map_err(|_| (StatusCode::PAYLOAD_TOO_LARGE, None)),
    };
    let body: Vec<u8> = match read {
        Ok(body) => line_breaks::single(body),
        Err((status, file)) => {
            let mut refused = status.into_response();
            if let Some(most) = file {
                refused.extensions_mut().insert(Failure::FileTooLarge { most });
            }
            return refused;
        }
    };
    if let Some(answer) = press::made_before(&front, &parts, &body).await {
        return answer;
    }
    // Without a word from the form itself, its way would lead back to wherever the browser says it came from.
    if let Ok(own) = HeaderValue::from_str(front.public_url.as_str()) {
        parts.headers.insert(header::REFERER, own);
    }
    let request = Request::from_parts(parts, Body::from(body));
    leptos_axum::handle_server_fns_with_context(move || provide_context(front.clone()), request).await.into_response()
}

async fn nothing_here(uri: Uri, visit: Result<Visit, Response>) -> Response {
    // People and programs add a slash; there is no page that ends in one.
    let path = uri.path().trim_end_matches('/');
    if !path.is_empty() && path.len() < uri.path().len() {
        let query = uri.query().map(|query| format!("?{query}")).unwrap_or_default();
        return Local::new(&format!("{path}{query}")).into_response();
    }
    visit.map_or_else(|page| page, |visit| Failure::NotFound.page(&visit))
}
