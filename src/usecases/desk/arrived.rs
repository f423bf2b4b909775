//! A file that came from the person by mail or letter, beside the portal: a mandate, a scan. Staff look it over, and put it where it belongs.

use super::{
    change::{Seen, Taking, act, look},
    file_out::{Slot, attach, put, remove, waiting_at},
};
use crate::{
    domain::{
        actor::Actor,
        ids::StaffId,
        request::{Request, Verb},
        staff::Deed,
    },
    store::event::Events,
    usecases::{
        authorise,
        error::{Error, Field, Flaw},
        jobs::post::News,
        portal::Portal,
        requests::{
            facts::facts,
            files::{Sent, Shown, fitting},
            story::{Happened, tell, write_to},
            talk::message,
        },
    },
};

/// Keeps one until it was looked over, in the place of the one before; without one, that waits on. Its mark: `Invalid` where there is neither.
pub async fn keep(portal: &Portal, actor: Actor, reference: &str, file: Option<Sent>) -> Result<String, Error> {
    let (staff, _) = authorise::desk(portal, actor, Deed::Answer).await?;
    if let Some(file) = fitting(file)? {
        return put(portal, actor, reference, file, (Slot::Came, None)).await.map(|id| id.to_string());
    }
    let row = portal.store.read().await?.request(reference).await?.ok_or(Error::NotFound)?;
    let before = waiting(portal, staff, &row).await?;
    before.map(|file| file.id.to_string()).ok_or(Error::invalid(Field::File, Flaw::Missing))
}

/// The one that waits in a case.
pub async fn waiting(portal: &Portal, staff: StaffId, row: &Request) -> Result<Option<Shown>, Error> {
    waiting_at(portal, staff, row, Slot::Came).await
}

/// Leaves it out again.
pub async fn forget(portal: &Portal, actor: Actor, reference: &str) -> Result<(), Error> {
    remove(portal, actor, reference, Slot::Came).await
}

/// Whether one could be added as the case stands: said before anybody looks it over.
pub async fn check(portal: &Portal, actor: Actor, seen: &Seen<'_>, text: Option<&str>) -> Result<(), Error> {
    let (staff, _) = authorise::desk(portal, actor, Deed::Answer).await?;
    words(text)?;
    let row = look(portal, actor, Deed::Answer, Verb::Say, seen).await?;
    facts(portal, &mut portal.store.read().await?, &row, Some(staff)).await?.may_have()?;
    Ok(())
}

fn words(text: Option<&str>) -> Result<Option<String>, Error> {
    text.map(str::trim).filter(|text| !text.is_empty()).map(|text| message(Some(text))).transpose()
}

/// The file with this mark. It counts as a word of the person: a question of ours is answered by it, and its time runs on. The person reads
/// that it was added.
pub async fn arrived(portal: &Portal, actor: Actor, seen: Seen<'_>, text: Option<&str>, file: &str) -> Result<(), Error> {
    authorise::desk(portal, actor, Deed::Answer).await?;
    let (text, file) = (words(text)?, file.to_owned());
    let paused = portal.store.read().await?.request(seen.reference).await?.is_some_and(|row| row.paused_on.is_some());
    act(portal, actor, Deed::Answer, Verb::Say, seen, move |portal, tx, case, Taking { facts, .. }| {
        Box::pin(async move {
            facts.may_have()?;
            let entry = tell(portal, tx, case, actor, Happened::FileCame, text.as_deref()).await?;
            let added = attach(portal, tx, case, actor, entry, &file).await?.ok_or(Error::invalid(Field::File, Flaw::Missing))?;
            case.answer_by = None;
            if paused && case.paused_on.is_none() {
                write_to(portal, tx, case, News::RunsOn).await?;
            }
            Ok(Events::from(added))
        })
    })
    .await
}
