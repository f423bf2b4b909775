//! The same press of a button, sent twice, does it once and shows what the first one did.
//!
//! Each page has a token of its own, which all its forms send. A press is known by the token, the form's address and everything typed.
//! Where the first one led is remembered for a minute: beside the session, since signing in and out changes that, and in the database,
//! since the second may reach another server. A failure is not remembered, so it may be tried again; nor is a clash with how things were in
//! that moment.

use axum::{
    extract::{Request, State},
    http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode, header, request::Parts},
    middleware::Next,
    response::{IntoResponse, Response},
};
use serde::{Deserialize, Serialize};
use std::sync::{Arc, Mutex, PoisonError};
use tower_sessions::session::Id;

use super::{
    failure::Failure,
    flash::{Flash, Spot, Told},
    front::Front,
    layout::press::FIELD,
    local::Local,
    session::Session,
};
use crate::{
    store::session_store::Sessions,
    usecases::{
        error::Error,
        portal::Portal,
        repeatable_calls::{self, Answer, Call, Maker, Turn},
    },
    vault::token::Token,
};

const CLEAR: HeaderName = HeaderName::from_static("clear-site-data");

/// One press on its way through the layers.
#[derive(Clone, Default)]
pub struct Press(Arc<Mutex<Course>>);

#[derive(Default)]
struct Course {
    mine: Option<(Call, Maker)>,
    left: Option<Left>,
    again: Option<Kept>,
}

/// Word that a form left for the page it leads to.
#[derive(Clone, Serialize, Deserialize)]
struct Left {
    spot: Spot,
    flash: Flash,
}

/// The answer to a press, as the browser was told.
#[derive(Serialize, Deserialize)]
struct Kept {
    to: String,
    cookies: Vec<String>,
    clear: Option<String>,
    left: Option<Left>,
}

impl Press {
    fn course<T>(&self, act: impl FnOnce(&mut Course) -> T) -> T {
        act(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// The form left this word for its page.
    pub fn leaves(&self, spot: &Spot, flash: &Flash) {
        self.course(|course| course.left = Some(Left { spot: spot.clone(), flash: flash.clone() }));
    }
}

/// An answer, when there is nothing to do: the press was made before, and its own answer takes the place of this one.
pub async fn made_before(front: &Front, parts: &Parts, fields: &[u8]) -> Option<Response> {
    let press = parts.extensions.get::<Press>()?;
    let token = url::form_urlencoded::parse(fields).find(|(name, _)| name == FIELD).and_then(|(_, value)| Token::parse(&value))?;
    let call = Call::press(&front.portal, &token, parts.uri.path(), fields);
    let failed = match repeatable_calls::turn(&front.portal, &call).await {
        Ok(Turn::Yours(maker)) => {
            press.course(|course| course.mine = Some((call, maker)));
            return None;
        }
        Ok(Turn::Answered(answer)) => match serde_json::from_str(&answer.body) {
            Ok(kept) => {
                press.course(|course| course.again = Some(kept));
                return Some(StatusCode::NO_CONTENT.into_response());
            }
            Err(error) => Failure::from(Error::internal(error)),
        },
        Ok(Turn::UnderWay | Turn::Other) => Failure::Unavailable,
        Err(error) => Failure::from(error),
    };
    let mut response = failed.status().into_response();
    response.headers_mut().extend(failed.headers());
    Some(response)
}

/// The parts that remember presses.
#[derive(Clone)]
pub struct Presses {
    pub portal: Portal,
    pub sessions: Sessions,
    /// The name of the session's cookie.
    pub cookie: &'static str,
}

/// A task of its own: a browser that sends the second press no longer waits for the first, which has to come to its end all the same.
pub async fn once(State(presses): State<Presses>, mut request: Request, next: Next) -> Response {
    if request.method() != Method::POST || !request.uri().path().starts_with("/ui/") {
        return next.run(request).await;
    }
    let press = Press::default();
    let sent = presses.id(request.headers(), header::COOKIE);
    request.extensions_mut().insert(press.clone());
    let done = tokio::spawn(async move {
        let response = next.run(request).await;
        presses.settle(&press, sent, response).await
    });
    done.await.unwrap_or_else(|panic| Failure::from(Error::internal(panic)).status().into_response())
}

impl Presses {
    /// The session that a header names.
    fn id(&self, headers: &HeaderMap, name: HeaderName) -> Option<Id> {
        let lines = headers.get_all(name).iter().filter_map(|value| value.to_str().ok());
        lines.flat_map(|line| line.split(';')).find_map(|part| self.id_in(part))
    }

    fn id_in(&self, cookie: &str) -> Option<Id> {
        cookie.trim().split_once('=').filter(|(name, _)| *name == self.cookie).and_then(|(_, id)| id.parse().ok())
    }

    async fn settle(&self, press: &Press, sent: Option<Id>, response: Response) -> Response {
        let (mine, left, again) = press.course(|course| (course.mine.take(), course.left.take(), course.again.take()));
        if let Some(kept) = again {
            return self.again(kept, sent).await;
        }
        let Some((call, maker)) = mine else { return response };
        let kept = Kept::of(&response, left).and_then(|kept| serde_json::to_string(&kept).ok());
        let settled = match kept {
            Some(body) => {
                let answer = Answer { status: StatusCode::SEE_OTHER.as_u16(), body };
                repeatable_calls::keep(&self.portal, &call, maker, &answer).await
            }
            None => repeatable_calls::release(&self.portal, &call, maker).await,
        };
        if let Err(error) = settled {
            tracing::warn!(?error, "a press is not settled");
        }
        response
    }

    /// The same answer once more. A session that ended since is not begun again.
    async fn again(&self, mut kept: Kept, sent: Option<Id>) -> Response {
        let begun = kept.cookies.iter().find_map(|cookie| self.id_in(cookie.split(';').next().unwrap_or_default()));
        let session = match begun.or(sent) {
            Some(id) => Session::with_id(&self.sessions, id).await,
            None => None,
        };
        if begun.is_some() && session.is_none() {
            kept.cookies.clear();
        }
        if let (Some(session), Some(left)) = (session, &kept.left)
            && let Err(error) = session.leave_again(&left.spot, &left.flash).await
        {
            tracing::warn!(?error, "the word of a press is not left again");
        }
        kept.answer()
    }
}

impl Kept {
    /// `None` for what leads nowhere: a failure. And for a clash, which may be over by the next press.
    fn of(response: &Response, left: Option<Left>) -> Option<Self> {
        if left.as_ref().is_some_and(|left| matches!(left.flash.told, Told::Clash(_))) {
            return None;
        }
        let headers = response.headers();
        let text = |name: HeaderName| headers.get(name).and_then(|value| value.to_str().ok()).map(str::to_owned);
        let to = Local::led_to(response)?;
        let cookies = headers.get_all(header::SET_COOKIE).iter().filter_map(|value| value.to_str().ok()).map(str::to_owned).collect();
        Some(Self { to, cookies, clear: text(CLEAR), left })
    }

    fn answer(&self) -> Response {
        let mut response = Local::new(&self.to).into_response();
        let cookies = self.cookies.iter().map(|cookie| (header::SET_COOKIE, cookie));
        for (name, value) in cookies.chain(self.clear.iter().map(|all| (CLEAR, all))) {
            if let Ok(value) = HeaderValue::from_str(value) {
                response.headers_mut().append(name, value);
            }
        }
        response
    }
}
