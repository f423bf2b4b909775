//! Failures as pages. They are worded here and nowhere else.

use axum::{
    http::{HeaderName, HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use leptos::prelude::*;

use super::{
    front::Front,
    layout::page::{Head, respond},
    pages::{Reader, page_at},
    visit::Visit,
    way_in,
};
use crate::{
    domain::{actor::Actor, language::Language, voice::Voice},
    i18n::{html::escape, messages as m, numbers, texts::texts},
    usecases::{error::Error, incident::Number},
};

/// Tells the layer around `/ui` which page to show.
pub const FAILURE: HeaderName = HeaderName::from_static("x-candor-failure");

#[derive(Debug, Clone, Copy)]
pub enum Failure {
    NotFound,
    /// The page needs a sign-in, and the browser had no session.
    SignInFirst,
    /// A guest asked for what belongs to an account.
    AccountNeeded,
    Expired,
    TooMany {
        seconds: u64,
    },
    Refused,
    Broken,
    TooLarge,
    /// A file; one may have so many bytes.
    FileTooLarge {
        most: usize,
    },
    /// A member of staff whose training has run out: so many modules are to be done.
    Locked {
        modules: u32,
    },
    /// Not our fault for good: it may work in a moment.
    Unavailable,
    Internal(Option<Number>),
}

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        match error {
            Error::NotSignedIn | Error::StepUp => Self::Expired,
            Error::NotFound | Error::Forbidden => Self::NotFound,
            Error::Untrained { missing } => Self::Locked { modules: missing },
            Error::Invalid(_) | Error::Conflict(_) => Self::Broken,
            Error::TooMany { retry_after } => Self::TooMany { seconds: retry_after.as_secs().max(1) },
            Error::Internal(incident) => Self::Internal(Some(incident.log())),
            Error::Unavailable => Self::Unavailable,
        }
    }
}

