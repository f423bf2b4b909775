//! Tells a system of its task: signed as changes are, and as thin. It says what came of the task in its reply, or by the API, later.

use url::Url;

use super::{event, post::post_and_hear};
use crate::{
    outbound::http::sender::Sender,
    usecases::{
        error::Error,
        jobs::{asking::Asking, end::End},
        portal::Portal,
        tasks::{
            answer::MOST_BYTES,
            replied::{ReadReply, Unread, replied},
        },
        telling::{
            task::{to_tell, told},
            turn::Reply,
        },
    },
};

pub async fn tell(portal: &Portal, sender: &Sender, source: &Url, read: ReadReply, asking: &Asking) -> Result<End, Error> {
    let task = match to_tell(portal, asking).await? {
        Ok(task) => task,
        Err(end) => return Ok(end),
    };
    let event = event::task(source, &task.task, asking);
    let (ended, heard) = post_and_hear(sender, &task.webhook, &event, portal.clock.now(), MOST_BYTES).await;
    let took = ended.reply == Reply::Took;
    metrics::counter!("candor_deliveries_total", "took" => if took { "yes" } else { "no" }).increment(1);
    let end = told(portal, &task, ended).await?;
    if let Some(heard) = heard.filter(|_| took) {
        replied(portal, asking, heard.map_or(Err(Unread), |body| read(&body))).await?;
    }
    Ok(end)
}
