//! The brand's own mark and colours, as files a browser may keep for ever: their address names their content.

use axum::{
    Router,
    extract::{FromRef, State},
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
    routing::get,
};
use leptos::{html::meta, prelude::*};
use sha2::{Digest, Sha256};
use std::sync::Arc;

use crate::catalog::{Logo, Pictures, Publishable, Token};

/// The brand's logo and colours.
#[derive(Debug, Clone)]
pub struct Look {
    logo: Logo,
    pictures: Pictures,
    /// Of the bars around a page, light and dark.
    bars: (String, String),
    /// A style sheet after ours, when the brand has colours of its own.
    theme: Option<String>,
    hash: String,
}

impl Look {
    pub fn of(draft: &Publishable) -> Self {
        let (logo, theme) = (draft.logo.clone(), draft.brand.theme.css());
        let pictures = draft.pictures.clone();
        let content = [logo.svg.as_str(), theme.as_deref().unwrap_or_default()].join("\0");
        let mut content = Sha256::new_with_prefix(content);
        for picture in [&pictures.touch_icon, &pictures.share].into_iter().flatten() {
            content.update(picture);
        }
        let hash = hex::encode(content.finalize()).chars().take(16).collect();
        let (light, dark) = draft.brand.theme.pair(Token::Brand);
        let bars = (light.to_owned(), dark.to_owned());
        Self { logo, pictures, bars, theme, hash }
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

    /// For the head of a page: icons, and the colour of the bars around it.
    pub fn icons(&self) -> AnyView {
        let (light, dark) = self.bars.clone();
        let touch =
            self.pictures.touch_icon.as_ref().map(|_| view! { <link rel="apple-touch-icon" href=self.address("touch-icon.png") /> });
        let bar = |scheme: &'static str, colour: String| meta().name("theme-color").attr("media", scheme).content(colour);
        view! {
            <link rel="icon" href=self.address("logo.svg") r#type="image/svg+xml" />
            {touch}
            {bar("(prefers-color-scheme: light)", light)}
            {bar("(prefers-color-scheme: dark)", dark)}
        }
        .into_any()
    }

    /// The address of the picture that goes with a shared link.
    pub fn share(&self) -> Option<String> {
        self.pictures.share.as_ref().map(|_| self.address("share.png"))
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
    Router::new()
        .route(&look.address("logo.svg"), get(logo))
        .route(&look.address("theme.css"), get(theme))
        .route(&look.address("touch-icon.png"), get(async |State(look): State<Arc<Look>>| picture(look.pictures.touch_icon.clone())))
        .route(&look.address("share.png"), get(async |State(look): State<Arc<Look>>| picture(look.pictures.share.clone())))
        .route("/favicon.ico", get(favicon))
        .route("/robots.txt", get(robots))
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

fn picture(bytes: Option<Vec<u8>>) -> Response {
    bytes.map_or_else(|| StatusCode::NOT_FOUND.into_response(), |bytes| kept("image/png", bytes))
}

/// The brand's own, or its logo: browsers go by the type.
async fn favicon(State(look): State<Arc<Look>>) -> Response {
    let an_hour = (header::CACHE_CONTROL, "public, max-age=3600");
    match look.pictures.favicon.clone() {
        Some(bytes) => ([(header::CONTENT_TYPE, "image/x-icon"), an_hour], bytes).into_response(),
        None => ([(header::CONTENT_TYPE, "image/svg+xml"), an_hour], look.logo.svg.clone()).into_response(),
    }
}

/// Says to robots: the pages for everyone, and nothing of the brand's systems and forms.
const ROBOTS: &str = "User-agent: *\nDisallow: /api/\nDisallow: /ui/\n";

async fn robots(State(look): State<Arc<Look>>) -> Response {
    let text = look.pictures.robots.clone().unwrap_or_else(|| ROBOTS.as_bytes().to_vec());
    ([(header::CONTENT_TYPE, "text/plain; charset=utf-8")], text).into_response()
}

fn kept(kind: &'static str, body: impl IntoResponse) -> Response {
    let for_ever = HeaderValue::from_static("public, max-age=31536000, immutable");
    ([(header::CONTENT_TYPE, HeaderValue::from_static(kind)), (header::CACHE_CONTROL, for_ever)], body).into_response()
}
