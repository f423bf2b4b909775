//! Sends an event that tells of nothing, so that both sides see that the way is open.

use url::Url;

use super::{event, post::post};
use crate::{
    outbound::http::sender::Sender,
    usecases::{
        authorise::Hand,
        error::Error,
        portal::Portal,
        telling::turn::{Ended, for_a_test, noted},
    },
};

/// `NotFound` for a system that is not connected by a webhook.
pub async fn test(portal: &Portal, sender: &Sender, source: &Url, hand: impl Into<Hand>, system: &str) -> Result<Ended, Error> {
    let (receiver, webhook) = for_a_test(portal, hand, system).await?;
    let now = portal.clock.now();
    let event = event::test(source, format!("test-{}", now.0), now);
    let ended = post(sender, &webhook, &event, now).await;
    noted(portal, receiver, ended.clone()).await?;
    Ok(ended)
}
