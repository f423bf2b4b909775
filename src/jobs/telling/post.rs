//! One delivery: signed by the Standard Webhooks specification, sent, and its answer read.

use axum::http::{HeaderMap, HeaderValue, header::CONTENT_TYPE};
use std::time::Instant;

use super::event::Event;
use crate::{
    domain::time::Millis,
    outbound::http::sender::Sender,
    usecases::telling::{
        turn::{Ended, Outcome},
        webhook::Webhook,
    },
};

/// Posts an event. Every answer but 2xx is a failure, a redirect as well.
pub async fn post(sender: &Sender, webhook: &Webhook, event: &Event, now: Millis) -> Ended {
    let begun = Instant::now();
    let ended = |outcome, word: String| Ended { outcome, word, took: begun.elapsed() };
    let Some(headers) = headers(webhook, event, now) else {
        return ended(Outcome::Failed { retry_after: None }, "no-secret".to_owned());
    };
    match sender.post(&webhook.url, headers, event.body.clone()).await {
        Ok(answer) => {
            let outcome = match answer.status {
                200..=299 => Outcome::Took,
                410 => Outcome::Gone,
                _ => Outcome::Failed { retry_after: answer.retry_after },
            };
            ended(outcome, answer.status.to_string())
        }
        Err(trouble) => ended(Outcome::Failed { retry_after: None }, trouble.as_str().to_owned()),
    }
}

fn headers(webhook: &Webhook, event: &Event, now: Millis) -> Option<HeaderMap> {
    let signatures: Vec<String> = webhook.secrets(now).iter().map(|secret| secret.sign(&event.id, now, &event.body)).collect();
    if signatures.is_empty() {
        return None;
    }
    let mut headers = HeaderMap::new();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/cloudevents+json"));
    headers.insert("webhook-id", event.id.parse().ok()?);
    headers.insert("webhook-timestamp", HeaderValue::from(now.0 / 1_000));
    headers.insert("webhook-signature", signatures.join(" ").parse().ok()?);
    Some(headers)
}
