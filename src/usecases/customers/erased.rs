//! People who were erased stay erased: for twelve months a system that sends them again is refused, unless it says since when they are
//! a new customer. Their reference, their address and their objections are remembered as blind indexes and nothing else.

use crate::{
    domain::{
        catalogue::Catalogue,
        choices::{Choices, Standing, Verb},
        customer::{Email, Reference},
        ids::PurposeId,
        notice::NoticeVersion,
        time::Millis,
    },
    store::{Conn, Tx},
    usecases::{
        error::{Clash, Error},
        portal::Portal,
    },
    vault::index::IndexField,
};

/// The names by which somebody is recognised.
#[derive(Debug, Clone, Copy)]
pub struct Names<'a> {
    pub reference: Option<&'a Reference>,
    pub email: Option<&'a Email>,
}

impl Names<'_> {
    fn texts(&self) -> Vec<String> {
        let reference = self.reference.map(|reference| format!("reference/{}", reference.as_str()));
        let email = self.email.map(|email| format!("email/{}", email.normalised()));
        reference.into_iter().chain(email).collect()
    }
}

fn index(portal: &Portal, name: &str) -> [u8; 32] {
    portal.vault.blind_index(IndexField::ErasedPerson, name)
}

fn objection(portal: &Portal, name: &str, purpose: &PurposeId) -> [u8; 32] {
    index(portal, &format!("{name}/objection/{purpose}"))
}

/// Remembers somebody in the change that erases them. `choices` are a customer's.
pub(in crate::usecases) async fn remember(portal: &Portal, tx: &mut Tx, names: Names<'_>, choices: Option<&Choices>) -> Result<(), Error> {
    for name in names.texts() {
        tx.remember_erased(&index(portal, &name)).await?;
        let standings = choices.into_iter().flat_map(|choices| &choices.purposes);
        for (purpose, _) in standings.filter(|(_, standing)| standing.verb == Verb::Objected) {
            tx.remember_erased(&objection(portal, &name, purpose)).await?;
        }
    }
    Ok(())
}

/// When somebody of these names was erased; `None` for somebody who was not.
async fn erased_at(portal: &Portal, conn: &mut Conn, names: Names<'_>, now: Millis) -> Result<Option<Millis>, Error> {
    let mut newest = None;
    for name in names.texts() {
        newest = newest.max(conn.person_erased_at(&index(portal, &name), now).await?);
    }
    Ok(newest)
}

/// Whether somebody with this reference was erased, and is still remembered.
pub async fn was_erased(portal: &Portal, conn: &mut Conn, reference: &Reference, now: Millis) -> Result<bool, Error> {
    Ok(erased_at(portal, conn, Names { reference: Some(reference), email: None }, now).await?.is_some())
}

/// Since when they are known anew; `None` for somebody who was never erased. `Erased` unless the system says a moment after the erasure.
pub(super) async fn admit(portal: &Portal, tx: &mut Tx, names: Names<'_>, new_since: Option<Millis>) -> Result<Option<Millis>, Error> {
    let now = tx.at;
    match (erased_at(portal, tx, names, now).await?, new_since) {
        (None, _) => Ok(None),
        (Some(erased), Some(since)) if since > erased => Ok(Some(since)),
        (Some(_), _) => Err(Error::Conflict(Clash::Erased)),
    }
}

/// Switches off, in the choices of somebody who comes anew, whatever they had objected to before.
pub(super) async fn carry_objections(
    portal: &Portal,
    tx: &mut Tx,
    names: Names<'_>,
    (catalogue, notice): (&Catalogue, NoticeVersion),
    choices: &mut Choices,
) -> Result<i64, Error> {
    let now = tx.at;
    let mut count = 0;
    for purpose in &catalogue.purposes {
        for name in names.texts() {
            let objected = tx.person_erased_at(&objection(portal, &name, &purpose.id), now).await?;
            if objected.is_some() && !choices.purposes.contains_key(&purpose.id) {
                let off = Standing { verb: Verb::Objected, notice, at: now, expires_at: None, despite_gpc: false, by_itself: true };
                choices.purposes.insert(purpose.id.clone(), off);
                count += 1;
            }
        }
    }
    Ok(count)
}
