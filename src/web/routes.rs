//! Every page, form and file, and what they go through.

use axum::{
    Router,
    body::{Body, to_bytes},
    extract::{FromRef, Request, State},
    http::{HeaderValue, StatusCode, Uri, header},
    middleware::{from_fn, from_fn_with_state},
    response::{IntoResponse, Response},
    routing::{MethodRouter, any, get},
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
    customer::{about, account, changes, check, choices, confirm, data, handoff, history, home, journey, requests, search, sign_in, why},
    demo,
    failure::Failure,
    front::Front,
    local::Local,
    look,
    middleware::{
        failures, headers,
        headers::Transport,
        language,
        limits::{self, Limits, PostLimit},
        same_origin,
    },
    staff,
    visit::Visit,
};
use crate::{api, api::public_url::PublicUrl, assets, store::session_store::Sessions, usecases::portal::Portal};

/// Who sees a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reader {
    Anyone,
    /// A customer, or a guest.
    Person,
    Customer,
    Staff,
}

/// One page under `/{locale}`.
pub struct Page {
    pub path: &'static str,
    pub reader: Reader,
    handler: fn() -> MethodRouter<Front>,
}

/// Every page there is; whatever lists or checks pages reads this.
pub const PAGES: &[Page] = &[
    Page { path: "", reader: Reader::Anyone, handler: || get(home::page::page) },
    Page { path: "/journey", reader: Reader::Anyone, handler: || get(journey::map::page) },
    Page { path: "/journey/{touchpoint}", reader: Reader::Anyone, handler: || get(journey::touchpoint::page) },
    Page { path: "/data", reader: Reader::Anyone, handler: || get(data::kinds::page) },
    Page { path: "/data/{category}", reader: Reader::Anyone, handler: || get(data::category::page) },
    Page { path: "/data/{category}/records", reader: Reader::Customer, handler: || get(data::records::page) },
    Page { path: "/data/{category}/{record}", reader: Reader::Customer, handler: || get(data::record::page) },
    Page { path: "/purposes/{purpose}", reader: Reader::Anyone, handler: || get(journey::purpose::page) },
    Page { path: "/changes", reader: Reader::Anyone, handler: || get(changes::list::page) },
    Page { path: "/changes.atom", reader: Reader::Anyone, handler: || get(changes::feed::feed) },
    Page { path: "/notices/{version}", reader: Reader::Anyone, handler: || get(changes::notice::page) },
    Page { path: "/search", reader: Reader::Anyone, handler: || get(search::page::page) },
    Page { path: "/how-it-works", reader: Reader::Anyone, handler: || get(about::how_it_works::page) },
    Page { path: "/help", reader: Reader::Anyone, handler: || get(about::help::page) },
    Page { path: "/accessibility", reader: Reader::Anyone, handler: || get(about::accessibility::page) },
    Page { path: "/sign-in", reader: Reader::Anyone, handler: || get(sign_in::page::ask) },
    Page { path: "/sign-in/code", reader: Reader::Anyone, handler: || get(sign_in::page::code) },
    Page { path: "/sign-in/link/{token}", reader: Reader::Anyone, handler: || get(sign_in::page::link) },
    Page { path: "/hand-off/{token}", reader: Reader::Anyone, handler: || get(handoff::page::page) },
    Page { path: "/requests", reader: Reader::Anyone, handler: || get(requests::start::page) },
    Page { path: "/requests/guest", reader: Reader::Anyone, handler: || get(requests::guest::ask) },
    Page { path: "/requests/guest/code", reader: Reader::Anyone, handler: || get(requests::guest::code) },
    Page { path: "/requests/new/{kind}", reader: Reader::Person, handler: || get(requests::form::page) },
    Page { path: "/requests/new/{kind}/check", reader: Reader::Person, handler: || get(requests::check::page) },
    Page { path: "/requests/{reference}", reader: Reader::Person, handler: || get(requests::status::page) },
    Page { path: "/requests/{reference}/download", reader: Reader::Person, handler: || get(requests::download::page) },
    Page { path: "/confirm", reader: Reader::Person, handler: || get(confirm::page::page) },
    Page { path: "/account", reader: Reader::Customer, handler: || get(account::page::page) },
    Page { path: "/account/email/{token}", reader: Reader::Anyone, handler: || get(account::email::page) },
    Page { path: "/staff", reader: Reader::Staff, handler: || get(staff::queue::page) },
    Page { path: "/staff/sign-in", reader: Reader::Anyone, handler: || get(staff::enter::sign_in) },
    Page { path: "/staff/join/{token}", reader: Reader::Anyone, handler: || get(staff::enter::join) },
    Page { path: "/staff/requests/{reference}", reader: Reader::Staff, handler: || get(staff::case::page) },
    Page { path: "/staff/requests/{reference}/check", reader: Reader::Staff, handler: || get(staff::check::page) },
    Page { path: "/staff/jobs", reader: Reader::Staff, handler: || get(staff::jobs::page) },
    Page { path: "/choices", reader: Reader::Customer, handler: || get(choices::page::page) },
    Page { path: "/choices/purposes", reader: Reader::Customer, handler: || get(choices::purposes::page::page) },
    Page { path: "/choices/contact", reader: Reader::Customer, handler: || get(choices::contact::page::page) },
    Page { path: "/choices/boundaries", reader: Reader::Customer, handler: || get(choices::boundaries::page::page) },
    Page { path: "/choices/signals", reader: Reader::Anyone, handler: || get(choices::signals::page::page) },
    Page { path: "/check", reader: Reader::Customer, handler: || get(check::page::begin) },
    Page { path: "/check/{step}", reader: Reader::Customer, handler: || get(check::page::step) },
    Page { path: "/choices/preview", reader: Reader::Customer, handler: || get(choices::preview::page) },
    Page { path: "/history", reader: Reader::Customer, handler: || get(history::page::page) },
    Page { path: "/recent", reader: Reader::Customer, handler: || get(why::recent::page) },
    Page { path: "/why/{explanation}", reader: Reader::Customer, handler: || get(why::page::page) },
    Page { path: "/receipts/check", reader: Reader::Anyone, handler: || get(history::check::page) },
    Page { path: "/receipts/{id}", reader: Reader::Customer, handler: || get(history::receipt::page) },
    Page { path: "/receipts/{id}/json", reader: Reader::Customer, handler: || get(history::json::download) },
];

