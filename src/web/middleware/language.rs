//! Remembers a language someone chose by its link: the only cookie besides the session.

use axum::{
    extract::{Request, State},
    http::{HeaderValue, Method, header},
    middleware::Next,
    response::{IntoResponse, Response},
};

use crate::web::{
    front::Front,
    local::Local,
    visit::{language_of, wished},
};

pub async fn remember(State(front): State<Front>, request: Request, next: Next) -> Response {
    let uri = request.uri();
    let rest = uri.query().and_then(|query| query.strip_suffix("set=1")).filter(|rest| rest.is_empty() || rest.ends_with('&'));
    let chosen = rest.filter(|_| request.method() == Method::GET).and_then(|_| language_of(uri.path(), &front));
    let (Some(language), Some(rest)) = (chosen, rest) else { return next.run(request).await };
    let to = match rest.trim_end_matches('&') {
        "" => uri.path().to_owned(),
        query => format!("{}?{query}", uri.path()),
    };
    let mut response = Local::new(&to).into_response();
    let secure = if front.public_url.scheme() == "https" { "; Secure" } else { "" };
    if let Ok(cookie) = HeaderValue::from_str(&format!("lang={language}; Path=/; Max-Age=31536000; SameSite=Lax; HttpOnly{secure}")) {
        response.headers_mut().insert(header::SET_COOKIE, cookie);
    }
    response
}

/// The address without a language leads to the one the visitor reads.
pub async fn greet(State(front): State<Front>, request: Request) -> Response {
    let mut response = Local::new(wished(request.headers(), &front).tag()).into_response();
    response.headers_mut().insert(header::VARY, HeaderValue::from_static("accept-language, cookie"));
    response
}
