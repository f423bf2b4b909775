//! One delivery: signed by the Standard Webhooks specification, sent, and its answer read.

use axum::http::{HeaderMap, HeaderValue, header::CONTENT_TYPE};
use std::time::Instant;

use super::event::Event;
use crate::{
    domain::time::Millis,
    outbound::http::sender::{LARGEST, Sender, Trouble},
    usecases::telling::{
        turn::{Ended, Reply},
        webhook::Webhook,
    },
};

/// The body of an answer, or that it could not be read to its end.
pub type Heard = Result<Vec<u8>, Trouble>;

/// Posts an event. Every answer but 2xx is a failure, a redirect as well.
pub async fn post(sender: &Sender, webhook: &Webhook, event: &Event, now: Millis) -> Ended {
    post_and_hear(sender, webhook, event, now, LARGEST).await.0
}

/// The same where the answer's body counts, up to so many bytes. `None` where there is no answer.
pub async fn post_and_hear(sender: &Sender, webhook: &Webhook, event: &Event, now: Millis, most: usize) -> (Ended, Option<Heard>) {
    let begun = Instant::now();
    let ended = |reply, word: String| Ended { reply, word, took: begun.elapsed() };
    let Some(headers) = headers(webhook, event, now) else {
        return (ended(Reply::Failed { retry_after: None }, "no-secret".to_owned()), None);
    };
    match sender.post_reading(&webhook.url, headers, event.body.clone(), most).await {
        Ok(answer) => {
            let reply = match answer.status {
                200..=299 => Reply::Took,
                410 => Reply::Gone,
                _ => Reply::Failed { retry_after: answer.retry_after.map(|asked| asked.wait(now)) },
            };
            (ended(reply, answer.status.to_string()), Some(answer.body))
        }
        Err(trouble) => (ended(Reply::Failed { retry_after: None }, trouble.as_str().to_owned()), None),
    }
}

fn headers(webhook: &Webhook, event: &Event, now: Millis) -> Option<HeaderMap> {
    let signatures = webhook.signatures(&event.id, now, &event.body);
    if signatures.is_empty() {
        return None;
    }
    let mut headers = HeaderMap::new();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/cloudevents+json"));
    headers.insert("webhook-id", event.id.parse().ok()?);
    headers.insert("webhook-timestamp", HeaderValue::from(now.0 / 1_000));
    headers.insert("webhook-signature", signatures.parse().ok()?);
    Some(headers)
}