pub fn router(front: Front, sessions: Sessions, trusted: &[IpNet]) -> Router {
    let https = front.public_url.scheme() == "https";
    let transport = if https { Transport::Https } else { Transport::LocalHttp };
    let session = SessionManagerLayer::new(sessions)
        .with_name(if https { "__Host-candor" } else { "candor" })
        .with_secure(https)
        .with_http_only(true)
        .with_same_site(SameSite::Lax)
        .with_path("/")
        .with_expiry(Expiry::OnSessionEnd);
    let pages = PAGES.iter().fold(Router::new(), |router, page| router.route(&format!("/{{locale}}{}", page.path), (page.handler)()));
    let forms = Router::new().route("/ui/{*form}", any(server_function));
    let demo = if front.demo.is_some() { demo::routes::routes() } else { Router::new() };
    let portal = pages
        .merge(forms)
        .merge(demo)
        .route("/", get(language::greet))
        .fallback(nothing_here)
        .layer(from_fn_with_state(PostLimit::new(trusted), limits::posts))
        .layer(from_fn_with_state(front.clone(), language::remember))
        .layer(from_fn(same_origin::require))
        .layer(CsrfLayer::new())
        .layer(CatchPanicLayer::new())
        .layer(from_fn_with_state(front.clone(), failures::as_pages))
        .layer(session)
        // What is packed already is not packed again.
        .layer(CompressionLayer::new().compress_when(DefaultPredicate::new().and(NotForContentType::const_new("application/zip"))));
    let api = api::routes::routes(&front.portal, PublicUrl(front.public_url.clone())).with_state(Portal::from_ref(&front));
    portal
        .merge(assets::routes())
        .merge(look::routes(&front.look))
        .route("/healthz", get(async || "alive\n"))
        .route("/readyz", get(ready))
        .route("/receipt.schema.json", get(history::schema::schema))
        .route("/.well-known/security.txt", get(security_txt))
        .route("/.well-known/gpc.json", get(gpc_json))
        .with_state(front)
        .merge(api)
        .layer(from_fn_with_state(transport, headers::add))
}

