//! One delivery: signed by the Standard Webhooks specification, sent, and its answer read.

use axum::http::{HeaderMap, HeaderValue, header::CONTENT_TYPE};
use std::time::Instant;

use super::event::Event;
use crate::{
    domain::time::Millis,
    outbound::http::sender::Sender,
    usecases::telling::{
        turn::{Ended, Reply},
        webhook::Webhook,
    },
};

/// Posts an event. Every answer but 2xx is a failure, a redirect as well.
pub async fn post(sender: &Sender, webhook: &Webhook, event: &Event, now: Millis) -> Ended {
    let begun = Instant::now();
    let ended = |reply, word: String| Ended { reply, word, took: begun.elapsed() };
    let Some(headers) = headers(webhook, event, now) else {
        return ended(Reply::Failed { retry_after: None }, "no-secret".to_owned());
    };
    match sender.post(&webhook.url, headers, event.body.clone()).await {
        Ok(answer) => {
            let reply = match answer.status {
                200..=299 => Reply::Took,
                410 => Reply::Gone,
                _ => Reply::Failed { retry_after: answer.retry_after.map(|asked| asked.wait(now)) },
            };
            ended(reply, answer.status.to_string())
        }
        Err(trouble) => ended(Reply::Failed { retry_after: None }, trouble.as_str().to_owned()),
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
