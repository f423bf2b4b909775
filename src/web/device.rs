//! The browser itself, known again by a cookie of its own once somebody signed in with it, whoever is signed in now. It says nothing of
//! anybody: accounts hold by which browsers they were opened, and no account is found by it.

use axum::{
    extract::{Request, State},
    http::{HeaderMap, HeaderValue, header},
    middleware::Next,
    response::Response,
};
use std::{
    net::IpAddr,
    sync::{Arc, OnceLock},
};

use super::front::Front;
use crate::{domain::ports::Entropy, vault::token::Token};

#[derive(Debug, Clone, Default)]
pub struct Device {
    sent: Option<Token>,
    /// The name it goes by from this answer on, when somebody signs in.
    met: Arc<OnceLock<Token>>,
}

/// The block of addresses that a form was sent from.
#[derive(Debug, Clone, Copy)]
pub struct Block(pub Option<IpAddr>);

const fn name(https: bool) -> &'static str {
    if https { "__Host-candor-browser" } else { "candor-browser" }
}

impl Device {
    fn of(headers: &HeaderMap, https: bool) -> Self {
        let lines = headers.get_all(header::COOKIE).iter().filter_map(|value| value.to_str().ok()).flat_map(|line| line.split(';'));
        let sent = lines.filter_map(|cookie| cookie.trim().split_once('=')).find(|(cookie, _)| *cookie == name(https));
        Self { sent: sent.and_then(|(_, token)| Token::parse(token)), met: Arc::default() }
    }

    pub fn known(&self) -> Option<Token> {
        self.sent.clone()
    }

    /// A sign-in: the browser keeps its name for a year more, or gets one.
    pub fn meet(&self, entropy: &dyn Entropy) -> &Token {
        self.met.get_or_init(|| self.sent.clone().unwrap_or_else(|| Token::new(entropy)))
    }
}

pub async fn remember(State(front): State<Front>, mut request: Request, next: Next) -> Response {
    let https = front.public_url.scheme() == "https";
    let device = Device::of(request.headers(), https);
    request.extensions_mut().insert(device.clone());
    let mut response = next.run(request).await;
    if let Some(token) = device.met.get() {
        let secure = if https { "; Secure" } else { "" };
        let cookie = format!("{}={}; Path=/; Max-Age=31536000; SameSite=Lax; HttpOnly{secure}", name(https), token.as_str());
        if let Ok(cookie) = HeaderValue::from_str(&cookie) {
            response.headers_mut().append(header::SET_COOKIE, cookie);
        }
    }
    response
}
