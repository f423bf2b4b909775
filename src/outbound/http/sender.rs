//! The one way a call leaves the house.

use axum::{
    body::Bytes,
    http::{HeaderMap, HeaderValue, Request, header::USER_AGENT},
};
use http_body_util::{BodyExt, Full, LengthLimitError, Limited};
use hyper_rustls::{HttpsConnector, HttpsConnectorBuilder};
use hyper_util::{
    client::legacy::{Client, connect::HttpConnector},
    rt::TokioExecutor,
};
use jiff::fmt::rfc2822::DateTimeParser;
use rustls_platform_verifier::BuilderVerifierExt;
use std::{sync::Arc, time::Duration};
use tokio::time::{Instant, timeout_at};
use url::Url;

use super::resolver::{LookUp, Resolver, by_this_machine};
use crate::domain::{outgoing::listed::Listed, time::Millis};

/// From the first packet to the last byte of the answer.
const LONGEST: Duration = Duration::from_secs(15);
const LONGEST_GREETING: Duration = Duration::from_secs(5);
/// The longest wait that an answer is granted, whatever it asks for.
const LONGEST_WAIT: Duration = Duration::from_secs(24 * 60 * 60);
/// So much of an answer is read, in bytes, where nobody asks for more.
pub const LARGEST: usize = 64 * 1024;

/// Cheap to clone.
#[derive(Clone)]
pub struct Sender {
    client: Client<HttpsConnector<HttpConnector<Resolver>>, Full<Bytes>>,
    listed: Arc<Listed>,
    longest: Duration,
}

/// Says nothing about the call: errors are logged and stored.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Trouble {
    /// Its address is none that calls go to.
    NotAllowed,
    /// Nothing answers there, its name leads nowhere, or its certificate is not in order.
    Unreachable,
    TooSlow,
    TooLarge,
}

impl Trouble {
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::NotAllowed => "not-allowed",
            Self::Unreachable => "unreachable",
            Self::TooSlow => "too-slow",
            Self::TooLarge => "too-large",
        }
    }
}

/// The wait that an answer asks for (RFC 9110, 10.2.3).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RetryAfter {
    In(Duration),
    At(Millis),
}

impl RetryAfter {
    pub fn wait(self, now: Millis) -> Duration {
        let asked = match self {
            Self::In(wait) => wait,
            Self::At(moment) => now.until(moment),
        };
        asked.min(LONGEST_WAIT)
    }
}

/// An answer, of whatever status: a redirect is one, too, and is not followed.
#[derive(Debug, Clone)]
pub struct Answer {
    pub status: u16,
    pub retry_after: Option<RetryAfter>,
    /// Or why it could not be read to its end: its status was said all the same.
    pub body: Result<Vec<u8>, Trouble>,
}

impl Sender {
    /// # Errors
    /// The machine's list of authorities cannot be read.
    pub fn new(listed: Arc<Listed>) -> Result<Self, anyhow::Error> {
        Self::looking_up_by(listed, by_this_machine(), LONGEST)
    }

    /// As [`Sender::new`], with another way to look names up, and another time to wait for an answer.
    ///
    /// # Errors
    /// As there.
    pub fn looking_up_by(listed: Arc<Listed>, look_up: LookUp, longest: Duration) -> Result<Self, anyhow::Error> {
        let provider = Arc::new(rustls::crypto::ring::default_provider());
        let tls = rustls::ClientConfig::builder_with_provider(provider)
            .with_safe_default_protocol_versions()?
            .with_platform_verifier()?
            .with_no_client_auth();
        // No proxy is asked, and no redirect is followed: this client knows of neither.
        let mut http = HttpConnector::new_with_resolver(Resolver { listed: listed.clone(), look_up });
        http.enforce_http(false);
        http.set_connect_timeout(Some(LONGEST_GREETING));
        let https = HttpsConnectorBuilder::new().with_tls_config(tls).https_or_http().enable_http1().wrap_connector(http);
        Ok(Self { client: Client::builder(TokioExecutor::new()).build(https), listed, longest })
    }

    pub async fn get(&self, url: &Url) -> Result<Answer, Trouble> {
        self.send(url, Request::get(url.as_str()).body(Full::default()).map_err(|_| Trouble::NotAllowed)?, LARGEST).await
    }

    pub async fn post(&self, url: &Url, headers: HeaderMap, body: Vec<u8>) -> Result<Answer, Trouble> {
        self.post_reading(url, headers, body, LARGEST).await
    }

