//! A customer some records are about, locked for the length of the change.

use std::collections::BTreeMap;

use crate::{
    domain::{
        choices::Choices,
        ids::{CustomerId, KeyId},
        retention::Activity,
        time::Millis,
    },
    store::{self, Locked, Tx, gone::Closed},
    usecases::{error::Error, portal::Portal},
    vault::{envelope::DataKey, index::IndexField, keys::KeyOwner},
};

pub(super) struct Person {
    pub id: CustomerId,
    pub lock: Locked<CustomerId>,
    pub choices: Choices,
    pub key_id: KeyId,
    pub key: DataKey,
    pub activity: Activity,
    /// As it was before this call.
    pub was_active: Option<Millis>,
    pub retained: BTreeMap<String, (KeyId, DataKey)>,
    /// Kinds of data they deleted.
    pub(super) closed: Vec<Closed>,
    /// For somebody who came anew after everything was deleted.
    pub new_since: Option<Millis>,
}

/// `None` for a reference nobody has.
pub(super) async fn meet(portal: &Portal, tx: &mut Tx, reference: &str) -> Result<Option<Person>, Error> {
    let index = portal.vault.blind_index(IndexField::Reference, reference);
    let Some((lock, row)) = tx.lock_known(&index).await? else { return Ok(None) };
    let choices = serde_json::from_str(&row.state).map_err(|_| store::Error::Damaged("a row of choices"))?;
    let key = portal.vault.unwrap(KeyOwner::Person(row.id.into()), &row.wrapped)?;
    let activity = Activity { last_active: row.last_active_at.map(Millis), closed: row.closed_at.map(Millis) };
    let was_active = activity.last_active;
    let now = tx.at;
    let closed = tx.closed_categories(row.id, now).await?;
    let new_since = row.new_since.map(Millis);
    let retained = BTreeMap::new();
    Ok(Some(Person { id: row.id, lock, choices, key_id: row.key_id, key, activity, was_active, retained, closed, new_since }))
}
