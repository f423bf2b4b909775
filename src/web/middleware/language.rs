//! Remembers a language someone chose by its link: the only cookie besides the session.

use axum::{
    extract::{Request, State},
    http::{Extensions, HeaderValue, Method, header},
    middleware::Next,
    response::{IntoResponse, Response},
};

use crate::{
    domain::language::Language,
    usecases::{authorise, customers::their_language::TheirLanguage},
    web::{
        front::Front,
        local::Local,
        session::{Sent, Session},
        visit::{language_of, wished},
    },
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

/// The address without a language leads to that of the account of whoever is signed in, else to the one the visitor reads.
pub async fn greet(State(front): State<Front>, request: Request) -> Response {
    let (parts, _) = request.into_parts();
    let language = match of_account(&front, &parts.extensions).await {
        Some(language) => language,
        None => wished(&parts.headers, &front),
    };
    let mut response = Local::new(language.tag()).into_response();
    response.headers_mut().insert(header::VARY, HeaderValue::from_static("accept-language, cookie"));
    response
}

/// `None` for a visitor who is no customer, and where it cannot be read: there is a language to go on in all the same.
async fn of_account(front: &Front, extensions: &Extensions) -> Option<Language> {
    let session = Session::from(extensions.get::<tower_sessions::Session>()?.clone());
    extensions.get::<Sent>().map_or_else(|| session.id(), |sent| sent.0)?;
    let customer = authorise::customer(session.actor().await.ok()?).ok()?;
    let mut conn = front.portal.store.read().await.ok()?;
    TheirLanguage::of_customer(&front.portal, &mut conn, customer).await.ok().map(TheirLanguage::get)
}
