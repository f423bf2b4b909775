//! Tells a system of its task: signed as changes are, and as thin. It says what came of the task by the API, later.

use url::Url;

use super::{event, post::post};
use crate::{
    outbound::http::sender::Sender,
    usecases::{
        error::Error,
        jobs::{asking::Asking, end::End},
        portal::Portal,
        telling::{
            task::{to_tell, told},
            turn::Reply,
        },
    },
};

pub async fn tell(portal: &Portal, sender: &Sender, source: &Url, asking: &Asking) -> Result<End, Error> {
    let task = match to_tell(portal, asking).await? {
        Ok(task) => task,
        Err(end) => return Ok(end),
    };
    let event = event::task(source, &task.task, asking);
    let ended = post(sender, &task.webhook, &event, portal.clock.now()).await;
    metrics::counter!("candor_deliveries_total", "took" => if ended.reply == Reply::Took { "yes" } else { "no" }).increment(1);
    told(portal, &task, ended).await
}