/// Reads the whole form before anybody parses it: what is too large is said to be so, however it arrives.
async fn server_function(State(front): State<Front>, request: Request) -> Response {
    let known = leptos::server_fn::axum::server_fn_paths().any(|(path, method)| path == request.uri().path() && method == request.method());
    if !known {
        return StatusCode::NOT_FOUND.into_response();
    }
    let (mut parts, body) = request.into_parts();
    let Ok(body) = to_bytes(body, Limits::of(parts.uri.path()).body).await else { return StatusCode::PAYLOAD_TOO_LARGE.into_response() };
    // Without a word from the form itself, its way would lead back to wherever the browser says it came from.
    if let Ok(own) = HeaderValue::from_str(front.public_url.as_str()) {
        parts.headers.insert(header::REFERER, own);
    }
    let request = Request::from_parts(parts, Body::from(body));
    leptos_axum::handle_server_fns_with_context(move || provide_context(front.clone()), request).await.into_response()
}

/// Whether there is such a page: `path` comes after the language.
pub fn is_page(path: &str) -> bool {
    let fits = |page: &Page| {
        let (mut pattern, mut parts) = (page.path.split('/'), path.split('/'));
        loop {
            match (pattern.next(), parts.next()) {
                (None, None) => return true,
                (Some(expected), Some(part)) if expected == part || (expected.starts_with('{') && !part.is_empty()) => {}
                _ => return false,
            }
        }
    };
    PAGES.iter().any(fits)
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

/// Migrated, loaded, following, the work goes on, and the store answers and keeps what it is given.
async fn ready(State(front): State<Front>) -> Response {
    let portal = &front.portal;
    let follows = portal.shelf().is_ok() && !portal.decisions.is_stale(portal.clock.ticks());
    if follows && portal.pulse.is_well() && portal.store.can_write().await && portal.store.ready().await {
        "ready\n".into_response()
    } else {
        (StatusCode::SERVICE_UNAVAILABLE, "not ready\n").into_response()
    }
}

/// RFC 9116.
async fn security_txt(State(front): State<Front>) -> Response {
    let brand = &front.portal.brand;
    let in_a_year = front.portal.clock.now().plus(std::time::Duration::from_secs(360 * 24 * 3600));
    let text = format!(
        "Contact: mailto:{}\nExpires: {}\nPreferred-Languages: {}\nCanonical: {}.well-known/security.txt\n",
        brand.privacy_officer.email.as_str(),
        crate::i18n::dates::machine(in_a_year),
        brand.languages.offered.iter().map(|language| language.tag()).collect::<Vec<_>>().join(", "),
        front.public_url
    );
    ([(header::CONTENT_TYPE, "text/plain; charset=utf-8")], text).into_response()
}

/// Global Privacy Control (W3C): we abide by it, as the newest notice says since its day.
async fn gpc_json(State(front): State<Front>) -> Response {
    let Ok(shelf) = front.portal.shelf() else { return StatusCode::SERVICE_UNAVAILABLE.into_response() };
    let since = crate::domain::retention::day(shelf.notice.published_at, &front.portal.brand.time_zone);
    axum::Json(serde_json::json!({"gpc": true, "lastUpdate": since.to_string()})).into_response()
}
