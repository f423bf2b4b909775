//! The cases of one kind that are written to together, and those that do not fit.

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

use crate::{
    domain::{
        actor::Actor,
        ids::StaffId,
        request::{Kind, Request, Verb},
        staff::Deed,
    },
    store::Conn,
    usecases::{
        authorise,
        error::{Error, Field, Flaw},
        portal::Portal,
        requests::facts::facts,
    },
};

/// So many cases at once.
pub const MOST: usize = 50;

/// A case as it stood when it was picked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Picked {
    pub reference: String,
    pub revision: i64,
}

/// Why a case that was picked is left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum LeftOut {
    /// The one who picks has not opened it, or not read the latest reply.
    Unread,
    /// Something in it waits for a second already.
    Waits,
    /// It has ended.
    NotNow,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chosen {
    pub kind: Kind,
    pub picked: Vec<Picked>,
    pub left: Vec<(String, LeftOut)>,
}

/// `Invalid` for none, too many and several kinds. Numbers of no request are passed over.
pub async fn pick(portal: &Portal, actor: Actor, references: &[String]) -> Result<Chosen, Error> {
    let (staff, _) = authorise::desk(portal, actor, Deed::Answer).await?;
    let wrong = |flaw| Error::invalid(Field::Picked, flaw);
    if references.len() > MOST {
        return Err(wrong(Flaw::TooMany));
    }
    let mut conn = portal.store.read().await?;
    let (mut picked, mut left, mut kind): (Vec<Picked>, Vec<_>, _) = (Vec::new(), Vec::new(), None);
    for reference in references {
        let Some(row) = conn.request(reference).await? else { continue };
        if *kind.get_or_insert(row.kind) != row.kind {
            return Err(wrong(Flaw::Malformed));
        }
        if picked.iter().any(|one| one.reference == row.reference) {
            continue;
        }
        match why_left(portal, &mut conn, &row, staff).await? {
            Some(why) => left.push((row.reference, why)),
            None => picked.push(Picked { reference: row.reference, revision: row.revision }),
        }
    }
    let kind = kind.ok_or(wrong(Flaw::Missing))?;
    Ok(Chosen { kind, picked, left })
}

/// The cases of a list that cannot be picked, by their numbers: nobody ticks one in vain.
pub async fn left_out(portal: &Portal, actor: Actor, rows: &[&Request]) -> Result<BTreeMap<String, LeftOut>, Error> {
    let (staff, _) = authorise::desk(portal, actor, Deed::SeeCases).await?;
    let mut conn = portal.store.read().await?;
    let mut left = BTreeMap::new();
    for row in rows {
        if let Some(why) = why_left(portal, &mut conn, row, staff).await? {
            left.insert(row.reference.clone(), why);
        }
    }
    Ok(left)
}

async fn why_left(portal: &Portal, conn: &mut Conn, row: &Request, staff: StaffId) -> Result<Option<LeftOut>, Error> {
    let facts = facts(portal, conn, row, Some(staff)).await?;
    Ok(if row.state.is_open() && (!facts.read || row.replied_at.is_some()) {
        Some(LeftOut::Unread)
    } else if !facts.offers(Verb::Write) {
        Some(LeftOut::NotNow)
    } else if conn.second_look(row.id).await?.is_some() {
        Some(LeftOut::Waits)
    } else {
        None
    })
}