impl Failure {
    pub const fn status(&self) -> StatusCode {
        match self {
            Self::NotFound => StatusCode::NOT_FOUND,
            Self::SignInFirst | Self::Expired => StatusCode::UNAUTHORIZED,
            Self::TooMany { .. } => StatusCode::TOO_MANY_REQUESTS,
            Self::Refused | Self::AccountNeeded | Self::Locked { .. } => StatusCode::FORBIDDEN,
            Self::Broken => StatusCode::UNPROCESSABLE_ENTITY,
            Self::TooLarge | Self::FileTooLarge { .. } => StatusCode::PAYLOAD_TOO_LARGE,
            Self::Unavailable => StatusCode::SERVICE_UNAVAILABLE,
            Self::Internal(_) => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    /// Headers that carry a failure from a server function to the layer around it.
    pub fn headers(&self) -> Vec<(HeaderName, HeaderValue)> {
        let mut headers = Vec::new();
        match self {
            Self::TooMany { seconds } => headers.push((header::RETRY_AFTER, (*seconds).into())),
            Self::Unavailable => headers.push((header::RETRY_AFTER, HeaderValue::from_static("5"))),
            Self::Internal(Some(incident)) => {
                if let Ok(value) = HeaderValue::from_str(&incident.to_string()) {
                    headers.push((FAILURE, value));
                }
            }
            _ => {}
        }
        headers
    }

    /// The failure behind an answer that is no page yet.
    pub fn behind(response: &Response) -> Self {
        // Where the status alone does not say it.
        if let Some(failure) = response.extensions().get::<Self>() {
            return *failure;
        }
        match response.status() {
            StatusCode::UNAUTHORIZED => Self::Expired,
            StatusCode::NOT_FOUND | StatusCode::METHOD_NOT_ALLOWED => Self::NotFound,
            StatusCode::FORBIDDEN => Self::Refused,
            StatusCode::PAYLOAD_TOO_LARGE => Self::TooLarge,
            StatusCode::TOO_MANY_REQUESTS => {
                let seconds = response.headers().get(header::RETRY_AFTER).and_then(|value| value.to_str().ok()?.parse().ok());
                Self::TooMany { seconds: seconds.unwrap_or(60) }
            }
            StatusCode::SERVICE_UNAVAILABLE => Self::Unavailable,
            status if status.is_server_error() => {
                let incident = response.headers().get(FAILURE).and_then(|value| value.to_str().ok()).and_then(Number::parse);
                Self::Internal(incident)
            }
            _ => Self::Broken,
        }
    }

    fn words(&self, voice: Voice) -> (String, String, Option<String>) {
        let words = texts(voice);
        match self {
            Self::NotFound => (words.not_found_title(), words.not_found_text(), None),
            Self::SignInFirst => (words.sign_in_first_title(), words.sign_in_first_text(), None),
            Self::AccountNeeded => (words.account_needed_title(), words.account_needed_text(), None),
            Self::Expired => (words.expired_title(), words.expired_text(), None),
            Self::TooMany { seconds } => {
                let minutes = u32::try_from(seconds.div_ceil(60)).unwrap_or(u32::MAX);
                (
                    words.too_many_title(),
                    words.too_many_text(m::TooManyText { minutes, minutes_text: &numbers::count(voice.language, minutes.into()) }),
                    None,
                )
            }
            Self::Locked { modules } => {
                let text = numbers::count(voice.language, (*modules).into());
                let about = words.locked_text(m::LockedText { modules: *modules, modules_text: &text });
                (words.locked_title(), about, Some(words.locked_more()))
            }
            Self::Refused => (words.refused_title(), words.refused_text(), None),
            Self::Broken => (words.broken_title(), words.broken_text(), None),
            Self::Unavailable => (words.unavailable_title(), words.unavailable_text(), None),
            Self::TooLarge => (words.too_large_title(), words.too_large_text(), None),
            Self::FileTooLarge { most } => {
                let kilobytes = u64::try_from(most / 1024).unwrap_or(0);
                let size = |of: u64| numbers::count(voice.language, of);
                let about = if kilobytes < 1024 {
                    words.file_too_large_small(m::FileTooLargeSmall { size: &size(kilobytes) })
                } else {
                    words.file_too_large_text(m::FileTooLargeText { size: &size(kilobytes / 1024) })
                };
                (words.file_too_large_title(), about, None)
            }
            Self::Internal(incident) => (
                words.failure_title(),
                words.failure_text(),
                incident.map(|incident| words.failure_reference(m::FailureReference { reference: &incident.to_string() })),
            ),
        }
    }

    /// The page, in the visitor's language, with everything around it.
    pub fn page(self, visit: &Visit) -> Response {
        // A browser that never had a session here has not been signed out.
        let needs_account = || page_at(&visit.path).is_some_and(|page| page.reader() == Reader::Customer);
        let this = match self {
            Self::Expired if visit.cookie.is_none() || visit.entering => Self::SignInFirst,
            Self::NotFound if matches!(visit.actor, Actor::Guest(_)) && needs_account() => Self::AccountNeeded,
            other => other,
        };
        let staff = visit.path.starts_with("/staff");
        let needs_account = matches!(this, Self::AccountNeeded);
        let locked = matches!(self, Self::Expired) || needs_account;
        // A letter leads to one request: its reader has an account, or proves the mailbox as a guest.
        let request = if locked { way_in::request_at(&visit.path) } else { None };
        let (title, text, reference) = match this {
            Self::SignInFirst if request.is_some() => (visit.texts().open_request_title(), visit.texts().open_request_text(), None),
            Self::Expired if request.is_some() => (visit.texts().expired_title(), visit.texts().open_request_text(), None),
            Self::Expired | Self::SignInFirst if staff => (visit.texts().staff_only_title(), visit.texts().staff_only(), None),
            _ => this.words(visit.voice()),
        };
        let back = matches!(self, Self::Broken | Self::TooLarge | Self::FileTooLarge { .. } | Self::Refused)
            .then(|| (visit.to(&visit.path), visit.texts().failure_back()));
        let (home, way) = (visit.to(""), visit.texts().errors_home());
        let sign_in = locked.then(|| {
            let words = visit.texts();
            let way = if staff || request.is_some() || visit.front.passkeys.is_none() { words.sign_in_link() } else { words.passkey_use() };
            (way_in::sign_in_for(visit), way)
        });
        let address = (locked && !staff).then(|| match &request {
            Some(request) => way_in::to_request(visit, request.clone(), String::new(), None),
            None => way_in::to_account(visit),
        });
        // The address is asked for right here; the other ways in stand beside it.
        let (strong, weak) = ("button", "button button--plain");
        let of_sign_in = if address.is_some() { weak } else { strong };
        let asks = needs_account || matches!(self, Self::Expired) && visit.path.starts_with("/requests");
        let train = matches!(this, Self::Locked { .. }).then(|| (visit.to("/staff/training"), visit.texts().locked_go()));
        let guest = (asks && request.is_none()).then(|| match needs_account {
            true => (visit.to("/requests"), visit.texts().requests_title()),
            false => (way_in::guest_for(visit), visit.texts().requests_as_guest()),
        });
        let heading = title.clone();
        let mut response = respond(visit, Head::of(title).nowhere(), move || {
            view! {
                <h1>{heading}</h1>
                <p class="lede">{text}</p>
                {address}
                {reference.map(|reference| view! { <p>{reference}</p> })}
                <p class="acts">
                    {sign_in.map(|(href, words)| view! { <a class=of_sign_in href=href>{words}</a> })}
                    {train.map(|(href, words)| view! { <a class=strong href=href>{words}</a> })}
                    {guest.map(|(href, words)| view! { <a class=weak href=href>{words}</a> })}
                    {back.map(|(href, words)| view! { <a class=strong href=href>{words}</a> })}
                    {match locked {
                        true => view! { <a href=home>{way}</a> }.into_any(),
                        false => view! { <a class=weak href=home>{way}</a> }.into_any(),
                    }}
                </p>
            }
            .into_any()
        });
        *response.status_mut() = this.status();
        response.headers_mut().extend(self.headers());
        response.headers_mut().remove(FAILURE);
        response
    }

    /// Without a visit nothing can be looked up: words and a way out.
    pub fn bare(self, front: &Front, language: Language) -> Response {
        let voice = front.portal.brand.voice(language);
        let (title, text, _) = self.words(voice);
        let dir = language.direction().as_str();
        let brand = escape(&front.portal.brand.name);
        let page = format!(
            "<!DOCTYPE html><html lang=\"{language}\" dir=\"{dir}\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>{title} – {brand}</title>\
             <link rel=\"stylesheet\" href=\"{}\"></head><body><main class=\"wrap\"><h1>{title}</h1><p>{text}</p><p><a href=\"/{language}\">{}</a></p></main></body></html>",
            crate::assets::css_url(),
            texts(voice).errors_home()
        );
        (self.status(), axum::response::Html(page)).into_response()
    }
}
