//! The brand's own mark and colours, as files a browser may keep for ever: their address names their content.

use axum::{
    Router,
    extract::{FromRef, State},
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
    routing::get,
};
use leptos::prelude::*;
use sha2::{Digest, Sha256};
use std::sync::Arc;

use crate::catalog::{Draft, Logo};

/// The brand's logo and colours.
#[derive(Debug, Clone)]
pub struct Look {
    logo: Logo,
    /// A style sheet after ours, when the brand has colours of its own.
    theme: Option<String>,
    hash: String,
}

impl Look {
    pub fn of(draft: &Draft) -> Self {
        let (logo, theme) = (draft.logo.clone(), draft.brand.theme.css());
        let content = [logo.svg.as_str(), theme.as_deref().unwrap_or_default()].join("\0");
        let hash = hex::encode(Sha256::digest(content)).chars().take(16).collect();
        Self { logo, theme, hash }
    }

    pub fn style_sheet(&self) -> AnyView {
        let link = self.theme.as_ref().map(|_| view! { <link rel="stylesheet" href=self.address("theme.css") /> });
        link.into_any()
    }

    /// Beside the brand's name, which says the same in words.
    pub fn mark(&self) -> AnyView {
        view! { <img class="masthead__mark" src=self.address("logo.svg") width=self.logo.width height=self.logo.height alt="" /> }
            .into_any()
    }

    pub fn theme_css(&self) -> Option<&str> {
        self.theme.as_deref()
    }

    pub fn address(&self, file: &str) -> String {
        format!("/brand/{}/{file}", self.hash)
    }
}

pub fn routes<S: Clone + Send + Sync + 'static>(look: &Arc<Look>) -> Router<S>
where
    Arc<Look>: FromRef<S>,
{
    Router::new().route(&look.address("logo.svg"), get(logo)).route(&look.address("theme.css"), get(theme))
}

async fn logo(State(look): State<Arc<Look>>) -> Response {
    kept("image/svg+xml", look.logo.svg.clone())
}

async fn theme(State(look): State<Arc<Look>>) -> Response {
    match look.theme_css().map(str::to_owned) {
        Some(css) => kept("text/css; charset=utf-8", css),
        None => StatusCode::NOT_FOUND.into_response(),
    }
}

fn kept(kind: &'static str, body: String) -> Response {
    let for_ever = HeaderValue::from_static("public, max-age=31536000, immutable");
    ([(header::CONTENT_TYPE, HeaderValue::from_static(kind)), (header::CACHE_CONTROL, for_ever)], body).into_response()
}
