//! Changes that reviews demanded: each stays until a notice changes what it is about.

use std::collections::{BTreeMap, BTreeSet};

use crate::{
    catalog::diff::is_changed,
    domain::{
        actor::Actor,
        catalogue::Practice,
        item::{ItemKind, ItemOutcome},
        notice::{Notice, NoticeVersion},
        staff::Deed,
        time::Millis,
    },
    store::{Conn, items::Which},
    usecases::{
        authorise,
        error::Error,
        oversight::item::{Duty, opened},
        portal::Portal,
        published,
    },
};

const LOOKED_AT: i64 = 500;

/// The newest decision of each review, where it demands a change that is not published yet.
pub async fn demands(portal: &Portal, actor: Actor) -> Result<Vec<Duty>, Error> {
    authorise::staff(portal, actor, Deed::Oversee)?;
    let Ok(shelf) = portal.shelf() else { return Ok(Vec::new()) };
    let mut conn = portal.store.read().await?;
    let (mut seen, mut found, mut notices) = (BTreeSet::new(), Vec::new(), Notices::default());
    for kept in conn.items_of(ItemKind::Review, Which::Decided, LOOKED_AT).await? {
        let (Some(decided), Some(practice)) = (&kept.item.decided, Practice::parse(&kept.item.about)) else { continue };
        let newest = seen.insert(practice.clone());
        if !newest || decided.outcome == ItemOutcome::Keep {
            continue;
        }
        let waits = match notices.at(&mut conn, decided.at).await? {
            Some(then) => !is_changed(then, &shelf.notice, &practice),
            None => true,
        };
        if waits {
            found.push(opened(portal, kept)?);
        }
    }
    Ok(found)
}

/// Whether the change that an item demands is not published yet.
pub async fn waits(portal: &Portal, actor: Actor, duty: &Duty) -> Result<bool, Error> {
    Ok(demands(portal, actor).await?.iter().any(|waiting| waiting.item.id == duty.item.id))
}

/// Older notices, each read once.
#[derive(Default)]
pub(super) struct Notices {
    versions: Vec<(NoticeVersion, Millis)>,
    read: BTreeMap<NoticeVersion, Notice>,
}

impl Notices {
    /// The one that was in force then.
    async fn at(&mut self, conn: &mut Conn, moment: Millis) -> Result<Option<&Notice>, Error> {
        if self.versions.is_empty() {
            self.versions = conn.notice_versions().await?.into_iter().map(|it| (it.version, it.published_at)).collect();
        }
        let Some((version, _)) = self.versions.iter().rev().find(|(_, at)| *at <= moment).copied() else { return Ok(None) };
        if !self.read.contains_key(&version)
            && let Some(notice) = published::version(conn, version).await?
        {
            self.read.insert(version, notice);
        }
        Ok(self.read.get(&version))
    }
}
