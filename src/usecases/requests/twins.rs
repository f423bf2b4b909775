//! Requests about the same as one that is open: the second leads to the first.

use super::{
    asked::read_asked,
    draft::{Draft, parse},
    kept::{Asked, What},
};
use crate::{
    domain::{actor::Actor, person::Person, request::Kind},
    store,
    usecases::{authorise, error::Error, portal::Portal},
};

impl Asked {
    /// Whether another request is about the same, so that a second one would only be the first again.
    pub fn same_matter(&self, other: &Self) -> bool {
        match (&self.what, &other.what) {
            (What::Copy { .. }, What::Copy { .. }) => self.wants_a_look() == other.wants_a_look() && self.for_the_same(other),
            // One that deletes more is another one.
            (What::Delete { scope, .. }, What::Delete { scope: other_scope, .. }) => {
                self.for_the_same(other) && scope.includes(other_scope)
            }
            (
                What::Correct { category, record, field, .. },
                What::Correct { category: other_category, record: other_record, field: other_field, .. },
            ) => {
                let same = category == other_category && record == other_record && field == other_field;
                same && self.for_the_same(other) && !corrects_anew(&self.what, &other.what)
            }
            (What::Stop { how }, What::Stop { how: other_how }) => how == other_how && self.for_the_same(other),
            (What::Review { purpose }, What::Review { purpose: other }) => purpose == other,
            // People may have any number of questions; the same words twice are one, and so is a disagreement with the same.
            (What::Question { .. }, What::Question { .. }) => match (&self.disputes, &other.disputes) {
                (Some(one), Some(other)) => one.request == other.request,
                (None, None) => self.words == other.words,
                _ => false,
            },
            _ => false,
        }
    }
    fn for_the_same(&self, other: &Self) -> bool {
        let whom = |asked: &Self| asked.behalf.clone().map(|behalf| (behalf.role, behalf.name, behalf.evidence));
        whom(self) == whom(other)
    }
}

/// Whether a correction is another than one of the same field that was made here and waits for others: a value that was set may be mistyped.
/// One that was sent twice is not.
fn corrects_anew(earlier: &What, later: &What) -> bool {
    match (earlier, later) {
        (What::Correct { before, after, set: Some(set), .. }, What::Correct { before: later_before, after: later_after, .. }) => {
            after != later_after || (before != later_before && set.is != *later_before)
        }
        _ => false,
    }
}

/// The request that is open about the same already, for a form that is not sent yet. Fails as `open` does.
pub async fn already_open(portal: &Portal, actor: Actor, kind: Kind, draft: &Draft) -> Result<Option<String>, Error> {
    let person = authorise::person(actor)?;
    let asked = parse(portal, person, kind, draft).await?;
    already(portal, person, &asked).await
}

pub(super) async fn already(portal: &Portal, person: Person, asked: &Asked) -> Result<Option<String>, Error> {
    same(portal, &mut portal.store.read().await?, person, asked).await
}

/// The open request about the same, if there is one.
pub(super) async fn same(portal: &Portal, conn: &mut store::Conn, person: Person, asked: &Asked) -> Result<Option<String>, Error> {
    let rows = conn.requests_of(person.id, 200).await?;
    for row in rows.iter().filter(|row| row.state.is_open()) {
        // A person who asks again because their copy is gone gets another.
        if row.kind == Kind::Copy && conn.copy(row.id).await?.is_some_and(|copy| copy.is_gone(portal.clock.now())) {
            continue;
        }
        if read_asked(portal, conn, row).await?.is_some_and(|other| other.same_matter(asked)) {
            return Ok(Some(row.reference.clone()));
        }
    }
    Ok(None)
}
