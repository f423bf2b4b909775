//! Keeps a form for whoever the ended session belonged to.

use serde::{Deserialize, Serialize};
use std::{collections::BTreeMap, time::Duration};
use tower_sessions::session::Id;

use crate::{
    domain::{
        actor::Actor,
        ids::{KeptFormId, OwnerId},
    },
    store::{event::Unaudited, session_store::token_hash},
    usecases::{change::change, error::Error, portal::Portal},
    vault::{envelope::Place, keys::HouseUse},
};

const FOR: Duration = Duration::from_secs(60 * 60);

#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Kept {
    pub page: String,
    pub path: String,
    pub typed: BTreeMap<String, String>,
}

/// `None` when the browser never had a session of anyone: then there is nobody to give it back to.
pub async fn keep(portal: &Portal, cookie: Option<i128>, form: &Kept) -> Result<Option<KeptFormId>, Error> {
    let Some(cookie) = cookie else { return Ok(None) };
    let row = portal.store.read().await?.session(&token_hash(&Id(cookie))).await?;
    // Customers, guests and staff alike: whoever signs in as the same again gets it back.
    let owner = row.and_then(|row| row.customer_id.or(row.staff_id)).and_then(|id| OwnerId::try_from(id).ok());
    let Some(owner) = owner else { return Ok(None) };
    let id = KeptFormId::new(&*portal.clock, &*portal.entropy);
    let sealed = portal.vault.house_key(HouseUse::KeptForms)?.seal_json(&place(owner, id), form, &*portal.entropy)?;
    let write = change(portal, Actor::Anonymous, move |_, mut tx| {
        Box::pin(async move {
            let until = tx.at.plus(FOR);
            tx.keep_form(id, owner, &sealed, until).await?;
            Ok(tx.commit_unaudited(Unaudited::FormKept, ()).await?)
        })
    });
    write.await?;
    Ok(Some(id))
}

pub(in crate::usecases) fn place(owner: OwnerId, id: KeptFormId) -> Place {
    Place { table: "kept_forms", column: "sealed", owner: Some(owner), row: *id.as_bytes() }
}
