//! The file that goes to each of several: it waits in every case, sealed under that one's key, and goes with it.

use std::collections::BTreeMap;

use super::pick::Picked;
use crate::{
    domain::{
        actor::Actor,
        ids::{SeveralId, StaffId},
        staff::Deed,
    },
    usecases::{
        authorise,
        desk::file_out,
        error::{Error, Field, Flaw},
        portal::Portal,
        requests::files::{Fit, Sent, Shown, fitting_from_staff},
    },
};

/// Bytes of it: each case holds its own.
pub const LARGEST_FOR_ALL: usize = 1024 * 1024;

/// Keeps it in each of the cases, in the place of the one before. Without one, that before comes to those that were picked after it.
pub async fn keep_for_all(portal: &Portal, actor: Actor, several: SeveralId, picked: &[Picked], sent: Option<Sent>) -> Result<(), Error> {
    let (staff, _) = authorise::desk(portal, actor, Deed::Answer).await?;
    let there = files(portal, staff, several, picked).await?;
    let (file, new) = match fitting_from_staff(sent)? {
        Some(file) if file.bytes() > LARGEST_FOR_ALL => return Err(Error::invalid(Field::File, Flaw::TooLong)),
        Some(file) => (Some(file), true),
        None => (content(portal, staff, &there).await?, false),
    };
    let Some(file) = file else { return Ok(()) };
    for one in picked.iter().filter(|one| new || !there.contains_key(&one.reference)) {
        // One that goes with an answer which waits for a yes stays as it is.
        if waits_elsewhere(portal, several, &one.reference).await? {
            continue;
        }
        match file_out::keep_for_several(portal, actor, &one.reference, file.clone(), several).await {
            // It has ended meanwhile: the page to check says so.
            Ok(()) | Err(Error::NotFound) => {}
            Err(other) => return Err(other),
        }
    }
    Ok(())
}

async fn waits_elsewhere(portal: &Portal, several: SeveralId, reference: &str) -> Result<bool, Error> {
    let mut conn = portal.store.read().await?;
    let Some(row) = conn.request(reference).await? else { return Ok(false) };
    Ok(conn.second_look(row.id).await?.and_then(|waits| waits.several()).is_some_and(|other| other != several))
}

/// The content of the one that waits.
async fn content(portal: &Portal, staff: StaffId, there: &BTreeMap<String, Shown>) -> Result<Option<Fit>, Error> {
    let Some((reference, shown)) = there.iter().next() else { return Ok(None) };
    let row = portal.store.read().await?.request(reference).await?.ok_or(Error::NotFound)?;
    let opened = file_out::open(portal, &[staff], &row, &shown.id.to_string()).await?;
    Ok(Some(Fit::again(opened.kind, shown.name.clone().unwrap_or_default(), opened.bytes)))
}

/// The files that wait for it, by the number of their case.
pub async fn files(portal: &Portal, staff: StaffId, several: SeveralId, picked: &[Picked]) -> Result<BTreeMap<String, Shown>, Error> {
    let mut files = BTreeMap::new();
    for one in picked {
        let Some(row) = portal.store.read().await?.request(&one.reference).await? else { continue };
        if let Some(shown) = file_out::waiting_for_several(portal, staff, &row, several).await? {
            files.insert(one.reference.clone(), shown);
        }
    }
    Ok(files)
}

/// Leaves it out everywhere. One that goes with another text stays.
pub async fn forget_for_all(portal: &Portal, actor: Actor, several: SeveralId, picked: &[Picked]) -> Result<(), Error> {
    let (staff, _) = authorise::desk(portal, actor, Deed::Answer).await?;
    for reference in files(portal, staff, several, picked).await?.keys() {
        match file_out::forget_for_several(portal, actor, reference).await {
            Ok(()) | Err(Error::NotFound) => {}
            Err(other) => return Err(other),
        }
    }
    Ok(())
}
