//! The copy of somebody who is reached by post alone, for staff who print it and enclose it.

use std::io::{Cursor, Read};

use super::download::{Download, may_be_fetched};
use crate::{
    domain::{
        actor::Actor,
        request::{Kind, Verb},
        staff::Deed,
    },
    store::{
        Tx,
        event::{Action, Event, Subject},
    },
    usecases::{
        authorise,
        change::change,
        error::{Clash, Error},
        keys::data_key,
        portal::Portal,
        records::withdraw_copies::made_again,
        requests::{asked::read_asked, facts::facts, held::HeldCase, story::Happened},
    },
};

/// The files of the copy that waits to be posted, each with its name: the very one that others fetch themselves. Refused as posting it is,
/// and as fetching it is; `NotReady` as well where something about the person has changed since it was made: then it is made again first.
pub async fn printed(portal: &Portal, actor: Actor, reference: &str) -> Result<Vec<(String, String)>, Error> {
    let (staff, _) = authorise::desk(portal, actor, Deed::SeeCases).await?;
    let row = portal.store.read().await?.request(reference).await?.ok_or(Error::NotFound)?;
    if row.kind != Kind::Copy {
        return Err(Error::NotFound);
    }
    let opened = change(portal, actor, move |portal, mut tx| {
        Box::pin(async move {
            let case = HeldCase::hold(&mut tx, row.id, row.person.id).await?;
            facts(&portal, &mut tx, &case, Some(staff)).await?.after(Verb::Post)?;
            if !is_enclosed(&mut tx, &case).await? {
                return Err(Error::Conflict(Clash::NotReady));
            }
            let copy = tx.copy(case.id).await?;
            let ready = may_be_fetched(&case, copy.as_ref(), tx.at)?;
            tx.copy_part(case.id, ready.generation, 0).await?.ok_or(Error::Conflict(Clash::CopyExpired))?;
            if is_outdated(&portal, &mut tx, &case).await? {
                made_again(&portal, &mut tx, &case.lock).await?;
                return Ok(tx.commit(Event::of(Action::CopyWithdrawn, Subject::Request(case.id)).about(1), None).await?);
            }
            let (_, key) = data_key(&portal, &mut tx, case.person.id).await?;
            let opened = Download::of(&case, key, ready);
            Ok(tx.commit(Event::of(Action::CopyPrinted, Subject::Request(case.id)), Some(opened)).await?)
        })
    });
    let opened = opened.await?.ok_or(Error::Conflict(Clash::NotReady))?;
    let mut bytes = Vec::new();
    for number in 0..opened.parts {
        bytes.extend(opened.part(portal, number).await?);
    }
    files(bytes)
}

/// Whether a whole copy was made since something waits to be posted.
pub(in crate::usecases) async fn is_enclosed(tx: &mut Tx, case: &HeldCase) -> Result<bool, Error> {
    let Some(from) = case.post_from else { return Ok(false) };
    let story = tx.request_entries(case.id).await?;
    Ok(story.iter().any(|entry| entry.kind == Happened::CopyReady.as_str() && from <= entry.at))
}

/// It may wait for long, and nobody posts what is not so any more.
async fn is_outdated(portal: &Portal, tx: &mut Tx, case: &HeldCase) -> Result<bool, Error> {
    let about = read_asked(portal, tx, case).await?.map_or(case.person, |asked| asked.about(case.person));
    match about.customer() {
        Some(customer) => Ok(tx.is_copy_outdated(case.id, customer).await?),
        None => Ok(false),
    }
}

fn files(bytes: Vec<u8>) -> Result<Vec<(String, String)>, Error> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).map_err(Error::internal)?;
    let mut files = Vec::with_capacity(archive.len());
    for number in 0..archive.len() {
        let mut file = archive.by_index(number).map_err(Error::internal)?;
        let mut text = String::new();
        file.read_to_string(&mut text).map_err(Error::internal)?;
        files.push((file.name().map_err(Error::internal)?.into_owned(), text));
    }
    Ok(files)
}