    /// The same where so many bytes of the answer are read.
    pub async fn post_reading(&self, url: &Url, headers: HeaderMap, body: Vec<u8>, most: usize) -> Result<Answer, Trouble> {
        let mut request = Request::post(url.as_str()).body(Full::from(body)).map_err(|_| Trouble::NotAllowed)?;
        *request.headers_mut() = headers;
        self.send(url, request, most).await
    }

    async fn send(&self, url: &Url, mut request: Request<Full<Bytes>>, most: usize) -> Result<Answer, Trouble> {
        self.listed.check(url).map_err(|_| Trouble::NotAllowed)?;
        let until = Instant::now() + self.longest;
        request.headers_mut().insert(USER_AGENT, HeaderValue::from_static(concat!("Candor/", env!("CARGO_PKG_VERSION"))));
        let answer = timeout_at(until, self.client.request(request)).await.map_err(|_| Trouble::TooSlow)?;
        let answer = answer.map_err(|_| Trouble::Unreachable)?;
        let (status, retry_after) = (answer.status().as_u16(), retry_after(answer.headers()));
        let body = match timeout_at(until, Limited::new(answer.into_body(), most).collect()).await {
            Ok(Ok(body)) => Ok(body.to_bytes().to_vec()),
            Ok(Err(error)) => Err(if error.is::<LengthLimitError>() { Trouble::TooLarge } else { Trouble::Unreachable }),
            Err(_) => Err(Trouble::TooSlow),
        };
        Ok(Answer { status, retry_after, body })
    }
}

/// Seconds, or a date. Where the answer says what its own clock shows, a date is read by that one.
fn retry_after(headers: &HeaderMap) -> Option<RetryAfter> {
    let asked = headers.get("retry-after")?.to_str().ok()?.trim();
    if !asked.is_empty() && asked.bytes().all(|byte| byte.is_ascii_digit()) {
        return Some(RetryAfter::In(Duration::from_secs(asked.parse().unwrap_or(u64::MAX))));
    }
    let moment = date(headers, "retry-after")?;
    Some(date(headers, "date").map_or(RetryAfter::At(moment), |shown| RetryAfter::In(shown.until(moment))))
}

/// As HTTP writes dates: `Sun, 06 Nov 1994 08:49:37 GMT`. The last days that can be written so are no timestamps: a year sooner is as
/// far away.
fn date(headers: &HeaderMap, name: &str) -> Option<Millis> {
    let text = headers.get(name)?.to_str().ok()?.trim().replacen(" 9999 ", " 9998 ", 1);
    DateTimeParser::new().relaxed_weekday(true).parse_timestamp(&text).ok().map(|moment| Millis(moment.as_millisecond()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(text: &'static str, date: Option<&'static str>) -> Option<RetryAfter> {
        let mut headers = HeaderMap::new();
        headers.insert("retry-after", HeaderValue::from_static(text));
        if let Some(date) = date {
            headers.insert("date", HeaderValue::from_static(date));
        }
        retry_after(&headers)
    }

    #[test]
    fn a_wait_is_read_in_seconds_and_as_a_date() {
        let seconds = |count| Some(RetryAfter::In(Duration::from_secs(count)));
        assert_eq!(asked(" 120 ", None), seconds(120));
        assert_eq!(asked("Sun, 06 Nov 1994 08:49:37 GMT", Some("Sun, 06 Nov 1994 08:39:37 GMT")), seconds(600));
        assert_eq!(asked("Sun, 06 Nov 1994 08:49:37 GMT", Some("Mon, 07 Nov 1994 08:39:37 GMT")), seconds(0), "it is over");
        let bare = asked("Sun, 06 Nov 1994 08:49:37 GMT", None);
        assert_eq!(bare, Some(RetryAfter::At(Millis(784_111_777_000))));
        assert_eq!(bare.map(|asked| asked.wait(Millis(784_111_770_000))), Some(Duration::from_secs(7)));
        for far in ["99999999999999999999", "Fri, 31 Dec 9999 23:59:59 GMT"] {
            assert_eq!(asked(far, None).map(|asked| asked.wait(Millis(784_111_770_000))), Some(LONGEST_WAIT), "{far}");
        }
        for nothing in ["", "soon", "-1", "1.5", "Sun, 32 Nov 1994 08:49:37 GMT"] {
            assert_eq!(asked(nothing, None), None, "{nothing}");
        }
    }
}
