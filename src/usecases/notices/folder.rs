//! The brand's folder as it is now, beside what is published: for staff, before they publish it.

use std::sync::Arc;

use super::{
    missing::Missing,
    publish::Changes,
    review::{Review, review},
};
use crate::{
    catalog::{Publishable, Source, check, finding::Finding, notice::snapshot},
    domain::{actor::Actor, staff::Deed},
    usecases::{
        authorise,
        error::{Clash, Error, Fault, Field, Flaw},
        portal::Portal,
    },
};

#[derive(Debug)]
pub enum Folder {
    /// Nothing of it can be published before it is mended.
    Unsound(Vec<Finding>),
    /// It says what is published.
    Same,
    Changed(Box<Changed>),
}

/// A sound folder that says something else than the newest version.
#[derive(Debug)]
pub struct Changed {
    pub draft: Publishable,
    pub review: Review,
    /// Of what would be published.
    pub sha256: String,
}

pub async fn folder(portal: &Portal, actor: Actor, source: &Arc<Source>) -> Result<Folder, Error> {
    authorise::staff(portal, actor, Deed::Inspect)?;
    let source = source.clone();
    let checked = tokio::task::spawn_blocking(move || check(&source)).await.map_err(Error::internal)?;
    let draft = match checked {
        Ok(draft) => draft,
        Err(findings) => return Ok(Folder::Unsound(findings)),
    };
    Ok(match review(portal, &draft).await? {
        None => Folder::Same,
        Some(review) => Folder::Changed(Box::new(Changed { sha256: snapshot(&draft).sha256, draft, review })),
    })
}

/// The change that a member of staff may publish. `NothingChanged` when there is none, `NotReady` when the folder has faults.
pub async fn to_publish(portal: &Portal, actor: Actor, source: &Arc<Source>) -> Result<Changed, Error> {
    authorise::staff(portal, actor, Deed::Publish)?;
    match folder(portal, actor, source).await? {
        Folder::Unsound(_) => Err(Error::Conflict(Clash::NotReady)),
        Folder::Same => Err(Error::Conflict(Clash::NothingChanged)),
        Folder::Changed(changed) => Ok(*changed),
    }
}

impl Changed {
    /// Names everything that is still to be said before it can be published.
    pub fn check(&self, changes: &Changes) -> Result<(), Error> {
        let missing = Missing::of(&self.review, &self.draft, changes);
        let faults = [
            (Field::Purpose, missing.unweighed.is_empty()),
            (Field::Texts, missing.untold.is_empty()),
            (Field::Purposes, missing.orphans.is_empty()),
        ];
        let faults: Vec<Fault> =
            faults.into_iter().filter(|(_, said)| !said).map(|(field, _)| Fault { field, flaw: Flaw::Missing }).collect();
        if !faults.is_empty() {
            return Err(Error::Invalid(faults));
        }
        if missing.held.is_empty() { Ok(()) } else { Err(Error::Conflict(Clash::OrphansRecords)) }
    }
}
