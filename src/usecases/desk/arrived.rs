//! A file that came from the person by mail or letter, beside the portal: a mandate, a scan. Staff put it where it belongs.

use super::change::{Seen, Taking, act};
use crate::{
    domain::{actor::Actor, request::Verb, staff::Deed},
    store::event::Events,
    usecases::{
        authorise,
        error::{Error, Field, Flaw},
        jobs::post::News,
        portal::Portal,
        requests::{
            files::{Sent, add, fitting},
            story::{Happened, tell, write_to},
            talk::message,
        },
    },
};

/// It counts as a word of the person: a question of ours is answered by it, and its time runs on. The person reads that it was added.
pub async fn arrived(portal: &Portal, actor: Actor, seen: Seen<'_>, text: Option<&str>, file: Option<Sent>) -> Result<(), Error> {
    authorise::desk(portal, actor, Deed::Answer).await?;
    let file = fitting(file)?.ok_or(Error::invalid(Field::File, Flaw::Missing))?;
    let text = text.map(str::trim).filter(|text| !text.is_empty()).map(|text| message(Some(text))).transpose()?;
    let paused = portal.store.read().await?.request(seen.reference).await?.is_some_and(|row| row.paused_on.is_some());
    act(portal, actor, Deed::Answer, Verb::Say, seen, move |portal, tx, case, Taking { facts, .. }| {
        Box::pin(async move {
            facts.may_have()?;
            let entry = tell(portal, tx, case, actor, Happened::FileCame, text.as_deref()).await?;
            let added = add(portal, tx, case, entry, file).await?;
            case.answer_by = None;
            if paused && case.paused_on.is_none() {
                write_to(portal, tx, case, News::RunsOn).await?;
            }
            Ok(Events::from(added))
        })
    })
    .await
}
