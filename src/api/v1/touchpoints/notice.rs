use axum::{
    Json,
    extract::{
        Extension, Path, Query, State,
        rejection::{PathRejection, QueryRejection},
    },
    http::{HeaderMap, HeaderName, HeaderValue, header},
    response::{IntoResponse, Response},
};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use crate::{
    api::{
        problem::{Kind, Problem},
        public_url::PublicUrl,
    },
    domain::{language::Language, price::DISCLOSURE, voice::Voice},
    i18n::{html::escape, texts::texts},
    usecases::{
        error::{Error, Flaw},
        portal::Portal,
    },
};

/// The few words a form or page of yours says where something is collected.
#[derive(Debug, Serialize, ToSchema)]
pub struct TouchpointNotice {
    touchpoint: String,
    /// BCP 47.
    language: &'static str,
    text: String,
    /// The page that says all of it.
    link: String,
    /// The notice version the words are of.
    notice: u32,
    /// The sentence to show beside prices (N.Y. General Business Law § 349-a), where a use at this touchpoint takes part in setting them.
    #[serde(skip_serializing_if = "Option::is_none")]
    price_disclosure: Option<&'static str>,
}

#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct NoticeQuery {
    /// BCP 47; without one, the brand's default.
    lang: Option<String>,
}

/// The just-in-time words for a touchpoint.
///
/// Public: it needs no key, sets no cookie, may be cached for five minutes, and pages of any origin may fetch it. With
/// `Accept: text/html` it is a fragment to put beside a form.
#[utoipa::path(
    get, path = "/touchpoints/{id}/notice", tag = "touchpoints", operation_id = "touchpointNotice",
    params(("id" = String, Path, description = "A touchpoint of the published catalogue."), NoticeQuery),
    security(()),
    responses(
        (status = 200, description = "The words.", content((TouchpointNotice = "application/json"), (String = "text/html"))),
        (status = 404, body = Problem), (status = 422, body = Problem),
    ),
)]
pub async fn touchpoint_notice(
    State(portal): State<Portal>,
    Extension(public_url): Extension<PublicUrl>,
    id: Result<Path<String>, PathRejection>,
    asked: Result<Query<NoticeQuery>, QueryRejection>,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    let unfit = || Problem::new(Kind::Malformed, "This call takes `lang`, once, and nothing else.").at("/lang", Flaw::Malformed);
    let Query(asked) = asked.map_err(|_| unfit())?;
    let Path(id) = id.map_err(|_| Error::NotFound)?;
    let shelf = portal.shelf().map_err(Problem::from)?;
    let touchpoint = shelf.notice.catalogue.touchpoint(&id).ok_or(Error::NotFound)?;
    let languages = &portal.brand.languages;
    let language = match &asked.lang {
        None => languages.default,
        Some(tag) => tag.parse().ok().filter(|language: &Language| languages.offered.contains(language)).ok_or_else(|| {
            let offered: Vec<&str> = languages.offered.iter().map(|language| language.tag()).collect();
            Problem::new(Kind::Malformed, format!("The brand offers {}.", offered.join(", "))).at("/lang", Flaw::NotOffered)
        })?,
    };
    let notice = TouchpointNotice {
        touchpoint: touchpoint.id.to_string(),
        language: language.tag(),
        text: portal.words(&shelf.notice, language).touchpoint(&touchpoint.id).notice(),
        link: format!("{}{language}/journey/{id}", public_url.0),
        notice: shelf.notice.version.0,
        price_disclosure: shelf.notice.catalogue.purposes.iter().any(|it| it.prices && it.is_at(&id)).then_some(DISCLOSURE),
    };
    let wants_html = headers.get(header::ACCEPT).and_then(|value| value.to_str().ok()).is_some_and(|accept| accept.contains("text/html"));
    let mut response = if wants_html { fragment(&notice, portal.brand.voice(language)) } else { Json(notice).into_response() };
    // Open for this address alone: these words are for everybody's pages.
    let open = [
        (header::ACCESS_CONTROL_ALLOW_ORIGIN, "*"),
        (HeaderName::from_static("cross-origin-resource-policy"), "cross-origin"),
        (header::CACHE_CONTROL, "public, max-age=300"),
        (header::VARY, "accept"),
    ];
    for (name, value) in open {
        response.headers_mut().insert(name, HeaderValue::from_static(value));
    }
    Ok(response)
}

/// A note with its language and direction, and a link whose words make sense alone.
fn fragment(notice: &TouchpointNotice, voice: Voice) -> Response {
    let (language, words) = (voice.language, texts(voice));
    let price = notice.price_disclosure.map(|said| format!("<p lang=\"en\" dir=\"ltr\"><strong>{said}</strong></p>")).unwrap_or_default();
    let html = format!(
        "<aside class=\"candor-notice\" role=\"note\" lang=\"{language}\" dir=\"{}\"><p>{} <a href=\"{}\">{}</a></p>{price}</aside>\n",
        language.direction().as_str(),
        escape(&notice.text),
        escape(&notice.link),
        escape(&words.touchpoint_notice_link()),
    );
    ([(header::CONTENT_TYPE, "text/html; charset=utf-8")], html).into_response()
}
