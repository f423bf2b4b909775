//! The newest entries of all of a person's requests.

use super::{
    list::list,
    story::{Entry, Happened, read},
};
use crate::{
    domain::{
        actor::Actor,
        request::{Author, Request},
        time::Millis,
    },
    usecases::{error::Error, portal::Portal},
};

/// So many requests are looked at, the newest first.
const LOOKED_AT: usize = 12;

/// One entry of one request's story.
#[derive(Debug, Clone)]
pub struct Lately {
    pub request: Request,
    pub entry: Entry,
    /// It was said to the person, who has not read it; or a copy that they have not fetched.
    pub waits: bool,
    /// Until when a copy can be fetched.
    pub until: Option<Millis>,
}

/// All requests of the person, and the entries of the newest of them that are for their eyes.
pub async fn lately(portal: &Portal, actor: Actor) -> Result<(Vec<Request>, Vec<Lately>), Error> {
    let requests = list(portal, actor).await?;
    let now = portal.clock.now();
    let mut all = Vec::new();
    for request in requests.iter().take(LOOKED_AT) {
        let mut conn = portal.store.read().await?;
        let story = read(portal, &mut conn, request).await?;
        let copy = conn.copy(request.id).await?;
        let until = copy.and_then(|copy| copy.expires_at).filter(|until| now < *until && !request.is_held());
        let answered = story.iter().filter(|entry| entry.author == Author::Person).map(|entry| entry.at).max();
        // Of a whole copy and those that replace it, the newest is the one that can be fetched.
        let whole = story.iter().any(|entry| entry.happened == Happened::CopyReady);
        let newest = story.iter().rposition(|entry| matches!(entry.happened, Happened::CopyReady | Happened::CopyAgain)).filter(|_| whole);
        for (at, entry) in story.into_iter().enumerate().filter(|(_, entry)| entry.happened.is_for_everyone()) {
            let read = request.seen_until.is_some_and(|seen| entry.at <= seen);
            let after = answered.is_none_or(|answered| answered < entry.at);
            let said = entry.author == Author::Staff && matches!(entry.happened, Happened::Message | Happened::AskedBack);
            let ready = newest == Some(at) && until.is_some();
            all.push(Lately {
                request: request.clone(),
                waits: after && (ready || (said && !read)),
                until: until.filter(|_| ready),
                entry,
            });
        }
    }
    Ok((requests, all))
}
